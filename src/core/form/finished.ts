// 审核定稿: what a finished form records of its figures, and which of them were changed afterwards.
import { FINISHED } from "../sheet/host";
import type { WorkbookPlan } from "../sheet/plan";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Figure } from "./figure";
import { readStamped, withStamped } from "./stamped-record";

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

/** Column of the stamp sheet. */
const COLUMN = 2;

/** null: never finished. */
export function readFinished(workbook: WorkbookSnapshot): Finished | null {
  const record = readStamped<FinishedRecord>(workbook, COLUMN, "tallysheet-finished");
  if (record !== null && record !== "damaged") return { at: record.at, record };
  const at = workbook.properties[FINISHED];
  return at === undefined || at === "" ? null : { at, record: null };
}

export function stampFinished(plan: WorkbookPlan, record: FinishedRecord): WorkbookPlan {
  return withStamped(plan, COLUMN, record);
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
