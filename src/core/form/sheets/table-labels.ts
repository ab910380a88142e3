// The printed texts of 统计表: heads, sections, items, requirements, phrases, and cells not to be filled.
import type { Area } from "../../sheet/address";
import type { SheetPen } from "../../sheet/build";
import { closedTextOf, columnOf, type ColumnRole, type FormLayout, type Line } from "../layout";
import { itemText } from "../layout-lines";
import type { DrawnField } from "./fields";
import { neighbours } from "./neighbours";

/** Column heads; neighbours with the same label share one. */
export function drawHeads(pen: SheetPen, layout: FormLayout): void {
  const shown = layout.columns.filter((column) => !column.hidden);
  for (const group of neighbours(shown, (column) => column.label)) {
    const left = group[0]?.column as number;
    const right = left + group.length - 1;
    const area = { top: layout.headRow, left, bottom: layout.headRow, right };
    pen.spread(area, "columnHead", group[0]?.label ?? "");
  }
}

/** Section, item, requirement and phrase cells, merged over the lines they hold for. */
export function drawLabels(pen: SheetPen, layout: FormLayout, pages: readonly (readonly Line[])[]): void {
  const item = numberOf(layout, "item");
  for (const group of neighbours(layout.lines, (line) => line.section)) {
    const bare = group.every((line) => line.source.item === undefined);
    drawSection(pen, layout, group, bare ? item : null, pages);
    for (const rows of neighbours(group, (line) => line.source)) drawRow(pen, layout, rows, bare);
  }
  const phrase = numberOf(layout, "phrase");
  if (phrase === null) return;
  for (const line of layout.lines)
    if (line.fields.length > 0) pen.put(line.row, phrase, "phrase", line.label);
}

/** A section that goes on over the page says its name again there, as printed notices do. */
function drawSection(
  pen: SheetPen,
  layout: FormLayout,
  lines: readonly Line[],
  itemColumn: number | null,
  pages: readonly (readonly Line[])[],
): void {
  const section = numberOf(layout, "section");
  if (section === null) return;
  for (const page of pages) {
    const part = lines.filter((line) => page.includes(line));
    if (part.length > 0)
      pen.spread(span(part, section, itemColumn ?? section), "section", part[0]?.section.label ?? "");
  }
}

function drawRow(pen: SheetPen, layout: FormLayout, lines: readonly Line[], bare: boolean): void {
  const { source } = lines[0] as Line;
  const requirement = numberOf(layout, "requirement");
  const item = numberOf(layout, "item");
  if (requirement !== null)
    pen.spread(span(lines, requirement, requirement), "requirement", source.requirement ?? null);
  if (item === null || bare) return;
  if (numberOf(layout, "phrase") !== null) pen.spread(span(lines, item, item), "label", source.item ?? null);
  else for (const line of lines) pen.put(line.row, item, "label", itemText(line));
}

/** Cells of the table in which nothing is to be filled. */
export function drawClosed(pen: SheetPen, layout: FormLayout, fields: readonly DrawnField[]): void {
  const taken = new Set(fields.map((field) => `${field.place.row}:${field.place.column}`));
  for (const line of layout.lines) {
    if (line.fields.length === 0) pen.put(line.row, columnOf(layout, "status"), "status", null);
    for (const column of layout.columns) {
      if (column.role !== "value" || taken.has(`${line.row}:${column.column}`)) continue;
      const next = layout.columns[column.column];
      const right = next?.role === "measure" && next.source === column.source ? next.column : column.column;
      const before = layout.columns[column.column - 2];
      const left = before?.role === "phrase" ? before.column : column.column;
      const area = { top: line.row, left, bottom: line.row, right };
      pen.spread(area, "closed", closedTextOf(line, column.source?.id));
    }
  }
}

function numberOf(layout: FormLayout, role: ColumnRole): number | null {
  return layout.columns.find((column) => column.role === role)?.column ?? null;
}

function span(lines: readonly Line[], left: number, right: number): Area {
  const rows = lines.map((line) => line.row);
  return { top: Math.min(...rows), left, bottom: Math.max(...rows), right };
}
