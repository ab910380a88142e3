// The label columns of 汇总表: section and item, merged over the lines they hold for.
import type { Line } from "../../form/layout";
import type { Area } from "../../sheet/address";
import type { SheetPen } from "../../sheet/build";
import type { ConsolidatedColumns } from "./consolidated-columns";
import { heightOf } from "./list-sheet";

/** Section and item cells, merged over the lines they hold for; lines grow where a merged label needs room, in `heights` itself. */
export function drawLabels(
  pen: SheetPen,
  firstRow: number,
  lines: readonly Line[],
  columns: ConsolidatedColumns,
  heights: number[],
): void {
  const section = columns.labels.find((label) => label.role === "section");
  const item = columns.labels.find((label) => label.role === "item");
  for (const { from, to } of runs(lines, (line) => line.section)) {
    const bare = lines.slice(from, to + 1).every((line) => line.source.item === undefined);
    const right = bare && item !== undefined ? item : section;
    if (section !== undefined && right !== undefined) {
      const label = (lines[from] as Line).section.label;
      const width = right === section ? section.width : section.width + right.width;
      pen.spread(rowsArea(firstRow, from, to, section.column, right.column), "section", label);
      stretch(heights, from, to, heightOf(label, width, "section"));
    }
    if (item === undefined || bare) continue;
    for (const rows of runs(lines.slice(from, to + 1), (line) => line.source)) {
      drawItems(pen, firstRow, lines, from + rows.from, from + rows.to, columns, heights);
    }
  }
}

/** Prose: one item cell over its lines. Grid: each line its own. */
function drawItems(
  pen: SheetPen,
  firstRow: number,
  lines: readonly Line[],
  from: number,
  to: number,
  columns: ConsolidatedColumns,
  heights: number[],
): void {
  const item = columns.labels.find((label) => label.role === "item") as ConsolidatedColumns["labels"][number];
  if (columns.answers.some((answer) => answer.phrase !== null)) {
    const label = (lines[from] as Line).source.item ?? "";
    pen.spread(rowsArea(firstRow, from, to, item.column, item.column), "label", label);
    stretch(heights, from, to, heightOf(label, item.width, "label"));
    return;
  }
  for (let index = from; index <= to; index += 1) {
    const { label, under } = lines[index] as Line;
    pen.put(firstRow + index, item.column, "label", under ? `\u3000${label}` : label);
  }
}

function rowsArea(firstRow: number, from: number, to: number, left: number, right: number): Area {
  return { top: firstRow + from, left, bottom: firstRow + to, right };
}

function stretch(heights: number[], from: number, to: number, needed: number): void {
  const have = heights.slice(from, to + 1).reduce((sum, height) => sum + height, 0);
  const more = Math.max(0, needed - have) / (to - from + 1);
  for (let index = from; index <= to; index += 1) heights[index] = (heights[index] as number) + more;
}

/** Neighbouring lines that share something, first and last index. */
function runs<T>(lines: readonly Line[], of: (line: Line) => T): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  lines.forEach((line, index) => {
    const last = found[found.length - 1];
    if (last !== undefined && of(lines[last.from] as Line) === of(line)) last.to = index;
    else found.push({ from: index, to: index });
  });
  return found;
}
