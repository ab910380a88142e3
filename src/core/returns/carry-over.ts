// Figures given on one version of a form, as the form is now: a field keeps its figure by its key.
import { type Field, fieldsOf } from "../campaign/fields";
import type { Form } from "../campaign/schema";
import { type Finding, finding, type Outcome } from "../finding";
import type { Figure } from "../form/figure";

/**
 * In the order of the form as it is now. A field that was not asked for then is blank; one that was asked for
 * otherwise is not counted as it stands.
 */
export function carryOver(figures: readonly Figure[], then: Form, now: Form): Outcome<readonly Figure[]> {
  const read = new Map(figures.map((figure) => [figure.field, figure]));
  const asked = new Map(fieldsOf(then).map((field) => [field.key, field]));
  const carried = fieldsOf(now).map((field) => {
    const figure = read.get(field.key);
    const before = asked.get(field.key);
    if (figure === undefined || before === undefined) return { figure: blankOf(field), findings: [] };
    return carriedOver(figure, before, field);
  });
  return {
    value: carried.map(({ figure }) => figure),
    findings: carried.flatMap(({ findings }) => findings),
  };
}

function blankOf(field: Field): Figure {
  return { state: "blank", field: field.key, typed: null, sheet: null, cell: null };
}

/** A figure given in another measure, or as another kind of thing, than is asked for now. */
function carriedOver(
  figure: Figure,
  then: Field,
  now: Field,
): { readonly figure: Figure; readonly findings: readonly Finding[] } {
  const sameKind = then.spec.kind === now.spec.kind;
  if (!("value" in figure) || (sameKind && then.spec.measure === now.spec.measure))
    return { figure, findings: [] };
  const { field, typed, sheet, cell, value } = figure;
  const where = { field, typed, sheet, cell };
  const place = { field, ...(sheet === null ? {} : { sheet }), ...(cell === null ? {} : { cell }) };
  if (!sameKind) {
    const args = {
      label: now.label,
      typed: typed ?? "",
      measure: now.spec.measure ?? "",
      kind: now.spec.kind,
    };
    return {
      figure: { ...where, state: "unread", doubt: "ambiguous" },
      findings: [finding("cell/unread", { ...args, doubt: "ambiguous" }, place)],
    };
  }
  const measures = { expected: now.spec.measure ?? "", found: then.spec.measure ?? "" };
  return {
    figure: { ...where, state: "offered", value, doubt: "otherMeasure" },
    findings: [finding("cell/measure-changed", { label: now.label, ...measures }, place)],
  };
}
