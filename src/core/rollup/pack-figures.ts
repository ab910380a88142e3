// Figures of many returns as short JSON: places are written once, a plain number as its digits alone.
import type { Figure, ReadingDoubt } from "../form/figure";

/** Where the figures of a return stand; nearly all returns of a form share one. */
export interface FigurePlaces {
  readonly keys: readonly string[];
  /** One sheet for all, as in any form; null: none. */
  readonly sheet: string | null;
  readonly cells: readonly (string | null)[];
}

/** null: blank · "12": a number as typed · else its state, value and more, then what was typed. */
export type PackedFigure = null | string | readonly [string, ...(string | boolean | null)[]];

export interface PackedFigures {
  /** Index of the places. */
  readonly at: number;
  readonly figures: readonly PackedFigure[];
}

/** Collects the places while returns are packed. */
export class PlaceBook {
  readonly places: FigurePlaces[] = [];
  private readonly known = new Map<string, number>();

  pack(all: readonly Figure[]): readonly PackedFigures[] {
    return bySheet(all).map((figures) => ({ at: this.find(figures), figures: figures.map(packFigure) }));
  }

  private find(figures: readonly Figure[]): number {
    const places = {
      keys: figures.map((figure) => figure.field),
      sheet: figures[0]?.sheet ?? null,
      cells: figures.map((figure) => figure.cell),
    };
    const key = JSON.stringify(places);
    const index = this.known.get(key) ?? this.places.push(places) - 1;
    this.known.set(key, index);
    return index;
  }
}

/** Runs of one sheet: the order of figures is kept. */
function bySheet(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const runs: Figure[][] = [];
  for (const figure of figures) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[0]?.sheet === figure.sheet) last.push(figure);
    else runs.push([figure]);
  }
  return runs;
}

export function unpackFigures(
  packed: readonly PackedFigures[],
  places: readonly FigurePlaces[],
): readonly Figure[] {
  return packed.flatMap(({ at, figures }) => {
    const { keys, sheet, cells } = places[at] as FigurePlaces;
    return figures.map((figure, index) => {
      const place = { field: keys[index] as string, sheet, cell: cells[index] ?? null };
      return unpackFigure(figure, place);
    });
  });
}

function packFigure(figure: Figure): PackedFigure {
  const { state, typed } = figure;
  switch (state) {
    case "blank":
    case "not-applicable":
      return state === "blank" && typed === null ? null : [state, typed];
    case "number":
      if (!figure.soft && typed === figure.value) return typed;
      return [state, figure.value, figure.soft, typed];
    case "choice":
    case "date":
      return [state, figure.value, figure.soft, typed];
    case "text":
      // The typed text is mostly the value: not written twice.
      return typed === figure.value ? [state, typed] : [state, figure.value, typed];
    case "offered":
      return [state, figure.value, figure.doubt, typed];
    case "unread":
      return [state, figure.doubt, typed];
  }
}

type Place = Pick<Figure, "field" | "sheet" | "cell">;

function unpackFigure(packed: PackedFigure, place: Place): Figure {
  if (packed === null) return { state: "blank", ...place, typed: null };
  if (typeof packed === "string") {
    return { state: "number", value: packed, soft: false, ...place, typed: packed };
  }
  const [state, ...rest] = packed as readonly [Figure["state"], ...(string | boolean | null)[]];
  const typed = rest[rest.length - 1] as string | null;
  const value = rest[0] as string;
  switch (state) {
    case "blank":
    case "not-applicable":
      return { state, ...place, typed };
    case "number":
    case "choice":
    case "date":
      return { state, value, soft: rest[1] === true, ...place, typed };
    case "text":
      return { state, value, ...place, typed };
    case "offered":
      return { state, value, doubt: rest[1] as ReadingDoubt, ...place, typed };
    case "unread":
      return { state, doubt: value as ReadingDoubt, ...place, typed };
  }
}
