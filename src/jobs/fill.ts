// Types values into the fill cells of an issued form: for demonstrations, tests, and returns that came on paper.
import { fieldsOf } from "../core/campaign/fields";
import { type Finding, finding } from "../core/finding";
import { keptExplanations } from "../core/form/kept-explanations";
import { readSentBack } from "../core/form/sent-back";
import { withSentBack } from "../core/rollup/plan/fixing-book";
import type { CellContent } from "../core/sheet/plan";
import { readWorkbook } from "../xlsx/read";
import { writeWorkbook } from "../xlsx/write";
import { cannotHold } from "./cannot-hold";
import { refusalFinding } from "./refusal-finding";
import { planAgain, standingForm } from "./standing-form";

export type Filled =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * @param bytes an issued form, blank, filled in part or sent back; what stands in it stays unless it is given anew
 * @param figures by field or header key; texts stay texts, so that "3场" can be typed; null empties a cell
 * @param modified when the file is to say it was saved, ISO 8601
 */
export async function fill(
  bytes: Uint8Array,
  figures: Readonly<Record<string, CellContent | null>>,
  modified: string,
): Promise<Filled> {
  const outcome = readWorkbook(bytes);
  if (!outcome.ok) return { ok: false, findings: [refusalFinding(outcome.refusal)] };
  const standing = standingForm(outcome.workbook);
  if (!standing.ok) return { ok: false, findings: [standing.finding] };
  const { input } = standing;
  const labels = new Map(
    [...fieldsOf(input.form), ...input.form.header].map(({ key, label }) => [key, label]),
  );
  const wrong = Object.entries(figures).flatMap(([key, value]) => {
    const label = labels.get(key);
    return label === undefined ? [finding("form/no-such-field", { key })] : cannotHold(label, value);
  });
  if (wrong.length > 0) return { ok: false, findings: wrong };

  const values = new Map(input.values);
  for (const [key, value] of Object.entries(figures)) {
    if (value === null) values.delete(key);
    else values.set(key, value);
  }
  const filled = { ...input, values, explanations: keptExplanations(input, values) };
  const plan = planAgain(filled, outcome.workbook);
  const sentBack = readSentBack(outcome.workbook);
  const { unit } = input;
  const whole = sentBack === null || unit === null ? plan : withSentBack(plan, { ...filled, unit }, sentBack);
  return { ok: true, bytes: await writeWorkbook(whole, { modified }) };
}
