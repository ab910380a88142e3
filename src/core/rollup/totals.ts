// What each field comes to over all units, by its own rule, and the form's own totals.
import { type Field, NO, YES } from "../campaign/fields";
import type { Form } from "../campaign/schema";
import { sumDecimals } from "../decimal";
import type { Matrix, MatrixCell } from "./matrix";
import { isExpected, isLacking } from "./matrix";

export interface FieldTotal {
  readonly key: string;
  readonly label: string;
  readonly measure: string | null;
  readonly rollup: Field["rollup"];
  /** Exact decimal of a sum; the number of 是 of a yes/no; null for lists, and where nobody reported. */
  readonly total: string | null;
  /** Units whose figure counts: 已报. */
  readonly reported: number;
  /** Units it applies to and that are not exempt, and those that gave a figure all the same: 应报. */
  readonly expected: number;
  /** Codes of units the total still lacks: no return, a required blank, or something that does not count. */
  readonly missing: readonly string[];
  /** list: every text with its unit, in roster order. */
  readonly texts: readonly { readonly unit: string; readonly text: string }[];
  /** yesNo: codes of the units that said 否. */
  readonly no: readonly string[];
}

/** A total over several fields of one measure, as the campaign declares it (`totals`, `sumWith`). */
export interface FormTotal {
  readonly id: string;
  readonly label: string;
  readonly measure: string;
  readonly total: string | null;
  /** Figures counted and figures due, over all its fields. */
  readonly reported: number;
  readonly expected: number;
  readonly fields: readonly string[];
}

export function fieldTotals(fields: readonly Field[], matrix: Matrix): readonly FieldTotal[] {
  return fields.map((field, index) => {
    const column = matrix.cells.map((row) => row[index] as MatrixCell);
    const codes = (wanted: (cell: MatrixCell) => boolean): readonly string[] =>
      matrix.units.filter((_, unit) => wanted(column[unit] as MatrixCell));
    const counted = column.filter((cell) => cell.standing === "counted").map(valueOf);
    return {
      key: field.key,
      label: field.label,
      measure: field.spec.measure ?? null,
      rollup: field.rollup,
      total: totalOf(field, counted),
      reported: counted.length,
      expected: column.filter(isExpected).length,
      missing: codes(isLacking),
      texts: field.rollup === "list" ? textsOf(matrix.units, column) : [],
      no:
        field.rollup === "yesNo" ? codes((cell) => cell.standing === "counted" && valueOf(cell) === NO) : [],
    };
  });
}

function totalOf(field: Field, counted: readonly string[]): string | null {
  if (counted.length === 0) return null;
  if (field.rollup === "sum") return sumDecimals(counted);
  if (field.rollup === "yesNo") return String(counted.filter((value) => value === YES).length);
  return null;
}

function textsOf(units: readonly string[], column: readonly MatrixCell[]): FieldTotal["texts"] {
  return units.flatMap((unit, index) => {
    const cell = column[index] as MatrixCell;
    return cell.standing === "counted" ? [{ unit, text: valueOf(cell) }] : [];
  });
}

/** The value of a figure that counts. */
function valueOf(cell: MatrixCell): string {
  return cell.figure !== null && "value" in cell.figure ? cell.figure.value : "";
}

export function formTotals(
  form: Form,
  fields: readonly Field[],
  totals: readonly FieldTotal[],
): readonly FormTotal[] {
  const byKey = new Map(totals.map((total) => [total.key, total]));
  return form.totals.map((declared) => {
    const parts = fields
      .filter((field) => field.spec.sumWith === declared.id)
      .map((field) => byKey.get(field.key) as FieldTotal);
    const known = parts.flatMap((part) => (part.total === null ? [] : [part.total]));
    return {
      id: declared.id,
      label: declared.label,
      measure: declared.measure,
      total: known.length === 0 ? null : sumDecimals(known),
      reported: parts.reduce((sum, part) => sum + part.reported, 0),
      expected: parts.reduce((sum, part) => sum + part.expected, 0),
      fields: parts.map((part) => part.key),
    };
  });
}
