// Figures that say the same, kept once: a thousand returns have the same 3 in the same cell.
import type { Figure } from "./figure";

/** For one field; where more different ones come, few of them will come again. */
const MOST = 20_000;

/** Remembers figures for as long as it lives: one for each gathering, and for each record opened. */
export class FigurePool {
  /** By place in a return, then by what was typed: most returns of a form have their figures in one order. */
  private readonly known: Map<string | null, Figure>[] = [];

  /** The same figures; those that came before, to the letter and in the same place, are the ones that came before. */
  shared(figures: readonly Figure[]): readonly Figure[] {
    return figures.map((figure, index) => sharedIn((this.known[index] ??= new Map()), figure));
  }
}

function sharedIn(known: Map<string | null, Figure>, figure: Figure): Figure {
  const seen = known.get(figure.typed);
  if (seen === undefined) {
    if (known.size < MOST) known.set(figure.typed, figure);
    return figure;
  }
  return isSame(seen, figure) ? seen : figure;
}

/** One state has one set of members. */
function isSame(one: Figure, other: Figure): boolean {
  if (one.state !== other.state) return false;
  for (const member in one) {
    if (one[member as keyof Figure] !== other[member as keyof Figure]) return false;
  }
  return true;
}
