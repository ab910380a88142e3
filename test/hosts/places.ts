// Where a workbook stands while somebody works in it: a file, or Excel, from which it is saved as a file.
import type { Host } from "../../src/core/sheet/host";
import { cellKey } from "../../src/core/sheet/snapshot";
import { fileHost } from "../../src/hosts/file/host";
import { openBook } from "../../src/hosts/preview/open-book";
import { keepResult, previewBook, type PreviewBook } from "../../src/hosts/preview/preview-book";
import { saveBook } from "../../src/hosts/preview/save-book";
import type { BookSheet } from "../../src/hosts/wire/book";
import type { ExcelApi } from "./client-library";
import { hostOnWire, resultOf, resultsIn } from "./excel-on-wire";
import { memoryFile } from "./memory-file";

export interface Place {
  readonly host: Host;
  /**
   * The workbook as it would be handed on.
   * @param saved when Excel is to say that it was saved; a file says what it says
   */
  save(saved?: string): Uint8Array;
}

const SAVED = "2023-06-29T10:00:00+08:00";

export function newFile(): Place {
  return inFile(null);
}

export function openedFile(bytes: Uint8Array): Place {
  return inFile(bytes);
}

function inFile(bytes: Uint8Array | null): Place {
  const file = memoryFile(bytes);
  return { host: fileHost(file), save: () => file.stored() as Uint8Array };
}

export function newInExcel(excelApi: ExcelApi = "1.9"): Place {
  return inExcel(
    previewBook(["Sheet1"], () => undefined),
    excelApi,
  );
}

export function openedInExcel(bytes: Uint8Array, excelApi: ExcelApi = "1.9"): Place {
  const opening = openBook(bytes, () => undefined);
  if (!opening.ok) throw new Error(opening.refusal.code);
  return inExcel(opening.book, excelApi);
}

/** Formulas have the results that the plan applied last says, as if they had been calculated. */
function inExcel(book: PreviewBook, excelApi: ExcelApi): Place {
  const { host } = hostOnWire(book, excelApi, (plan) => {
    const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
    for (const { sheet, row, column, value } of resultsIn(plan)) {
      keepResult(book, sheets.get(sheet) as BookSheet, cellKey(row, column), resultOf(value));
    }
  });
  return { host, save: (saved = SAVED) => saveBook(book, saved) };
}
