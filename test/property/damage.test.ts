// Forms damaged at random on their bytes: no figure lands in another field, none disappears unsaid.
import fc from "fast-check";
import type { Finding } from "../../src/core/finding";
import type { Figure } from "../../src/core/form/figure";
import { takeIn } from "../../src/core/returns/take-in";
import { cellName } from "../../src/core/sheet/address";
import { readWorkbook } from "../../src/xlsx/read";
import { type Book, type Cell, copyBook, type Sheet, type Table, tableSheet } from "./damage/book";
import { Dice } from "./damage/dice";
import { CAMPAIGNS, filledForm, type FilledForm } from "./damage/filled-form";
import { sheetOperations } from "./damage/sheet-operations";
import { tableOperations } from "./damage/table-operations";
import { Truth } from "./damage/truth";
import { writeBook } from "./damage/write-book";

/**
 * DAMAGE_RUNS=100000 npx jest test/property/damage.test.ts
 * A failure prints seed and path; DAMAGE_SEED=… DAMAGE_PATH=… replays it.
 */
const RUNS = Number(process.env["DAMAGE_RUNS"] ?? 250);
const SEED = process.env["DAMAGE_SEED"];
const PATH = process.env["DAMAGE_PATH"];

const OPERATIONS = { ...tableOperations, ...sheetOperations };
const step = fc.record({ operation: fc.constantFrom(...Object.keys(OPERATIONS)), seed: fc.nat() });
const damage = fc.record({
  campaign: fc.constantFrom(...CAMPAIGNS),
  steps: fc.array(step, { minLength: 1, maxLength: 6 }),
});

const forms = new Map<string, FilledForm>();
beforeAll(async () => {
  for (const id of CAMPAIGNS) forms.set(id, await filledForm(id));
});

interface Read {
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
  /** The verdict's code where the file was not taken in. */
  readonly refused: string | null;
}

function readBook({ campaign, form }: FilledForm, bytes: Uint8Array): Read {
  const outcome = readWorkbook(bytes);
  if (!outcome.ok) throw new Error(`our own file is refused: ${JSON.stringify(outcome.refusal)}`);
  const file = { path: "form.xlsx", sha256: "", modified: null };
  const intake = { campaign, form, period: null, received: "2023-06-30T09:00:00+08:00" };
  const taken = takeIn(outcome.workbook, file, intake);
  if (!taken.ok) {
    const { finding } = taken.verdict;
    return { figures: [], findings: [finding], refused: finding.code };
  }
  return { figures: taken.incoming.figures, findings: taken.incoming.findings, refused: null };
}

function damaged(form: FilledForm, steps: readonly { operation: string; seed: number }[]): Book {
  const book = copyBook(form.book);
  for (const { operation, seed } of steps) {
    const sheet = tableSheet(book);
    OPERATIONS[operation]?.({ book, sheet: sheet.name, table: sheet.content.table }, new Dice(seed));
  }
  return book;
}

/** All there is to know of one damaged form. */
interface Case {
  readonly form: FilledForm;
  readonly book: Book;
  readonly sheet: Sheet;
  readonly table: Table;
  readonly truth: Truth;
  readonly read: Read;
}

/** Cells that hold what was typed into a fill cell, or a figure typed beside the table. */
function tracked({ form, table }: Case): Cell[] {
  const known = new Set(form.typed.values());
  return table.cells.filter((cell) => known.has(String(cell.value)) || cell.mark?.kind === "stray");
}

/** Figures read as what they are not. */
function misplaced({ form, table, truth, read }: Case): string[] {
  const at = new Map(table.cells.map((cell) => [cellName(cell.row, cell.column), cell]));
  const known = new Set(form.typed.values());
  const aloneLabels = read.findings.flatMap((each) =>
    each.code === "binding/alone" ? each.args.labels : [],
  );
  const alone = new Set(
    form.layout.fields.filter((field) => aloneLabels.includes(field.label)).map(({ key }) => key),
  );
  return read.figures.flatMap((figure) => {
    if (figure.typed === null || figure.typed === "是" || !("value" in figure)) return [];
    const { typed, field } = figure;
    const cell = figure.cell === null ? undefined : at.get(figure.cell);
    if (cell === undefined || String(cell.value) !== typed)
      return [`${typed} is said to stand in ${String(figure.cell)}`];
    if (!known.has(typed)) return [`${typed}, which nobody filled in, was read as ${field}`];
    const seen = truth.fieldsSeen(cell);
    if (seen?.has(field) ?? alone.has(field)) return [];
    return [`${typed} in ${String(figure.cell)} was read as ${field}`];
  });
}

