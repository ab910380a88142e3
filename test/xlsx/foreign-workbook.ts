// Builds .xlsx files by hand, part by part, as other programs write them or as nobody should.
import { strToU8, zipSync } from "fflate";
import { type ReadOptions, type ReadOutcome, readWorkbook } from "../../src/xlsx/read";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { cellName } from "../../src/core/sheet/address";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Parts by name → zip. */
export function zipOf(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(
    ([name, content]) => [name, typeof content === "string" ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(files), { level: 6 });
}

export function relations(
  ...items: readonly (readonly [id: string, type: string, target: string])[]
): string {
  const all = items.map(([id, type, target]) => {
    const full = type.includes("/") ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}">${all.join("")}</Relationships>`;
}

export interface Pieces {
  /** Inside <sheetData>. */
  readonly rows?: string;
  /** Before and after <sheetData>. */
  readonly before?: string;
  readonly after?: string;
  /** Inside <sst>. */
  readonly strings?: string;
  /** Inside <styleSheet>. */
  readonly styles?: string;
  /** Inside <workbook>, before and after <sheets>. */
  readonly workbookBefore?: string;
  readonly workbookAfter?: string;
  /** Added to or put in place of the usual parts; undefined: taken away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

/** The parts of a one-sheet workbook around the given pieces. */
export function partsOf(pieces: Pieces): Parts {
  const parts: Record<string, string | Uint8Array | undefined> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${pieces.workbookBefore ?? ""}` +
      `<sheets><sheet name="统计表" sheetId="1" r:id="rId1"/></sheets>${pieces.workbookAfter ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"],
    ),
    "xl/worksheets/sheet1.xml":
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">${pieces.before ?? ""}` +
      `<sheetData>${pieces.rows ?? ""}</sheetData>${pieces.after ?? ""}</worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${pieces.strings ?? ""}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${pieces.styles ?? ""}</styleSheet>`,
    ...pieces.parts,
  };
  return Object.fromEntries(
    Object.entries(parts).filter((entry): entry is [string, string | Uint8Array] => entry[1] !== undefined),
  );
}

export function fileOf(pieces: Pieces): Uint8Array {
  return zipOf(partsOf(pieces));
}

/** Reads and expects a workbook. */
export function opened(bytes: Uint8Array, options?: ReadOptions): WorkbookSnapshot {
  const outcome = readWorkbook(bytes, options);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.workbook;
}

/** The first sheet of a workbook made of these pieces. */
export function sheetOf(pieces: Pieces, options?: ReadOptions): SheetSnapshot {
  return opened(fileOf(pieces), options).sheets[0] as SheetSnapshot;
}

/** Cell name → value, or [value, …] with formula and way of showing where there are any. */
export function valuesOf(sheet: SheetSnapshot): Record<string, unknown> {
  return Object.fromEntries(
    [...sheet.cells.values()].map(({ row, column, value, formula, shown }) => [
      cellName(row, column),
      formula === undefined && shown === undefined ? value : { value, formula, shown },
    ]),
  );
}

/** "code" or "code reason", with the limit or kind where that is what matters; "read" where it was. */
export function verdict(outcome: ReadOutcome): string {
  if (outcome.ok) return "read";
  const { code, args } = outcome.refusal;
  const detail = Object.values(
    code === "damaged" ? { reason: args.reason } : code === "too-large" ? { limit: args.limit } : args,
  );
  return [code, ...(code === "dtd" ? [] : detail)].join(" ");
}

/** Overwrites fields of one entry in the central directory, as a liar or a broken writer would. */
export function patchEntry(
  zip: Uint8Array,
  name: string,
  change: {
    readonly flags?: number;
    readonly method?: number;
    readonly crc?: number;
    readonly packed?: number;
    readonly size?: number;
    readonly offset?: number;
  },
): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const wanted = strToU8(name);
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const own = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
    if (own.length !== wanted.length || !own.every((byte, i) => byte === wanted[i])) continue;
    if (change.flags !== undefined) view.setUint16(at + 8, change.flags, true);
    if (change.method !== undefined) view.setUint16(at + 10, change.method, true);
    if (change.crc !== undefined) view.setUint32(at + 16, change.crc, true);
    if (change.packed !== undefined) view.setUint32(at + 20, change.packed, true);
    if (change.size !== undefined) view.setUint32(at + 24, change.size, true);
    if (change.offset !== undefined) view.setUint32(at + 42, change.offset, true);
    return bytes;
  }
  throw new Error(`no entry ${name}`);
}
