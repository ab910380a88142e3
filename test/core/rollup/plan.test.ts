// The rollup workbook: formulas, marks, links, text that stays text, and how it is drawn.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadCampaign } from "../../../src/core/campaign/load";
import { fieldsOf } from "../../../src/core/campaign/fields";
import type { Campaign, Form } from "../../../src/core/campaign/schema";
import { planRollup } from "../../../src/core/rollup/plan/plan-rollup";
import { MARKS, SHEETS } from "../../../src/core/rollup/plan/words";
import type { Rollup } from "../../../src/core/rollup/rollup";
import { rollUp } from "../../../src/core/rollup/rollup";
import { assertPlan } from "../../../src/core/sheet/check";
import { cellName } from "../../../src/core/sheet/address";
import { heightFor } from "../../../src/core/sheet/measure";
import { lookOf } from "../../../src/core/sheet/looks";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../../../src/core/sheet/plan";
import { sketchPlan, sketchSheet } from "../../../src/core/sheet/sketch";
import { LONGEST_CELL_TEXT } from "../../../src/core/sheet/text-limits";
import { expectGolden } from "../../golden/golden";
import { campaign, FULL, returnOf, type ReturnOf, type Typed, verdictOf } from "./made-up";

const made = "2023-07-03T09:00:00+08:00";

const roll = (given: readonly ReturnOf[], of: Campaign = campaign): Rollup =>
  rollUp(
    of,
    { form: (of.forms[0] as Form).id, period: null, made },
    given.map((one) => returnOf(one, of.forms[0])),
    [verdictOf("别的.xlsx")],
  );

const MESS: ReturnOf[] = [
  {
    unit: "A",
    path: "甲.xlsx",
    figures: {
      ...FULL,
      drills: { state: "number", value: "12", soft: true },
      people: { state: "offered", value: "200", doubt: "approximate" },
      visits: { state: "blank" },
      experts: 0,
      harbour_checks: { state: "unread", doubt: "noNumber" },
      has_plan: { state: "choice", value: "否", soft: false },
    },
  },
  { unit: "A", path: "甲旧.xlsx", bytes: "!", figures: { ...FULL, drills: 9 } },
  {
    unit: "B",
    path: "乙.xlsx",
    received: "2023-07-02T08:00:00+08:00",
    figures: { ...FULL, harbour_checks: { state: "not-applicable" }, visitors: 0, remark: "=1+1" },
  },
];

const messy = planRollup(roll(MESS));
const sheet = (plan: WorkbookPlan, name: string): SheetPlan =>
  plan.sheets.find((one) => one.name === name) as SheetPlan;
const at = (drawn: SheetPlan, name: string): CellPlan | undefined =>
  drawn.cells.find(({ row, column }) => cellName(row, column) === name);

function bundled(name: string): Campaign {
  const text = readFileSync(join(__dirname, `../../../assets/campaigns/${name}.json`), "utf8");
  const { value } = loadCampaign(text);
  if (value === null) throw new Error(`${name} does not load`);
  return value;
}

/** Figures for every field, so that every kind of line is drawn. */
function filled(of: Campaign, seed: number): Record<string, Typed> {
  const form = of.forms[0] as Form;
  return Object.fromEntries(
    fieldsOf(form).map(({ key, spec }, index): [string, Typed] => {
      if (spec.kind === "text") return [key, `第${seed}种`];
      if (spec.kind === "yesNo")
        return [key, { state: "choice", value: seed === 2 ? "否" : "是", soft: false }];
      return [key, (index * 7 + seed * 13) % 200];
    }),
  );
}

