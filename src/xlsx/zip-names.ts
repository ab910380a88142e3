// Names of zip entries as bytes → text: UTF-8, or GBK as Windows in Chinese writes them.

const utf8 = new TextDecoder("utf-8", { fatal: true });
const gbk = new TextDecoder("gbk", { fatal: true });
const lenient = new TextDecoder("utf-8");

/** Chinese, as any Chinese name in UTF-8 would show; GBK read as UTF-8 by chance shows Latin and Greek. */
const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
// eslint-disable-next-line no-control-regex -- control characters are what is replaced
const CONTROL = /[\0-\x1f\x7f]/g;

/**
 * `marked`: the entry has the flag for UTF-8 (APPNOTE 6.3.x, bit 11). Without it many programs write UTF-8 all
 * the same; a name that is none, or that is Chinese only when read as GBK, is GBK. Control characters, which
 * no name has, are replaced.
 */
export function decodeEntryName(bytes: Uint8Array, marked: boolean): string {
  return decode(bytes, marked).replace(CONTROL, "\ufffd");
}

function decode(bytes: Uint8Array, marked: boolean): string {
  const asUtf8 = strictly(utf8, bytes);
  if (asUtf8 !== null && (marked || CHINESE.test(asUtf8) || bytes.every((byte) => byte < 0x80)))
    return asUtf8;
  const asGbk = marked ? null : strictly(gbk, bytes);
  return asGbk ?? asUtf8 ?? lenient.decode(bytes);
}

function strictly(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
