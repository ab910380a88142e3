// Text and attribute values as XML, with the workbook format's own _xHHHH_ escapes.

/** Markup, control characters, lone surrogates, non-characters, and "_" before what reads as an escape. */
const SPECIAL = /[&<>\p{Cc}\p{Cs}\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Element text of the format's string type (ST_Xstring, ECMA-376 part 1, 22.9.2.19): control characters
 * become _xHHHH_, a literal "_x000D_" becomes "_x005F_x000D_". Lone surrogates, U+FFFE and U+FFFF, which
 * no XML can hold, become U+FFFD.
 */
export function escapeText(text: string): string {
  return text.replace(SPECIAL, (found) => MARKUP[found] ?? special(found));
}

/** The same between double quotes; line ends and tabs survive attribute normalisation. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

/** A formula's text: markup alone. LibreOffice, openpyxl and read.ts take "_x0041_" inside a formula as it stands. */
export function escapeFormula(formula: string): string {
  return formula.replace(/[&<>\r]/g, (found) => MARKUP[found] ?? "&#13;");
}

/** Text that other code will turn to XML: the format's escapes made, markup left alone. */
export function escapeString(text: string): string {
  return text.replace(SPECIAL, (found) => (found in MARKUP ? found : special(found)));
}

function special(found: string): string {
  if (found === "_") return "_x005F_";
  const code = found.charCodeAt(0);
  if (code >= 0xd800) return "\uFFFD";
  // Tab and line feed are XML's own; DEL and the C1 controls are legal, if odd.
  if (code === 9 || code === 10 || code >= 127) return found;
  return `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
}
