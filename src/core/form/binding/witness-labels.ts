// The third binding: what a person reads: the row's label in its section, and the column's head.
import { onceFor } from "../../once-for";
import type { FormLayout, Line } from "../layout";
import type { ExpectedLine, LinesByLabel } from "./form-search";
import type { HeadRow } from "./head-columns";
import { labelText } from "./label-text";
import { proseColumns } from "./prose-columns";
import { commonest, type SheetIndex, type TextCell } from "./sheet-index";
import { gridWitness, SILENT, type Witness } from "./witness";

/** Where labels stand, whatever they say. */
export interface LabelWitness extends Witness {
  readonly labelColumn: number | null;
}

export function labelWitness(
  index: SheetIndex,
  layout: FormLayout,
  byLabel: LinesByLabel,
  heads: HeadRow | null,
): LabelWitness {
  const hits = index.texts.filter((cell) => byLabel.has(cell.label));
  const labelColumn = commonest(hits.map((cell) => cell.column));
  if (labelColumn === undefined) return { ...SILENT, labelColumn: null };
  const own = hits.filter((cell) => cell.column === labelColumn && cell.row !== heads?.row);
  // Without columns a label still tells whose row a row is, and whose it is not.
  const columns = heads?.columns ?? proseColumns(index, layout, own, byLabel) ?? new Map<string, number>();
  const sectionAt = sectionAbove(index, layout);
  const rows = own.map((cell) => {
    const lines = linesAt(cell, byLabel.get(cell.label) ?? [], index, sectionAt);
    return [cell.row, { fields: lines.flatMap((line) => line.fields), sure: lines.length === 1 }] as const;
  });
  return { ...gridWitness({ rows: new Map(rows), columns }), labelColumn };
}

/** The lines a row can be: one, by its hint where labels repeat, else by its section; several where neither tells. */
function linesAt(
  cell: TextCell,
  candidates: readonly ExpectedLine[],
  index: SheetIndex,
  sectionAt: (row: number) => string,
): readonly Line[] {
  const all = candidates.map((each) => each.line);
  if (all.length === 1) return all;
  const beside = new Set((index.byRow.get(cell.row) ?? []).map((other) => other.label));
  const hinted = candidates.filter(
    (each) => each.hints.length > 0 && each.hints.every((hint) => beside.has(hint)),
  );
  const left = hinted.length > 0 ? hinted : candidates.filter((each) => each.hints.length === 0);
  if (left.length === 1) return left.map((each) => each.line);
  const within = left.filter((each) => each.section === sectionAt(cell.row));
  return within.length === 1 ? within.map((each) => each.line) : all;
}

const sectionLabels = onceFor(
  ({ form }: FormLayout) => new Set(form.sections.map((section) => labelText(section.label))),
);

/** The section whose label stands nearest above a row: merged cells hold it in their first row only. */
function sectionAbove(index: SheetIndex, layout: FormLayout): (row: number) => string {
  const labels = sectionLabels(layout);
  const starts = index.texts.filter((cell) => labels.has(cell.label));
  return (row) => starts.filter((cell) => cell.row <= row).at(-1)?.label ?? "";
}
