// A sheet of one or more lists under a title: 漏填, 审核结果, 报送情况, 溯源 are drawn alike.
import { onceForText } from "../../once-for";
import { LAST_ROW } from "../../sheet/address";
import type { Ink } from "../../sheet/build";
import { SheetPen } from "../../sheet/build";
import { drawnSheet, type LongSheetPlan, type TablePlan, type TableRow } from "../../sheet/long-plan";
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
  readonly rows: ListRows;
}

/** An array, or as many rows drawn one by one whenever they are gone through. */
export interface ListRows extends Iterable<readonly Ink[]> {
  readonly length: number;
}

/** One row for each thing, drawn when asked for. */
export function rowsOf<Thing>(
  things: readonly Thing[],
  draw: (thing: Thing, index: number) => readonly Ink[],
): ListRows {
  return {
    length: things.length,
    *[Symbol.iterator]() {
      for (let index = 0; index < things.length; index += 1) yield draw(things[index] as Thing, index);
    },
  };
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
  /** Written under a list for which the sheet has not the rows: how many are left out. */
  readonly more?: (count: number) => string;
  readonly footer: string;
}

const LEAST_HEIGHT = 20;
/** Texts of one column, as many as a large roster has units. */
const MOST_MEASURED = 50_000;

export function planList(list: ListSheet): SheetPlan {
  return drawnSheet(planLongList(list));
}

/**
 * The same for lists that may be as long as a sheet: their rows are drawn when the sheet is written.
 * @param last row of a sheet
 */
export function planLongList(list: ListSheet, last = LAST_ROW): LongSheetPlan {
  const drawing = new ListDrawing(list, last);
  drawing.whole("title", list.title);
  for (const note of list.notes) drawing.whole("body", note);
  const heads = list.blocks.map((block) => drawing.block(block));
  return drawing.done(heads);
}

/** The pen with the row it has come to. */
class ListDrawing {
  private readonly pen = new SheetPen();
  private readonly rows: RowPlan[] = [];
  private readonly tables: TablePlan[] = [];
  private row = 0;
  private readonly list: ListSheet;
  private readonly last: number;

  constructor(list: ListSheet, last: number) {
    this.list = list;
    this.last = last;
  }

  /** One text over the whole width. */
  whole(look: LookName, ink: Ink): void {
    this.line(this.placesOf([{ label: "", look, span: this.list.widths.length }]), [ink]);
  }

  /** Returns the row of its heads. */
  block({ heading, columns, rows }: ListBlock): number {
    if (heading !== undefined) this.whole("heading", heading);
    const heads = columns.map((column) => ({ ...column, look: "columnHead" as const }));
    this.line(
      this.placesOf(heads),
      columns.map((column) => column.label),
    );
    const head = this.row;
    const room = this.last - this.row - 1;
    if (rows.length > room + 1 && this.list.more !== undefined) {
      this.table(this.placesOf(columns), beginning(rows, room));
      this.whole("label", this.list.more(rows.length - room));
    } else if (rows.length > 0) this.table(this.placesOf(columns), rows);
    else {
      const whole = this.placesOf([{ label: "", look: "printed", span: spanOf(columns) }]);
      this.line(whole, [this.list.nothing]);
    }
    return head;
  }

  done(heads: readonly number[]): LongSheetPlan {
    const { name, widths, blocks, footer } = this.list;
    const last = blocks[blocks.length - 1] as ListBlock;
    const head = heads[heads.length - 1] as number;
    const single = heads.length === 1;
    const sheet = this.pen.done({
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
    return { ...sheet, tables: this.tables };
  }

  /** All rows of a list. */
  private table(places: readonly Place[], rows: ListRows): void {
    const top = this.row + 1;
    this.row += rows.length;
    this.tables.push({
      area: { top, left: 1, bottom: this.row, right: places[places.length - 1]?.right ?? 1 },
      looks: places.flatMap(({ look, left, right }) => new Array<LookName>(right - left + 1).fill(look)),
      rows: { [Symbol.iterator]: () => tableRows(places, rows) },
    });
    const wide = places.filter(({ left, right }) => left < right);
    for (let row = top; wide.length > 0 && row <= this.row; row += 1) {
      for (const { left, right } of wide) this.pen.merge({ top: row, left, bottom: row, right });
    }
  }

  private line(places: readonly Place[], inks: readonly Ink[]): void {
    this.row += 1;
    let height = LEAST_HEIGHT;
    for (const [index, { look, left, right, show }] of places.entries()) {
      const shown = show(inks[index] ?? null);
      if (left === right) this.pen.put(this.row, left, look, shown.ink);
      else this.pen.spread({ top: this.row, left, bottom: this.row, right }, look, shown.ink);
      height = Math.max(height, shown.height);
    }
    this.rows.push({ row: this.row, height });
  }

  /** Where the columns of a line stand. */
  private placesOf(columns: readonly ListColumn[]): readonly Place[] {
    let next = 1;
    return columns.map(({ look, span = 1 }) => {
      const left = next;
      next += span;
      const width = this.list.widths.slice(left - 1, next - 1).reduce((sum, one) => sum + one, 0);
      return { look, left, right: next - 1, show: showing(width, look) };
    });
  }
}

/** A column of a line: the sheet columns it takes, and how it shows what stands there. */
interface Place {
  readonly look: LookName;
  readonly left: number;
  readonly right: number;
  readonly show: (ink: Ink) => Shown;
}

interface Shown {
  readonly ink: Ink;
  /** Points that the row must have. */
  readonly height: number;
}

/** Names, labels and paths come again on every row. */
function showing(width: number, look: LookName): Place["show"] {
  const ofText = onceForText((text): Shown => {
    const ink = shownText(text);
    return { ink, height: heightOf(ink, width, look) };
  }, MOST_MEASURED);
  return (ink) => (typeof ink === "string" ? ofText(ink) : { ink, height: heightOf(ink, width, look) });
}

function beginning(rows: ListRows, length: number): ListRows {
  return {
    length,
    *[Symbol.iterator]() {
      let left = length;
      for (const row of rows) {
        if (left === 0) return;
        left -= 1;
        yield row;
      }
    },
  };
}

/** A list's rows as they are drawn; sheet columns that another covers stay empty. */
function* tableRows(places: readonly Place[], rows: ListRows): Iterator<TableRow> {
  const width = places[places.length - 1]?.right ?? 0;
  for (const row of rows) {
    const inks = new Array<Ink>(width).fill(null);
    let height = LEAST_HEIGHT;
    for (let index = 0; index < places.length; index += 1) {
      const { left, show } = places[index] as Place;
      const shown = show(row[index] ?? null);
      inks[left - 1] = shown.ink;
      if (shown.height > height) height = shown.height;
    }
    yield { height, inks };
  }
}

function spanOf(columns: readonly ListColumn[]): number {
  return columns.reduce((sum, column) => sum + (column.span ?? 1), 0);
}

/** Points a cell needs so that nothing of it is cut. */
export function heightOf(ink: Ink, width: number, lookName: LookName): number {
  const content = typeof ink === "object" ? (ink?.value ?? "") : ink;
  const look = lookOf(lookName);
  return rowHeight(look.wrap ? linesNeeded(String(content), width, look.size) : 1, look.size);
}
