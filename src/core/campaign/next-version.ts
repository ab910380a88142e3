// The version a campaign gets when it is saved changed.

/** Its last number one higher: 1.2 → 1.3, 9 → 10. */
export function nextVersion(version: string): string {
  const parts = version.split(".");
  const last = BigInt(parts.pop() as string) + 1n;
  return [...parts, String(last)].join(".");
}
