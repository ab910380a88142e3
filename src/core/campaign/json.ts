// Reads JSON text, saying where and why it is not JSON (RFC 8259).
import type { JsonFault } from "../finding";

export interface Fault {
  readonly fault: JsonFault;
  /** The offending character or name; "" at the end of the text. */
  readonly found: string;
  /** Both from 1, columns in characters. */
  readonly line: number;
  readonly column: number;
}

export type JsonResult = { readonly value: unknown } | { readonly fault: Fault };

const DEEPEST = 64;

/**
 * JSON.parse, but with the place of the first fault, a name given twice in one object refused
 * (JSON.parse silently keeps the last) or called __proto__, and nesting bounded at 64. A byte order mark is let pass.
 */
export function loadJson(text: string): JsonResult {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const scan: Scan = { text, at: start };
  const wrong = value(scan, 0) ?? rest(scan);
  if (wrong !== null) return { fault: { ...wrong, ...placeOf(text, scan.at) } };
  return { value: JSON.parse(text.slice(start)) as unknown };
}

/** Where the reader stands; on a fault it stays there. */
interface Scan {
  readonly text: string;
  at: number;
}
type Wrong = { readonly fault: JsonFault; readonly found: string } | null;

const SPACE = /[ \t\r\n]*/y;
/** What of a text means just itself: all but quotation marks, backslashes and control characters. */
const PLAIN = /[ !#-[\]-\uffff]*/y;

/** Over all that the pattern takes, at one go. */
function pass(scan: Scan, pattern: RegExp): void {
  pattern.lastIndex = scan.at;
  pattern.test(scan.text);
  scan.at = pattern.lastIndex;
}

function skipSpace(scan: Scan): string {
  pass(scan, SPACE);
  return scan.text.charAt(scan.at);
}

function rest(scan: Scan): Wrong {
  return skipSpace(scan) === "" ? null : { fault: "afterEnd", found: scan.text.charAt(scan.at) };
}

function value(scan: Scan, depth: number): Wrong {
  const first = skipSpace(scan);
  if (depth > DEEPEST) return { fault: "tooDeep", found: first };
  if (first === "{") return members(scan, depth, "}");
  if (first === "[") return members(scan, depth, "]");
  if (first === '"') return string(scan);
  return word(scan, /(?:true|false|null)(?![\w$])/y) ||
    word(scan, /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y)
    ? null
    : unexpected(scan);
}

function word(scan: Scan, pattern: RegExp): boolean {
  pattern.lastIndex = scan.at;
  const found = pattern.exec(scan.text);
  if (found !== null) scan.at += found[0].length;
  return found !== null;
}

/** An object or a list, from its opening bracket to its closing one. */
function members(scan: Scan, depth: number, close: "}" | "]"): Wrong {
  scan.at += 1;
  if (skipSpace(scan) === close) return step(scan);
  const names = new Set<string>();
  for (;;) {
    const wrong = (close === "}" ? name(scan, names) : null) ?? value(scan, depth + 1);
    if (wrong !== null) return wrong;
    const next = skipSpace(scan);
    if (next === close) return step(scan);
    if (next !== ",") return unexpected(scan);
    const comma = scan.at;
    scan.at += 1;
    if (skipSpace(scan) === close) {
      scan.at = comma;
      return { fault: "trailingComma", found: "," };
    }
  }
}

function step(scan: Scan): null {
  scan.at += 1;
  return null;
}

/** "name" and its colon. */
function name(scan: Scan, names: Set<string>): Wrong {
  if (skipSpace(scan) !== '"') return unexpected(scan);
  const from = scan.at;
  const wrong = string(scan);
  if (wrong !== null) return wrong;
  const read = JSON.parse(scan.text.slice(from, scan.at)) as string;
  // As a name it would be passed over in silence by whoever checks or copies the object.
  if (read === "__proto__" || names.has(read)) {
    scan.at = from;
    return { fault: read === "__proto__" ? "reserved" : "repeated", found: read };
  }
  names.add(read);
  return skipSpace(scan) === ":" ? step(scan) : unexpected(scan);
}

function string(scan: Scan): Wrong {
  const from = scan.at;
  for (scan.at += 1; ; scan.at += 1) {
    pass(scan, PLAIN);
    const letter = scan.text.charAt(scan.at);
    if (letter === '"') return step(scan);
    if (letter === "\\") {
      const escape = /["\\/bfnrt]|u[0-9A-Fa-f]{4}/y;
      escape.lastIndex = scan.at + 1;
      const found = escape.exec(scan.text);
      if (found === null) return { fault: "escape", found: scan.text.slice(scan.at, scan.at + 2) };
      scan.at += found[0].length;
    } else if (letter === "" || letter === "\n" || letter === "\r") {
      // A line ends inside a text: the closing quotation mark is missed where the text began.
      scan.at = from;
      return { fault: "unclosedText", found: '"' };
    } else if (letter < " ") return { fault: "control", found: letter };
  }
}

function unexpected(scan: Scan): Wrong {
  const found = String.fromCodePoint(scan.text.codePointAt(scan.at) ?? 0);
  if (scan.at >= scan.text.length) return { fault: "end", found: "" };
  if ("“”‘’：，｛｝［］＂".includes(found)) return { fault: "fullWidth", found };
  return { fault: /[-+.\d]/.test(found) ? "number" : "character", found };
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const lines = text
    .slice(0, at)
    .replace("\uFEFF", "")
    .split(/\r\n|\r|\n/);
  return { line: lines.length, column: Array.from(lines[lines.length - 1] as string).length + 1 };
}
