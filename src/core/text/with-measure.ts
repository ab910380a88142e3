// A number with its measure as both languages print it: 12 场次.

/** @param measure empty where the figure has none */
export function withMeasure(value: string, measure: string): string {
  return measure === "" ? value : `${value} ${measure}`;
}
