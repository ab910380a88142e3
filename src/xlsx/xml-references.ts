// Raw XML text to what it means: references replaced, line ends and attribute blanks made plain.

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const HASH = 35;
const LOWER_X = 120;
/** Digits; more would be leading zeros only. */
const LONGEST_NUMBER = 10;

/** Character data with references; null where one is broken or unknown (XML 1.0 §2.11, §4.1). */
export function plainText(raw: string): string | null {
  return replaceReferences(raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw);
}

/** An attribute's value: blanks written as such become spaces, those written as references stay (§3.3.3). */
export function plainAttribute(raw: string): string | null {
  return replaceReferences(raw.replace(/\r\n|[\t\n\r]/g, " "));
}

function replaceReferences(text: string): string | null {
  let from = 0;
  let plain = "";
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const end = text.indexOf(";", at);
    if (end < 0) return null;
    const character =
      text.charCodeAt(at + 1) === HASH ? numbered(text, at + 2, end) : named(text, at + 1, end);
    if (character === undefined) return null;
    plain += text.slice(from, at) + character;
    from = end + 1;
  }
  return from === 0 ? text : plain + text.slice(from);
}

function named(text: string, from: number, to: number): string | undefined {
  const name = text.slice(from, to);
  return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
}

/** &#20013; or &#x4E2D;. Some writers put all Chinese so, hence no regular expression here. */
function numbered(text: string, from: number, to: number): string | undefined {
  const base = text.charCodeAt(from) === LOWER_X ? 16 : 10;
  const start = base === 16 ? from + 1 : from;
  if (start >= to || to - start > LONGEST_NUMBER) return undefined;
  let code = 0;
  for (let i = start; i < to; i += 1) {
    const digit = digitOf(text.charCodeAt(i));
    if (digit >= base) return undefined;
    code = code * base + digit;
  }
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** 0 … 15; 99 for what is no digit. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : 99;
}

/** What XML 1.0 calls Char. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
