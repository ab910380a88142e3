// A rollup of 5,000 units: written, opened again, and opened by other programs. Slow: `TALLYSHEET_UNITS=5000`.
import { fieldsOf } from "../../src/core/campaign/fields";
import { planRollup } from "../../src/core/rollup/plan/plan-rollup";
import { SHEETS } from "../../src/core/rollup/plan/words";
import { recordOf } from "../../src/core/rollup/record";
import { type Rollup, rollUp } from "../../src/core/rollup/rollup";
import { openRollupFile } from "../../src/jobs/open-rollup-file";
import { writeWorkbook } from "../../src/xlsx/write";
import { returnOf } from "../core/rollup/made-up";
import { bundled } from "../journey/scenario";
import { countRowsByOpenpyxl, firstSheetByLibreOffice } from "./office";

jest.setTimeout(1_200_000);

/** 500 unless asked for more: 5,000 take some two minutes. */
const UNITS = Number(process.env["TALLYSHEET_UNITS"] ?? 500);
const MADE = "2023-07-03T09:00:00+08:00";
/** Excel's rows, and what mail takes. */
const LIMITS = { rows: 1_048_576, megabytes: 25, heap: 4_000 };

function bigRollup(): Rollup {
  const of = bundled("zhoushan-2023");
  const form = of.forms[0]!;
  const first = of.roster.units[0]!;
  const units = Array.from({ length: UNITS }, (_, index) => ({
    ...first,
    code: `U${index}`,
    name: `第${index}号填报单位有限公司`,
    group: `第${index % 30}组`,
  }));
  const keys = fieldsOf(form).map(({ key }) => key);
  const returns = units.map(({ code, name }, unit) =>
    returnOf(
      {
        unit: code,
        path: `回收/${code}_${name}.xlsx`,
        figures: Object.fromEntries(keys.map((key, index) => [key, ((unit * 7 + index * 13) % 500) + 1])),
      },
      form,
    ),
  );
  return rollUp(
    { ...of, roster: { ...of.roster, units } },
    { form: form.id, period: null, made: MADE },
    returns,
    [],
  );
}

test(`MERGE-72 ${UNITS} units × 63 figures: within the limits of memory, of files and of other programs`, async () => {
  const times: [string, number][] = [];
  const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    const start = Date.now();
    const done = await work();
    times.push([what, Date.now() - start]);
    return done;
  };
  const rollup = await timed("merge", bigRollup);
  const plan = await timed("plan", () => planRollup(rollup));
  const bytes = await timed("write", () => writeWorkbook(plan));
  const heap = Math.round(process.memoryUsage().heapUsed / 1e6);
  const provenance = plan.sheets.find(({ name }) => name === SHEETS.provenance)?.rows.length ?? 0;
  expect(provenance).toBeGreaterThan(UNITS * 63);
  for (const { rows } of plan.sheets) expect(rows.length).toBeLessThan(LIMITS.rows);
  expect(
    plan.sheets.flatMap(({ cells }) => cells.filter(({ link }) => link !== undefined)).length,
  ).toBeLessThan(65_530);
  expect(bytes.length / 1_048_576).toBeLessThan(LIMITS.megabytes);
  expect(heap).toBeLessThan(LIMITS.heap);

  const opened = await timed("open", () => openRollupFile(bytes, MADE));
  if (!opened.ok) throw new Error(opened.finding.code);
  expect(opened.noticed).toEqual([]);
  expect(opened.record).toEqual(recordOf(rollup));

  const rows = await timed("openpyxl", () => countRowsByOpenpyxl(bytes));
  expect(rows[SHEETS.provenance]).toBe(provenance);
  const csv = await timed("LibreOffice", () => firstSheetByLibreOffice(bytes));
  expect(csv).toContain(`已报 ${UNITS} 个`);
  expect(csv).toContain(`已报 ${UNITS}/应报 ${UNITS}`);
  const megabytes = (bytes.length / 1_048_576).toFixed(1);
  const seconds = times.map(([what, time]) => `${what} ${(time / 1_000).toFixed(1)} s`).join(", ");
  process.stdout.write(`${UNITS} units: ${megabytes} MB, heap ${heap} MB, ${seconds}\n`);
});
