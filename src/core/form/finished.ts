// 审核定稿: what a finished form records of its figures, and which of them were changed afterwards.
import { FINISHED } from "../sheet/host";
import { cellAt, type WorkbookSnapshot } from "../sheet/snapshot";
import type { Figure } from "./figure";
import { packText, unpackText } from "./packed-text";
import { STAMP_SHEET } from "./stamp";

export interface FinishedRecord {
  readonly record: "tallysheet-finished";
  /** ISO 8601 with zone. */
  readonly at: string;
  /** Six digits, as printed. */
  readonly checkCode: string;
  /** Field key → what stood there, by `figureMark`. */
  readonly figures: Readonly<Record<string, string>>;
}

export interface Finished {
  readonly at: string;
  /** null where the hidden record is gone or damaged: that it was finished is known, not with which figures. */
  readonly record: FinishedRecord | null;
}

/** Column of the stamp sheet, from row 1 on. */
export const FINISHED_COLUMN = 2;

export function packFinished(record: FinishedRecord): readonly string[] {
  return packText(JSON.stringify(record));
}

/** null: never finished. */
export function readFinished(workbook: WorkbookSnapshot): Finished | null {
  const record = readRecord(workbook);
  if (record !== null) return { at: record.at, record };
  const at = workbook.properties[FINISHED];
  return at === undefined || at === "" ? null : { at, record: null };
}

function readRecord(workbook: WorkbookSnapshot): FinishedRecord | null {
  const sheet = workbook.sheets.find((one) => one.name === STAMP_SHEET);
  if (sheet === undefined) return null;
  const pieces: string[] = [];
  for (let row = 1; ; row += 1) {
    const piece = cellAt(sheet, row, FINISHED_COLUMN)?.value;
    if (typeof piece !== "string") break;
    pieces.push(piece);
  }
  const text = pieces.length === 0 ? null : unpackText(pieces);
  // Its fingerprint holds, so this is the very text that packFinished made.
  return text === null ? null : (JSON.parse(text) as FinishedRecord);
}

/** A figure as one text: what it reads as, or what was typed where it does not read; "" for a blank. */
export function figureMark(figure: Figure | undefined): string {
  if (figure === undefined || figure.state === "blank") return "";
  if (figure.state === "not-applicable") return "/";
  return "value" in figure && figure.state !== "offered" ? figure.value : (figure.typed ?? "");
}

export function marksOf(figures: readonly Figure[]): Readonly<Record<string, string>> {
  return Object.fromEntries(figures.map((figure) => [figure.field, figureMark(figure)]));
}

/** Keys of the figures that are no longer what they were; fields the record does not know are left out. */
export function changedSince(record: FinishedRecord, figures: readonly Figure[]): readonly string[] {
  return figures
    .filter((figure) => Object.hasOwn(record.figures, figure.field))
    .filter((figure) => record.figures[figure.field] !== figureMark(figure))
    .map(({ field }) => field);
}
