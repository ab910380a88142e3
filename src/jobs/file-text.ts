// A text file as people's programs write it: UTF-8, UTF-16 with its mark, or the GBK of older Windows programs.

/** Bytes that are read; no text of ours is a tenth as long. */
const MOST = 64 * 1024 * 1024;

/** Never fails: what is in no encoding known here reads as replacement characters, which are no JSON. */
export async function fileText(file: Blob): Promise<string> {
  return decodeText(new Uint8Array(await file.slice(0, MOST).arrayBuffer()));
}

/** Without its byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const utf8 = new TextDecoder().decode(bytes);
  if (!utf8.includes(UNREADABLE)) return utf8;
  const gbk = new TextDecoder("gb18030").decode(bytes);
  return gbk.includes(UNREADABLE) ? utf8 : gbk;
}

/** What stands for bytes that are no characters. */
const UNREADABLE = "\uFFFD";
