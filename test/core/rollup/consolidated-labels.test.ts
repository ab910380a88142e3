// Labels of 汇总表 over their lines, page by page.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fieldsOf } from "../../../src/core/campaign/fields";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Campaign, Form } from "../../../src/core/campaign/schema";
import { layoutForm } from "../../../src/core/form/layout";
import { consolidatedColumns } from "../../../src/core/rollup/plan/consolidated-columns";
import { labelSpans, raisedHeights } from "../../../src/core/rollup/plan/consolidated-labels";
import { CONSOLIDATED } from "../../../src/core/rollup/plan/consolidated-places";
import { planRollup } from "../../../src/core/rollup/plan/plan-rollup";
import { ROLLUP_WORDS, SHEETS } from "../../../src/core/rollup/plan/words";
import { rollUp } from "../../../src/core/rollup/rollup";
import type { SheetPlan } from "../../../src/core/sheet/plan";

function bundled(name: string): Campaign {
  const text = readFileSync(join(__dirname, `../../../assets/campaigns/${name}.json`), "utf8");
  const { value } = loadCampaign(text);
  if (value === null) throw new Error(`${name} does not load`);
  return value;
}

describe.each(["zhoushan-2023", "lianglukou-2020"])("%s", (name) => {
  const campaign = bundled(name);
  const form = campaign.forms[0] as Form;
  const { lines } = layoutForm(form);
  const columns = consolidatedColumns(form, fieldsOf(form), ROLLUP_WORDS.zh);

  test.each([[[]], [[3]], [[1, 2, 20]], [lines.map((_, index) => index)]])(
    "MERGE-62 pages beginning with %j: each line has one section label, none goes over a page's end",
    (given: readonly number[]) => {
      const starts = new Set(given);
      const spans = labelSpans(lines, columns, starts).filter(({ look }) => look === "section");
      lines.forEach((line, index) => {
        const over = spans.filter(({ from, to }) => from <= index && index <= to);
        expect(over.map(({ text }) => text)).toEqual([line.section.label]);
        expect(over.every(({ from }) => from === index || !starts.has(index))).toBe(true);
      });
    },
  );

  test("MERGE-62 lines grow for a label that has few of them", () => {
    const starts = new Set(lines.map((_, index) => index));
    const heights = raisedHeights(
      labelSpans(lines, columns, starts),
      lines.map(() => 10),
    );
    const whole = raisedHeights(
      labelSpans(lines, columns, new Set()),
      lines.map(() => 10),
    );
    heights.forEach((height, index) => expect(height).toBeGreaterThanOrEqual(whole[index] as number));
  });

  test("MERGE-62 a sentence of many blanks leaves no page half empty", () => {
    const made = "2023-07-03T09:00:00+08:00";
    const plan = planRollup(rollUp(campaign, { form: form.id, period: null, made }, [], []));
    const { print, rows } = plan.sheets.find((one) => one.name === SHEETS.consolidated) as SheetPlan;
    const height = (from: number, to: number): number =>
      rows.filter(({ row }) => row >= from && row < to).reduce((sum, each) => sum + each.height, 0);
    const cuts = [1, ...(print?.pageStarts ?? [])];
    const pages = cuts.slice(1).map((row, index) => height(cuts[index] as number, row));
    expect(Math.min(...pages)).toBeGreaterThan(0.7 * Math.max(...pages));
  });

  test("MERGE-62 pages are planned, and begin where labels begin", () => {
    const made = "2023-07-03T09:00:00+08:00";
    const plan = planRollup(rollUp(campaign, { form: form.id, period: null, made }, [], []));
    const sheet = plan.sheets.find((one) => one.name === SHEETS.consolidated) as SheetPlan;
    const starts = sheet.print?.pageStarts ?? [];
    expect(starts.length).toBeGreaterThan(0);
    for (const row of starts) {
      expect(row).toBeGreaterThan(CONSOLIDATED.first);
      expect(sheet.merges.filter(({ top, bottom }) => top < row && bottom >= row)).toEqual([]);
    }
  });
});
