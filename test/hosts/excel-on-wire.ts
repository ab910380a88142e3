// The Excel host over a book in memory, through Microsoft's client library; what a test needs to look behind it.
import type { Host, Screen } from "../../src/core/sheet/host";
import type { CellContent, WorkbookPlan } from "../../src/core/sheet/plan";
import { excelHost } from "../../src/hosts/excel/host";
import { connect, emitterOf } from "../../src/hosts/wire/connect";
import { memoryBook, type MemoryBook } from "../../src/hosts/wire/memory-book";
import { makeWire, type Wire } from "../../src/hosts/wire/wire";
import { loadClientLibrary } from "./client-library";

export interface OnWire {
  readonly host: Host & Screen;
  readonly wire: Wire;
  readonly book: MemoryBook;
  /** For what speaks to the client library beside the host. */
  readonly connect: () => void;
}

export interface OnWireOptions {
  readonly excelApi?: "1.8" | "1.9" | "1.14";
  readonly sheets?: readonly string[];
}

const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** Formulas have the results that the plan applied last says. */
export function excelOnWire({ excelApi = "1.9", sheets = ["Sheet1"] }: OnWireOptions = {}): OnWire {
  const library = loadClientLibrary(excelApi);
  let results: ReadonlyMap<string, CellContent> = new Map();
  const book = memoryBook({
    sheets,
    result(sheet, row, column) {
      const value = results.get(`${row}:${column}:${sheet}`) ?? 0;
      return typeof value === "string" && ERRORS.has(value) ? { error: value } : value;
    },
  });
  const wire = makeWire(book, emitterOf(library));
  const plug = (): void => {
    loadClientLibrary(excelApi);
    connect(library, wire);
  };
  const host = excelHost();
  // Several books live in one test; each call goes to its own.
  const plugged = new Proxy(host, {
    get(target, name: keyof typeof host) {
      return async (...args: unknown[]) => {
        plug();
        const done = await (target[name] as (...given: unknown[]) => Promise<unknown>)(...args);
        if (name === "apply") results = resultsOf(args[0] as WorkbookPlan);
        return done;
      };
    },
  });
  return { host: plugged, wire, book, connect: plug };
}

function resultsOf(plan: WorkbookPlan): ReadonlyMap<string, CellContent> {
  return new Map(
    plan.sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, formula, value }) =>
        formula === undefined || value === undefined ? [] : [[`${row}:${column}:${name}`, value] as const],
      ),
    ),
  );
}
