// Why a file could not be read, as a finding for people.
import { type Finding, finding } from "../core/finding";
import type { Refusal } from "../xlsx/refusal";

/** Workbooks of another kind, which Excel or WPS can save as .xlsx. */
const OTHER_FORMATS: ReadonlySet<string> = new Set(["xls", "xlsb", "ods", "xml-spreadsheet"]);

export function refusalFinding(refusal: Refusal): Finding {
  switch (refusal.code) {
    case "not-a-workbook": {
      const kind = refusal.args.found;
      if (kind === "encrypted") return finding("file/encrypted", {});
      return finding(OTHER_FORMATS.has(kind) ? "file/other-format" : "file/not-a-workbook", { kind });
    }
    case "truncated":
      return finding("file/truncated", {});
    case "damaged": {
      const { part, reason, at } = refusal.args;
      return finding("file/damaged", { part, reason, at: at ?? "" });
    }
    case "too-large":
      return finding("file/too-large", refusal.args);
    case "dtd":
      return finding("file/unsafe", { part: refusal.args.part });
    case "too-slow":
      return finding("file/too-slow", refusal.args);
    case "zip64":
      return finding("file/too-large", { limit: "archive", found: 4_294_967_296, allowed: 4_294_967_295 });
  }
}
