// In the pane of the preview, what office.js is in Excel: says where it is, and connects the client library.
import { connect, emitterOf, type ClientLibrary } from "../hosts/wire/connect";
import type { PaneHolder } from "./pane-link";

/** The preview behaves like the oldest Excel that the add-in supports. */
const EXCEL_API = 9;

/** "1.10" is above "1.9": versions are no decimals. */
function supports(set: string, version: string | number = "1.1"): boolean {
  if (set !== "ExcelApi") return false;
  const [major, minor] = String(version).split(".").map(Number);
  return major === 1 && (minor ?? 0) <= EXCEL_API;
}

const link = (window.parent as unknown as PaneHolder).tallysheetPreview;
if (link === undefined) throw new Error("this page belongs inside the preview");
const library = (globalThis as unknown as { readonly OfficeExtension: ClientLibrary }).OfficeExtension;
const info = { host: "Excel", platform: "PC" };

Object.assign(globalThis, {
  Office: {
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC" },
    onReady(ready?: (told: typeof info) => void): Promise<typeof info> {
      ready?.(info);
      return Promise.resolve(info);
    },
    context: {
      ...info,
      requirements: { isSetSupported: supports },
      displayLanguage: link.displayLanguage,
      contentLanguage: link.displayLanguage,
      officeTheme: {
        bodyBackgroundColor: link.background,
        bodyForegroundColor: link.foreground,
        controlBackgroundColor: link.background,
        controlForegroundColor: link.foreground,
      },
    },
  },
});

const workbook = new URLSearchParams(location.search).get("workbook") ?? "";
connect(library, link.attach(workbook, emitterOf(library)));
