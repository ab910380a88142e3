// One damage at a time done to a filled form's bytes, and what is read of it then.
import type { Finding } from "../../../src/core/finding";
import type { Figure } from "../../../src/core/form/figure";
import { readTable } from "../../../src/core/form/read";
import { readWorkbook } from "../../../src/xlsx/read";
import type { WorkbookSnapshot } from "../../../src/core/sheet/snapshot";
import { type Book, type Cell, cellOf, copyBook, tableSheet } from "../../property/damage/book";
import type { Operated } from "../../property/damage/edit";
import { CAMPAIGNS, filledForm, type FilledForm } from "../../property/damage/filled-form";
import { writeBook } from "../../property/damage/write-book";

export type Damage = (on: Operated) => void;
export type CampaignId = (typeof CAMPAIGNS)[number];

const forms = new Map<CampaignId, FilledForm>();

export async function fillForms(): Promise<void> {
  for (const id of CAMPAIGNS) forms.set(id, await filledForm(id));
}

export function formOf(id: CampaignId): FilledForm {
  return forms.get(id) as FilledForm;
}

export function damagedBook(id: CampaignId, damage: Damage): Book {
  const book = copyBook(formOf(id).book);
  const sheet = tableSheet(book);
  damage({ book, sheet: sheet.name, table: sheet.content.table });
  return book;
}

export function opened(bytes: Uint8Array): WorkbookSnapshot {
  const outcome = readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.workbook;
}

export interface Seen {
  /** Fields whose own figure was read, whatever its state. */
  readonly placed: number;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly findings: readonly Finding[];
  /** Codes of all findings, each once: "binding/gone names". */
  readonly codes: readonly string[];
}

export function readDamaged(id: CampaignId, damage: Damage): Seen {
  const form = formOf(id);
  const outcome = readTable(opened(writeBook(damagedBook(id, damage))), form.form);
  if (!outcome.ok)
    return { placed: 0, figures: new Map(), findings: [outcome.finding], codes: [outcome.finding.code] };
  const { figures, findings } = outcome.table;
  const own = (figure: Figure): boolean => figure.typed === (form.typed.get(figure.field) ?? "是");
  return {
    placed: figures.filter(own).length,
    figures: new Map(figures.map((figure) => [figure.field, figure])),
    findings,
    codes: [...new Set(findings.map(codeOf))],
  };
}

function codeOf(found: Finding): string {
  const binding = "binding" in found.args ? ` ${found.args.binding}` : "";
  return `${found.code}${binding}`;
}

/** The cell that a field was filled in. */
export function fillCell({ table }: Operated, field: string): Cell {
  const cell = table.cells.find(({ mark }) => mark?.kind === "figure" && mark.field === field);
  if (cell === undefined) throw new Error(`no cell of ${field}`);
  return cell;
}

export function put({ table }: Operated, row: number, column: number, value: Cell["value"]): void {
  const cell = cellOf(table, row, column);
  if (cell === undefined) table.cells.push({ row, column, style: "0", value, formula: null, mark: null });
  else cell.value = value;
}

export function without(on: Operated, ...kinds: readonly string[]): void {
  on.table.cells = on.table.cells.filter(({ mark }) => mark === null || !kinds.includes(mark.kind));
}
