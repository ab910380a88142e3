// Where a workbook stands while somebody works in it: a file, or Excel, from which it is saved as a file.
import type { Host } from "../../src/core/sheet/host";
import { cellKey } from "../../src/core/sheet/snapshot";
import { fileHost } from "../../src/hosts/file/host";
import { openBook } from "../../src/hosts/preview/open-book";
import { keepResult, previewBook, type PreviewBook } from "../../src/hosts/preview/preview-book";
import { saveBook } from "../../src/hosts/preview/save-book";
import type { BookSheet } from "../../src/hosts/wire/book";
import { hostOnWire, resultOf, resultsIn } from "../hosts/excel-on-wire";
import { memoryFile } from "./memory-file";

export interface Place {
  readonly host: Host;
  /** The workbook as it would be handed on. */
  save(): Uint8Array;
}

const SAVED = "2023-06-29T10:00:00+08:00";

export function newFile(): Place {
  const file = memoryFile();
  return { host: fileHost(file), save: () => file.stored() as Uint8Array };
}

/** The oldest Excel there may be. */
export function newInExcel(): Place {
  return inExcel(
    previewBook(["Sheet1"], () => undefined),
    "1.9",
  );
}

export function openedInExcel(bytes: Uint8Array): Place {
  const opening = openBook(bytes, () => undefined);
  if (!opening.ok) throw new Error(opening.refusal.code);
  return inExcel(opening.book, "1.14");
}

/** Formulas have the results that the plan applied last says, as if they had been calculated. */
function inExcel(book: PreviewBook, excelApi: "1.9" | "1.14"): Place {
  const { host } = hostOnWire(book, excelApi, (plan) => {
    const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
    for (const { sheet, row, column, value } of resultsIn(plan)) {
      keepResult(book, sheets.get(sheet) as BookSheet, cellKey(row, column), resultOf(value));
    }
  });
  return { host, save: () => saveBook(book, SAVED) };
}
