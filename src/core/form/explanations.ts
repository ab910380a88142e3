// 核实说明: what a unit writes beside a check that stands, its defined names, and how it is read back.
import { onceFor, onceForText } from "../once-for";
import { cellName } from "../sheet/address";
import type { CellPlace } from "../sheet/host";
import { parseReference } from "../sheet/reference";
import {
  cellAt,
  type CellSnapshot,
  type NameSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../sheet/snapshot";
import { typedText } from "./typed-text";

export interface Explanation {
  /** Id of the rule it explains, or `OTHER` for all that no rule says. */
  readonly rule: string;
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}

/** The line of 核对 for what stands without a rule: a figure outside the unit's sectors. No rule has this id. */
export const OTHER = ":other";
export const EXPLANATION_HEAD = "核实说明";
/** Longest text a unit may write. */
export const LONGEST_EXPLANATION = 500;

const NAME_PREFIX = "TSN_";
const KEY_PREFIX = "rule ";

/** 004-V01 → TSN_004..V01: letters, digits and _ stay, "-" and ":" are told apart. */
export function explanationName(rule: string): string {
  return NAME_PREFIX + rule.replaceAll("-", "..").replaceAll(":", "...");
}

/** What the hidden key column of 核对 says of a line. */
export function explanationKey(rule: string): string {
  return KEY_PREFIX + rule;
}

/**
 * Explanations that stand in a workbook, by rule. A lost sheet has none.
 * @param rules ids to look for
 */
export function readExplanations(
  workbook: WorkbookSnapshot,
  rules: readonly string[],
): ReadonlyMap<string, Explanation> {
  const found = [...explanationSpots(workbook, rules)].flatMap(([rule, at]): [string, Explanation][] => {
    const cell = cellAt(at.sheet, at.row, at.column);
    const text = cell === undefined ? "" : (typedText(cell) ?? "").trim();
    if (text === "") return [];
    return [[rule, { rule, text, sheet: at.sheet.name, cell: cellName(at.row, at.column) }]];
  });
  return new Map(found);
}

/** Where explanations stand or can be written, by rule; one whose line is lost is not among them. */
export function explanationPlaces(
  workbook: WorkbookSnapshot,
  rules: readonly string[],
): ReadonlyMap<string, CellPlace> {
  return new Map(
    [...explanationSpots(workbook, rules)].map(([rule, { sheet, row, column }]) => [
      rule,
      { sheet: sheet.name, row, column },
    ]),
  );
}

/**
 * The hidden key beside the line that a person saw goes first; the defined name finds one where keys or heads
 * are gone.
 */
function explanationSpots(workbook: WorkbookSnapshot, rules: readonly string[]): ReadonlyMap<string, Spot> {
  const keyed = new Map(workbook.sheets.flatMap((sheet) => [...byKeys(sheet)]));
  const names = referencesByName(workbook.names);
  return new Map(
    [...rules, OTHER].flatMap((rule): [string, Spot][] => {
      const sought = searchedFor(rule);
      const at = keyed.get(sought.key) ?? placeOfName(workbook, names.get(sought.name));
      return at === null ? [] : [[rule, at]];
    }),
  );
}

/** Names in upper case: programs are free with it. Returns of one form mostly share their list. */
const referencesByName = onceFor(
  (names: readonly NameSnapshot[]) =>
    new Map(names.map(({ name, refersTo }) => [name.toUpperCase(), refersTo])),
);

const searchedFor = onceForText((rule) => ({
  key: explanationKey(rule),
  name: explanationName(rule).toUpperCase(),
}));

interface Spot {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
}

/** Key → the cell of its line under the head 核实说明; rows and columns may have been put in. */
function byKeys(sheet: SheetSnapshot): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  const head = headIn(sheet);
  if (head === undefined) return spots;
  for (const { row, column, value } of sheet.cells.values()) {
    if (row <= head.row || column >= head.column || typeof value !== "string") continue;
    if (value.startsWith(KEY_PREFIX)) spots.set(value, { sheet, row, column: head.column });
  }
  return spots;
}

function headIn(sheet: SheetSnapshot): CellSnapshot | undefined {
  for (const cell of sheet.cells.values()) if (cell.value === EXPLANATION_HEAD) return cell;
  return undefined;
}

function placeOfName(workbook: WorkbookSnapshot, refersTo: string | undefined): Spot | null {
  const target = refersTo === undefined ? null : parseReference(refersTo);
  const sheet = workbook.sheets.find((each) => each.name === target?.sheet);
  if (target === null || sheet === undefined) return null;
  return { sheet, row: target.area.top, column: target.area.left };
}
