// A returned form's table sheet → one figure a field, each with where it stood and what is odd about it.
import type { Field } from "../campaign/fields";
import type { Finding } from "../finding";
import { finding } from "../finding";
import { type Address, areaHolds, cellName, parseCell } from "../sheet/address";
import {
  cellAt,
  type CellSnapshot,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../sheet/snapshot";
import { PRINTED } from "../text/printed";
import { type Binding, bindFields } from "./binding/bind";
import { bindingFindings } from "./binding/bind-findings";
import { claimsOn, type SheetClaims } from "./binding/claims";
import type { Figure, Reading } from "./figure";
import { labelText } from "./binding/label-text";
import { type FormLayout, layoutForm, TABLE_SHEET } from "./layout";
import { readHeader, readUnitName } from "./read-header";
import { strayFindings } from "./binding/stray";
import { typedText } from "./typed-text";
import { readValue, type ReadingContext } from "./value";
import type { Form } from "../campaign/schema";

export interface TableReading {
  readonly sheet: string;
  /** In form order, one for every field of the form the workbook was made from. */
  readonly figures: readonly Figure[];
  readonly header: readonly Figure[];
  /** As it stands in the form; null where blank. */
  readonly unitName: string | null;
  /** What stands in the cells of fields and header fields, by key, as it is; absent where nothing does. */
  readonly contents: ReadonlyMap<string, CellValue>;
  readonly findings: readonly Finding[];
}

export type TableOutcome =
  | { readonly ok: true; readonly table: TableReading }
  /** No sheet of the workbook is this form's table, or two are and differ. */
  | { readonly ok: false; readonly finding: Finding };

/** Fewer fields found than this share: the sheet is something else. */
const ENOUGH = 0.3;

export function readTable(
  workbook: WorkbookSnapshot,
  form: Form,
  context: ReadingContext = {},
): TableOutcome {
  const layout = layoutForm(form);
  const candidates = candidateSheets(workbook, layout);
  const first = candidates[0];
  if (first === undefined) return { ok: false, finding: finding("form/no-table", { form: form.title }) };
  const readings = candidates.map((claims) => readSheet(claims, layout, context));
  const filled = readings.filter((reading) => reading.figures.some((figure) => figure.typed !== null));
  const chosen = filled[0] ?? readSheet(first, layout, context);
  const rival = filled.find((reading) => !sameFigures(reading.figures, chosen.figures));
  if (rival !== undefined) {
    return { ok: false, finding: finding("form/two-tables", { first: chosen.sheet, second: rival.sheet }) };
  }
  return { ok: true, table: chosen };
}

/** Sheets on which enough fields are found; one with names or keys rules out those that only look alike (打印). */
function candidateSheets(workbook: WorkbookSnapshot, layout: FormLayout): readonly SheetClaims[] {
  const enough = Math.max(1, Math.ceil(layout.fields.length * ENOUGH));
  const all = workbook.sheets
    .map((sheet) => claimsOn(sheet, workbook, layout))
    .filter((claims) => Math.max(claims.names.size, claims.keys.size, claims.labels.size) >= enough);
  const bound = all.filter((claims) => claims.keys.size > 0 || claims.names.size > 0);
  const left = bound.length > 0 ? bound : all.filter((claims) => claims.sheet.name !== PRINTED.printSheet);
  const rank = (claims: SheetClaims): number =>
    (claims.sheet.name === TABLE_SHEET ? 1000 : 0) + claims.names.size;
  return [...left].sort((a, b) => rank(b) - rank(a));
}

function readSheet(claims: SheetClaims, layout: FormLayout, context: ReadingContext): TableReading {
  const bindings = bindFields(layout, claims);
  const fields = new Map(layout.fields.map((field) => [field.key, field]));
  const read = bindings.map((binding) =>
    readField(fields.get(binding.key) as Field, binding, claims, layout, context),
  );
  const header = readHeader(claims.sheet, claims.index, layout);
  return {
    sheet: claims.sheet.name,
    figures: read.map((each) => each.figure),
    header,
    contents: contentsOf(claims.sheet, [...read.map((each) => each.figure), ...header]),
    unitName: readUnitName(claims.sheet, claims.index, layout),
    findings: [
      ...bindingFindings(bindings, layout, claims.sheet),
      ...read.flatMap((each) => each.findings),
      ...strayFindings(bindings, layout, claims),
    ],
  };
}

function contentsOf(sheet: SheetSnapshot, figures: readonly Figure[]): ReadonlyMap<string, CellValue> {
  const contents = new Map<string, CellValue>();
  for (const figure of figures) {
    const at = figure.cell === null ? null : parseCell(figure.cell);
    const value = at === null ? undefined : cellAt(sheet, at.row, at.column)?.value;
    if (value !== undefined) contents.set(figure.field, value);
  }
  return contents;
}

function readField(
  field: Field,
  binding: Binding,
  claims: SheetClaims,
  layout: FormLayout,
  context: ReadingContext,
): { readonly figure: Figure; readonly findings: readonly Finding[] } {
  const { sheet } = claims;
  const { at } = binding;
  if (at === null) {
    const doubt = binding.basis === "lost" ? "lost" : "unplaced";
    return {
      figure: { state: "unread", doubt, field: field.key, typed: null, sheet: sheet.name, cell: null },
      findings: [],
    };
  }
  const cell = cellAt(sheet, at.row, at.column);
  const typed = cell === undefined ? null : typedText(cell);
  const reading = doubted(field, readCell(sheet, at, cell, field, context), at, claims, layout);
  const figure: Figure = {
    ...reading.reading,
    field: field.key,
    typed,
    sheet: sheet.name,
    cell: cellName(at.row, at.column),
  };
  const place = { sheet: sheet.name, cell: cellName(at.row, at.column), field: field.key };
  return { figure, findings: [...reading.findings, ...figureFindings(field, figure, cell, place)] };
}

function readCell(
  sheet: SheetSnapshot,
  at: Address,
  cell: CellSnapshot | undefined,
  field: Field,
  context: ReadingContext,
): Reading {
  const cover = sheet.merges.find(
    (area) => areaHolds(area, at.row, at.column) && !(area.top === at.row && area.left === at.column),
  );
  // A cell under a merge shows what stands in the merge's first cell; whose figure that is nobody can tell.
  if (cover !== undefined && cellAt(sheet, cover.top, cover.left) !== undefined)
    return { state: "unread", doubt: "merged" };
  return cell === undefined ? { state: "blank" } : readValue(cell, field.spec, context);
}

/** A number beside a changed measure may count something else: offered, not counted. */
function doubted(
  field: Field,
  reading: Reading,
  at: Address,
  claims: SheetClaims,
  layout: FormLayout,
): { readonly reading: Reading; readonly findings: readonly Finding[] } {
  const found = changedMeasure(field, at, claims, layout);
  if (found === null) return { reading, findings: [] };
  const place = { sheet: claims.sheet.name, cell: cellName(at.row, at.column), field: field.key };
  const findings = [
    finding("cell/measure-changed", { label: field.label, expected: field.spec.measure ?? "", found }, place),
  ];
  if (reading.state !== "number" || Number(reading.value) === 0) return { reading, findings };
  return { reading: { state: "offered", value: reading.value, doubt: "otherMeasure" }, findings };
}

/** The measure printed beside a figure where it is not the field's own; null where it is, or where none stands there. */
function changedMeasure(field: Field, at: Address, claims: SheetClaims, layout: FormLayout): string | null {
  const measure = field.spec.measure;
  if (measure === undefined) return null;
  const beside = (claims.index.byRow.get(at.row) ?? []).find((cell) => cell.column === at.column + 1);
  if (beside === undefined || beside.label === labelText(measure)) return null;
  const known = new Set(layout.fields.map((each) => each.label));
  return known.has(beside.text) ? null : beside.text.slice(0, 20);
}

function figureFindings(
  field: Field,
  figure: Figure,
  cell: CellSnapshot | undefined,
  place: Finding["place"],
): readonly Finding[] {
  const found: Finding[] = [];
  const { label } = field;
  const typed = figure.typed ?? "";
  const measure = field.spec.measure ?? "";
  if (figure.state === "offered") {
    found.push(
      finding("cell/offered", { label, typed, value: figure.value, measure, doubt: figure.doubt }, place),
    );
  } else if (figure.state === "unread") {
    found.push(
      finding("cell/unread", { label, typed, measure, kind: field.spec.kind, doubt: figure.doubt }, place),
    );
  } else if ("soft" in figure && figure.soft) {
    found.push(finding("cell/read-as", { label, typed, value: figure.value, measure }, place));
  }
  if (cell?.formula !== undefined && figure.state !== "unread") {
    found.push(finding("cell/formula", { label, typed, formula: cell.formula.slice(0, 60) }, place));
  }
  return found;
}

function sameFigures(a: readonly Figure[], b: readonly Figure[]): boolean {
  return a.every((figure, index) => figure.typed === b[index]?.typed);
}
