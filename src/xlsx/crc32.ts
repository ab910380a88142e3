// CRC-32 as zip uses it, eight bytes a step.

/** Eight tables of 256 in a row: table k holds the remainder of a byte followed by k zero bytes. */
const TABLES = makeTables();

function makeTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    tables[byte] = rest;
  }
  for (let i = 256; i < tables.length; i += 1) {
    const before = tables[i - 256] as number;
    tables[i] = (before >>> 8) ^ (tables[before & 255] as number);
  }
  return tables;
}

/** The checksum of all bytes, 0 … 2³²−1 (ISO 3309, polynomial 0xEDB88320); `before`: of the bytes that go before them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const tables = TABLES;
  const { length } = bytes;
  let rest = ~before;
  let i = 0;
  for (const last = length - 7; i < last; i += 8) {
    const head =
      rest ^
      ((bytes[i] as number) |
        ((bytes[i + 1] as number) << 8) |
        ((bytes[i + 2] as number) << 16) |
        ((bytes[i + 3] as number) << 24));
    rest =
      (tables[1_792 + (head & 255)] as number) ^
      (tables[1_536 + ((head >>> 8) & 255)] as number) ^
      (tables[1_280 + ((head >>> 16) & 255)] as number) ^
      (tables[1_024 + (head >>> 24)] as number) ^
      (tables[768 + (bytes[i + 4] as number)] as number) ^
      (tables[512 + (bytes[i + 5] as number)] as number) ^
      (tables[256 + (bytes[i + 6] as number)] as number) ^
      (tables[bytes[i + 7] as number] as number);
  }
  for (; i < length; i += 1) rest = (rest >>> 8) ^ (tables[(rest ^ (bytes[i] as number)) & 255] as number);
  return ~rest >>> 0;
}
