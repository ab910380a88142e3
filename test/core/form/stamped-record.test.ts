// Hidden records of a form: each is of its place's kind, or damaged.
import { readFinished, stampFinished } from "../../../src/core/form/finished";
import { readHandedUp } from "../../../src/core/form/handed-up";
import { readLastFigures } from "../../../src/core/form/last-figures";
import { planForm } from "../../../src/core/form/plan";
import { readSentBack } from "../../../src/core/form/sent-back";
import { type StampedRecord, withStamped } from "../../../src/core/form/stamped-record";
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import type { WorkbookSnapshot } from "../../../src/core/sheet/snapshot";
import { readWorkbook } from "../../../src/xlsx/read";
import { writeWorkbook } from "../../../src/xlsx/write";
import { seedInput } from "./seed-forms";

const FORM = planForm(seedInput("zhoushan-2023", "statistics", "DH"));
const AT = "2023-06-30T09:00:00+08:00";
const FINISHED = { record: "tallysheet-finished", at: AT, checkCode: "000000", figures: {} } as const;

async function saved(plan: WorkbookPlan): Promise<WorkbookSnapshot> {
  const outcome = readWorkbook(await writeWorkbook(plan));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.workbook;
}

test.each<[string, unknown]>([
  ["of another kind", { record: "tallysheet-other", at: AT }],
  ["of no kind", { at: AT }],
  ["that is no object", 7],
  ["that is nothing", null],
])("FIN-10 a hidden record %s is never read as its place's", async (_, record) => {
  const strange = [2, 4, 5, 6].reduce(
    (plan, column) => withStamped(plan, column, record as StampedRecord),
    FORM,
  );
  const book = await saved(strange);
  expect(readFinished(book)).toBeNull();
  expect(readHandedUp(book)).toBe("damaged");
  expect([readSentBack(book), readLastFigures(book)]).toEqual([null, null]);
});

test("FIN-10 a record of its place's kind comes back", async () => {
  expect(readFinished(await saved(stampFinished(FORM, FINISHED)))).toEqual({ at: AT, record: FINISHED });
});
