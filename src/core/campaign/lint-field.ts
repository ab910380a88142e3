// One field's references and whether its properties fit its kind.
import { type Finding, finding } from "../finding";
import type { Field, RollupRule } from "./fields";
import { duplicates, noSuch } from "./identity";
import { type Path, pathText } from "./path";
import type { FieldKind, Form } from "./schema";

/** Kinds a rollup rule can work on; "none" fits all. */
const FITS: Readonly<Record<Exclude<RollupRule, "none">, readonly FieldKind[]>> = {
  sum: ["count", "decimal"],
  list: ["text", "choice", "date", "phone"],
  yesNo: ["yesNo"],
};

interface Known {
  readonly fields: readonly Field[];
  readonly totals: Form["totals"];
  readonly sectors: readonly string[];
}

export function lintField(field: Field, known: Known, at: Path): readonly Finding[] {
  const sectors = field.spec.sectors ?? [];
  return [
    ...sectors.flatMap((sector, i) => noSuch("sector", sector, known.sectors, [...at, "sectors", i])),
    ...lintKind(field, at),
    ...lintBelongsTo(field, known.fields, [...at, "belongsTo"]),
    ...lintSumWith(field, known.totals, [...at, "sumWith"]),
  ];
}

function lintKind({ spec, rollup }: Field, at: Path): readonly Finding[] {
  const { kind } = spec;
  const findings: Finding[] = [];
  const misfit = (property: "choices" | "places"): Finding =>
    finding("campaign/property-misfit", { property, kind }, { path: pathText([...at, property]) });
  if (kind === "choice" && spec.choices === undefined) {
    findings.push(finding("campaign/missing-property", { property: "choices" }, { path: pathText(at) }));
  }
  if (kind !== "choice" && spec.choices !== undefined) findings.push(misfit("choices"));
  if (kind !== "decimal" && spec.places !== undefined) findings.push(misfit("places"));
  if (rollup !== "none" && !FITS[rollup].includes(kind)) {
    const place = { path: pathText([...at, "rollup"]) };
    findings.push(finding("campaign/rollup-misfit", { rollup, kind }, place));
  }
  const choices = spec.choices ?? [];
  return [...findings, ...duplicates("choice", "label", choices, (choice) => choice, [...at, "choices"])];
}

function lintBelongsTo({ key, spec }: Field, fields: readonly Field[], path: Path): readonly Finding[] {
  const owner = spec.belongsTo;
  if (owner === undefined) return [];
  const place = { path: pathText(path) };
  if (owner === key) return [finding("campaign/belongs-to-itself", { field: key }, place)];
  const count = fields.find((field) => field.key === owner);
  const keys = fields.map((field) => field.key);
  if (count === undefined) return noSuch("field", owner, keys, path);
  if (count.spec.kind === "count") return [];
  return [finding("campaign/field-not-number", { field: owner, expected: "count" }, place)];
}

function lintSumWith({ spec, rollup }: Field, totals: Form["totals"], path: Path): readonly Finding[] {
  const id = spec.sumWith;
  if (id === undefined) return [];
  const place = { path: pathText(path) };
  const total = totals.find((one) => one.id === id);
  const ids = totals.map((one) => one.id);
  if (total === undefined) return noSuch("total", id, ids, path);
  if (rollup !== "sum") return [finding("campaign/not-summed", { total: total.label }, place)];
  if (spec.measure === total.measure) return [];
  const args = { measure: spec.measure ?? null, total: total.label, totalMeasure: total.measure };
  return [finding("campaign/other-measure", args, place)];
}
