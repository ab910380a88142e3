// What units have explained, in the office's rollup: listed with their words, open no more.
import { planForm } from "../../src/core/form/plan";
import { OTHER } from "../../src/core/form/explanations";
import { checkLines } from "../../src/core/form/sheets/check-lines";
import { takeIn } from "../../src/core/returns/take-in";
import { planRollup } from "../../src/core/rollup/plan/plan-rollup";
import { SHEETS } from "../../src/core/rollup/plan/words";
import { rollUp, type Rollup } from "../../src/core/rollup/rollup";
import { writeWorkbook } from "../../src/xlsx/write";
import { seedInput, withValues } from "../core/form/seed-forms";
import { type Workplace, WORKPLACES } from "./workplaces";

const NOW = "2023-06-30T09:00:00+08:00";
/** More people than sessions of this size are likely to hold: a warning. */
const MANY = { xi_study_count: 1, xi_study_attendance: 90_000 };
const RULE = "004-V03";
const input = withValues(seedInput("zhoushan-2023", "statistics", "XC"), { ...MANY });

/** The office's rollup of one return with these explanations. */
const rollups =
  ({ open }: Workplace) =>
  async (explanations: ReadonlyMap<string, string>): Promise<Rollup> => {
    const { campaign, form } = input;
    const { host } = open(await writeWorkbook(planForm({ ...input, explanations })));
    const file = { path: "回收/XC.xlsx", sha256: "0".repeat(64), modified: null };
    const intake = { campaign, form, period: null, received: NOW };
    const taken = takeIn(await host.read("own", "contents"), file, intake);
    if (!taken.ok) throw new Error(JSON.stringify(taken.verdict));
    return rollUp(campaign, { form: form.id, period: null, made: NOW }, [taken.incoming], []);
  };

function warnings(rollup: Rollup): readonly (readonly [string, string | undefined])[] {
  return rollup.findings.flatMap((found) =>
    found.code === "rule/failed" && found.severity === "warning" ? [[found.args.rule, found.settled]] : [],
  );
}

const openOf = (rollup: Rollup): number | undefined =>
  rollup.units.find(({ code }) => code === "XC")?.findings.warning;

function textsOn(rollup: Rollup, name: string): readonly string[] {
  const sheet = planRollup(rollup).sheets.find((each) => each.name === name);
  return sheet?.cells.map(({ value }) => String(value ?? "")) ?? [];
}

describe.each(WORKPLACES)("%s", (_, workplace) => {
  const rollupOf = rollups(workplace);

  test("MERGE-73 an explained warning is listed as explained, and no longer open", async () => {
    expect(checkLines(input).lines.some(({ rule }) => rule.rule.id === RULE)).toBe(true);
    const open = await rollupOf(new Map());
    const explained = await rollupOf(new Map([[RULE, "线上直播，据平台统计"]]));
    expect(warnings(open)).toContainEqual([RULE, undefined]);
    expect(warnings(explained)).toContainEqual([RULE, "explained"]);
    expect(openOf(explained)).toBe((openOf(open) ?? 0) - 1);
    expect(textsOn(open, SHEETS.findings)).not.toContain("已说明");
    expect(textsOn(explained, SHEETS.findings)).toContain("已说明");
    expect(textsOn(explained, SHEETS.findings).join()).toContain("线上直播，据平台统计");
  });

  test("MERGE-73 what a unit remarks besides is said to the office, and explains nothing else", async () => {
    const rollup = await rollupOf(new Map([[OTHER, "数据截至6月25日"]]));
    const remarks = rollup.findings.filter(({ code }) => code === "explanation/remark");
    expect(remarks).toEqual([
      expect.objectContaining({ severity: "note", args: { text: "数据截至6月25日" } }),
    ]);
    expect(remarks[0]?.place).toMatchObject({ unit: "XC", file: "回收/XC.xlsx", sheet: "核对" });
    expect(warnings(rollup)).toContainEqual([RULE, undefined]);
    expect(textsOn(rollup, SHEETS.findings).join()).toContain("该单位说明：“数据截至6月25日”");
  });
});
