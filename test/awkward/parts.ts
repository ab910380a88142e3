// A workbook's parts as texts, to be written otherwise than we write them.
import { unzipSync } from "fflate";
import { layoutForm, placesOf } from "../../src/core/form/layout";
import { cellName } from "../../src/core/sheet/address";
import { zipOf } from "../xlsx/foreign-workbook";
import { FORM } from "./campaign";

export const TABLE = "xl/worksheets/sheet2.xml";
export const BOOK = "xl/workbook.xml";
export const TEXTS = "xl/sharedStrings.xml";
export const BOOK_RELATIONS = "xl/_rels/workbook.xml.rels";

export type Texts = Record<string, string>;

export function textsOf(bytes: Uint8Array): Texts {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, decoder.decode(content)]),
  );
}

/** Every part that `change` names is rewritten; one that stays as it was is a mistake here. */
export function rewritten(
  bytes: Uint8Array,
  change: Readonly<Record<string, (text: string) => string>>,
): Uint8Array {
  const texts = textsOf(bytes);
  for (const [name, rewrite] of Object.entries(change)) {
    const before = texts[name] ?? "";
    const after = rewrite(before);
    if (after === before) throw new Error(`nothing was changed in ${name}`);
    texts[name] = after;
  }
  return zipOf(texts);
}

/** Row and column of a field in the form as issued, counted from 1. */
export function placeOf(key: string): { readonly row: number; readonly column: number } {
  const place = placesOf(layoutForm(FORM)).find(({ field }) => field.key === key);
  if (place === undefined) throw new Error(`no field ${key}`);
  return place;
}

/** xi_study_count → D7. */
export function cellOf(key: string): string {
  const { row, column } = placeOf(key);
  return cellName(row, column);
}

/** The cell's content replaced by this XML; `type` is its t attribute. */
export function withContent(key: string, inner: string, type?: string): (sheet: string) => string {
  return withCell(cellOf(key), inner, type);
}

/** The unit's name in the header, as if typed over. */
export function withUnitName(name: string): (sheet: string) => string {
  const place = layoutForm(FORM).unitPlace;
  if (place === null) throw new Error("the form has no place for the unit's name");
  return withCell(cellName(place.row, place.left), `<is><t>${name}</t></is>`, "inlineStr");
}

function withCell(name: string, inner: string, type?: string): (sheet: string) => string {
  return (sheet) =>
    sheet.replace(new RegExp(`<c r="${name}"( s="\\d+")?[^>]*?(/>|>.*?</c>)`), (_, style?: string) => {
      const attribute = type === undefined ? "" : ` t="${type}"`;
      return `<c r="${name}"${style ?? ""}${attribute}>${inner}</c>`;
    });
}
