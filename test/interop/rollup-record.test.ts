// A rollup saved by another program is still the office's record: nothing is taken for a correction that is none.
import { openRollupFile } from "../../src/jobs/open-rollup-file";
import { SHEETS } from "../../src/core/rollup/plan/words";
import { recordOf } from "../../src/core/rollup/record";
import type { Rollup } from "../../src/core/rollup/rollup";
import { readWorkbook } from "../../src/xlsx/read";
import { FULL, type ReturnOf } from "../core/rollup/made-up";
import { Office } from "../core/rollup/speaking";
import { bytesTypedOver, types } from "../core/rollup/typed-over";
import { recalculate, resaveByLibreOffice, resaveByOpenpyxl } from "./office";

const NOTICED = "2023-07-08T09:00:00+08:00";
const GIVEN: ReturnOf[] = [
  {
    unit: "A",
    path: "甲<&>_x000D_.xlsx",
    figures: {
      ...FULL,
      drills: { state: "number", value: "12", soft: true },
      people: { state: "offered", value: "200", doubt: "approximate" },
      funds: { state: "number", value: "0.1", soft: false },
      visits: { state: "blank" },
      remark: "=1+1\n “引号” ABC\u{20000}",
    },
  },
  { unit: "B", figures: { ...FULL, people: 33, drill_name: "长".repeat(2_000) } },
];
const { rollup } = Office.gathers(GIVEN).corrects("B", "experts", "9").corrects("B", "visits", "");

async function saved(of: Rollup, by: "LibreOffice" | "openpyxl"): Promise<Uint8Array> {
  const bytes = await bytesTypedOver(of);
  const [again] = by === "LibreOffice" ? resaveByLibreOffice([bytes], "xlsx") : resaveByOpenpyxl([bytes]);
  if (again === undefined) throw new Error("nothing came back");
  return again;
}

test.each(["LibreOffice", "openpyxl"] as const)(
  "JOB-40 saved by %s: the same record, and no correction that nobody typed",
  async (program) => {
    const opened = openRollupFile(await saved(rollup, program), NOTICED);
    if (!opened.ok) throw new Error(opened.finding.code);
    expect(opened.findings).toEqual([]);
    expect(opened.noticed).toEqual([]);
    expect(opened.record).toEqual(recordOf(rollup));
  },
  120_000,
);

test("JOB-41 a correction flows through to the totals when the workbook is calculated again", async () => {
  const [again] = recalculate([
    await bytesTypedOver(rollup, types("B", "people", 40), types("A", "people", 200)),
  ]);
  const outcome = readWorkbook(again as Uint8Array);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const totals = outcome.workbook.sheets.find(({ name }) => name === SHEETS.consolidated);
  const people = [...(totals?.cells.values() ?? [])].filter(({ formula }) => formula?.includes("ROUND(SUM("));
  expect(people.map(({ value }) => value)).toContain(240);
}, 120_000);
