// A returned workbook and the form it was made from → the figures of its table, or why there are none.
import type { Form } from "../campaign/schema";
import { type Finding, finding } from "../finding";
import { parseCell } from "../sheet/address";
import { cellAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { PRINTED } from "../text/printed";
import { claimsOn, type SheetClaims } from "./binding/claims";
import { type FormSearch, searchFor } from "./binding/form-search";
import { namedCells } from "./binding/witness-names";
import { TABLE_SHEET } from "./layout";
import { readSheet, type TableReading } from "./read-sheet";
import type { ReadingContext } from "./value";

export type { TableReading };

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
  const search = searchFor(form);
  const named = namedCells(workbook.names, search.layout);
  const candidates = workbook.sheets
    .map((sheet) => claimsOn(sheet, named, search))
    .filter((claims) => holdsTable(claims, search))
    .sort((a, b) => rank(b) - rank(a));
  const read = (claims: SheetClaims): TableReading => readSheet(claims, search, context);
  const bound = candidates.filter(isBound).map(read);
  const alike = candidates
    .filter((claims) => !isBound(claims) && (bound.length === 0 || hasOwnFigures(claims, read(claims))))
    .map(read);
  const filled = bound.filter(isFilled);
  if (filled.length > 0) return settle(filled, alike);
  const filledAlike = alike.filter(isFilled);
  if (filledAlike.length > 0) return settle(filledAlike, []);
  const blank = bound[0] ?? alike[0];
  return blank === undefined
    ? { ok: false, finding: finding("form/no-table", { form: form.title }) }
    : { ok: true, table: blank };
}

/** Filled tables that differ are refused; one that only looks alike is passed over, and said where it differs. */
function settle(filled: readonly TableReading[], alike: readonly TableReading[]): TableOutcome {
  const [chosen, ...others] = filled as readonly [TableReading, ...TableReading[]];
  const rival = others.find((reading) => !sameFigures(reading, chosen));
  if (rival !== undefined) {
    return { ok: false, finding: finding("form/two-tables", { first: chosen.sheet, second: rival.sheet }) };
  }
  const passedOver = alike
    .filter((reading) => !sameFigures(reading, chosen))
    .map((reading) => finding("form/look-alike", { read: chosen.sheet }, { sheet: reading.sheet }));
  return { ok: true, table: { ...chosen, findings: [...chosen.findings, ...passedOver] } };
}

function holdsTable({ witnesses, sheet }: SheetClaims, { layout }: FormSearch): boolean {
  const { names, keys, labels } = witnesses;
  const most = Math.max(names.claims.size, keys.claims.size, labels.claims.size);
  const enough = Math.max(1, Math.ceil(layout.fields.length * ENOUGH));
  return most >= enough && !(sheet.name === PRINTED.printSheet && names.claims.size + keys.claims.size === 0);
}

/** Found by more than its looks. */
function isBound({ witnesses }: SheetClaims): boolean {
  return witnesses.names.claims.size > 0 || witnesses.keys.claims.size > 0;
}

/** Our own sheet first. */
function rank({ sheet, witnesses }: SheetClaims): number {
  return (sheet.name === TABLE_SHEET ? 100_000 : 0) + witnesses.names.claims.size;
}

function isFilled({ figures }: TableReading): boolean {
  return figures.some((figure) => figure.typed !== null);
}

/** A figure that is typed, not taken from elsewhere by a formula as on 打印. */
function hasOwnFigures({ sheet }: SheetClaims, { figures }: TableReading): boolean {
  return figures.some(({ typed, cell }) => {
    const at = typed === null || cell === null ? null : parseCell(cell);
    return at !== null && cellAt(sheet, at.row, at.column)?.formula === undefined;
  });
}

function sameFigures(a: TableReading, b: TableReading): boolean {
  return a.figures.every((figure, index) => figure.typed === b.figures[index]?.typed);
}
