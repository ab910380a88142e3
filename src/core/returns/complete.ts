// How complete one return is: what is asked of the unit, what it left blank.
import type { Field } from "../campaign/fields";
import { appliesTo } from "../campaign/fields";
import type { Unit } from "../campaign/schema";
import type { Finding } from "../finding";
import { finding } from "../finding";
import type { Figure } from "../form/figure";

/**
 * What a field asks of one unit.
 * required: a blank is 漏填 · optional: may stay blank · waiting: belongs to a count that is not known yet, so
 * the count is what is missing · unneeded: belongs to a count of 0 (Law F6) · outside: not its sector (Law F4).
 */
export type Duty = "required" | "optional" | "waiting" | "unneeded" | "outside";

export interface Completeness {
  /** Required fields that are not blank: what the form itself calls 已填. */
  readonly filled: number;
  /** Required fields: 应填. */
  readonly expected: number;
  /** Keys of required fields left blank, in form order. */
  readonly missing: readonly string[];
}

export type FiguresByKey = ReadonlyMap<string, Figure>;

export function figuresByKey(figures: readonly Figure[]): FiguresByKey {
  return new Map(figures.map((figure) => [figure.field, figure]));
}

/** A field that no figure was read for counts as blank. */
export function dutyOf(field: Field, unit: Unit, figures: FiguresByKey): Duty {
  if (!appliesTo(field, unit)) return "outside";
  const owner = field.spec.belongsTo === undefined ? "above" : countState(figures.get(field.spec.belongsTo));
  if (owner === "none") return "unneeded";
  if (!field.spec.required) return "optional";
  return owner === "unknown" ? "waiting" : "required";
}

/** Whether a count is above 0, none (0 or not applicable), or not known, as long as it is not counted itself. */
function countState(count: Figure | undefined): "above" | "none" | "unknown" {
  if (count?.state === "not-applicable") return "none";
  if (count?.state !== "number") return "unknown";
  return Number(count.value) > 0 ? "above" : "none";
}

export function completenessOf(
  fields: readonly Field[],
  unit: Unit,
  figures: readonly Figure[],
): Completeness {
  const byKey = figuresByKey(figures);
  const required = fields.filter((field) => dutyOf(field, unit, byKey) === "required");
  const missing = required.filter((field) => isBlank(byKey.get(field.key))).map((field) => field.key);
  return { filled: required.length - missing.length, expected: required.length, missing };
}

export function isBlank(figure: Figure | undefined): boolean {
  return figure === undefined || figure.state === "blank";
}

/** `figure/missing` and `figure/outside-sector` of one return; places carry unit, sheet, cell and field. */
export function checkComplete(
  fields: readonly Field[],
  unit: Unit,
  figures: readonly Figure[],
  sectorLabel: (sector: string) => string = (sector) => sector,
): readonly Finding[] {
  const byKey = figuresByKey(figures);
  return fields.flatMap((field): Finding[] => {
    const figure = byKey.get(field.key);
    const place = placeOf(unit.code, field.key, figure);
    const duty = dutyOf(field, unit, byKey);
    if (duty === "required" && isBlank(figure)) {
      const { label, spec } = field;
      const number = spec.kind === "count" || spec.kind === "decimal";
      return [finding("figure/missing", number ? { label } : { label, words: true }, place)];
    }
    if (duty === "required" && figure?.state === "not-applicable") {
      return [finding("figure/not-applicable", { label: field.label, typed: figure.typed ?? "" }, place)];
    }
    if (duty !== "outside" || !standsIn(figure)) return [];
    const args = {
      label: field.label,
      typed: figure.typed ?? figure.value,
      sectors: (field.sectors ?? []).map(sectorLabel).join("、"),
    };
    // A zero outside the sector says no more than "not applicable" would: only a note.
    const severity = Number(figure.value) === 0 ? "note" : "warning";
    return [finding("figure/outside-sector", args, place, severity)];
  });
}

type Standing = Extract<Figure, { readonly value: string }>;

function standsIn(figure: Figure | undefined): figure is Standing {
  return figure !== undefined && "value" in figure;
}

function placeOf(unit: string, field: string, figure: Figure | undefined): Finding["place"] {
  const sheet = figure?.sheet ?? null;
  const cell = figure?.cell ?? null;
  return { unit, field, ...(sheet === null ? {} : { sheet }), ...(cell === null ? {} : { cell }) };
}
