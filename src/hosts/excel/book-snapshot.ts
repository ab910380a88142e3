// The workbook, or sheets of it, as a snapshot, put together from the parts that were read.
import type { Area } from "../../core/sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/sheet/snapshot";
import { isExternal } from "../../core/form/value/external";
import type { Trait } from "./read";
import { type BookParts, numbers } from "./read-parts";
import { cellMap, countValidations } from "./snapshot";
import { type BookState, isBookKeeping } from "./state";

export function bookSnapshot(
  state: BookState,
  names: readonly string[],
  { cells, traits, merges, validations }: BookParts,
): WorkbookSnapshot {
  const sheets = names.map((name): SheetSnapshot => {
    const own = <T extends { readonly sheet: string }>(all: readonly T[]): readonly T[] =>
      all.filter(({ sheet }) => sheet === name);
    const trait = (wanted: Trait): readonly Area[] =>
      own(traits)
        .filter(({ trait }) => trait === wanted)
        .map(({ area }) => area);
    const { visibility, protected: isProtected } = stateOf(state, name);
    return {
      name,
      visibility: VISIBILITY[visibility],
      cells: cellMap(own(cells).map(({ cell }) => cell)),
      merges: own(merges).map(({ area }) => area),
      protected: isProtected,
      unlocked: trait("unlocked"),
      hiddenColumns: trait("columnHidden").flatMap(({ left, right }) => numbers(left, right)),
      hiddenRows: trait("rowHidden").flatMap(({ top, bottom }) => numbers(top, bottom)),
      validationCount: countValidations(own(validations)),
    };
  });
  return {
    sheets,
    names: state.names.map(({ name, formula, visible }) => {
      return { name, refersTo: formula.slice(1), hidden: !visible };
    }),
    properties: propertiesOf(state),
    structureProtected: state.structureProtected,
    // The client library cannot tell (docs: no member of Workbook says so).
    date1904: false,
    modified: null,
    application: null,
    externalLinks: cells.some(({ cell }) => cell.formula !== undefined && isExternal(cell.formula)),
  };
}

/** Without this host's own book-keeping. */
export function propertiesOf({ properties }: BookState): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !isBookKeeping(key)));
}

export const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function stateOf(state: BookState, name: string): BookState["sheets"][number] {
  return state.sheets.find((sheet) => sheet.name === name) as BookState["sheets"][number];
}
