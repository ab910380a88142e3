// What a formula must never be: too long, too deep, unbalanced, newer than Excel 2007.
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
  const problems: string[] = [];
  if (formula.trim() === "") return ["the formula is empty"];
  if (formula.startsWith("=")) problems.push('the formula begins with "="; it is written without');
  if (formula.length > LONGEST_FORMULA) {
    problems.push(`the formula has ${formula.length} characters; at most ${LONGEST_FORMULA}`);
  }
  const illegal = illegalCharacter(formula);
  if (illegal !== null) problems.push(`the formula holds the character ${illegal}`);
  const tokens = readTokens(formula);
  return [...problems, ...checkTokens(tokens), ...checkWords(tokens, known), ...checkCalls(tokens)];
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
    ...(tokens.some((token) => token.text === "{") ? ["a rule may not hold an array {…}"] : []),
    ...others.map((token) => `a rule reaches the sheet ${token.text} only through a defined name`),
  ];
}

function checkTokens(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => {
    if (token.kind === "stray") {
      const quote = token.text === '"' || token.text === "'";
      return [quote ? `a quote ${token.text} has no partner` : `"${token.text}" has no place in a formula`];
    }
    if (token.kind === "text" && literalLength(token.text) > LONGEST_TEXT) {
      return [`a text in the formula has ${literalLength(token.text)} characters; at most ${LONGEST_TEXT}`];
    }
    if (token.kind === "error" && token.text !== "#N/A") return [`the formula holds ${token.text}`];
    return token.text === "[" || token.text === "]" ? ["the formula refers to another workbook"] : [];
  });
}

function literalLength(literal: string): number {
  return literal.slice(1, -1).replaceAll('""', '"').length;
}

/** Sheets and names must be there; anything else that is no cell, column, row or truth value is unknown. */
function checkWords(tokens: readonly Token[], known: Known): readonly string[] {
  return tokens.flatMap((token, i) => {
    if (token.kind === "sheet" && !known.sheets.has(token.text)) {
      return [`the formula refers to the sheet ${token.text}, which is not there`];
    }
    if (token.kind !== "word" || token.text === "TRUE" || token.text === "FALSE") return [];
    if (parseCell(token.text) !== null || known.names.has(token.text.toLowerCase())) return [];
    const inRange = tokens[i - 1]?.text === ":" || tokens[i + 1]?.text === ":";
    if (inRange && isColumnOrRow(token.text)) return [];
    return [`the formula refers to the name ${token.text}, which is not defined`];
  });
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
  let deepest = 0;
  let name: string | null = null;
  for (const token of tokens) {
    const inner = open.at(-1);
    if (inner !== undefined && token.kind !== "space" && token.text !== ")") inner.empty = false;
    if (token.text === "(" || token.text === "{") {
      open.push({ bracket: token.text, name: token.text === "(" ? name : null, commas: 0, empty: true });
      deepest = Math.max(deepest, open.filter((bracket) => bracket.name !== null).length);
    } else if (token.text === ")" || token.text === "}") {
      const closed = open.pop();
      if (closed?.bracket !== (token.text === ")" ? "(" : "{")) return [...problems, "brackets do not match"];
      if (closed.name !== null) problems.push(...checkCall(closed.name, closed));
    } else if (token.text === "," && inner?.bracket !== "{") {
      if (inner === undefined || inner.name === null) problems.push("a comma stands outside a function");
      else inner.commas += 1;
    } else if (token.text === ";" && inner?.bracket !== "{") {
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
