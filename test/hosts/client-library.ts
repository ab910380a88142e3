// Microsoft's own client library for Excel, loaded from its package for a test; nothing of it is ours.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ClientLibrary } from "../../src/hosts/wire/connect";

/** Below the baseline, the baseline, and the newest that anything is asked of. */
export type ExcelApi = "1.8" | "1.9" | "1.14";

let loaded: ClientLibrary | null = null;
let minor = 9;

/**
 * Loads the library once a test file and declares which ExcelApi the host is said to have: a call above it
 * throws ApiNotFound, as in a real Excel of that age.
 */
export function loadClientLibrary(excelApi: ExcelApi): ClientLibrary {
  minor = minorOf(excelApi);
  if (loaded !== null) return loaded;
  const path = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-win32-16.01.js");
  const isSetSupported = (set: string, wanted?: string | number): boolean =>
    set !== "ExcelApi" || minorOf(String(wanted ?? "1.0")) <= minor;
  const context = { requirements: { isSetSupported } };
  // The script declares globals, as a <script> in the pane does; it reads window and navigator.
  if (typeof window === "undefined")
    Object.assign(globalThis, { window: globalThis, self: globalThis, navigator: { userAgent: "" } });
  // Indirect: its `var`s become globals of this test's realm.
  (0, eval)(`${readFileSync(path, "utf8")}\n//# sourceURL=office-js`);
  Object.assign(globalThis, { Office: { context } });
  loaded = (globalThis as unknown as { OfficeExtension: ClientLibrary }).OfficeExtension;
  return loaded;
}

/** "1.10" is above "1.9": versions are no decimals. */
function minorOf(text: string): number {
  return Number(text.split(".")[1] ?? 0);
}