describe("MERGE-16 汇总表", () => {
  const consolidated = sheet(messy, SHEETS.consolidated);

  test.each([
    [
      "C7",
      "组织演练 场次",
      "IF(COUNT('分单位明细表'!$E$6:$E$9)=0,\"\",ROUND(SUM('分单位明细表'!$E$6:$E$9),0))",
      15,
    ],
    ["E7", "已报/应报", '"已报 "&COUNT(\'分单位明细表\'!$E$6:$E$9)&"/应报 3"', "已报 2/应报 3"],
    ["C11", "经费", "IF(COUNT('分单位明细表'!$K$6:$K$9)=0,\"\",ROUND(SUM('分单位明细表'!$K$6:$K$9),2))", 3],
  ])("%s %s", (name, _, formula, value) => {
    expect(at(consolidated, name)).toMatchObject({ formula, value });
  });

  test("MERGE-16 every total and count is a formula with its result; only lists are values", () => {
    const totals = consolidated.cells.filter(({ look, value }) => look === "total" && value !== undefined);
    expect(totals.filter(({ formula }) => formula === undefined).map(({ value }) => value)).toEqual([
      "见说明",
      "见说明",
    ]);
    const counts = consolidated.cells.filter(
      ({ value }) => typeof value === "string" && value.startsWith("已报 "),
    );
    expect(counts).toHaveLength(12);
    expect(counts.every(({ formula }) => formula !== undefined)).toBe(true);
  });

  test("MERGE-16 是 and 否 are counted, those who said 否 named", () => {
    expect(consolidated.cells.find(({ value }) => value === "是 1，否 1")?.formula).toBe(
      '"是 "&COUNTIF(\'分单位明细表\'!$L$6:$L$9,"是")&"，否 "&COUNTIF(\'分单位明细表\'!$L$6:$L$9,"否")',
    );
    expect(consolidated.cells.find(({ value }) => value === "填“否”：甲县应急局")).toBeDefined();
  });

  test("MERGE-16 the form's totals add the cells above them", () => {
    const total = consolidated.cells.find(({ formula }) => formula?.includes("SUM($C$7,$C$9)"));
    expect(total).toMatchObject({ value: 16, formula: 'IF(COUNT($C$7,$C$9)=0,"",ROUND(SUM($C$7,$C$9),0))' });
  });

  test("MERGE-16 a long list says how many more units there are", () => {
    const units = Array.from({ length: 60 }, (_, i) => ({
      ...campaign.roster.units[0]!,
      code: `U${i}`,
      name: `单位${i}`,
    }));
    const many = { ...campaign, roster: { ...campaign.roster, units } };
    const plan = planRollup(
      roll(
        units.map(({ code }) => ({ unit: code, figures: FULL })),
        many,
      ),
    );
    const remark = sheet(plan, SHEETS.consolidated).cells.find(({ value }) =>
      String(value).includes("单位0：防汛演练"),
    );
    const lines = String(remark?.value).split("\n");
    expect(lines.at(-1)).toBe(`另有 ${60 - (lines.length - 1)} 个单位，见“分单位明细表”`);
  });
});

describe("MERGE-17 分单位明细表", () => {
  const matrix = sheet(messy, SHEETS.matrix);

  test.each<[string, string, string | number | undefined, string]>([
    ["按…计 is a number", "E6", 12, "cellReading"],
    ["offered", "F6", `${MARKS.offered}200`, "cellOffered"],
    ["missing", "H6", MARKS.missing, "cellMissing"],
    ["zero", "I6", 0, "number"],
    ["unread", "J6", `${MARKS.unread}？`, "cellUnread"],
    ["optional and blank", "M6", undefined, "number"],
    ["a mark where a figure is asked for", "J7", MARKS.notApplicable, "cellUnread"],
    ["text", "M7", "=1+1", "label"],
    ["no return", "E8", MARKS.absent, "cellAbsent"],
    ["outside the sector", "J8", MARKS.notApplicable, "cellNotApplicable"],
    ["exempt", "E9", MARKS.exempt, "cellAbsent"],
  ])("%s", (_, name, value, look) => {
    const found = at(matrix, name);
    expect(found?.look).toBe(look);
    expect(found?.value).toBe(value);
    expect(found?.formula).toBeUndefined();
  });

  test("MERGE-17 every look of a state is in the legend", () => {
    const used = new Set(
      matrix.cells.filter(({ look, row }) => look.startsWith("cell") && row <= 9).map(({ look }) => look),
    );
    const legend = new Set(matrix.cells.filter(({ row }) => row > 9).map(({ look }) => look));
    expect([...used].filter((look) => !legend.has(look))).toEqual([]);
  });
});

