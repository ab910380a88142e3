// What a workbook is: of which campaign, form and version, before any figure is read.
import { fieldsOf, formOf } from "../campaign/fields";
import { loadCarriedCampaign } from "../campaign/load";
import type { Campaign, Form } from "../campaign/schema";
import { type Finding, finding } from "../finding";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";
import { unpackText } from "./packed-text";
import { formDigest, JSON_COLUMN, STAMP_SHEET } from "./stamp";
import { parseStamp, type Stamp } from "./stamp-text";

export interface Recognised {
  readonly stamp: Stamp | null;
  /** The form by the office's campaign. */
  readonly form: Form;
  /** The form the workbook was made from: the same, or that of the version it carries. */
  readonly madeFrom: Form;
  readonly findings: readonly Finding[];
}

export type Recognition =
  { readonly ok: true; readonly found: Recognised } | { readonly ok: false; readonly finding: Finding };

/** Recognises a returned workbook against the office's campaign; forms without a stamp go by their table's labels. */
export function recognise(workbook: WorkbookSnapshot, campaign: Campaign, wanted: Form): Recognition {
  const stamps = stampsOf(workbook);
  const own = stamps.filter((stamp) => stamp.form === wanted.id);
  const stamp = own[0] ?? stamps[0];
  if (stamp === undefined) {
    return { ok: true, found: { stamp: null, form: wanted, madeFrom: wanted, findings: [] } };
  }
  const other = stamps.find((each) => !sameIdentity(each, stamp));
  if (other !== undefined) {
    const args = { first: identityText(stamp, campaign), second: identityText(other, campaign) };
    return { ok: false, finding: finding("file/two-identities", args) };
  }
  if (stamp.campaign !== campaign.id) {
    const args = { found: carriedCampaign(workbook)?.title ?? stamp.campaign, expected: campaign.title };
    return { ok: false, finding: finding("file/foreign-campaign", args) };
  }
  const form = formOf(campaign, stamp.form);
  if (form === undefined) {
    return { ok: false, finding: finding("file/other-form", { found: stamp.form, expected: wanted.title }) };
  }
  if (stamp.digest === formDigest(campaign))
    return { ok: true, found: { stamp, form, madeFrom: form, findings: [] } };
  const carried = carriedCampaign(workbook);
  const madeFrom = (carried === null ? undefined : formOf(carried, stamp.form)) ?? form;
  const findings = [versionFinding(stamp, campaign, form, madeFrom)];
  return { ok: true, found: { stamp, form, madeFrom, findings } };
}

/** The same campaign and unit; for the same form also the same period. */
function sameIdentity(a: Stamp, b: Stamp): boolean {
  return a.campaign === b.campaign && a.unit === b.unit && (a.form !== b.form || a.period === b.period);
}

function identityText(stamp: Stamp, campaign: Campaign): string {
  const unit = campaign.roster.units.find((each) => each.code === stamp.unit);
  const whose = stamp.unit === null ? "空白表" : (unit?.name ?? stamp.unit);
  const period = stamp.period === null ? "" : ` ${stamp.period.slice(0, 10)}`;
  return `${stamp.campaign === campaign.id ? "" : `${stamp.campaign} `}${whose}${period}`;
}

/** Stamps in the hidden sheet, the file's properties and the hidden key row; the same one said thrice is one. */
function stampsOf(workbook: WorkbookSnapshot): readonly Stamp[] {
  const hidden = workbook.sheets.find((sheet) => sheet.name === STAMP_SHEET);
  const texts = [
    hidden === undefined ? null : textAt(hidden, 1, 1),
    workbook.properties["tallysheet"] ?? null,
    ...workbook.sheets.flatMap(topTexts),
  ];
  const stamps = new Map<string, Stamp>();
  for (const text of texts) {
    const stamp = text === null ? null : parseStamp(text);
    if (stamp !== null && !stamps.has(JSON.stringify(stamp))) stamps.set(JSON.stringify(stamp), stamp);
  }
  return [...stamps.values()];
}

/** The key row is the sheet's first, unless rows were put in above it. */
const TOP_ROWS = 10;

function topTexts(sheet: SheetSnapshot): readonly string[] {
  const texts: string[] = [];
  for (const { row, value } of sheet.cells.values()) {
    if (row > TOP_ROWS) break;
    if (typeof value === "string") texts.push(value);
  }
  return texts;
}

function textAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  const value = cellAt(sheet, row, column)?.value;
  return typeof value === "string" ? value : null;
}

/** The campaign that travels in the form; null where it is gone or damaged. */
export function carriedCampaign(workbook: WorkbookSnapshot): Campaign | null {
  const hidden = workbook.sheets.find((sheet) => sheet.name === STAMP_SHEET);
  if (hidden === undefined) return null;
  const pieces: string[] = [];
  for (let row = 1; ; row += 1) {
    const piece = textAt(hidden, row, JSON_COLUMN);
    if (piece === null) break;
    pieces.push(piece);
  }
  const text = unpackText(pieces);
  return text === null ? null : loadCarriedCampaign(text);
}

function versionFinding(stamp: Stamp, campaign: Campaign, form: Form, madeFrom: Form): Finding {
  const labels = (of: Form): ReadonlyMap<string, string> =>
    new Map(fieldsOf(of).map(({ key, label }) => [key, label]));
  const [now, then] = [labels(form), labels(madeFrom)];
  return finding("form/other-version", {
    found: stamp.version,
    expected: campaign.version,
    lost: [...then].filter(([key]) => !now.has(key)).map(([, label]) => label),
    added: [...now].filter(([key]) => !then.has(key)).map(([, label]) => label),
  });
}
