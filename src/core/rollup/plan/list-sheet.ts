// A sheet of one or more lists under a title: 漏填, 审核结果, 报送情况, 溯源 are drawn alike.
import type { Ink } from "../../sheet/build";
import { SheetPen } from "../../sheet/build";
import type { LookName } from "../../sheet/looks";
import { lookOf } from "../../sheet/looks";
import { linesNeeded, rowHeight } from "../../sheet/measure";
import type { RowPlan, SheetPlan } from "../../sheet/plan";
import { shownText } from "./shown";

export interface ListColumn {
  readonly label: string;
  readonly look: LookName;
  /** Sheet columns it takes; 1 unless given. */
  readonly span?: number;
}

export interface ListBlock {
  /** A line above the list, where there is more than one. */
  readonly heading?: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly Ink[])[];
}

export interface ListSheet {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly Ink[];
  /** Digits of the Normal font, one a sheet column. */
  readonly widths: readonly number[];
  /** The last one carries the filter. */
  readonly blocks: readonly ListBlock[];
  /** Written where a list is empty. */
  readonly nothing: string;
  readonly footer: string;
}

const LEAST_HEIGHT = 20;

export function planList(list: ListSheet): SheetPlan {
  const drawing = new ListDrawing(list);
  drawing.whole("title", list.title);
  for (const note of list.notes) drawing.whole("body", note);
  const heads = list.blocks.map((block) => drawing.block(block));
  return drawing.done(heads);
}

/** The pen with the row it has come to. */
class ListDrawing {
  private readonly pen = new SheetPen();
  private readonly rows: RowPlan[] = [];
  private readonly heights = new Map<string, number>();
  private row = 0;
  private readonly list: ListSheet;

  constructor(list: ListSheet) {
    this.list = list;
  }

  /** One text over the whole width. */
  whole(look: LookName, ink: Ink): void {
    this.line([{ label: "", look, span: this.list.widths.length }], [ink]);
  }

  /** Returns the row of its heads. */
  block({ heading, columns, rows }: ListBlock): number {
    if (heading !== undefined) this.whole("heading", heading);
    const heads = columns.map((column) => ({ ...column, look: "columnHead" as const }));
    this.line(
      heads,
      columns.map((column) => column.label),
    );
    const head = this.row;
    for (const row of rows) this.line(columns, row);
    if (rows.length === 0)
      this.line([{ label: "", look: "printed", span: spanOf(columns) }], [this.list.nothing]);
    return head;
  }

  done(heads: readonly number[]): SheetPlan {
    const { name, widths, blocks, footer } = this.list;
    const last = blocks[blocks.length - 1] as ListBlock;
    const head = heads[heads.length - 1] as number;
    const single = heads.length === 1;
    return this.pen.done({
      name,
      visibility: "visible",
      columns: widths.map((width, index) => ({ column: index + 1, width })),
      rows: this.rows,
      ...(single ? { freeze: { rows: head, columns: 0 } } : {}),
      ...(last.rows.length === 0
        ? {}
        : { filter: { top: head, left: 1, bottom: this.row, right: spanOf(last.columns) } }),
      print: {
        orientation: "landscape",
        area: { top: 1, left: 1, bottom: this.row, right: widths.length },
        ...(single ? { titleRows: { from: head, to: head } } : {}),
        margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7 },
        footer,
        centered: true,
      },
      protection: { formatColumns: true, formatRows: true, sort: true, autoFilter: true },
      cursor: { row: head, column: 1 },
      gridLines: false,
    });
  }

  /** Names, labels and paths come again on every row: each is measured once. */
  private height(ink: Ink, width: number, look: LookName): number {
    if (typeof ink !== "string") return heightOf(ink, width, look);
    const key = `${width} ${look} ${ink}`;
    const known = this.heights.get(key);
    if (known !== undefined) return known;
    const height = heightOf(ink, width, look);
    this.heights.set(key, height);
    return height;
  }

  private line(columns: readonly ListColumn[], inks: readonly Ink[]): void {
    this.row += 1;
    let left = 1;
    let height = LEAST_HEIGHT;
    columns.forEach((column, index) => {
      const ink = shownInk(inks[index] ?? null);
      const right = left + (column.span ?? 1) - 1;
      const width = this.list.widths.slice(left - 1, right).reduce((sum, one) => sum + one, 0);
      this.pen.spread({ top: this.row, left, bottom: this.row, right }, column.look, ink);
      height = Math.max(height, this.height(ink, width, column.look));
      left = right + 1;
    });
    this.rows.push({ row: this.row, height });
  }
}

function spanOf(columns: readonly ListColumn[]): number {
  return columns.reduce((sum, column) => sum + (column.span ?? 1), 0);
}

function shownInk(ink: Ink): Ink {
  return typeof ink === "string" ? shownText(ink) : ink;
}

/** Points a cell needs so that nothing of it is cut. */
export function heightOf(ink: Ink, width: number, lookName: LookName): number {
  const content = typeof ink === "object" ? (ink?.value ?? "") : ink;
  const look = lookOf(lookName);
  return rowHeight(look.wrap ? linesNeeded(String(content), width, look.size) : 1, look.size);
}
