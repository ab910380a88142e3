// Whether two pieces of a plan are the same, or differ only in the values of cells.

export type Difference = "same" | "values" | "different";

/**
 * Compares JSON-like data. Members called `value` may differ where they hold plain content or are missing:
 * no other part of a plan has a member of that name.
 */
export function sameButValues(before: unknown, after: unknown): Difference {
  if (Object.is(before, after)) return "same";
  if (Array.isArray(before) && Array.isArray(after)) return sameItems(before, after);
  // What is drawn anew each time cannot be looked into here.
  if (!isObject(before) || !isObject(after) || Symbol.iterator in after) return "different";
  return sameMembers(before, after);
}

function sameItems(before: readonly unknown[], after: readonly unknown[]): Difference {
  if (before.length !== after.length) return "different";
  let found: Difference = "same";
  for (let i = 0; i < before.length; i += 1) {
    const difference = sameButValues(before[i], after[i]);
    if (difference === "different") return "different";
    if (difference === "values") found = "values";
  }
  return found;
}

type Members = Readonly<Record<string, unknown>>;

function sameMembers(before: Members, after: Members): Difference {
  let found: Difference = "same";
  for (const key in after) {
    const difference = sameButValues(before[key], after[key]);
    if (difference === "same") continue;
    if (difference === "different" && key !== "value") return "different";
    found = "values";
  }
  // What only `before` has: nothing but a value.
  for (const key in before) {
    if (before[key] === undefined || after[key] !== undefined) continue;
    if (key !== "value") return "different";
    found = "values";
  }
  return found;
}

function isObject(data: unknown): data is Members {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
