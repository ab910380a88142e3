// Every fillable cell of a form as one flat list, in form order.
import { onceFor } from "../once-for";
import type { Path } from "./path";
import type { Campaign, Cell, Column, FieldSpec, Form, Row, Section, Unit } from "./schema";

/** The two answers to a question, as they stand in forms. */
export const YES = "是";
export const NO = "否";

/** What may be chosen, in the order in which it is listed; [] where anything may be typed. */
export function choicesOf({ kind, choices }: Pick<FieldSpec, "kind" | "choices">): readonly string[] {
  return kind === "yesNo" ? [YES, NO] : (choices ?? []);
}

export type RollupRule = NonNullable<FieldSpec["rollup"]>;

/** A field with all it inherits from its row, section and column. */
export interface Field {
  readonly key: string;
  /** Unique in the form: what findings and lists call it. */
  readonly label: string;
  readonly spec: FieldSpec;
  readonly section: Section;
  readonly row: Row;
  readonly column: Column;
  readonly cell: Cell;
  readonly rollup: RollupRule;
  /** Sectors it applies to; null: every unit. */
  readonly sectors: readonly string[] | null;
  /** Where it stands in the form's JSON: ["sections", 0, "rows", 2, "cells", "people", "fields", 0]. */
  readonly path: Path;
}

export const fieldsOf = onceFor((form: Form): readonly Field[] => {
  const fields: Field[] = [];
  for (const [s, section] of form.sections.entries()) {
    for (const [r, row] of section.rows.entries()) {
      for (const column of form.columns) {
        const cell = row.cells[column.id];
        for (const [f, spec] of cell?.fields.entries() ?? []) {
          fields.push({
            key: spec.key,
            label: spec.label ?? defaultLabel(section, row, column),
            spec,
            section,
            row,
            column,
            cell: cell as Cell,
            rollup: spec.rollup ?? defaultRollup(spec),
            sectors: spec.sectors ?? row.sectors ?? null,
            path: ["sections", s, "rows", r, "cells", column.id, "fields", f],
          });
        }
      }
    }
  }
  return fields;
});

function defaultLabel(section: Section, row: Row, column: Column): string {
  return `${row.item ?? section.label}·${column.label}`;
}

function defaultRollup(spec: FieldSpec): RollupRule {
  if (spec.kind === "count" || spec.kind === "decimal") return "sum";
  if (spec.kind === "yesNo") return "yesNo";
  return spec.kind === "text" || spec.kind === "choice" ? "list" : "none";
}

/** Whether a unit is asked for a field at all (F4). A unit without sectors is asked only for what all are asked. */
export function appliesTo(field: Field, unit: Unit): boolean {
  return field.sectors === null || field.sectors.some((sector) => unit.sectors.includes(sector));
}

/** The form named, or the main one; undefined where there is none of that id. */
export function formOf(campaign: Campaign, formId?: string): Form | undefined {
  return formId === undefined ? campaign.forms[0] : campaign.forms.find((form) => form.id === formId);
}
