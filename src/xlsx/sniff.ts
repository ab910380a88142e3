// What a file is, by its bytes and never by its name.
import { readDirectory } from "./directory";
import type { FileKind } from "./file-kind";
import { LIMITS } from "./limits";
import { isOle, readOleNames } from "./ole";
import { Refused } from "./refusal";

const MAGIC: readonly (readonly [kind: FileKind, bytes: readonly number[], at: number])[] = [
  ["image", [0x89, 0x50, 0x4e, 0x47], 0],
  ["image", [0xff, 0xd8, 0xff], 0],
  ["image", [0x47, 0x49, 0x46, 0x38], 0],
  ["image", [0x49, 0x49, 0x2a, 0x00], 0],
  ["image", [0x4d, 0x4d, 0x00, 0x2a], 0],
  ["image", [0x57, 0x45, 0x42, 0x50], 8],
  ["image", [0x66, 0x74, 0x79, 0x70, 0x68, 0x65], 4],
  ["archive", [0x52, 0x61, 0x72, 0x21], 0],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 0],
  ["archive", [0x1f, 0x8b], 0],
  ["word", [0x7b, 0x5c, 0x72, 0x74, 0x66], 0],
];

/** How far into a text we look. */
const LOOKED_AT = 4_096;

/** Recognises a file; "xlsx" and "zip" mean the directory looks like it, not that it can be read. Never throws. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (isZip(bytes)) return sniffZip(bytes);
  if (isOle(bytes)) return sniffOle(bytes);
  const head = bytes.subarray(0, LOOKED_AT);
  const latin = String.fromCharCode(...head);
  if (latin.slice(0, 1_024).includes("%PDF-")) return "pdf";
  const magic = MAGIC.find(([, magicBytes, at]) => magicBytes.every((byte, i) => bytes[at + i] === byte));
  if (magic !== undefined) return magic[0];
  // "BM" alone would make an image of a text that begins so; a bitmap has four zero bytes at 6.
  return /^BM.{4}\0{4}/s.test(latin) ? "image" : sniffText(head, latin);
}

function isZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return (bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6);
}

function sniffZip(bytes: Uint8Array): FileKind {
  try {
    return zipKind(
      readDirectory(bytes, LIMITS).map((entry) => entry.name.toLowerCase()),
      bytes,
    );
  } catch (error) {
    if (error instanceof Refused) return "zip";
    throw error;
  }
}

function zipKind(names: readonly string[], bytes: Uint8Array): FileKind {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^ofd\.xml$/)) return "ofd";
  // OpenDocument puts its media type, stored, into the first entry: header, "mimetype", type.
  if (names[0] === "mimetype") {
    const type = String.fromCharCode(...bytes.subarray(38, 38 + 64));
    if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) return "ods";
    if (type.startsWith("application/vnd.oasis.opendocument.text")) return "word";
    if (type.startsWith("application/vnd.oasis.opendocument.presentation")) return "powerpoint";
  }
  if (!has(/^\/?(_rels\/\.rels|\[content_types\]\.xml)$/)) return "zip";
  if (has(/^\/?word\//)) return "word";
  if (has(/^\/?ppt\//)) return "powerpoint";
  if (has(/(^|\/)workbook\.bin$/)) return "xlsb";
  return has(/^\/?xl\/|(^|\/)workbook[^/]*\.xml$/) ? "xlsx" : "zip";
}

function sniffOle(bytes: Uint8Array): FileKind {
  const names = readOleNames(bytes);
  if (names.has("EncryptedPackage")) return "encrypted";
  if (names.has("Workbook") || names.has("Book")) return "xls";
  if (names.has("WordDocument")) return "word";
  return names.has("PowerPoint Document") ? "powerpoint" : "unknown";
}

function sniffText(head: Uint8Array, latin: string): FileKind {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!wide && head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return "unknown";
  // Wide text loses its zero bytes; what remains of ASCII tags is enough to recognise.
  const start = (wide ? latin.replaceAll("\0", "").slice(2) : latin.replace(/^\xef\xbb\xbf/, ""))
    .trimStart()
    .toLowerCase();
  if (start.includes("urn:schemas-microsoft-com:office:spreadsheet") && start.startsWith("<?xml")) {
    return "xml-spreadsheet";
  }
  if (/^(<!doctype html|<html|<table|<meta|<head|<body|mime-version:)/.test(start)) return "html";
  if (!start.startsWith("<?xml")) return "text";
  return start.includes("<html") ? "html" : "xml";
}
