// The form that stands open: whose it is, how far it is, and everything there is to say about it.
import { type Field, fieldsOf, formOf } from "../core/campaign/fields";
import type { Campaign, Form, Unit } from "../core/campaign/schema";
import { type Finding, finding } from "../core/finding";
import { explanationPlaces } from "../core/form/explanations";
import { formFileName } from "../core/form/file-name";
import type { Figure } from "../core/form/figure";
import type { LastFigures } from "../core/form/input";
import { readLastFigures } from "../core/form/last-figures";
import { layoutForm, TABLE_SHEET } from "../core/form/layout";
import { carriedCampaign } from "../core/form/recognise";
import { parseStamp } from "../core/form/stamp-text";
import { type Duty, dutyOf, figuresByKey } from "../core/returns/complete";
import type { UnitReturn } from "../core/returns/return";
import { takeIn } from "../core/returns/take-in";
import { rulesOf } from "../core/rules/form-rules";
import { parseCell } from "../core/sheet/address";
import type { CellPlace } from "../core/sheet/host";
import { cellAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "../core/sheet/snapshot";
import { PRINTED } from "../core/text/printed";
import { examine } from "./check";

export type OpenCheck =
  /** No form of ours. */
  | { readonly state: "none" }
  /** A form of ours that cannot be filled as it is; the finding says why. */
  | { readonly state: "unusable"; readonly finding: Finding }
  /** A blank form in which the unit is still to be chosen: its names in roster order, and the cell for it. */
  | {
      readonly state: "noUnit";
      readonly campaign: Campaign;
      readonly form: Form;
      readonly units: readonly string[];
      readonly place: CellPlace | null;
      /** What stands there and is no unit's name. */
      readonly finding: Finding;
    }
  | { readonly state: "form"; readonly open: OpenForm };

export interface OpenField {
  readonly field: Field;
  readonly figure: Figure;
  readonly duty: Duty;
  /** null where the cell is lost. */
  readonly place: CellPlace | null;
  /** What stands in the cell, formulas by their result; null for nothing. */
  readonly content: CellValue | null;
}

export interface OpenForm {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly unit: Unit;
  readonly incoming: UnitReturn;
  readonly fields: readonly OpenField[];
  /** What the unit gave last time; null where the form does not say. */
  readonly last: LastFigures | null;
  readonly filled: number;
  readonly expected: number;
  /** In form order; those of the form as a whole first. */
  readonly findings: readonly Finding[];
  /** Those of them that stand against 审核定稿, in the same order. */
  readonly blocking: readonly Finding[];
  /** Rule id or `OTHER` → where its explanation is written. */
  readonly explanationPlaces: ReadonlyMap<string, CellPlace>;
  /** As 统计表 shows it; null where it does not. */
  readonly checkCode: string | null;
  /** What the office expects the file to be called. */
  readonly fileName: string;
}

/**
 * @param snapshot our sheets; a quick look at their contents is enough
 * @param now ISO 8601 with zone
 */
export function checkOpen(snapshot: WorkbookSnapshot, now: string): OpenCheck {
  const campaign = carriedCampaign(snapshot);
  const main = campaign === null ? undefined : formOf(campaign);
  if (campaign === null || main === undefined) {
    const stamped = parseStamp(snapshot.properties["tallysheet"] ?? "") !== null;
    return stamped ? { state: "unusable", finding: finding("form/not-issued", {}) } : { state: "none" };
  }
  const file = { path: "", sha256: "", modified: null };
  const intake = { campaign, form: main, period: null, received: now, unfinished: true };
  const taken = takeIn(snapshot, file, intake);
  if (taken.ok) return { state: "form", open: openForm(snapshot, campaign, taken.incoming) };
  const found = withoutFile(taken.verdict.finding);
  const stamp = parseStamp(snapshot.properties["tallysheet"] ?? "");
  const form = formOf(campaign, stamp?.form) ?? main;
  if (found.code !== "file/no-unit" && (found.code !== "file/unknown-unit" || stamp?.unit !== null))
    return { state: "unusable", finding: found };
  const at = layoutForm(form).unitPlace;
  const place = at === null ? null : { sheet: TABLE_SHEET, row: at.row, column: at.left };
  const units = campaign.roster.units.filter(({ exempt }) => exempt === undefined).map(({ name }) => name);
  return { state: "noUnit", campaign, form, units, place, finding: found };
}

function openForm(snapshot: WorkbookSnapshot, campaign: Campaign, incoming: UnitReturn): OpenForm {
  const { unit, form, filled, expected, findings, blocking } = examine(campaign, incoming);
  const fields = openFields(snapshot, form, unit, incoming.figures);
  const keys = fields.map(({ field }) => field.key);
  const inOrder = (some: readonly Finding[]): readonly Finding[] => {
    const at = ({ place }: Finding): number => (place.field === undefined ? -1 : keys.indexOf(place.field));
    return some.map(withoutFile).sort((a, b) => at(a) - at(b));
  };
  const rules = rulesOf(campaign, form).map(({ rule }) => rule.id);
  return {
    campaign,
    form,
    unit,
    incoming,
    fields,
    last: readLastFigures(snapshot),
    filled,
    expected,
    findings: inOrder([...findings, ...textFindings(fields)]),
    blocking: inOrder(blocking),
    explanationPlaces: explanationPlaces(snapshot, rules),
    checkCode: checkCodeOf(snapshot),
    fileName: formFileName(campaign, form, incoming.period, unit),
  };
}

function openFields(
  snapshot: WorkbookSnapshot,
  form: Form,
  unit: Unit,
  figures: readonly Figure[],
): readonly OpenField[] {
  const byKey = figuresByKey(figures);
  return fieldsOf(form).map((field) => {
    const figure = byKey.get(field.key) as Figure;
    const at = figure.cell === null ? null : parseCell(figure.cell);
    const sheet = snapshot.sheets.find(({ name }) => name === figure.sheet);
    const place = at === null || sheet === undefined ? null : { sheet: sheet.name, ...at };
    const content =
      place === null ? null : (cellAt(sheet as SheetSnapshot, place.row, place.column)?.value ?? null);
    return { field, figure, duty: dutyOf(field, unit, byKey), place, content };
  });
}

/** Numbers typed as text are counted; the form's own formulas do not see them. */
function textFindings(fields: readonly OpenField[]): readonly Finding[] {
  return fields.flatMap(({ field, figure, content }) => {
    if (figure.state !== "number" || figure.soft || typeof content !== "string") return [];
    const args = {
      label: field.label,
      typed: figure.typed ?? "",
      value: figure.value,
      measure: field.spec.measure ?? "",
    };
    const { sheet, cell } = figure;
    return [finding("cell/as-text", args, { field: field.key, sheet: sheet ?? "", cell: cell ?? "" })];
  });
}

function checkCodeOf(snapshot: WorkbookSnapshot): string | null {
  const table = snapshot.sheets.find(({ name }) => name === TABLE_SHEET);
  for (const { value } of table?.cells.values() ?? []) {
    const code = typeof value === "string" ? CHECK_CODE.exec(value)?.[1] : undefined;
    if (code !== undefined) return code;
  }
  return null;
}

const CHECK_CODE = new RegExp(`^${PRINTED.checkCode} (\\d{6})$`);

/** It is the one that stands open. */
function withoutFile(found: Finding): Finding {
  const place = Object.fromEntries(Object.entries(found.place).filter(([part]) => part !== "file"));
  return { ...found, place };
}
