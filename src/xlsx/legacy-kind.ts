// Which kinds of file are read though they are no .xlsx; apart from their reader, which is loaded lazily.
import type { FileKind } from "./file-kind";

/** "xls" stands for .et too: WPS's own name for the same format. */
export type LegacyKind = "xls" | "ods";

export function isLegacy(kind: FileKind): kind is LegacyKind {
  return kind === "xls" || kind === "ods";
}
