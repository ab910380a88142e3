// Campaign → one workbook a unit and the blank form, as bytes with the names to store them under.
import type { Campaign, Form, Unit } from "../core/campaign/schema";
import { formFileName } from "../core/form/file-name";
import { planForm } from "../core/form/plan";
import { type AbortSignalLike, HostError } from "../core/sheet/host";
import type { AutoOpen } from "../xlsx/auto-open";
import { fillTemplate, makeTemplate, type Template } from "../xlsx/template";
import { writeWorkbook } from "../xlsx/write";

export interface IssueOrder {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly period: string | null;
  /** ISO 8601 with zone. */
  readonly issued: string;
  /** Units to issue to; exempt ones are not left out here. */
  readonly units: readonly Unit[];
  /** Whether the blank form (空白表) is wanted too. */
  readonly blank: boolean;
  /** The add-in whose pane Excel opens beside the forms; absent: none. */
  readonly autoOpen?: AutoOpen;
  readonly signal?: AbortSignalLike;
}

export interface IssuedFile {
  /** <code>_<name>.xlsx, or 空白表.xlsx; with _第2期 before the dot where the form is of a period. */
  readonly name: string;
  readonly unit: string | null;
  readonly bytes: Uint8Array;
}

/** One file after the other: an office with 5,000 units need not hold them all. */
export async function* issue(order: IssueOrder): AsyncGenerator<IssuedFile> {
  const { campaign, form, period, issued, autoOpen } = order;
  const options = autoOpen === undefined ? {} : { autoOpen };
  const plan = (unit: Unit | null): ReturnType<typeof planForm> =>
    planForm({ campaign, form, period, unit, issued, values: new Map() });
  const name = (unit: Unit | null): string => formFileName(campaign, form, period, unit);
  // Forms of units in the same sectors differ in texts alone: they share a template.
  const templates = new Map<string, Template>();
  for (const unit of order.units) {
    stopIf(order.signal);
    const kind = [...unit.sectors].sort().join("|");
    const own = plan(unit);
    const template = templates.get(kind) ?? (await makeTemplate(own, options));
    templates.set(kind, template);
    const bytes = fillTemplate(template, own) ?? (await writeWorkbook(own, options));
    yield { name: name(unit), unit: unit.code, bytes };
  }
  if (!order.blank) return;
  stopIf(order.signal);
  const blank = plan(null);
  yield { name: name(null), unit: null, bytes: await writeWorkbook(blank, options) };
}

function stopIf(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted === true) throw new HostError("cancelled", "issuing was stopped");
}
