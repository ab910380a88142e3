// What a formula must never be: too long, too deep, unbalanced, newer than Excel 2007.
import { onceForText } from "../once-for";
import { columnNumber, LAST_COLUMN, LAST_ROW, parseCell } from "./address";
import { readTokens, type Token } from "./formula-tokens";
import { FUNCTIONS } from "./functions";
import { illegalCharacter } from "./text-limits";

/** Limits of Excel 2007 (its specification page). */
const LONGEST_FORMULA = 8_192;
const LONGEST_TEXT = 255;
const DEEPEST = 64;

/** What a formula may refer to. Names by lower case, as Excel compares them. */
export interface Known {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** What is wrong with a formula (without its "="), in words; [] for a good one. */
export function checkFormula(formula: string, known: Known): readonly string[] {
  const { problems, references } = readFormula(formula);
  const dangling = references.filter((token) => !isThere(token, known));
  if (dangling.length === 0) return problems;
  return [...problems, ...dangling.map(({ kind, text }) => `the formula refers to ${MISSING[kind](text)}`)];
}

/** What needs no workbook to be seen of a formula, and what it refers to. */
interface FormulaReading {
  readonly problems: readonly string[];
  readonly references: readonly Reference[];
}

/** A sheet, or a word that is neither cell, column, row nor truth value. */
interface Reference {
  readonly kind: "sheet" | "word";
  readonly text: string;
}

const MISSING = {
  sheet: (text: string) => `the sheet ${text}, which is not there`,
  word: (text: string) => `the name ${text}, which is not defined`,
};

function isThere({ kind, text }: Reference, { sheets, names }: Known): boolean {
  return kind === "sheet" ? sheets.has(text) : names.has(text.toLowerCase());
}

/** Remembered: form after form holds the same formulas, 30,000 tokens of them. */
const readFormula = onceForText((formula): FormulaReading => {
  const problems: string[] = [];
  if (formula.trim() === "") return { problems: ["the formula is empty"], references: [] };
  if (formula.startsWith("=")) problems.push('the formula begins with "="; it is written without');
  if (formula.length > LONGEST_FORMULA) {
    problems.push(`the formula has ${formula.length} characters; at most ${LONGEST_FORMULA}`);
  }
  const illegal = illegalCharacter(formula);
  if (illegal !== null) problems.push(`the formula holds the character ${illegal}`);
  const tokens = readTokens(formula);
  for (const token of tokens) {
    const problem = checkToken(token);
    if (problem !== null) problems.push(problem);
  }
  return { problems: [...problems, ...checkCalls(tokens)], references: referencesIn(tokens) };
});

function referencesIn(tokens: readonly Token[]): readonly Reference[] {
  const references: Reference[] = [];
  for (const [i, { kind, text }] of tokens.entries()) {
    if (kind === "sheet") references.push({ kind, text });
    if (kind !== "word" || parseCell(text) !== null || text === "TRUE" || text === "FALSE") continue;
    const inRange = tokens[i - 1]?.text === ":" || tokens[i + 1]?.text === ":";
    if (!inRange || !isColumnOrRow(text)) references.push({ kind, text });
  }
  return references;
}

/**
 * What else the formula of a validation or conditional format must not be: Excel 2007 knows no array
 * constant there and no other sheet (a defined name reaches it).
 */
export function checkRuleFormula(formula: string, sheet: string, known: Known): readonly string[] {
  const tokens = readTokens(formula);
  const others = tokens.filter((token) => token.kind === "sheet" && token.text !== sheet);
  return [
    ...checkFormula(formula, known),
    ...(tokens.some((token) => token.kind === "symbol" && token.text === "{")
      ? ["a rule may not hold an array {…}"]
      : []),
    ...others.map((token) => `a rule reaches the sheet ${token.text} only through a defined name`),
  ];
}

/** A token by itself. */
function checkToken({ kind, text }: Token): string | null {
  switch (kind) {
    case "text": {
      const length = text.length > LONGEST_TEXT ? literalLength(text) : 0;
      return length > LONGEST_TEXT
        ? `a text in the formula has ${length} characters; at most ${LONGEST_TEXT}`
        : null;
    }
    case "error":
      return text === "#N/A" ? null : `the formula holds ${text}`;
    case "stray":
      return text === '"' || text === "'"
        ? `a quote ${text} has no partner`
        : `"${text}" has no place in a formula`;
    case "symbol":
      return text === "[" || text === "]" ? "the formula refers to another workbook" : null;
    case "sheet":
    case "word":
    case "function":
    case "number":
    case "space":
      return null;
  }
}

function literalLength(literal: string): number {
  return literal.slice(1, -1).replaceAll('""', '"').length;
}

function isColumnOrRow(text: string): boolean {
  const [, column, row] = /^\$?(?:([A-Z]{1,3})|(\d{1,7}))$/.exec(text) ?? [];
  if (column !== undefined) return columnNumber(column) <= LAST_COLUMN;
  return row !== undefined && Number(row) >= 1 && Number(row) <= LAST_ROW;
}

/** An open bracket and what was met inside it so far. */
interface Open {
  readonly bracket: "(" | "{";
  /** Null for brackets that only group. */
  readonly name: string | null;
  commas: number;
  empty: boolean;
}

/** Brackets, separators, functions and their numbers of arguments, in one pass. */
function checkCalls(tokens: readonly Token[]): readonly string[] {
  const problems: string[] = [];
  const open: Open[] = [];
  let depth = 0;
  let deepest = 0;
  let name: string | null = null;
  for (const token of tokens) {
    const inner = open.at(-1);
    const symbol = token.kind === "symbol" ? token.text : "";
    if (inner !== undefined && token.kind !== "space" && symbol !== ")") inner.empty = false;
    if (symbol === "(" || symbol === "{") {
      const callee = symbol === "(" ? name : null;
      open.push({ bracket: symbol, name: callee, commas: 0, empty: true });
      if (callee !== null) depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (symbol === ")" || symbol === "}") {
      const closed = open.pop();
      if (closed?.bracket !== (symbol === ")" ? "(" : "{")) return [...problems, "brackets do not match"];
      if (closed.name !== null) {
        depth -= 1;
        problems.push(...checkCall(closed.name, closed));
      }
    } else if (symbol === "," && inner?.bracket !== "{") {
      if (inner === undefined || inner.name === null) problems.push("a comma stands outside a function");
      else inner.commas += 1;
    } else if (symbol === ";" && inner?.bracket !== "{") {
      problems.push("a semicolon separates arguments; it must be a comma");
    }
    name = token.kind === "function" ? token.text : null;
  }
  if (open.length > 0) problems.push("brackets are not closed");
  if (deepest > DEEPEST) problems.push(`functions are nested ${deepest} deep; at most ${DEEPEST}`);
  return problems;
}

function checkCall(name: string, call: Open): readonly string[] {
  const allowed = FUNCTIONS.get(name);
  if (allowed === undefined) return [`the function ${name} is not one that every Excel since 2007 knows`];
  const given = call.empty ? 0 : call.commas + 1;
  const [least, most] = allowed;
  if (given >= least && given <= most) return [];
  return [`${name} has ${given} arguments; it takes ${least === most ? least : `${least} to ${most}`}`];
}
