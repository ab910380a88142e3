// A text inside a formula.

/** 是 → "是"; Excel takes at most 255 characters, which no choice of a form has. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
