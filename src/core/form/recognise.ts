// What a workbook is: whose form, of which campaign and version, before any figure is read.
import { formOf } from "../campaign/fields";
import { loadCampaign } from "../campaign/load";
import type { Campaign, Form, Unit } from "../campaign/schema";
import type { Finding } from "../finding";
import { finding } from "../finding";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";
import { unpackText } from "./packed-text";
import { formDigest, JSON_COLUMN, parseStamp, STAMP_SHEET, type Stamp } from "./stamp";

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
  const stamp = stamps[0];
  if (stamp === undefined) {
    return { ok: true, found: { stamp: null, form: wanted, madeFrom: wanted, findings: [] } };
  }
  const other = stamps.find((each) => each.unit !== stamp.unit || each.campaign !== stamp.campaign);
  if (other !== undefined)
    return {
      ok: false,
      finding: finding("file/two-identities", { first: identity(stamp), second: identity(other) }),
    };
  if (stamp.campaign !== campaign.id) {
    return {
      ok: false,
      finding: finding("file/foreign-campaign", { found: stamp.campaign, expected: campaign.title }),
    };
  }
  const form = formOf(campaign, stamp.form);
  if (form === undefined) {
    return { ok: false, finding: finding("file/other-form", { found: stamp.form, expected: wanted.title }) };
  }
  if (stamp.digest === formDigest(campaign))
    return { ok: true, found: { stamp, form, madeFrom: form, findings: [] } };
  const carried = carriedCampaign(workbook);
  const madeFrom = carried === null ? form : (formOf(carried, stamp.form) ?? form);
  return {
    ok: true,
    found: { stamp, form, madeFrom, findings: [versionFinding(stamp, campaign, form, madeFrom)] },
  };
}

function identity(stamp: Stamp): string {
  return [stamp.campaign, stamp.unit ?? "空白表"].join("／");
}

/** Stamps in the hidden sheet, the file's properties and the hidden key row; the same one said thrice is one. */
function stampsOf(workbook: WorkbookSnapshot): readonly Stamp[] {
  const texts: string[] = [];
  const hidden = workbook.sheets.find((sheet) => sheet.name === STAMP_SHEET);
  if (hidden !== undefined) texts.push(textAt(hidden, 1, 1));
  const property = workbook.properties["tallysheet"];
  if (property !== undefined) texts.push(property);
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.row > 3) break;
      if (typeof cell.value === "string") texts.push(cell.value);
    }
  }
  const stamps = texts.map(parseStamp).filter((stamp): stamp is Stamp => stamp !== null);
  return stamps.filter(
    (stamp, i) => stamps.findIndex((each) => JSON.stringify(each) === JSON.stringify(stamp)) === i,
  );
}

function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = cellAt(sheet, row, column)?.value;
  return typeof value === "string" ? value : "";
}

/** The campaign that travels in the form; null where it is gone or damaged. */
export function carriedCampaign(workbook: WorkbookSnapshot): Campaign | null {
  const hidden = workbook.sheets.find((sheet) => sheet.name === STAMP_SHEET);
  if (hidden === undefined) return null;
  const pieces: (string | undefined)[] = [];
  for (let row = 1; ; row += 1) {
    const value = cellAt(hidden, row, JSON_COLUMN)?.value;
    if (typeof value !== "string") break;
    pieces.push(value);
  }
  const text = unpackText(pieces);
  return text === null ? null : loadCampaign(text).value;
}

function versionFinding(stamp: Stamp, campaign: Campaign, form: Form, madeFrom: Form): Finding {
  const labels = (of: Form): Map<string, string> =>
    new Map(
      of.sections
        .flatMap((s) => s.rows)
        .flatMap((r) => Object.values(r.cells))
        .flatMap((c) => c.fields)
        .map((f) => [f.key, f.label ?? f.key]),
    );
  const [now, then] = [labels(form), labels(madeFrom)];
  return finding("form/other-version", {
    found: stamp.version,
    expected: campaign.version,
    lost: [...then].filter(([key]) => !now.has(key)).map(([, label]) => label),
    added: [...now].filter(([key]) => !then.has(key)).map(([, label]) => label),
  });
}

export type UnitFound =
  | { readonly ok: true; readonly unit: Unit; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly finding: Finding };

/**
 * Whose form it is. Stamp, header and file name check each other: a unit's own form goes by its stamp unless
 * the header names another unit; a blank form goes by the name chosen in it.
 * @param baseName the file's name without folder and extension: `DH_定海区城管局` as issued
 */
export function recogniseUnit(
  campaign: Campaign,
  stamp: Stamp | null,
  unitName: string | null,
  baseName: string,
): UnitFound {
  const { units } = campaign.roster;
  const named = unitName === null ? undefined : units.find((unit) => sameName(unit.name, unitName));
  const stamped = stamp?.unit == null ? undefined : units.find((unit) => unit.code === stamp.unit);
  if (stamp?.unit != null && stamped === undefined) {
    return {
      ok: false,
      finding: finding("file/unknown-unit", { found: unitName ?? stamp.unit, near: null }),
    };
  }
  if (stamped !== undefined && unitName !== null && named !== stamped) {
    return {
      ok: false,
      finding: finding("file/unit-contradiction", { stamped: stamped.name, header: unitName }),
    };
  }
  const unit = stamped ?? named;
  if (unit === undefined) {
    if (unitName === null) return { ok: false, finding: finding("file/no-unit", {}) };
    return {
      ok: false,
      finding: finding("file/unknown-unit", { found: unitName, near: nearUnit(units, unitName) }),
    };
  }
  const other = units.find((each) => each !== unit && baseName.startsWith(`${each.code}_`));
  return {
    ok: true,
    unit,
    findings:
      other === undefined ? [] : [finding("file/name-contradiction", { name: other.name, unit: unit.name })],
  };
}

/** Width and spaces make no difference to a name; anything else does. */
function sameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b);
}

function plainName(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "");
}

/** A unit whose name holds the one typed, or is held by it; null where none or several do. Offered, never assumed. */
function nearUnit(units: readonly Unit[], typed: string): string | null {
  const plain = plainName(typed);
  if (plain.length < 2) return null;
  const near = units.filter(
    (unit) =>
      plainName(unit.name).includes(plain) ||
      plain.includes(plainName(unit.name)) ||
      stepsApart(plainName(unit.name), plain),
  );
  return near.length === 1 ? (near[0]?.name ?? null) : null;
}

/** One character more, fewer or other. */
function stepsApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
