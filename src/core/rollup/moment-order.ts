// Moments of different zones in one order, the same whatever order they came in.

/** Text decides between two ways to write the same moment, so that no order of files shows. */
export function isBefore(left: string, right: string): boolean {
  const apart = Date.parse(left) - Date.parse(right);
  return apart === 0 ? left < right : apart < 0;
}

export function earlierOf(left: string, right: string): string {
  return isBefore(right, left) ? right : left;
}
