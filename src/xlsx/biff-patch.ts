// A BIFF8 stream made ready for the library: what it would misread is marked first.

const CODE_PAGE = 0x0042;
const SUP_BOOK = 0x01ae;
const WIDE = 1_200;
/** First letters of the names of other workbooks' sheets: no sheet of our own begins so. */
const MARK = 0xe000;
const NARROW_MARK = 0x01;

export interface Patched {
  readonly stream: Uint8Array;
  /** Names of sheets in other workbooks: as marked → as they are. */
  readonly foreign: ReadonlyMap<string, string>;
}

/**
 * Two things the library takes wrong: it believes the code page a stream names, though texts of BIFF8 are
 * wide whatever it says, and it prints a reference into another workbook like one into our own. The stream's
 * records must have been walked (biff-survey).
 */
export function patchBiff(original: Uint8Array): Patched {
  const stream = original.slice();
  const view = new DataView(stream.buffer);
  const foreign = new Map<string, string>();
  for (let at = 0; at + 6 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (type === CODE_PAGE) view.setUint16(at + 4, WIDE, true);
    else if (type === SUP_BOOK && end <= stream.length) markNames(view, at + 4, end, foreign);
  }
  return { stream, foreign };
}

/** [MS-XLS] 2.4.271: number of sheets, the file's name, then the name of each sheet. */
function markNames(view: DataView, start: number, end: number, foreign: Map<string, string>): void {
  const fileLength = end - start < 4 ? 0 : view.getUint16(start + 2, true);
  if (fileLength === 0x0401 || fileLength === 0x3a01 || start + 5 > end) return;
  let at = start + 5 + fileLength * letterSize(view, start + 4);
  while (at + 3 < end) {
    const length = view.getUint16(at, true);
    const size = letterSize(view, at + 2);
    const text = at + 3;
    at = text + length * size;
    if (length === 0 || at > end) continue;
    const name = textOf(view, text, length, size);
    if (size === 2) view.setUint16(text, MARK, true);
    else view.setUint8(text, NARROW_MARK);
    foreign.set(textOf(view, text, length, size), name);
  }
}

function letterSize(view: DataView, at: number): 1 | 2 {
  return (view.getUint8(at) & 1) === 1 ? 2 : 1;
}

function textOf(view: DataView, at: number, length: number, size: 1 | 2): string {
  const bytes = new Uint8Array(view.buffer, at, length * size);
  return new TextDecoder(size === 2 ? "utf-16le" : "latin1").decode(bytes);
}

/** What the library prints where it has no name for a reference: into a sheet, a book or a DDE source. */
const NAMELESS = /#REF![$A-Z]|SH33TJS|undefined/;

/** A formula as Excel would write it, other workbooks in brackets: "'[1]统计表'!A1". `links`: the file has any. */
export function patchedFormula(formula: string, foreign: Patched["foreign"], links: boolean): string {
  let text = formula;
  for (const [marked, name] of foreign) text = text.replaceAll(marked, `[1]${name}`);
  return links && text === formula && NAMELESS.test(text.replaceAll(/"[^"]*"/g, "")) ? `[1]!${text}` : text;
}
