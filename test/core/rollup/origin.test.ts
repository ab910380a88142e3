// Where the office finds whom to call, where figures come from, and what was taken for granted.
import { type Campaign, campaignSchema } from "../../../src/core/campaign/schema";
import { planRollup } from "../../../src/core/rollup/plan/plan-rollup";
import { planLongList } from "../../../src/core/rollup/plan/list-sheet";
import {
  linkedName,
  provenanceLink,
  provenancePlaces,
} from "../../../src/core/rollup/plan/provenance-places";
import { planProvenance } from "../../../src/core/rollup/plan/provenance-sheet";
import { ROLLUP_WORDS, SHEETS } from "../../../src/core/rollup/plan/words";
import { reportOf } from "../../../src/core/rollup/report";
import { type Rollup, rollUp } from "../../../src/core/rollup/rollup";
import { assertPlan } from "../../../src/core/sheet/check";
import { parseCell } from "../../../src/core/sheet/address";
import { drawnSheet } from "../../../src/core/sheet/long-plan";
import type { SheetPlan } from "../../../src/core/sheet/plan";
import { campaign, form, FULL, returnOf, verdictOf } from "./made-up";
import { Office } from "./speaking";

const GATHERING = { form: form.id, period: null, made: "2023-07-03T09:00:00+08:00" };

