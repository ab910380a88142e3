// What goes back to a unit to be mended: its figures as typed, and what was found in them.
import { plainNumber } from "../decimal";
import type { Field } from "../campaign/fields";
import type { HeaderField } from "../campaign/schema";
import type { Finding } from "../finding";
import type { Figure } from "../form/figure";
import type { UnitReturn } from "../returns/return";
import { serialOfDay } from "../sheet/day-serial";
import type { CellContent } from "../sheet/plan";
import type { Rollup } from "./rollup";
import { isOpen } from "./rollup-finding";

export interface Fixing {
  /** By field or header key, as the unit typed it. */
  readonly values: ReadonlyMap<string, CellContent>;
  /** 核实说明 by rule id, as far as the figures are still those they speak of. */
  readonly explanations: ReadonlyMap<string, string>;
  /** Open errors and warnings of its return, in the rollup's order. */
  readonly findings: readonly Finding[];
}

/** What was found of the unit, but nothing that it could mend in its form. */
const NOT_IN_THE_FORM: ReadonlySet<string> = new Set(["unit/late", "unit/missing", "unit/twice"]);

/** null where the unit has no return. */
export function fixingOf(
  rollup: Rollup,
  fields: readonly Field[],
  header: readonly HeaderField[],
  unit: string,
): Fixing | null {
  const kept = rollup.kept.find((one) => one.unit === unit);
  if (kept === undefined) return null;
  const kinds = new Map<string, string>([
    ...fields.map((field) => [field.key, field.spec.kind] as const),
    ...header.filter(({ role }) => role !== "unit").map(({ key, kind }) => [key, kind] as const),
  ]);
  const values = new Map<string, CellContent>();
  for (const figure of [...kept.figures, ...kept.header]) {
    const kind = kinds.get(figure.field);
    const value = kind === undefined ? null : contentOf(figure, kind);
    if (value !== null) values.set(figure.field, value);
  }
  const findings = rollup.findings.filter(
    (found) =>
      found.place.unit === unit &&
      isOpen(found) &&
      found.severity !== "note" &&
      !NOT_IN_THE_FORM.has(found.code),
  );
  return { values, explanations: explanationsOf(rollup, unit, kept), findings };
}

/** Those that speak of figures changed since are asked for again (Law C2). */
function explanationsOf(rollup: Rollup, unit: string, kept: UnitReturn): ReadonlyMap<string, string> {
  const outdated = new Set(
    rollup.findings
      .filter(({ code, place }) => code === "explanation/outdated" && place.unit === unit)
      .map(({ place }) => place.cell),
  );
  const standing = (kept.explanations ?? []).filter(({ cell }) => !outdated.has(cell));
  return new Map(standing.map(({ rule, text }) => [rule, text]));
}

/** The keys of the fields a finding is about. */
export function fieldsNamed({ place, code, args }: Finding): readonly string[] {
  const named = code === "rule/failed" ? args.cells.map(({ field }) => field) : [];
  return [...new Set([...(place.field === undefined ? [] : [place.field]), ...named])];
}

/** A number that was typed as a number is one again; whatever else was typed stays as it was. */
function contentOf(figure: Figure, kind: string): CellContent | null {
  if (figure.state === "date" && !figure.soft) return serialOfDay(figure.value);
  if (figure.typed === null || figure.typed === "") return null;
  const isText = kind === "text" || kind === "phone";
  return (isText ? null : plainNumber(figure.typed)) ?? figure.typed;
}
