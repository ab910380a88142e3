// Versions of campaigns in order: 1.10 is newer than 1.9.

/** Below 0 where `left` is older, above 0 where it is newer, 0 where they are the same. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [left.split(".").map(Number), right.split(".").map(Number)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const apart = (a[index] ?? 0) - (b[index] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}
