// Whose form, which campaign, which version: written into the workbook three times over, and read back.
import { canonicalJson, fingerprint } from "../campaign/digest";
import type { Campaign, Unit } from "../campaign/schema";
import { onceFor } from "../once-for";
import { absoluteAreaName, quotedSheetName } from "../sheet/address";
import { SheetPen } from "../sheet/build";
import type { SheetPlan } from "../sheet/plan";
import { type FormInput, unitOf } from "./input";
import { packText } from "./packed-text";
import { type Stamp, STAMP_MARK, STAMP_VERSION } from "./stamp-text";
import { unitCell } from "./sheets/header";
import { type FormLayout, TABLE_SHEET } from "./layout";

export const STAMP_SHEET = "_tallysheet";

export function stampOf(input: FormInput): Stamp {
  const { campaign, form, period, unit, issued } = input;
  return {
    campaign: campaign.id,
    version: campaign.version,
    digest: formDigest(campaign),
    form: form.id,
    period,
    unit: unit?.code ?? null,
    issued,
  };
}

/**
 * Fingerprint of all that a form depends on: the campaign but for its roster of units, how its rollup looks and
 * how words are read.
 */
export const formDigest = onceFor((campaign: Campaign): string => {
  const forms = campaign.forms.map((form) => ({ ...form, charts: undefined, narrative: undefined }));
  const apart = { level: undefined, words: undefined, roster: { units: [] } };
  return fingerprint(canonicalJson({ ...campaign, ...apart, forms }));
});

/** One line of text: tallysheet-form|1|zhoushan-2023|1|…|statistics||DH|2023-05-19T09:00:00+08:00. */
export function stampText(input: FormInput): string {
  const stamp = stampOf(input);
  return [
    STAMP_MARK,
    STAMP_VERSION,
    stamp.campaign,
    stamp.version,
    stamp.digest,
    stamp.form,
    stamp.period ?? "",
    stamp.unit ?? "",
    stamp.issued,
  ].join("|");
}

/** The file's own properties carry the stamp too: they outlive a deleted sheet. */
export function stampProperties(input: FormInput): Readonly<Record<string, string>> {
  return { tallysheet: stampText(input) };
}

/** A form for one unit carries that unit alone; the blank form the whole roster. */
export function carriedCampaign(input: FormInput): Campaign {
  const { campaign, unit } = input;
  return unit === null ? campaign : { ...campaign, roster: { ...campaign.roster, units: [unit] } };
}

/** What the stamp sheet's cells hold together, apart from the first, which is the mark of packed text. */
export function stampJson(input: FormInput): string {
  return JSON.stringify(carriedCampaign(input));
}

/** Columns of the stamp sheet: A stamp, C the campaign's JSON, E name, F code, G… one sector each, then one attribute each. */
export const JSON_COLUMN = 3;
const NAME_COLUMN = 5;
const CODE_COLUMN = 6;
const SECTOR_COLUMN = 7;

export function planStamp(layout: FormLayout, input: FormInput): SheetPlan {
  const pen = new SheetPen();
  pen.put(1, 1, "hidden", stampText(input));
  packText(stampJson(input)).forEach((piece, index) => pen.put(index + 1, JSON_COLUMN, "hidden", piece));
  if (input.unit === null) {
    const cell = unitCell(layout, quotedSheetName(TABLE_SHEET));
    if (cell !== null) {
      pen.put(2, 1, "hidden", {
        formula: `IFERROR(INDEX(${codeRange(input.campaign)},MATCH(${cell},${nameRange(input.campaign)},0)),"")`,
        value: unitOf(input)?.code ?? "",
      });
    }
    input.campaign.roster.units.forEach((each, index) => putUnit(pen, index + 1, each, input.campaign));
  }
  return pen.done({
    name: STAMP_SHEET,
    visibility: "veryHidden",
    columns: [{ column: 1, width: 60 }],
    rows: [],
    protection: { formatColumns: false, formatRows: false, sort: false, autoFilter: false },
    gridLines: true,
  });
}

function putUnit(pen: SheetPen, row: number, unit: Unit, campaign: Campaign): void {
  pen.put(row, NAME_COLUMN, "hidden", unit.name);
  pen.put(row, CODE_COLUMN, "hidden", unit.code);
  campaign.sectors.forEach((sector, index) =>
    pen.put(row, SECTOR_COLUMN + index, "hidden", unit.sectors.includes(sector.id) ? 1 : 0),
  );
  campaign.attributes.forEach(({ key }, index) => {
    const value = unit.attributes[key];
    if (value !== undefined) pen.put(row, attributeColumn(campaign, index), "hidden", value);
  });
}

export function nameRange(campaign: Campaign): string {
  return range(campaign, NAME_COLUMN);
}

export function sectorRange(campaign: Campaign, index: number): string {
  return range(campaign, SECTOR_COLUMN + index);
}

export function attributeRange(campaign: Campaign, index: number): string {
  return range(campaign, attributeColumn(campaign, index));
}

function attributeColumn(campaign: Campaign, index: number): number {
  return SECTOR_COLUMN + campaign.sectors.length + index;
}

/** In the blank form, the code of the unit chosen; "" while none is. */
export const CHOSEN_CODE = `${quotedSheetName(STAMP_SHEET)}!$A$2`;

function codeRange(campaign: Campaign): string {
  return range(campaign, CODE_COLUMN);
}

function range(campaign: Campaign, column: number): string {
  return `${quotedSheetName(STAMP_SHEET)}!${absoluteAreaName(rosterArea(campaign, column))}`;
}

/** The names column, for the drop-down's defined name. */
export function rosterArea(
  campaign: Campaign,
  column = NAME_COLUMN,
): { top: number; left: number; bottom: number; right: number } {
  return { top: 1, left: column, bottom: Math.max(1, campaign.roster.units.length), right: column };
}
