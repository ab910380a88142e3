// Document properties of OLE files: when saved, by which program, and custom ones ([MS-OLEPS]).

export interface OleProperties {
  /** ISO 8601; null where the file does not say. */
  readonly modified: string | null;
  readonly application: string | null;
  readonly custom: Readonly<Record<string, string>>;
}

const APPLICATION = 18;
const MODIFIED = 13;
const DICTIONARY = 0;
const CODE_PAGE = 1;
const TEXT_BYTES = 30;
const TEXT_WIDE = 31;
const FILE_TIME = 64;
const MOST = 1_024;
/** From 1601, where file times begin, to 1970, in milliseconds. */
const EPOCH = 11_644_473_600_000;

/**
 * Properties are read as far as they make sense: nothing else depends on them, and real writers leave
 * half-filled ones. `summary` and `document`: the streams "\x05SummaryInformation" and
 * "\x05DocumentSummaryInformation".
 */
export function readOleProperties(summary: Uint8Array | null, document: Uint8Array | null): OleProperties {
  const known = summary === null ? undefined : sections(summary)[0]?.values;
  const own = document === null ? undefined : sections(document)[1];
  const custom: [string, string][] = [];
  for (const [id, name] of own?.names ?? []) {
    const value = own?.values.get(id);
    if (value !== undefined) custom.push([name, value]);
  }
  return {
    modified: known?.get(MODIFIED) ?? null,
    application: known?.get(APPLICATION) ?? null,
    custom: Object.fromEntries(custom),
  };
}

interface Section {
  readonly values: ReadonlyMap<number, string>;
  /** Names of custom properties, by number. */
  readonly names: ReadonlyMap<number, string>;
}

function sections(stream: Uint8Array): readonly Section[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (view.byteLength < 48 || view.getUint16(0, true) !== 0xfffe) return [];
  const found: Section[] = [];
  for (let i = 0; i < Math.min(view.getUint32(24, true), 2); i += 1) {
    if (28 + 20 * i + 20 > view.byteLength) break;
    const start = view.getUint32(28 + 20 * i + 16, true);
    found.push(start + 8 > view.byteLength ? { values: new Map(), names: new Map() } : section(view, start));
  }
  return found;
}

function section(view: DataView, start: number): Section {
  const places = new Map<number, number>();
  const count = Math.min(view.getUint32(start + 4, true), MOST);
  for (let at = start + 8; at + 8 <= view.byteLength && places.size < count; at += 8) {
    places.set(view.getUint32(at, true), start + view.getUint32(at + 4, true));
  }
  const page = places.get(CODE_PAGE);
  const codePage = page === undefined || page + 6 > view.byteLength ? 1252 : view.getUint16(page + 4, true);
  const values = new Map<number, string>();
  for (const [id, at] of places) {
    const value = id === DICTIONARY || id === CODE_PAGE ? null : valueAt(view, at, codePage);
    if (value !== null) values.set(id, value);
  }
  const dictionary = places.get(DICTIONARY);
  return { values, names: dictionary === undefined ? new Map() : namesAt(view, dictionary, codePage) };
}

function valueAt(view: DataView, at: number, codePage: number): string | null {
  if (at + 12 > view.byteLength) return null;
  const size = view.getUint32(at + 4, true);
  switch (view.getUint32(at, true)) {
    case TEXT_BYTES:
      return textAt(view, at + 8, size, codePage);
    case TEXT_WIDE:
      return textAt(view, at + 8, 2 * size, 1200);
    case FILE_TIME: {
      const ticks = view.getUint32(at + 8, true) * 2 ** 32 + size;
      const moment = new Date(Math.floor(ticks / 10_000) - EPOCH);
      return ticks === 0 || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
    }
    default:
      return null;
  }
}

function namesAt(view: DataView, start: number, codePage: number): Map<number, string> {
  const names = new Map<number, string>();
  if (start + 4 > view.byteLength) return names;
  const count = Math.min(view.getUint32(start, true), MOST);
  let at = start + 4;
  for (let i = 0; i < count && at + 8 <= view.byteLength; i += 1) {
    const length = view.getUint32(at + 4, true) * (codePage === 1200 ? 2 : 1);
    const name = textAt(view, at + 8, length, codePage);
    if (name === null) break;
    names.set(view.getUint32(at, true), name);
    // Wide names are padded to four bytes, others stand close together.
    at += 8 + (codePage === 1200 ? Math.ceil(length / 4) * 4 : length);
  }
  return names;
}

function textAt(view: DataView, at: number, size: number, codePage: number): string | null {
  if (at + size > view.byteLength) return null;
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, size);
  return decoderOf(codePage).decode(bytes).replace(/\0+$/, "");
}

/** Code pages that Windows in Chinese, in English and LibreOffice write; others as Western. */
function decoderOf(codePage: number): TextDecoder {
  const labels: Readonly<Record<number, string>> = {
    936: "gbk",
    950: "big5",
    1200: "utf-16le",
    54936: "gb18030",
    65001: "utf-8",
  };
  return new TextDecoder(labels[codePage] ?? "windows-1252");
}
