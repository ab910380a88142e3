// A zip of returns: its files with their names, one level deep, each whole or with the reason why not.
import { LIMITS, type Limits } from "./limits";
import { type Refusal, Refused } from "./refusal";
import { type Zip, readZip } from "./unzip";
import { decodeEntryName } from "./zip-names";

/** One file of the archive; what is wrong with it alone does not keep the others out. */
export type ArchiveEntry =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly refusal: Refusal };

export type Unpacked =
  | { readonly ok: true; readonly entries: readonly ArchiveEntry[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Archives of a format of their own (Office, OpenDocument and the like) say so by one of these. */
const PACKAGE = /^\/?(\[content_types\]\.xml|_rels\/\.rels|mimetype|meta-inf\/manifest\.(xml|mf))$/i;

/** What macOS, Windows, Excel and WPS leave behind by themselves; nobody handed these in. */
const LITTER = /(^|\/)(__MACOSX\/|\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/**
 * Whether a file that `sniff` calls "zip" is meant as an archive is for `isArchive` to say. Zips inside are
 * entries like any other, never opened. The archive is refused as a whole where its directory is wrong or
 * its files together are beyond `limits.totalBytes`; folders and what programs leave behind are left out.
 */
export function unpackArchive(bytes: Uint8Array, limits: Partial<Limits> = {}): Unpacked {
  const bounds: Limits = { ...LIMITS, ...limits };
  try {
    const zip = readZip(bytes, bounds, decodeEntryName);
    const entries = zip.names.filter((name) => !LITTER.test(name)).map((name) => readEntry(zip, name));
    return { ok: true, entries };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** False for packages that are one document, and for what cannot be told. */
export function isArchive(bytes: Uint8Array, limits: Partial<Limits> = {}): boolean {
  try {
    const { names } = readZip(bytes, { ...LIMITS, ...limits }, decodeEntryName);
    return names.length > 0 && !names.some((name) => PACKAGE.test(name));
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

function readEntry(zip: Zip, path: string): ArchiveEntry {
  try {
    return { path, bytes: zip.read(path) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { refusal } = error;
    // All together too much: there is no saying which of them is to blame.
    if (refusal.code === "too-large" && refusal.args.limit === "totalBytes") throw error;
    return { path, refusal };
  }
}
