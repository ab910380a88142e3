// Column widths, row heights and printed pages of 统计表.
import { heightFor, linesNeeded, rowHeight } from "../../sheet/measure";
import { pageCuts, splitPages } from "../../sheet/pages";
import type { ColumnPlan, PrintPlan, RowPlan } from "../../sheet/plan";
import { PRINTED } from "../../text/printed";
import type { FormInput } from "../input";
import type { FormLayout, Line } from "../layout";
import { TEXT_SIZE } from "../layout-columns";
import { neighbours } from "./neighbours";
import { shownText } from "./printed-figure";

const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7 };
const HEIGHT = { keys: 12, line: 22, progress: 24, head: 28 };

/** What stands above and under the table. */
export interface TableTexts {
  readonly subtitle: string;
  readonly foot: string;
}

export function sheetColumns(layout: FormLayout, input: FormInput): ColumnPlan[] {
  const own = layout.columns.map(({ column, width, hidden }) => ({
    column,
    width,
    ...(hidden ? { hidden } : {}),
  }));
  // The blank form keeps a cell for each sector right of the table.
  const more = layout.lastShown + input.campaign.sectors.length - own.length;
  const extra = Array.from({ length: Math.max(0, more) }, (_, i) => ({
    column: own.length + 1 + i,
    width: 6,
    hidden: true,
  }));
  return [...own, ...extra];
}

export function sheetRows(layout: FormLayout, input: FormInput, texts: TableTexts): RowPlan[] {
  const width = widthOf(layout, layout.firstShown, layout.lastShown);
  const { title } = layout.form;
  return [
    { row: layout.keyRow, height: HEIGHT.keys, hidden: true },
    { row: layout.titleRow, height: rowHeight(linesNeeded(title, width, 18), 18) },
    { row: layout.subtitleRow, height: Math.max(HEIGHT.line, heightFor(texts.subtitle, width, TEXT_SIZE)) },
    ...headerRows(layout, input),
    { row: layout.progressRow, height: HEIGHT.progress },
    { row: layout.headRow, height: HEIGHT.head },
    ...layout.lines.map((line) => ({ row: line.row, height: lineHeight(layout, input, line) })),
    { row: layout.footRow, height: heightFor(texts.foot, width, 10) },
  ];
}

/** Rows of header fields; in the blank form there is room for the longest name of the roster. */
function headerRows(layout: FormLayout, input: FormInput): RowPlan[] {
  const names = (input.unit === null ? input.campaign.roster.units : [input.unit]).map((unit) => unit.name);
  return neighbours(layout.header, (place) => place.row).map((places) => {
    const heights = places.flatMap(({ field, blank }) =>
      (field.role === "unit" ? names : [shownText(input.values.get(field.key) ?? "")]).map((text) =>
        heightFor(text, widthOf(layout, blank.left, blank.right), TEXT_SIZE),
      ),
    );
    return { row: places[0]?.row as number, height: Math.max(HEIGHT.line, ...heights) };
  });
}

/** A line is as high as its labels need, or more where a long text stands in it already. */
function lineHeight(layout: FormLayout, input: FormInput, line: Line): number {
  const heights = line.fields.map((field) => {
    const column = layout.columns.find(
      (each) => each.role === "value" && each.source?.id === field.column.id,
    );
    const typed = input.values.get(field.key);
    return typeof typed === "string" ? heightFor(typed, column?.width ?? 0, TEXT_SIZE) : 0;
  });
  return Math.max(line.height, ...heights);
}

/** The lines of each printed page; the lines of one row of the form stay together. */
export function linePages(layout: FormLayout, rows: readonly RowPlan[]): Line[][] {
  const height = (row: number): number => rows.find((each) => each.row === row)?.height ?? 0;
  const blocks = neighbours(layout.lines, (line) => line.source);
  const above = rows
    .filter((row) => row.row <= layout.headRow && row.hidden !== true)
    .reduce((sum, row) => sum + row.height, 0);
  const pages = splitPages(
    blocks,
    blocks.map((lines) => lines.reduce((sum, line) => sum + height(line.row), 0)),
    widthOf(layout, layout.firstShown, layout.lastShown),
    MARGINS,
    { above, head: HEIGHT.head, below: height(layout.footRow) },
  );
  return pages.map((page) => page.flat());
}

export function tablePrint(layout: FormLayout, pages: readonly (readonly Line[])[]): PrintPlan {
  return {
    orientation: "portrait",
    area: { top: layout.titleRow, left: layout.firstShown, bottom: layout.footRow, right: layout.lastShown },
    titleRows: { from: layout.headRow, to: layout.headRow },
    ...pageCuts(pages.slice(1).map((page) => page[0]?.row as number)),
    margins: MARGINS,
    footer: PRINTED.footer,
    centered: true,
  };
}

function widthOf(layout: FormLayout, left: number, right: number): number {
  return layout.columns
    .filter((each) => !each.hidden && each.column >= left && each.column <= right)
    .reduce((sum, each) => sum + each.width, 0);
}
