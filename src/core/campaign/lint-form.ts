// One form's inner references: ids, columns, sentence blanks, and what each field points to.
import { type Finding, finding } from "../finding";
import { type Field, fieldsOf } from "./fields";
import { duplicates, noSuch } from "./identity";
import { lintField } from "./lint-field";
import { lintRollup } from "./lint-rollup";
import { nearest } from "./near";
import { type Path, pathText } from "./path";
import type { Campaign, Cell, Form } from "./schema";
import { templateKeys } from "./template";

/** `at` is the form's own path: ["forms", 0]. */
export function lintForm(campaign: Campaign, form: Form, at: Path): readonly Finding[] {
  const fields = fieldsOf(form);
  const known = { fields, totals: form.totals, sectors: campaign.sectors.map((sector) => sector.id) };
  return [
    ...lintNames(form, fields, at),
    ...form.sections.flatMap((section, s) =>
      section.rows.flatMap((row, r) => {
        const path = [...at, "sections", s, "rows", r];
        const sectors = row.sectors ?? [];
        return [
          ...sectors.flatMap((sector, i) => noSuch("sector", sector, known.sectors, [...path, "sectors", i])),
          ...Object.entries(row.cells).flatMap(([id, cell]) =>
            lintCell(form, id, cell, [...path, "cells", id]),
          ),
        ];
      }),
    ),
    ...fields.flatMap((field) => lintField(field, known, [...at, ...field.path])),
    ...lintRollup(form, fields, at),
  ];
}

function lintNames(form: Form, fields: readonly Field[], at: Path): readonly Finding[] {
  const sections = form.sections.map((section, s) => ({ ...section, path: [...at, "sections", s] }));
  const rows = form.sections.flatMap((section, s) =>
    section.rows.map((row, r) => ({ id: row.id, path: [...at, "sections", s, "rows", r] })),
  );
  // Header fields are filled and read by key too, so their keys share one space with the others.
  const keys = [
    ...form.header.map((field, h) => ({ key: field.key, path: [...at, "header", h] })),
    ...fields.map((field) => ({ key: field.key, path: [...at, ...field.path] })),
  ];
  const fieldPath = (field: Field): Path => [...at, ...field.path];
  return [
    ...duplicates("column", "id", form.columns, (column) => column.id, [...at, "columns"]),
    ...duplicates("total", "id", form.totals, (total) => total.id, [...at, "totals"]),
    ...duplicates(
      "section",
      "id",
      sections,
      (section) => section.id,
      at,
      (section) => section.path,
    ),
    ...duplicates(
      "section",
      "label",
      sections,
      (section) => section.label,
      at,
      (section) => section.path,
    ),
    ...duplicates(
      "row",
      "id",
      rows,
      (row) => row.id,
      at,
      (row) => row.path,
    ),
    ...duplicates(
      "field",
      "key",
      keys,
      (field) => field.key,
      at,
      (field) => field.path,
    ),
    ...duplicates("field", "label", fields, (field) => field.label, at, fieldPath),
  ];
}

function lintCell(form: Form, id: string, cell: Cell, path: Path): readonly Finding[] {
  const column = form.columns.find((one) => one.id === id);
  if (column === undefined)
    return noSuch(
      "column",
      id,
      form.columns.map((one) => one.id),
      path,
    );
  if (column.kind !== "figures" && column.kind !== "prose") {
    return [finding("campaign/cell-in-label-column", { column: column.label }, { path: pathText(path) })];
  }
  return lintTemplate(cell, path);
}

/** Every field of the cell has one blank in its text. A lone field needs no text: the cell is its blank. */
function lintTemplate(cell: Cell, path: Path): readonly Finding[] {
  if (cell.text === undefined && cell.fields.length <= 1) return [];
  const keys = cell.fields.map((field) => field.key);
  const blanks = templateKeys(cell.text ?? "");
  const place = { path: pathText([...path, "text"]) };
  return [
    ...keys
      .filter((key) => !blanks.includes(key))
      .map((field) => finding("campaign/blank-missing", { field }, place)),
    ...blanks
      .filter((blank) => !keys.includes(blank))
      .map((field) => finding("campaign/blank-unknown", { field, near: nearest(field, keys) }, place)),
    ...blanks
      .filter((blank, i) => keys.includes(blank) && blanks.indexOf(blank) !== i)
      .map((field) => finding("campaign/blank-twice", { field }, place)),
  ];
}
