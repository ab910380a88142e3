// Typed text made plain: widths, spaces, dashes and invisible characters folded, nothing else.

export interface Folded {
  /** ASCII width, trimmed; " " for one blank inside, "\n" for a wider gap, a tab or a new line. */
  readonly text: string;
  /** Something invisible stood between visible characters. */
  readonly hidden: boolean;
}

/** Characters that show nothing and take no room: controls, zero-width, direction, variation selectors. */
const INVISIBLE = /(?![\t-\r\u0085])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const DASHES = /[\u2010-\u2015\u2212\u2500\u2501\u30fc\ufe58\ufe63\uff0d]/g;
const WAVES = /[\u301c\u223c\u02dc]/g;
const WIDE = /[\uff01-\uff5e]/g;
const GAP = /\s+/g;

/**
 * Only what cannot change a meaning: no superscripts, circled digits or fractions (5² is not 52), so this
 * is far less than Unicode's NFKC.
 */
export function foldText(typed: string): Folded {
  const bare = trimmed(typed).replaceAll(INVISIBLE, "");
  const text = bare
    .replaceAll(WIDE, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll(DASHES, "-")
    .replaceAll(WAVES, "~")
    .replaceAll("\u0085", "\n")
    .replaceAll("￥", "¥")
    .replaceAll(GAP, (gap) => (gap.length === 1 && !/[\t-\r\u2028\u2029]/.test(gap) ? " " : "\n"))
    .trim();
  return { text, hidden: bare.length !== trimmed(typed).length };
}

/** Without blank and invisible characters at both ends; the inside as it stands. */
export function trimmed(typed: string): string {
  let from = 0;
  let to = typed.length;
  while (from < to && isEmpty(typed.charAt(from))) from += 1;
  while (to > from && isEmpty(typed.charAt(to - 1))) to -= 1;
  return typed.slice(from, to);
}

/** Without any blank. */
export function compact(text: string): string {
  return text.replaceAll(/\s/g, "");
}

function isEmpty(character: string): boolean {
  return character.trim() === "" || character.replace(INVISIBLE, "") === "";
}
