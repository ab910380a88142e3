// What a gathering changes: units, totals and single figures, before and after; said before anything is written.
import type { Figure } from "../form/figure";
import { meaningOf } from "./differences";
import { ownTyped, valueOf } from "./report";
import type { MatrixCell } from "./matrix";
import type { Rollup } from "./rollup";

/** new: first return · replaced: another return counts · withdrawn: none counts any more. */
export type UnitChange = "new" | "replaced" | "withdrawn" | "unchanged";

/** A figure as it counts; null: none. */
export interface FigureState {
  readonly state: Figure["state"];
  readonly value: string | null;
  /** By the unit. */
  readonly typed: string | null;
  /** Whether it is the office's own word. */
  readonly byOffice: boolean;
}

/** JSON-safe. */
export interface Changes {
  /** The whole roster, in its order; of each the counted file before and after. */
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly change: UnitChange;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  /** In form order, those whose total, or the number of units behind it, changes. */
  readonly fields: readonly {
    readonly key: string;
    readonly label: string;
    readonly measure: string | null;
    readonly before: string | null;
    readonly after: string | null;
    readonly reportedBefore: number;
    readonly reportedAfter: number;
  }[];
  /** In roster then form order, each that changes; a new unit's are all new and not listed. */
  readonly figures: readonly {
    readonly unit: string;
    readonly field: string;
    readonly label: string;
    readonly before: FigureState | null;
    readonly after: FigureState | null;
  }[];
}

/** @param before null where there was no rollup yet */
export function changesOf(before: Rollup | null, after: Rollup): Changes {
  const units = unitChanges(before, after);
  const isNew = new Set(units.filter(({ change }) => change === "new").map(({ code }) => code));
  return {
    units,
    fields: fieldChanges(before, after),
    figures: before === null ? [] : figureChanges(before, after, isNew),
  };
}

function unitChanges(before: Rollup | null, after: Rollup): Changes["units"] {
  const old = new Map(before?.kept.map(({ unit, file }) => [unit, file]));
  const now = new Map(after.kept.map(({ unit, file }) => [unit, file]));
  return after.units.map(({ code, name }) => {
    const [was, is] = [old.get(code), now.get(code)];
    const replaced = was?.sha256 === is?.sha256 ? "unchanged" : "replaced";
    const change = was === undefined ? (is === undefined ? "unchanged" : "new") : replaced;
    return {
      code,
      name,
      change: was !== undefined && is === undefined ? "withdrawn" : change,
      before: was?.path ?? null,
      after: is?.path ?? null,
    };
  });
}

function fieldChanges(before: Rollup | null, after: Rollup): Changes["fields"] {
  const old = new Map(before?.fields.map((field) => [field.key, field]));
  return after.fields.flatMap(({ key, label, measure, total, reported }) => {
    const was = old.get(key);
    const [wasTotal, wasReported] = [was?.total ?? null, was?.reported ?? 0];
    if (wasTotal === total && wasReported === reported) return [];
    const counts = { reportedBefore: wasReported, reportedAfter: reported };
    return [{ key, label, measure, before: wasTotal, after: total, ...counts }];
  });
}

function figureChanges(before: Rollup, after: Rollup, isNew: ReadonlySet<string>): Changes["figures"] {
  const rowOf = new Map(before.matrix.units.map((unit, index) => [unit, index]));
  const columnOf = new Map(before.matrix.fields.map((field, index) => [field, index]));
  return after.matrix.units.flatMap((unit, row) => {
    if (isNew.has(unit)) return [];
    const old = before.matrix.cells[rowOf.get(unit) ?? -1];
    return (after.matrix.cells[row] ?? []).flatMap((cell, column) => {
      const field = after.matrix.fields[column] as string;
      const was = stateOf(old?.[columnOf.get(field) ?? -1]);
      const is = stateOf(cell);
      if (same(was, is, old?.[columnOf.get(field) ?? -1], cell)) return [];
      return [{ unit, field, label: after.fields[column]?.label ?? field, before: was, after: is }];
    });
  });
}

/** The same meaning and the same speaker: 3 and ３ are no change, 3 and a correction to 3 neither. */
function same(
  was: FigureState | null,
  is: FigureState | null,
  old: MatrixCell | undefined,
  now: MatrixCell,
): boolean {
  return (
    meaningOf(old?.figure) === meaningOf(now.figure) && (was?.byOffice ?? false) === (is?.byOffice ?? false)
  );
}

function stateOf(cell: MatrixCell | undefined): FigureState | null {
  if (cell?.figure == null) return null;
  const { figure, word } = cell;
  return { state: figure.state, value: valueOf(figure), typed: ownTyped(cell), byOffice: word !== null };
}
