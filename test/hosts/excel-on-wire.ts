// The Excel host over a book in memory, through Microsoft's client library; what a test needs to look behind it.
import type { Host, Screen } from "../../src/core/sheet/host";
import type { CellContent, WorkbookPlan } from "../../src/core/sheet/plan";
import { excelHost } from "../../src/hosts/excel/host";
import type { Book, CellResult } from "../../src/hosts/wire/book";
import { connect, emitterOf, lineTo } from "../../src/hosts/wire/connect";
import { memoryBook, type MemoryBook } from "../../src/hosts/wire/memory-book";
import { makeWire, type Wire } from "../../src/hosts/wire/wire";
import { type ExcelApi, loadClientLibrary } from "./client-library";

export interface OnWire {
  readonly host: Host & Screen;
  readonly wire: Wire;
  readonly book: MemoryBook;
  /** For what speaks to the client library beside the host. */
  readonly connect: () => void;
}

export interface OnWireOptions {
  readonly excelApi?: ExcelApi;
  readonly sheets?: readonly string[];
}

const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** Formulas have the results that the plan applied last says. */
export function excelOnWire({ excelApi = "1.9", sheets = ["Sheet1"] }: OnWireOptions = {}): OnWire {
  let results: ReadonlyMap<string, CellContent> = new Map();
  const book = memoryBook({
    sheets,
    result(sheet, row, column) {
      return resultOf(results.get(`${row}:${column}:${sheet}`) ?? 0);
    },
  });
  const on = hostOnWire(book, excelApi, (plan) => {
    results = new Map(
      resultsIn(plan).map(({ sheet, row, column, value }) => [`${row}:${column}:${sheet}`, value]),
    );
  });
  return { ...on, book };
}

/** The Excel host over any book; `applied` is told of every plan, for the results of its formulas. */
export function hostOnWire(
  book: Book,
  excelApi: ExcelApi,
  applied: (plan: WorkbookPlan) => void,
): Omit<OnWire, "book"> {
  const library = loadClientLibrary(excelApi);
  const wire = makeWire(book, emitterOf(library));
  const plug = (): void => {
    loadClientLibrary(excelApi);
    connect(library, lineTo(wire));
  };
  const host = excelHost();
  // Several books live in one test; each call goes to its own.
  const plugged = new Proxy(host, {
    get(target, name: keyof typeof host) {
      return async (...args: unknown[]) => {
        plug();
        const done = await (target[name] as (...given: unknown[]) => Promise<unknown>)(...args);
        if (name === "apply") applied(args[0] as WorkbookPlan);
        return done;
      };
    },
  });
  return { host: plugged, wire, connect: plug };
}

/** An error's name is that error. */
export function resultOf(value: CellContent): CellResult {
  return typeof value === "string" && ERRORS.has(value) ? { error: value } : value;
}

interface PlannedResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellContent;
}

export function resultsIn(plan: WorkbookPlan): readonly PlannedResult[] {
  return plan.sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula, value }) =>
      formula === undefined || value === undefined ? [] : [{ sheet: name, row, column, value }],
    ),
  );
}
