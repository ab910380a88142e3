// Formats, sizes and hidden parts of a sheet in a file, put into its book as few areas.
import { LAST_COLUMN, LAST_ROW, parseCell, type Area } from "../../core/sheet/address";
import { cellKey } from "../../core/sheet/snapshot";
import { shiftFormula } from "../../xlsx/shift-formula";
import { OPEN, type XmlScanner } from "../../xlsx/xml-scanner";
import { double, flag, wholeNumber } from "../../xlsx/xml-values";
import { coalesce, type Keyed } from "../excel/coalesce";
import type { BookSheet } from "../wire/book";
import { FORMAT_KEYS, formatMaps, type CellFormat } from "./cell-format";
import type { FileStyles } from "./open-styles";

const POINTS_PER_PIXEL = 0.75;

interface Span {
  readonly first: number;
  readonly last: number;
  readonly style: CellFormat;
}

/** What the columns and rows say; cells come in reading order. */
export class SheetFormats {
  private readonly sheet: BookSheet;
  private readonly styles: FileStyles;
  private readonly columns: Span[] = [];
  private readonly rows: Span[] = [];
  private readonly cells: { row: number; column: number; style: CellFormat }[] = [];
  private readonly shared = new Map<string, { row: number; column: number; formula: string }>();

  constructor(sheet: BookSheet, styles: FileStyles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  readColumn(scanner: XmlScanner): void {
    const left = wholeNumber(scanner.attribute("min"));
    const right = Math.min(wholeNumber(scanner.attribute("max")), LAST_COLUMN);
    const area: Area = { top: 1, left, bottom: LAST_ROW, right };
    const width = double(scanner.attribute("width") ?? "");
    if (width !== null && flag(scanner.attribute("customWidth")))
      this.sheet.widths.set(area, Math.round(width * this.styles.digitWidth) * POINTS_PER_PIXEL);
    if (flag(scanner.attribute("hidden"))) this.sheet.hiddenColumns.set(area, true);
    this.columns.push({ first: left, last: right, style: this.styleOf(scanner.attribute("style")) });
  }

  /** The `<row>` just opened, to its close. */
  readRow(scanner: XmlScanner): void {
    const row = wholeNumber(scanner.attribute("r"));
    const area: Area = { top: row, left: 1, bottom: row, right: LAST_COLUMN };
    const height = double(scanner.attribute("ht") ?? "");
    if (height !== null) this.sheet.heights.set(area, height);
    if (flag(scanner.attribute("hidden"))) this.sheet.hiddenRows.set(area, true);
    if (flag(scanner.attribute("customFormat")))
      this.rows.push({ first: row, last: row, style: this.styleOf(scanner.attribute("s")) });
    const { depth } = scanner;
    while (scanner.nextWithin(depth)) if (scanner.kind === OPEN && scanner.is("c")) this.readCell(scanner);
  }

  private readCell(scanner: XmlScanner): void {
    const place = parseCell(scanner.attribute("r") ?? "");
    const style = this.styleOf(scanner.attribute("s"));
    if (place !== null) this.cells.push({ ...place, style });
    const { depth } = scanner;
    while (scanner.nextWithin(depth)) {
      if (scanner.kind !== OPEN || !scanner.is("f") || scanner.attribute("t") !== "shared") continue;
      const id = scanner.attribute("si") ?? "";
      const formula = scanner.elementText();
      if (place !== null) this.share(id, place.row, place.column, formula);
    }
  }

  /** A formula that stands once for many cells: its followers get their own. */
  private share(id: string, row: number, column: number, formula: string): void {
    if (formula !== "") this.shared.set(id, { row, column, formula });
    const first = this.shared.get(id);
    if (formula !== "" || first === undefined) return;
    const own = shiftFormula(first.formula, row - first.row, column - first.column);
    this.sheet.entries.set(cellKey(row, column), { formula: `=${own}` });
  }

  private styleOf(text: string | undefined): CellFormat {
    const { formats } = this.styles;
    return formats[wholeNumber(text ?? "0")] ?? (formats[0] as CellFormat);
  }

  /** Puts all formats into the sheet: the file's standard, then columns, rows and cells over it. */
  apply(): void {
    const maps = formatMaps(this.sheet.formats);
    const standard = this.styleOf(undefined);
    const whole: Area = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };
    const byColumn = spanFinder(this.columns);
    const byRow = spanFinder(this.rows);
    const below = (row: number, column: number): CellFormat => byRow(row) ?? byColumn(column) ?? standard;
    for (const key of FORMAT_KEYS) {
      const put = (area: Area, value: unknown): void => {
        if (maps[key].of(area) !== value) maps[key].set(area, value);
      };
      put(whole, standard[key]);
      for (const { from, to, value } of runs(this.columns, key))
        put({ ...whole, left: from, right: to }, value);
      for (const { from, to, value } of runs(this.rows, key)) put({ ...whole, top: from, bottom: to }, value);
      const cells = this.cells
        .filter(({ row, column, style }) => below(row, column)[key] !== style[key])
        .map(({ row, column, style }): Keyed<unknown> => ({ row, column, key: style[key] }));
      for (const [value, areas] of coalesce(cells)) for (const area of areas) maps[key].set(area, value);
    }
  }
}

function spanFinder(spans: readonly Span[]): (at: number) => CellFormat | undefined {
  const byNumber = new Map<number, CellFormat>();
  for (const { first, last, style } of spans) for (let i = first; i <= last; i += 1) byNumber.set(i, style);
  return (at) => byNumber.get(at);
}

/** Neighbouring spans of one value. */
function runs(
  spans: readonly Span[],
  key: keyof CellFormat,
): readonly { readonly from: number; readonly to: number; readonly value: unknown }[] {
  const found: { from: number; to: number; value: unknown }[] = [];
  for (const { first, last, style } of spans) {
    const before = found[found.length - 1];
    if (before !== undefined && before.to === first - 1 && before.value === style[key]) before.to = last;
    else found.push({ from: first, to: last, value: style[key] });
  }
  return found;
}
