// The names inside an OLE compound file (.xls, .et, .doc, encrypted workbooks); no contents.

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const ENTRY = 128;
/** Directory sectors we follow: far more than any office file has. */
const MOST_SECTORS = 1_024;
const names = new TextDecoder("utf-16le");

export function isOle(bytes: Uint8Array): boolean {
  return bytes.length >= HEADER && SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** Names of storages and streams, as far as the directory can be followed ([MS-CFB] 2.2, 2.6). */
export function readOleNames(bytes: Uint8Array): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sector = view.getUint16(30, true) === 12 ? 4_096 : 512;
  const found = new Set<string>();
  let current = view.getUint32(48, true);
  for (let i = 0; i < MOST_SECTORS; i += 1) {
    const start = (current + 1) * sector;
    if (start + sector > bytes.length) break;
    for (let at = start; at < start + sector; at += ENTRY) {
      const length = view.getUint16(at + 64, true);
      if (length >= 2 && length <= 64) found.add(names.decode(bytes.subarray(at, at + length - 2)));
    }
    current = nextSector(view, sector, current);
  }
  return found;
}

/** The sector after this one; beyond the file where the allocation table does not say. */
function nextSector(view: DataView, sector: number, current: number): number {
  const perSector = sector / 4;
  const table = Math.floor(current / perSector);
  const nowhere = 0xffffffff;
  // The header lists the first 109 sectors of the table: enough for files of 6 MB and more.
  if (table >= 109) return nowhere;
  const tableStart = (view.getUint32(76 + 4 * table, true) + 1) * sector;
  const at = tableStart + 4 * (current % perSector);
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : nowhere;
}
