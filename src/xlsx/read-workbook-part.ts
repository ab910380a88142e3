// xl/workbook.xml: which sheets there are, defined names, date system, protection.
import type { NameSnapshot, SheetSnapshot } from "../core/sheet/snapshot";
import { readOnce } from "./known-parts";
import type { Limits } from "./limits";
import { readText } from "./read-text";
import { refuse, refuseBeyond } from "./refusal";
import { END, OPEN, XmlScanner } from "./xml-scanner";
import { flag, wholeNumber } from "./xml-values";

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly relationId: string;
}

export interface WorkbookPart {
  /** In tab order, chart sheets included. */
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameSnapshot[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly externalReferences: boolean;
}

export const readWorkbookPart = readOnce(workbookPartIn);

function workbookPartIn(bytes: Uint8Array, part: string, limits: Limits): WorkbookPart {
  const scanner = new XmlScanner(bytes, part, limits);
  const sheets: SheetEntry[] = [];
  const names: (NameSnapshot & { readonly sheetIndex: number })[] = [];
  let date1904 = false;
  let structureProtected = false;
  let externalReferences = false;
  while (scanner.next() !== END) {
    if (scanner.kind !== OPEN) continue;
    if (scanner.depth === 1 && !scanner.is("workbook")) refuse("not-a-workbook", { found: "zip" });
    if (scanner.depth === 2) {
      if (scanner.is("workbookPr")) date1904 = flag(scanner.attribute("date1904"));
      else if (scanner.is("workbookProtection"))
        structureProtected = flag(scanner.attribute("lockStructure"));
      else if (!scanner.is("sheets") && !scanner.is("definedNames") && !scanner.is("externalReferences")) {
        scanner.skip();
      }
    } else if (scanner.depth === 3) {
      if (scanner.is("sheet")) sheets.push(readSheetEntry(scanner));
      else if (scanner.is("externalReference")) externalReferences = true;
      else if (scanner.is("definedName")) {
        refuseBeyond(limits, "names", names.length + 1);
        names.push(readName(scanner));
      }
    }
  }
  return {
    sheets,
    names: names.map(({ sheetIndex, ...name }) => {
      const sheet = sheets[sheetIndex]?.name;
      return sheet === undefined ? name : { ...name, sheet };
    }),
    date1904,
    structureProtected,
    externalReferences,
  };
}

function readSheetEntry(scanner: XmlScanner): SheetEntry {
  const state = scanner.attribute("state");
  return {
    name: readText(scanner.attribute("name") ?? ""),
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    relationId: scanner.prefixedAttribute("id") ?? "",
  };
}

function readName(scanner: XmlScanner): NameSnapshot & { readonly sheetIndex: number } {
  return {
    name: readText(scanner.attribute("name") ?? ""),
    hidden: flag(scanner.attribute("hidden")),
    sheetIndex: wholeNumber(scanner.attribute("localSheetId")),
    refersTo: scanner.elementText(),
  };
}
