// One field of a returned form: what stands in its cell, and everything there is to say about it.
import type { Field } from "../campaign/fields";
import { type Finding, finding, type Place } from "../finding";
import { type Area, type Address, areaHolds, cellName } from "../sheet/address";
import { cellAt, type CellSnapshot, type SheetSnapshot } from "../sheet/snapshot";
import type { Binding } from "./binding/bind";
import { type Figure, figureOf, type Reading } from "./figure";
import { typedText } from "./typed-text";
import { readValue, type ReadingContext } from "./value";

export interface FieldReading {
  readonly figure: Figure;
  readonly findings: readonly Finding[];
}

/** What a field's surroundings say of its figure. */
export interface Surroundings {
  readonly sheet: SheetSnapshot;
  /** Of the sheet's merged areas those that hold a field's cell. */
  readonly merges: readonly Area[];
  /** Whether a merged area covers the cells of several fields. */
  isShared(area: Area): boolean;
  /** The measure printed with the figure where it is not the field's own, else null. */
  changedMeasure(field: Field, at: Address): string | null;
}

export function readField(
  { field, basis, at }: Binding,
  around: Surroundings,
  context: ReadingContext,
): FieldReading {
  const { sheet } = around;
  if (at === null) {
    const doubt = basis === "lost" ? "lost" : "unplaced";
    return {
      figure: { state: "unread", doubt, field: field.key, typed: null, sheet: sheet.name, cell: null },
      findings: [],
    };
  }
  const cell = cellAt(sheet, at.row, at.column);
  const typed = cell === undefined ? null : typedText(cell);
  const plain = readCell(around, at, cell, field, context);
  const changed = typed === null ? null : around.changedMeasure(field, at);
  const reading = doubted(plain, changed !== null, mergeAround(at, around));
  const place = { sheet: sheet.name, cell: cellName(at.row, at.column), field: field.key };
  const figure = figureOf(reading, field.key, typed, place.sheet, place.cell);
  const measureFinding =
    changed === null
      ? []
      : [
          finding(
            "cell/measure-changed",
            { label: field.label, expected: field.spec.measure ?? "", found: changed },
            place,
          ),
        ];
  return { figure, findings: [...measureFinding, ...figureFindings(field, figure, cell, place)] };
}

function readCell(
  { sheet, merges }: Surroundings,
  at: Address,
  cell: CellSnapshot | undefined,
  field: Field,
  context: ReadingContext,
): Reading {
  const cover = merges.find(
    (area) => areaHolds(area, at.row, at.column) && !(area.top === at.row && area.left === at.column),
  );
  // A cell under a merge shows what stands in the merge's first cell; whose figure that is nobody can tell.
  if (cover !== undefined && (cell !== undefined || cellAt(sheet, cover.top, cover.left) !== undefined))
    return { state: "unread", doubt: "merged" };
  return cell === undefined ? { state: "blank" } : readValue(cell, field.spec, context);
}

/** Whether the cell leads a merged area that stands for several fields. */
function mergeAround(at: Address, around: Surroundings): boolean {
  return around.merges.some(
    (area) => area.top === at.row && area.left === at.column && around.isShared(area),
  );
}

/** A figure beside another measure, or over several fields, may count something else: offered, not counted. */
function doubted(reading: Reading, measureChanged: boolean, merged: boolean): Reading {
  if (!measureChanged && !merged) return reading;
  switch (reading.state) {
    case "number":
      return {
        state: "offered",
        value: reading.value,
        doubt: measureChanged ? "otherMeasure" : "merged",
      };
    case "text":
    case "choice":
    case "date":
      return merged ? { state: "offered", value: reading.value, doubt: "merged" } : reading;
    case "blank":
    case "not-applicable":
    case "offered":
    case "unread":
      return reading;
  }
}

function figureFindings(
  field: Field,
  figure: Figure,
  cell: CellSnapshot | undefined,
  place: Place,
): readonly Finding[] {
  const found: Finding[] = [];
  const { label } = field;
  const typed = figure.typed ?? "";
  const measure = field.spec.measure ?? "";
  if (figure.state === "offered") {
    const args = { label, typed, value: figure.value, measure, doubt: figure.doubt };
    found.push(finding("cell/offered", args, place));
  } else if (figure.state === "unread") {
    const args = { label, typed, measure, kind: field.spec.kind, doubt: figure.doubt };
    found.push(finding("cell/unread", args, place));
  } else if ("soft" in figure && figure.soft) {
    found.push(finding("cell/read-as", { label, typed, value: figure.value, measure }, place));
  }
  if (cell?.formula !== undefined && figure.state !== "unread") {
    found.push(finding("cell/formula", { label, typed, formula: cell.formula.slice(0, 60) }, place));
  }
  return found;
}
