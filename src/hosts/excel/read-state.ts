// Asks for what a workbook is through Microsoft's client library: sheets, names, properties, protection, cursor.
import type { CellPlace } from "../../core/sheet/host";
import { parseReference } from "../../core/sheet/reference";
import type { ProtectionOptions } from "./run";
import type { BookState } from "./state";

/** Where the client library gathers what is to be done with the next sync. */
export type Context = Excel.RequestContext;

/** What was asked for, to be called after the next sync. */
export type Answer<T> = () => T;

/** One sync: sheets, names, properties, protection, and how wide a standard column is. */
export async function loadState(context: Context): Promise<BookState> {
  const state = askState(context);
  await context.sync();
  return state();
}

export function askState(context: Context): Answer<BookState> {
  const { worksheets, names, properties, protection } = context.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected,items/charts/count");
  names.load("items/name,items/formula,items/comment,items/visible");
  properties.custom.load("items/key,items/value,items/type");
  protection.load("protected");
  const first = worksheets.getFirst();
  first.load("standardWidth");
  const column = worksheets.getFirst().getRange("XFD:XFD");
  column.load("format/columnWidth");
  column.untrack();
  return () => ({
    sheets: worksheets.items.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.protection.protected,
      charts: sheet.charts.count,
    })),
    names: names.items.map(({ name, formula, comment, visible }) => {
      return { name, formula: String(formula), comment, visible };
    }),
    properties: Object.fromEntries(
      properties.custom.items
        .filter(({ type }) => type === "String")
        .map(({ key, value }) => [key, String(value)]),
    ),
    structureProtected: protection.protected,
    column: standardOf(first, column),
  });
}

function standardOf(first: Excel.Worksheet, { format }: Excel.Range): BookState["column"] {
  return { points: format.columnWidth ?? 0, characters: first.standardWidth };
}

/** Where the cursor stands. One sync. */
export async function loadCursor(context: Context): Promise<CellPlace> {
  const cell = context.workbook.getActiveCell();
  cell.load("address");
  cell.untrack();
  await context.sync();
  const place = parseReference(cell.address);
  if (place === null) throw new Error(`${cell.address} is no cell`);
  return { sheet: place.sheet, row: place.area.top, column: place.area.left };
}

/** What each protected sheet allows; the nulls that Excel puts among them are refused when handed back (1931). */
export async function loadOptions(
  context: Context,
  sheets: readonly string[],
): Promise<ReadonlyMap<string, ProtectionOptions>> {
  const protections = sheets.map((sheet) => {
    const { protection } = context.workbook.worksheets.getItem(sheet);
    protection.load("options");
    return protection;
  });
  await context.sync();
  return new Map(
    sheets.map((sheet, i) => {
      const options = Object.entries(protections[i]?.options ?? {}).filter(([, value]) => value !== null);
      return [sheet, Object.fromEntries(options)];
    }),
  );
}

export interface FoundTint {
  readonly sheet: string;
  readonly id: string;
  readonly formula: string;
}

/** Conditional formats by formula, of all cells of these sheets. */
export async function loadTints(context: Context, sheets: readonly string[]): Promise<readonly FoundTint[]> {
  const found = sheets.map((sheet) => {
    const formats = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
    formats.load("items/id,items/type");
    return { sheet, formats };
  });
  await context.sync();
  const byFormula = found.flatMap(({ sheet, formats }) =>
    formats.items
      .filter(({ type }) => type === "Custom")
      .map((format) => {
        const { rule } = format.custom;
        rule.load("formula");
        return { sheet, id: format.id, rule };
      }),
  );
  await context.sync();
  return byFormula.map(({ sheet, id, rule }) => ({ sheet, id, formula: rule.formula }));
}
