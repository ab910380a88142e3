// Did you mean: the known word nearest to one that is not known.

/** The nearest known word, at most a third of its letters away (but one may always differ, never all). */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let bestSteps = Infinity;
  for (const candidate of known) {
    const allowed = Math.max(1, Math.floor(candidate.length / 3));
    // Words of very different length are never near: no table is filled for them.
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps <= allowed && steps < candidate.length && steps < bestSteps) {
      best = candidate;
      bestSteps = steps;
    }
  }
  return best;
}

/** Letters to insert, delete, replace or swap with their neighbour to make one word of the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let steps = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        steps = Math.min(steps, at(before, j - 2) + 1);
      }
      row.push(steps);
    }
    before = above;
    above = row;
  }
  return at(above, b.length);
}

function at(row: readonly number[], j: number): number {
  return row[j] as number;
}
