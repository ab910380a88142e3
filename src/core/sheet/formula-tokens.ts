// A formula's text cut into tokens: words, texts, sheets, brackets; no meaning yet.

export type TokenKind =
  /** "…" */
  | "text"
  /** Name of a sheet, without quotes; stands before "!". */
  | "sheet"
  /** Function name; "(" follows. */
  | "function"
  /** Cell, column, row, defined name, TRUE or FALSE. */
  | "word"
  | "number"
  /** #N/A, #REF! … */
  | "error"
  | "symbol"
  | "space"
  /** A quote without its partner, or a character no formula holds. */
  | "stray";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|#[A-Z0-9/]+[!?]?|(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?|[\p{L}_\\$][\p{L}\p{N}_.\\$?]*|\s+|[^]/gu;

const SYMBOLS = new Set("(){}[],;:!+-*/^&=<>%");

/** "IF('a'!B1>0,1)" → IF · ( · a · ! · B1 · > · 0 · , · 1 · ); texts keep their quotes. */
export function readTokens(formula: string): readonly Token[] {
  return [...formula.matchAll(TOKEN)].map((match) => {
    const text = match[0];
    const next = formula[match.index + text.length];
    if (next === "!" && text.startsWith("'") && text.length > 1) {
      return { kind: "sheet", text: text.slice(1, -1).replaceAll("''", "'") };
    }
    return { kind: kindOf(text, next), text };
  });
}

function kindOf(text: string, next: string | undefined): TokenKind {
  const first = text[0] as string;
  if (SYMBOLS.has(text)) return "symbol";
  if (first === '"') return text.length > 1 ? "text" : "stray";
  if (first === "#") return text.length > 1 ? "error" : "stray";
  if (/^(?:\d|\.\d)/.test(text)) return "number";
  if (/^\s/.test(text)) return "space";
  if (!/^[\p{L}_\\$]/u.test(text)) return "stray";
  if (next === "!") return "sheet";
  return next === "(" ? "function" : "word";
}
