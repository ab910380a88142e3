// What is usual among many figures, by their median and how far they lie from it.

export interface Usual {
  readonly median: number;
  /** Distance from the median beyond which a figure is far off. */
  readonly reach: number;
}

/** However alike the others are, a twentieth of the usual size is no distance. */
const LEAST_SHARE = 0.05;

/**
 * Median and `factor` × the median absolute deviation (MAD). Where more than half are alike the MAD is 0 and says
 * nothing: zeros then step back (who did none of it tells nothing of its size), and a spread is never taken below
 * `step` or a twentieth of the median. null where fewer than `least` are left to compare.
 * @param step the smallest distance that counts: 1 for whole counts, 0 for shares
 */
export function usual(
  sizes: readonly number[],
  limits: { readonly factor: number; readonly least: number; readonly step: number },
): Usual | null {
  const all = measured(sizes, limits.least);
  const told =
    all === null || all.deviation > 0
      ? all
      : measured(
          sizes.filter((size) => size > 0),
          limits.least,
        );
  if (told === null) return null;
  const spread = Math.max(told.deviation, told.median * LEAST_SHARE, limits.step);
  return spread === 0 ? null : { median: told.median, reach: limits.factor * spread };
}

function measured(
  sizes: readonly number[],
  least: number,
): { readonly median: number; readonly deviation: number } | null {
  if (sizes.length === 0 || sizes.length < least) return null;
  const median = medianOf(Float64Array.from(sizes));
  const deviation = medianOf(Float64Array.from(sizes, (size) => Math.abs(size - median)));
  return { median, deviation };
}

/** Sorts its argument; at least one number. */
function medianOf(sizes: Float64Array): number {
  sizes.sort();
  const middle = sizes.length >> 1;
  const upper = sizes[middle] as number;
  return sizes.length % 2 === 1 ? upper : ((sizes[middle - 1] as number) + upper) / 2;
}