/** Figures still on the sheet that are neither read nor named by a finding. */
function vanished(one: Case): string[] {
  const { sheet, read } = one;
  const readAt = new Set(read.figures.map((figure) => figure.cell));
  const onSheet = read.findings.filter(({ place }) => place.sheet === sheet.name);
  const cells = new Set(onSheet.map(({ place }) => place.cell));
  const fields = new Set(onSheet.map(({ place }) => place.field));
  const columns = new Set(
    onSheet.flatMap((each) => (each.code === "form/stray-column" ? [each.args.column] : [])),
  );
  return tracked(one).flatMap((cell) => {
    const name = cellName(cell.row, cell.column);
    // Texts and formulas are looked for in the columns to be filled and behind names; typed numbers everywhere.
    const isNumber = typeof cell.value === "number" && cell.formula === null;
    if (!isNumber && !isInTable(one, cell) && !isNamed(one, cell)) return [];
    const field = cell.mark?.kind === "figure" ? cell.mark.field : undefined;
    if (readAt.has(name) || cells.has(name) || columns.has(name.replace(/\d+/, ""))) return [];
    if (field !== undefined && fields.has(field)) return [];
    return [`${String(cell.value)} in ${name} is neither read nor said`];
  });
}

function isInTable({ form, table }: Case, cell: Cell): boolean {
  const id = table.idOfColumn.get(cell.column);
  const values = form.layout.columns.filter((column) => column.role === "value").map((column) => column.id);
  return table.lineOfRow.has(cell.row) && id !== undefined && values.includes(id);
}

function isNamed({ book, sheet }: Case, cell: Cell): boolean {
  return book.names.some(
    ({ refersTo: at }) =>
      typeof at === "object" &&
      "row" in at &&
      at.sheet === sheet.name &&
      at.row === cell.row &&
      at.column === cell.column,
  );
}

/** How many figures two bindings at least still point at, and how many of those were read in their place. */
function placing(one: Case): { of: number; placed: number } {
  const byField = new Map(one.read.figures.map((figure) => [figure.field, figure]));
  let [of, placed] = [0, 0];
  for (const cell of tracked(one)) {
    const seen = [...(one.truth.fieldsSeen(cell) ?? [])];
    const field = one.form.fields.get(seen[0] ?? "");
    if (seen.length !== 1 || field === undefined || one.truth.isMerged(cell)) continue;
    if (one.truth.intactBindings(field, cell).length < 2) continue;
    of += 1;
    const figure = byField.get(field.key);
    if (figure?.cell === cellName(cell.row, cell.column) && figure.typed === String(cell.value)) placed += 1;
  }
  return { of, placed };
}

function caseOf(form: FilledForm, steps: readonly { operation: string; seed: number }[]): Case | null {
  const book = damaged(form, steps);
  const read = readBook(form, writeBook(book));
  const tables = book.sheets.flatMap((sheet) =>
    "table" in sheet.content ? [{ sheet, table: sheet.content.table }] : [],
  );
  // Two filled tables that differ are nobody's to choose between.
  if (read.refused === "form/two-tables" && tables.length > 1) return null;
  const name = read.figures.find((figure) => figure.sheet !== null)?.sheet;
  const own = tables.find((each) => each.sheet.name === name) ?? tables[0];
  if (own === undefined) throw new Error("the damage left no table");
  return { form, book, ...own, truth: new Truth(form, book, own.sheet, own.table), read };
}

test(
  "READ-12 whatever is done to a form, no figure lands in another field and none disappears unsaid",
  () => {
    const total = { of: 0, placed: 0 };
    const property = fc.property(damage, ({ campaign, steps }) => {
      const one = caseOf(forms.get(campaign) as FilledForm, steps);
      if (one === null) return;
      if (one.read.refused === null) {
        expect(misplaced(one)).toEqual([]);
        expect(vanished(one)).toEqual([]);
      }
      const { of, placed } = placing(one);
      total.of += of;
      total.placed += placed;
    });
    fc.assert(property, {
      numRuns: RUNS,
      ...(SEED === undefined ? {} : { seed: Number(SEED) }),
      ...(PATH === undefined ? {} : { path: PATH }),
    });
    // Of figures that two bindings still point at.
    if (PATH === undefined) expect(total.placed / total.of).toBeGreaterThanOrEqual(0.99);
  },
  60_000 + RUNS * 100,
);
