// The third binding: what a person reads: the row's label in its section, and the column's head.
import type { Address } from "../../sheet/address";
import { type Claims, settled } from "./claim-set";
import { headColumns } from "./head-columns";
import { labelText } from "./label-text";
import { closedTextOf, type FormLayout, type Line } from "../layout";
import { commonest, type SheetIndex, type TextCell } from "./sheet-index";

/** What a line looks like to a reader. */
interface Expected {
  readonly line: Line;
  readonly label: string;
  readonly section: string;
  /** Printed text beside it, such as (建筑施工领域填写): tells four rows of the same name apart. */
  readonly hints: readonly string[];
}

export function labelClaims(index: SheetIndex, layout: FormLayout): Claims {
  const byLabel = groupExpected(layout);
  const hits = index.texts.filter((cell) => cell.label !== "" && byLabel.has(cell.label));
  const labelColumn = commonest(hits.map((cell) => cell.column));
  if (labelColumn === undefined) return new Map();
  const own = hits.filter((cell) => cell.column === labelColumn);
  const columns = headColumns(index, layout) ?? proseColumns(index, layout, own, labelColumn, byLabel);
  if (columns === null) return new Map();
  const sections = sectionAbove(index, layout);
  const found = new Map<string, Address | null>();
  for (const cell of own) {
    const line = lineAt(cell, byLabel.get(cell.label) ?? [], index, sections);
    for (const field of line?.fields ?? []) {
      const column = columns.get(field.column.id);
      if (column !== undefined) found.set(field.key, found.has(field.key) ? null : { row: cell.row, column });
    }
  }
  return settled(found);
}

function groupExpected(layout: FormLayout): ReadonlyMap<string, readonly Expected[]> {
  const byLabel = new Map<string, Expected[]>();
  for (const line of layout.lines) {
    const label = labelText(line.label);
    if (label === "" || line.fields.length === 0) continue;
    const hints = layout.columns
      .filter((column) => column.role === "value")
      .map((column) => labelText(closedTextOf(line, column.source?.id) ?? ""))
      .filter((hint) => hint !== "");
    const expected = { line, label, section: labelText(line.section.label), hints };
    byLabel.set(label, [...(byLabel.get(label) ?? []), expected]);
  }
  return byLabel;
}

/** The one line a row can be: by its hint where labels repeat, then by its section; null where still several. */
function lineAt(
  cell: TextCell,
  candidates: readonly Expected[],
  index: SheetIndex,
  sectionAt: (row: number) => string,
): Line | null {
  if (candidates.length === 1) return candidates[0]?.line ?? null;
  const beside = new Set((index.byRow.get(cell.row) ?? []).map((other) => other.label));
  const hinted = candidates.filter(
    (each) => each.hints.length > 0 && each.hints.every((hint) => beside.has(hint)),
  );
  const left = hinted.length > 0 ? hinted : candidates.filter((each) => each.hints.length === 0);
  if (left.length === 1) return left[0]?.line ?? null;
  const within = left.filter((each) => each.section === sectionAt(cell.row));
  return within.length === 1 ? (within[0]?.line ?? null) : null;
}

/** The section whose label stands nearest above a row: merged cells hold it in their first row only. */
function sectionAbove(index: SheetIndex, layout: FormLayout): (row: number) => string {
  const labels = new Set(layout.form.sections.map((section) => labelText(section.label)));
  const starts = index.texts.filter((cell) => labels.has(cell.label));
  return (row) => starts.filter((cell) => cell.row <= row).at(-1)?.label ?? "";
}

/**
 * In prose the blank stands between its phrase and its measure. Where a column was put in between, phrase and
 * measure disagree and the labels say nothing.
 */
function proseColumns(
  index: SheetIndex,
  layout: FormLayout,
  rows: readonly TextCell[],
  labelColumn: number,
  byLabel: ReadonlyMap<string, readonly Expected[]>,
): ReadonlyMap<string, number> | null {
  const value = layout.columns.find((column) => column.role === "value" && column.source?.kind === "prose");
  if (value?.source == null) return null;
  const measures = rows.flatMap((cell) => {
    const measure = byLabel.get(cell.label)?.[0]?.line.fields[0]?.spec.measure;
    if (measure === undefined) return [];
    const beside = (index.byRow.get(cell.row) ?? []).filter(
      (other) => other.column > labelColumn && other.label === labelText(measure),
    );
    return beside.map((other) => other.column);
  });
  const measureColumn = commonest(measures);
  if (measureColumn !== undefined && measureColumn !== labelColumn + 2) return null;
  return new Map([[value.source.id, labelColumn + 1]]);
}
