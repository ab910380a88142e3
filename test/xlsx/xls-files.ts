// Builds .xls files: BIFF8 records by hand, put into an OLE file by an independent writer.
import { CFB } from "@e965/xlsx";

/** A record: type, then bytes and little-endian words as `[value, size]`. */
export function record(
  type: number,
  ...content: readonly (number | Uint8Array | readonly [number, 2 | 4])[]
): Uint8Array {
  const bytes: number[] = [];
  const put = (value: number, size: number): void => {
    for (let i = 0; i < size; i += 1) bytes.push(Math.floor(value / 2 ** (8 * i)) & 0xff);
  };
  for (const piece of content) {
    if (typeof piece === "number") put(piece, 1);
    else if (piece instanceof Uint8Array) bytes.push(...piece);
    else put(piece[0], piece[1]);
  }
  const head = [type & 0xff, type >> 8, bytes.length & 0xff, bytes.length >> 8];
  return Uint8Array.from([...head, ...bytes]);
}

/** Wide text with its length before it in one or two bytes. */
export function wide(text: string, lengthBytes: 1 | 2): Uint8Array {
  const units = [...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]);
  const length = lengthBytes === 1 ? [text.length] : [text.length & 0xff, text.length >> 8];
  return Uint8Array.from([...length, 1, ...units]);
}

export function double(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return bytes;
}

export const BOF = (kind: number, version = 0x0600): Uint8Array =>
  record(0x0809, [version, 2], [kind, 2], [0, 4], [0, 4], [0, 4]);
export const EOF = record(0x000a);
/** A number in a cell; row and column from 0. */
export const numberCell = (row: number, column: number, value: number, format = 0): Uint8Array =>
  record(0x0203, [row, 2], [column, 2], [format, 2], double(value));

export interface XlsPieces {
  /** Records of the workbook and of its one sheet, 统计表. */
  readonly globals?: readonly Uint8Array[];
  readonly rows?: readonly Uint8Array[];
  /** How the sheet is listed. */
  readonly state?: number;
  readonly kind?: number;
  /** Added to the sheet's true place. */
  readonly misplaced?: number;
  readonly version?: number;
}

export function biffOf(pieces: XlsPieces): Uint8Array {
  const { globals = [], rows = [], state = 0, kind = 0, misplaced = 0, version = 0x0600 } = pieces;
  const name = wide("统计表", 1);
  const listed = (place: number): Uint8Array => record(0x0085, [place, 4], state, kind, name);
  const before = [BOF(5, version), ...globals];
  const start = lengthOf([...before, listed(0), EOF]) + misplaced;
  return join([...before, listed(start), EOF, BOF(0x10), ...rows, EOF]);
}

export function xlsOf(pieces: XlsPieces): Uint8Array {
  return oleOf({ Workbook: biffOf(pieces) });
}

export function oleOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment -- untyped there
  const cfb: any = CFB;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call
  const file = cfb.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call
    cfb.utils.cfb_add(file, `/${name}`, content);
  }
  // eslint-disable-next-line @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call
  return new Uint8Array(cfb.write(file, { type: "buffer" }) as Uint8Array);
}

export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}