test("MERGE-18 every line of 漏填 jumps to its own cell", () => {
  const links = sheet(messy, SHEETS.missing).cells.filter(
    ({ look, value }) => look === "link" && value !== undefined,
  );
  expect(links.map(({ formula }) => formula)).toEqual([
    'HYPERLINK("#\'分单位明细表\'!H6","H6")',
    'HYPERLINK("#\'分单位明细表\'!H6","H6")',
  ]);
});

describe("MERGE-19 text stays text", () => {
  test.each(["=1+1", "+86", "-3", "@x", "\tx", '=HYPERLINK("http://x","y")', "_x000D_", "]]>&<"])(
    "%j",
    (text) => {
      const plan = planRollup(
        roll([{ unit: "A", path: text, figures: { ...FULL, remark: text, drill_name: text } }]),
      );
      const cells = plan.sheets.flatMap((one) => one.cells);
      expect(cells.filter(({ value }) => value === text).length).toBeGreaterThan(3);
      const inFormula = cells.filter(
        ({ formula }) => formula?.includes(text) === true && !/^("|IF|HYPERLINK\("#')/.test(formula),
      );
      expect(inFormula).toEqual([]);
      assertPlan(plan);
    },
  );

  test("MERGE-19 what a cell cannot hold is replaced, what is too long is cut and said", () => {
    const text = `\u0007\uFFFF${"长".repeat(40_000)}`;
    const plan = planRollup(roll([{ unit: "A", figures: { ...FULL, remark: text } }]));
    assertPlan(plan);
    const shown = sheet(plan, SHEETS.matrix).cells.find(({ value }) =>
      String(value).startsWith("\uFFFD\uFFFD长"),
    );
    expect(String(shown?.value).length).toBeLessThanOrEqual(LONGEST_CELL_TEXT);
    expect(String(shown?.value)).toMatch(/…〔截断：全文 40002 个字符〕$/);
  });
});

describe("MERGE-22 the plan is sound", () => {
  const nobody = { ...campaign, roster: { ...campaign.roster, units: [] } };
  test.each<[string, () => WorkbookPlan]>([
    ["in every state", () => messy],
    ["in English", () => planRollup(roll(MESS), "en")],
    ["nobody in yet", () => planRollup(roll([]))],
    ["an empty roster", () => planRollup(roll([], nobody))],
    [
      "舟山",
      () =>
        planRollup(
          roll([{ unit: "DH", figures: filled(bundled("zhoushan-2023"), 1) }], bundled("zhoushan-2023")),
        ),
    ],
    [
      "两路口",
      () =>
        planRollup(
          roll(
            [{ unit: "SQ01", figures: filled(bundled("lianglukou-2020"), 2) }],
            bundled("lianglukou-2020"),
          ),
        ),
    ],
  ])("%s", (_, draw) => {
    const plan = draw();
    assertPlan(plan);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    const some = ["打印", "分组小计", "图表", "文字稿", "口径说明"];
    const own = plan.sheets.map(({ name }) => name).filter((name) => !some.includes(name));
    expect(own).toEqual([
      "汇总表",
      "分单位明细表",
      "漏填",
      "审核结果",
      "报送情况",
      "办理记录",
      "溯源",
      "_tallysheet",
    ]);
    expect(plan.sheets.every(({ protection }) => protection !== undefined)).toBe(true);
    const open = plan.sheets.filter(({ unlocked }) => unlocked.length > 0).map(({ name }) => name);
    expect(open).toEqual(["分单位明细表"]);
  });

  test("MERGE-22 the second form of 舟山, one line of words a unit", () => {
    const of = bundled("zhoushan-2023");
    const liaison = of.forms[1] as Form;
    const figures = Object.fromEntries(fieldsOf(liaison).map(({ key }) => [key, "某某"]));
    const rollup = rollUp(
      of,
      { form: liaison.id, period: null, made },
      [returnOf({ unit: "DH", figures }, liaison)],
      [],
    );
    assertPlan(planRollup(rollup));
  });

  test.each(["zhoushan-2023", "lianglukou-2020"])(
    "MERGE-22 nothing is cut: every wrapped cell of %s fits its row",
    (name) => {
      const of = bundled(name);
      const units = of.roster.units.map(({ code }, index) => ({
        unit: code,
        figures: filled(of, index + 1),
      }));
      for (const drawn of planRollup(roll(units.slice(0, 7), of)).sheets) expect(cutCells(drawn)).toEqual([]);
    },
  );

  test.each([SHEETS.consolidated, SHEETS.groups, SHEETS.charts, SHEETS.narrative])(
    "MERGE-90 the pages of %s are said, one page too",
    (name) => {
      const of = bundled("zhoushan-2023");
      const units = of.roster.units.map(({ code }) => ({ unit: code, figures: filled(of, 1) }));
      const print = sheet(planRollup(roll(units, of)), name).print;
      expect([print?.pagesTall, print?.pageStarts].filter((one) => one !== undefined)).toHaveLength(1);
    },
  );

  test("MERGE-90 a title too long for one line is broken before what the sheet is", () => {
    const of = bundled("zhoushan-2023");
    const drawn = planRollup(roll([], of));
    const title = (of.forms[0] as Form).title;
    expect(at(sheet(drawn, SHEETS.narrative), "A1")?.value).toBe(`${title}\n文字稿`);
    expect(at(sheet(drawn, SHEETS.groups), "A1")?.value).toBe(`${title}\u3000分组小计`);
  });

  test("MERGE-22 as drawn, in every state", () => {
    const shown = { ...messy, sheets: messy.sheets.filter(({ name }) => name !== SHEETS.record) };
    expectGolden("rollup-made-up", sketchPlan(shown));
  });

  test.each(["zhoushan-2023", "lianglukou-2020"])("MERGE-22 汇总表 of %s as drawn", (name) => {
    const of = bundled(name);
    const units = of.roster.units
      .slice(0, 2)
      .map(({ code }, index) => ({ unit: code, figures: filled(of, index + 1) }));
    expectGolden(`rollup-${name}`, sketchSheet(sheet(planRollup(roll(units, of)), SHEETS.consolidated)));
  });
});

/** Wrapped cells whose text needs more height than their rows have together. */
function cutCells(drawn: SheetPlan): string[] {
  if (drawn.visibility !== "visible") return [];
  const width = new Map(drawn.columns.map((column) => [column.column, column.width]));
  const height = new Map(drawn.rows.map((row) => [row.row, row.height]));
  const sum = (sizes: ReadonlyMap<number, number>, from: number, to: number): number => {
    let total = 0;
    for (let index = from; index <= to; index += 1) total += sizes.get(index) ?? 0;
    return total;
  };
  return drawn.cells.flatMap((cell) => {
    const look = lookOf(cell.look);
    if (cell.value === undefined || !look.wrap) return [];
    const merge = drawn.merges.find(({ top, left }) => top === cell.row && left === cell.column);
    const area = merge ?? { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
    const needed = heightFor(String(cell.value), sum(width, area.left, area.right), look.size);
    return needed <= sum(height, area.top, area.bottom) + 1
      ? []
      : [`${drawn.name}!${cellName(cell.row, cell.column)} ${cell.value}`];
  });
}
