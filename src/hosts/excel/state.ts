// What a workbook holds before anything is done to it, and which of it is ours.
import { FINISHED } from "../../core/sheet/host";
import { parseReference } from "../../core/sheet/reference";

export interface BookState {
  /** In tab order. */
  readonly sheets: readonly SheetState[];
  /** Names of the workbook. */
  readonly names: readonly NameState[];
  /** Custom document properties that are text. */
  readonly properties: Readonly<Record<string, string>>;
  readonly structureProtected: boolean;
  /** A standard column: its width in points and in characters. */
  readonly column: { readonly points: number; readonly characters: number };
}

export interface SheetState {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly protected: boolean;
  /** How many charts stand on it. */
  readonly charts: number;
}

export interface NameState {
  readonly name: string;
  /** With "=". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** Comment of the names we add. */
export const OUR_COMMENT = "tallysheet";

/** Properties that are ours begin with this. */
const OUR_PROPERTY = "tallysheet";

/** Properties that list our sheets: "…sheets", "…sheets.2"; sheet names hold no "/". */
const SHEET_LIST = "tallysheet.sheets";

/** Properties hold 255 characters outside Excel on the web. */
const LONGEST_PROPERTY = 255;

export function isOurProperty(key: string): boolean {
  return key.startsWith(OUR_PROPERTY);
}

/** Properties of this host's own book-keeping: no plan has them, and no snapshot shows them. */
export function isBookKeeping(key: string): boolean {
  return key.startsWith(SHEET_LIST);
}

/** The list as properties, key to value. */
export function sheetListOf(names: readonly string[]): Readonly<Record<string, string>> {
  const chunks: string[] = [];
  for (const name of names) {
    const last = chunks[chunks.length - 1];
    if (last !== undefined && last.length + name.length < LONGEST_PROPERTY)
      chunks[chunks.length - 1] = `${last}/${name}`;
    else chunks.push(name);
  }
  return Object.fromEntries(
    chunks.map((chunk, i) => [i === 0 ? SHEET_LIST : `${SHEET_LIST}.${i + 1}`, chunk]),
  );
}

/**
 * Names of our sheets, whether or not they are still there. A workbook that this host has written lists them; in
 * an issued file, which carries our properties, a locked structure means that all are ours, and without it those
 * are that `wanted` names. A sheet that a person renamed is that person's.
 */
export function ownSheets(state: BookState, wanted: readonly string[]): ReadonlySet<string> {
  const lists = Object.entries(state.properties).filter(([key]) => isBookKeeping(key));
  if (lists.length > 0) return new Set(lists.flatMap(([, value]) => value.split("/")));
  const issued = Object.keys(state.properties).some((key) => isOurProperty(key) && key !== FINISHED);
  if (!issued) return new Set();
  return new Set(state.structureProtected ? state.sheets.map(({ name }) => name) : wanted);
}

/** Names that are ours to replace: those we added, and in an issued file those of our sheets. */
export function ownNames(state: BookState, own: ReadonlySet<string>): readonly NameState[] {
  const listed = Object.keys(state.properties).some(isBookKeeping);
  return state.names.filter(({ formula, comment }) => {
    if (comment === OUR_COMMENT) return true;
    const target = parseReference(formula.slice(1));
    return !listed && (target === null ? formula.includes("#REF!") : own.has(target.sheet));
  });
}
