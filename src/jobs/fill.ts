// Types values into the fill cells of an issued form: for demonstrations, tests, and returns that came on paper.
import { fieldsOf, formOf } from "../core/campaign/fields";
import { type Finding, finding } from "../core/finding";
import { readHandedUp } from "../core/form/handed-up";
import { planForm } from "../core/form/plan";
import { keptExplanations } from "../core/form/kept-explanations";
import { readTable } from "../core/form/read";
import { carriedCampaign, recognise } from "../core/form/recognise";
import { withHandedUp } from "../core/rollup/plan/pass-up-book";
import { ROLLUP_WORDS } from "../core/rollup/plan/words";
import type { CellContent } from "../core/sheet/plan";
import { readWorkbook } from "../xlsx/read";
import { writeWorkbook } from "../xlsx/write";
import { refusalFinding } from "./refusal-finding";

export type Filled =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * @param bytes an issued form, blank or filled in part; what stands in it stays unless it is given anew
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
  const campaign = carriedCampaign(outcome.workbook);
  const main = campaign === null ? undefined : formOf(campaign);
  if (campaign === null || main === undefined)
    return { ok: false, findings: [finding("form/not-issued", {})] };
  const recognition = recognise(outcome.workbook, campaign, main);
  if (!recognition.ok) return { ok: false, findings: [recognition.finding] };
  const { form, stamp } = recognition.found;
  if (stamp === null) return { ok: false, findings: [finding("form/not-issued", {})] };
  const table = readTable(outcome.workbook, form);
  if (!table.ok) return { ok: false, findings: [table.finding] };

  const known = new Set([
    ...fieldsOf(form).map((field) => field.key),
    ...form.header.map((field) => field.key),
  ]);
  const unknown = Object.keys(figures).filter((key) => !known.has(key));
  if (unknown.length > 0)
    return { ok: false, findings: unknown.map((key) => finding("form/no-such-field", { key })) };

  const values = new Map<string, CellContent>();
  for (const [key, value] of table.table.contents) if (typeof value !== "object") values.set(key, value);
  for (const [key, value] of Object.entries(figures)) {
    if (value === null) values.delete(key);
    else values.set(key, value);
  }
  const unit = campaign.roster.units.find((each) => each.code === stamp.unit) ?? null;
  const typed = planForm({
    campaign,
    form,
    period: stamp.period,
    unit,
    issued: stamp.issued,
    values,
    explanations: keptExplanations(outcome.workbook, campaign, form, table.table.contents, values),
  });
  const handedUp = readHandedUp(outcome.workbook);
  const plan =
    handedUp === null || handedUp === "damaged"
      ? typed
      : withHandedUp(typed, handedUp, campaign.zone, ROLLUP_WORDS.zh);
  return { ok: true, bytes: await writeWorkbook(plan, { modified }) };
}
