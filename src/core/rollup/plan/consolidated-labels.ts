// The label columns of 汇总表: section and item, merged over the lines they hold for, page by page.
import type { Line } from "../../form/layout";
import type { SheetPen } from "../../sheet/build";
import type { LookName } from "../../sheet/looks";
import type { ConsolidatedColumns, LabelColumn } from "./consolidated-columns";
import { heightOf } from "./list-sheet";

/** One label over the lines `from` to `to`, by index. */
export interface LabelSpan {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly look: LookName;
  readonly text: string;
  /** Digits. */
  readonly width: number;
}

/** @param starts lines that begin a new page: a label that goes on there is said again */
export function labelSpans(
  lines: readonly Line[],
  columns: ConsolidatedColumns,
  starts: ReadonlySet<number>,
): readonly LabelSpan[] {
  const section = columns.labels.find((label) => label.role === "section");
  const item = columns.labels.find((label) => label.role === "item");
  return runs(lines, (line) => line.section, starts).flatMap(({ from, to }) => {
    const bare = lines.slice(from, to + 1).every((line) => line.source.item === undefined);
    const last = bare && item !== undefined ? item : section;
    const label = (lines[from] as Line).section.label;
    return [
      ...(section === undefined || last === undefined
        ? []
        : [span(from, to, section, last, "section", label)]),
      ...(item === undefined || bare ? [] : itemSpans(lines, from, to, item, columns, starts)),
    ];
  });
}

/** Prose: one item cell over its lines. Grid: each line its own. */
function itemSpans(
  lines: readonly Line[],
  from: number,
  to: number,
  item: LabelColumn,
  columns: ConsolidatedColumns,
  starts: ReadonlySet<number>,
): readonly LabelSpan[] {
  if (columns.answers.some((answer) => answer.phrase !== null)) {
    return runs(lines, (line) => line.source, starts)
      .filter((run) => run.from >= from && run.to <= to)
      .map((run) => {
        const text = (lines[run.from] as Line).source.item ?? "";
        return span(run.from, run.to, item, item, "label", text);
      });
  }
  return lines.slice(from, to + 1).map((line, index) => {
    const text = line.under ? `\u3000${line.label}` : line.label;
    return span(from + index, from + index, item, item, "label", text);
  });
}

function span(
  from: number,
  to: number,
  first: LabelColumn,
  last: LabelColumn,
  look: LookName,
  text: string,
): LabelSpan {
  const width = first === last ? first.width : first.width + last.width;
  return { from, to, left: first.column, right: last.column, look, text, width };
}

/** The lines' heights, raised where a merged label needs more room than its lines have together. */
export function raisedHeights(spans: readonly LabelSpan[], heights: readonly number[]): number[] {
  const raised = [...heights];
  for (const { from, to, text, width, look } of spans) {
    const have = raised.slice(from, to + 1).reduce((sum, height) => sum + height, 0);
    const more = Math.max(0, heightOf(text, width, look) - have) / (to - from + 1);
    for (let index = from; index <= to; index += 1)
      raised[index] = Math.ceil((raised[index] as number) + more);
  }
  return raised;
}

export function drawLabels(pen: SheetPen, firstRow: number, spans: readonly LabelSpan[]): void {
  for (const { from, to, left, right, look, text } of spans)
    pen.spread({ top: firstRow + from, left, bottom: firstRow + to, right }, look, text);
}

/** Neighbouring lines that share something, within a page; first and last index. */
function runs<T>(
  lines: readonly Line[],
  of: (line: Line) => T,
  starts: ReadonlySet<number>,
): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  lines.forEach((line, index) => {
    const last = found[found.length - 1];
    const goesOn = last !== undefined && of(lines[last.from] as Line) === of(line) && !starts.has(index);
    if (goesOn) last.to = index;
    else found.push({ from: index, to: index });
  });
  return found;
}
