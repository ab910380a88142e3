// How many lines a text takes in a column, and how high a row must be to show them.

/**
 * Pixels of one digit of the Normal font (宋体 11) at 96 dpi: the unit column widths are counted in.
 * Excel rounds half of 14.67 up to 8; LibreOffice does not, so its columns are narrower: plan for those.
 */
const DIGIT_PIXELS = 7.3;
/** Padding and grid line inside a cell, with a little to spare for other programs' fonts. */
const PADDING_PIXELS = 8;
/** Latin letters and digits in the fonts that stand in for 宋体 are wider than half a character. */
const NARROW = 0.56;
/** Line height as a multiple of the font size; enough for 宋体, Noto and WenQuanYi. */
const LEADING = 1.4;
const PADDING_POINTS = 5;
/** Excel's highest row. */
const HIGHEST = 409;

/** Characters that never begin a line in Chinese typesetting. */
const NO_START = new Set("，。、；：？！）》」』】〕”’％…—,.;:?!)]}%");
/** A Latin word, no-break spaces included, or a single character; opening brackets and quotes go with what follows. */
const PART = /[（《「『【〔“‘]*(?:[!-~\u00a0]+|[^!-~\u00a0])/gu;
/** Below U+2000, but as wide as a Chinese character in Chinese fonts. */
const WIDE = new Set([..."·×÷±°§¨¤"].map((character) => character.charCodeAt(0)));

/** Width of a text in full-width characters: 场次 = 2, 12 = 1.12. */
export function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // The second half of a surrogate pair adds nothing.
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    width += code >= 0x2000 || (code >= 0x80 && WIDE.has(code)) ? 1 : NARROW;
  }
  return width;
}

/**
 * Lines a text takes when wrapped in a column (or merged columns) of `width` digits at `size` points.
 * Breaks between Chinese characters, keeps Latin words whole, never starts a line with closing punctuation.
 */
export function linesNeeded(text: string, width: number, size: number): number {
  const capacity = Math.max(1, (width * DIGIT_PIXELS - PADDING_PIXELS) / ((size * 4) / 3));
  // No character is wider than one.
  if (text.length <= capacity && !text.includes("\n")) return 1;
  let lines = 0;
  for (const paragraph of text.split("\n")) lines += paragraphLines(paragraph, capacity);
  return lines;
}

/** Width in digits that a column needs to show a text on one line at `size` points. */
export function widthNeeded(text: string, size: number): number {
  const pixels = (textWidth(text) * size * 4) / 3 + PADDING_PIXELS;
  return Math.ceil((pixels / DIGIT_PIXELS) * 10) / 10;
}

/** Points a row needs for so many lines at `size` points, at most Excel's 409. */
export function rowHeight(lines: number, size: number): number {
  return Math.min(HIGHEST, Math.ceil(lines * size * LEADING + PADDING_POINTS));
}

/** Points a row needs to show a text whole. */
export function heightFor(text: string, width: number, size: number): number {
  return rowHeight(linesNeeded(text, width, size), size);
}

function paragraphLines(paragraph: string, capacity: number): number {
  let lines = 1;
  let used = 0;
  let last = 0;
  for (const part of paragraph.match(PART) ?? []) {
    const width = textWidth(part);
    if (used > 0 && used + width > capacity) {
      lines += 1;
      used = NO_START.has(part) ? last : 0;
    }
    used += width;
    // A word longer than the line is broken inside.
    while (used > capacity) {
      lines += 1;
      used -= capacity;
    }
    // Of a word broken inside, only its end can be carried to the next line.
    last = Math.min(width, used);
  }
  return lines;
}
