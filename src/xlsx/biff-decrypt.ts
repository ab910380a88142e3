// Undoes the encryption that Excel puts on a workbook nobody gave an opening password.
import { PART } from "./biff-text";
import { md5, sha1 } from "./message-digest";
import { rc4 } from "./rc4";
import { refuse, refuseDamaged } from "./refusal";

/**
 * Excel encrypts an .xls whose structure is protected, or that is to be opened read-only, and opens it again
 * without asking ([MS-OFFCRYPTO] 2.4.2.3 names the password). Our forms have a protected structure.
 */
const DEFAULT_PASSWORD = "VelvetSweatshop";

const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
/** InterfaceEnd: says nothing, read by nobody. */
const HARMLESS = 0x00e2;
/** Never encrypted ([MS-XLS] 2.2.10): BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead. */
const CLEAR = new Set([0x0809, FILE_PASS, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);
/** The key changes every so many bytes of the stream. */
const BLOCK = 1_024;

/** Key of a block by its number. */
type Keys = (block: number) => Uint8Array;

/** The stream readable, or as it is where nothing is encrypted; refuses "encrypted" where a password is needed. */
export function decryptBiff(stream: Uint8Array): Uint8Array {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const pass = filePassAt(view);
  if (pass === null) return stream;
  const keys = keysOf(view, pass + 4, view.getUint16(pass + 2, true));
  if (keys === null) return refuse("not-a-workbook", { found: "encrypted" });
  const plain = stream.slice();
  const out = new DataView(plain.buffer);
  const clear = keystream(keys, stream.length);
  for (let at = 0; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true);
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), stream.length);
    // Where a sheet stands is left readable in its entry.
    const start = at + 4 + (type === BOUND_SHEET ? 4 : 0);
    if (!CLEAR.has(type))
      for (let i = start; i < end; i += 1) plain[i] = out.getUint8(i) ^ (clear[i] as number);
    at = end;
  }
  out.setUint16(pass, HARMLESS, true);
  return plain;
}

/** FilePass stands among the first records of the workbook, if at all. */
function filePassAt(view: DataView): number | null {
  for (let at = 0; at + 4 <= view.byteLength; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    if (type === FILE_PASS) return at + 4 + view.getUint16(at + 2, true) <= view.byteLength ? at : damaged();
    if (type === BOUND_SHEET || type === 0x000a) return null;
  }
  return null;
}

function damaged(): never {
  return refuseDamaged(PART, "size");
}

function keystream(keys: Keys, length: number): Uint8Array {
  const stream = new Uint8Array(length);
  for (let at = 0; at < length; at += BLOCK) {
    stream.set(rc4(keys(at / BLOCK), Math.min(BLOCK, length - at)), at);
  }
  return stream;
}

/** Keys by the default password; null where it is not the password or the kind of encryption is another. */
function keysOf(view: DataView, at: number, size: number): Keys | null {
  const bytes = (offset: number, length: number): Uint8Array =>
    offset + length <= size ? new Uint8Array(view.buffer, view.byteOffset + at + offset, length) : damaged();
  const word = (offset: number): number =>
    offset + 4 <= size ? view.getUint32(at + offset, true) : damaged();
  if (size < 6 || view.getUint16(at, true) !== 1) return null;
  const [major, minor] = [view.getUint16(at + 2, true), view.getUint16(at + 4, true)];
  if (major === 1 && minor === 1) {
    const keys = oldKeys(bytes(6, 16));
    return fits(keys, md5, bytes(22, 32)) ? keys : null;
  }
  if (minor !== 2 || word(10) > size) return null;
  const verifier = 14 + word(10);
  const keys = newKeys(bytes(verifier + 4, 16), word(14 + 16));
  return fits(keys, sha1, new Uint8Array([...bytes(verifier + 20, 16), ...bytes(verifier + 40, 20)]))
    ? keys
    : null;
}

/** A verifier and its digest, encrypted one after the other, fit together only under the right key. */
function fits(keys: Keys, digest: (message: Uint8Array) => Uint8Array, encrypted: Uint8Array): boolean {
  const clear = rc4(keys(0), encrypted.length);
  const plain = encrypted.map((byte, i) => byte ^ (clear[i] as number));
  const expected = digest(plain.subarray(0, 16));
  return plain.subarray(16).every((byte, i) => byte === expected[i]);
}

/** Office 97: 40 bits, MD5 ([MS-OFFCRYPTO] 2.3.6.2). */
function oldKeys(salt: Uint8Array): Keys {
  const first = md5(password()).subarray(0, 5);
  const salted = Array.from({ length: 16 }, () => [...first, ...salt]).flat();
  const base = md5(Uint8Array.from(salted)).subarray(0, 5);
  return (block) => md5(Uint8Array.from([...base, ...little(block)]));
}

/** Office 2002 and later: CryptoAPI, SHA-1 ([MS-OFFCRYPTO] 2.3.5.2). */
function newKeys(salt: Uint8Array, keyBits: number): Keys {
  const base = sha1(Uint8Array.from([...salt, ...password()]));
  const length = Math.min(Math.max(keyBits === 0 ? 5 : keyBits / 8, 5), 16);
  return (block) => {
    const key = sha1(Uint8Array.from([...base, ...little(block)])).subarray(0, length);
    // Keys of 40 bits are filled up with zeros.
    return length === 5 ? Uint8Array.from([...key, ...new Uint8Array(11)]) : key;
  };
}

function little(number: number): readonly number[] {
  return [number & 255, (number >> 8) & 255, (number >> 16) & 255, number >>> 24];
}

function password(): Uint8Array {
  return Uint8Array.from([...DEFAULT_PASSWORD].flatMap((letter) => [letter.charCodeAt(0), 0]));
}