function sheetOf(rollup: Rollup, name: string): SheetPlan {
  const plan = planRollup(rollup);
  assertPlan(plan);
  const sheet = plan.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Text of the unit's name on the matrix → the row of 溯源 it leads to. */
function originsOf(rollup: Rollup): ReadonlyMap<string, number> {
  return new Map(
    sheetOf(rollup, SHEETS.matrix).cells.flatMap(({ look, formula, value }): [string, number][] => {
      const target = /^HYPERLINK\("#'溯源'!([A-Z]+\d+)",/.exec(formula ?? "")?.[1];
      return look === "labelLink" && target !== undefined
        ? [[String(value), parseCell(target)?.row ?? 0]]
        : [];
    }),
  );
}

describe("MERGE-76 the origin of figures", () => {
  const start = Office.gathers([
    { unit: "A", figures: { ...FULL, harbour_checks: 2 } },
    { unit: "B", figures: { ...FULL, harbour_checks: 1 } },
  ]);
  const files = rollUp(campaign, GATHERING, start.rollup.kept, [
    verdictOf("别的.xlsx"),
    verdictOf("又一个.xlsx"),
  ]);

  test.each<[string, Rollup, readonly string[]]>([
    ["each unit that has returned", start.rollup, ["甲县应急局", "乙县应急局"]],
    ["with files that gave no return", files, ["甲县应急局", "乙县应急局"]],
    [
      "a figure by telephone too",
      start.corrects("C", "people", "30").rollup,
      ["甲县应急局", "乙县应急局", "丙区应急局"],
    ],
    ["one return alone", Office.gathers([{ unit: "C", figures: FULL }]).rollup, ["丙区应急局"]],
    ["nobody in", Office.gathers([]).rollup, []],
  ])("MERGE-76 names lead to the unit's first line on 溯源: %s", (_, rollup, names) => {
    const origins = originsOf(rollup);
    expect([...origins.keys()]).toEqual(names);
    const lines = sheetOf(rollup, SHEETS.provenance).cells.filter(({ column }) => column === 1);
    for (const [name, row] of origins) {
      expect(lines.find((cell) => cell.row === row)?.value).toBe(name);
      expect(lines.find((cell) => cell.row === row - 1)?.value).not.toBe(name);
    }
  });
});

describe("MERGE-79 more figures than a sheet has rows", () => {
  const { rollup } = Office.gathers([
    { unit: "A", figures: FULL },
    { unit: "B", figures: FULL },
    { unit: "C", figures: FULL },
  ]);
  const own = rollup.fields.length;
  const top = 4 + 3 + 2 + 1;

  test.each<[string, number, readonly (readonly [string, number])[]]>([
    [
      "all fit",
      top + 3 * own - 1,
      [
        ["溯源", top],
        ["溯源", top + own],
        ["溯源", top + 2 * own],
      ],
    ],
    [
      "one row too few",
      top + 3 * own - 2,
      [
        ["溯源", top],
        ["溯源", top + own],
        ["溯源2", 5],
      ],
    ],
    [
      "one unit a sheet",
      top + own,
      [
        ["溯源", top],
        ["溯源2", 5],
        ["溯源3", 5],
      ],
    ],
  ])("MERGE-79 go on with the next unit on a sheet of the same kind: %s", (_, last, expected) => {
    const places = provenancePlaces(rollup, last).filter((place) => place !== null);
    expect(places.map((place) => [place.sheet, place.row])).toEqual(expected);
    const sheets = planProvenance(rollup, ROLLUP_WORDS.zh, "zh", last).map(drawnSheet);
    expect(sheets.map(({ name }) => name)).toEqual([...new Set(expected.map(([name]) => name))]);
    places.forEach((place, unit) => {
      const { cells } = sheets.find(({ name }) => name === place.sheet) as SheetPlan;
      const lines = cells.filter(({ column, value }) => column === 1 && value === rollup.units[unit]?.name);
      expect(lines.slice(-own).map(({ row }) => row)).toEqual(
        rollup.fields.map((__, index) => place.row + index),
      );
    });
    for (const { rows } of sheets) expect(Math.max(...rows.map(({ row }) => row))).toBeLessThanOrEqual(last);
  });

  test.each([
    [9, 5, null],
    [8, 5, null],
    [7, 3, "另有 2 条"],
    [6, 2, "另有 3 条"],
  ])(
    "MERGE-79 a list of 5 on a sheet of %i rows has %i, and says how many are left out",
    (last, listed, said) => {
      const list = planLongList(
        {
          name: "漏填",
          title: "漏填",
          notes: ["一二三"],
          widths: [10],
          blocks: [
            { columns: [{ label: "序号", look: "number" }], rows: [1, 2, 3, 4, 5].map((number) => [number]) },
          ],
          nothing: ROLLUP_WORDS.zh.nothing,
          more: ROLLUP_WORDS.zh.moreRows,
          footer: "",
        },
        last,
      );
      const { cells, rows } = drawnSheet(list);
      expect(rows.length).toBeLessThanOrEqual(last);
      expect(cells.filter(({ value }) => typeof value === "number")).toHaveLength(listed);
      expect(cells.at(-1)?.value).toEqual(said === null ? 5 : expect.stringContaining(said));
    },
  );
});

test.each<[string]>([["甲县应急局"], ['号称"第一"的公司'], ['"']])(
  "MERGE-76 a link saved without its result still says whose it is: %s",
  (name) => {
    const ink = provenanceLink(name, { sheet: "溯源", row: 7 });
    expect(linkedName(typeof ink === "object" ? ink?.formula : undefined)).toBe(name);
    expect(linkedName('HYPERLINK("#a")')).toBeNull();
    expect(linkedName(undefined)).toBeNull();
  },
);

describe("MERGE-76 whom to call", () => {
  const asking: Campaign = campaignSchema.parse({
    ...campaign,
    forms: campaign.forms.map((each) => ({
      ...each,
      header: [
        { key: "who", label: "联系人", kind: "text", role: "contact" },
        { key: "tel", label: "联系电话", kind: "phone", role: "phone" },
        { key: "day", label: "填报日期", kind: "date", role: "fillDate" },
      ],
    })),
  });
  test.each<[string, Readonly<Record<string, string>>, string | null]>([
    ["both given", { who: "某科 ", tel: "0580-1234567", day: "2023-06-30" }, "某科 0580-1234567"],
    ["one given", { tel: "0580-1234567" }, "0580-1234567"],
    ["none given", { day: "2023-06-30" }, null],
  ])("MERGE-76 on 报送情况 and in the report: %s", (_, header, contact) => {
    const given = Object.entries(header).map(([field, typed]) => {
      return { state: "text" as const, value: typed, typed, field, sheet: "统计表", cell: "B2" };
    });
    const rollup = rollUp(
      asking,
      GATHERING,
      [{ ...returnOf({ unit: "A", figures: FULL }), header: given }],
      [],
    );
    expect(reportOf(rollup).units.map((unit) => unit.contact)).toEqual([contact, null, null, null]);
    const { cells } = sheetOf(rollup, SHEETS.tracking);
    const head = cells.find(({ value }) => value === "联系人");
    expect(
      cells.find(({ row, column }) => row === (head?.row ?? 0) + 1 && column === head?.column)?.value ?? null,
    ).toBe(contact);
  });
});

test("MERGE-77 what is taken for granted has a sheet of its own, and none where nothing is", () => {
  const taken = {
    ...campaign,
    assumptions: ["口径一", "口径二"],
    roster: { ...campaign.roster, note: "名录来源" },
  };
  const { cells } = sheetOf(rollUp(taken, GATHERING, [], []), SHEETS.assumptions);
  expect(
    cells.flatMap(({ column, look, value }) => (column === 2 && look === "label" ? [value] : [])),
  ).toEqual(["口径一", "口径二", "名录来源"]);
  const names = planRollup(rollUp(campaign, GATHERING, [], [])).sheets.map(({ name }) => name);
  expect(names).not.toContain(SHEETS.assumptions);
});
