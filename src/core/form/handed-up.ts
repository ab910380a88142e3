// What a return made of a rollup carries along: whose figures stand behind it, and what they came to.
import { cellAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { packText, unpackText } from "./packed-text";
import { STAMP_SHEET } from "./stamp";

export interface HandedUp {
  readonly record: "tallysheet-handed-up";
  /** Who added them up. */
  readonly office: string;
  /** 街道, 区; null where the campaign does not say. */
  readonly level: string | null;
  /** Campaign and form that were gathered below. */
  readonly campaign: string;
  readonly form: string;
  /** ISO 8601 with zone. */
  readonly made: string;
  readonly children: readonly Child[];
  /** Field key → what was handed up, as an exact decimal. */
  readonly totals: Readonly<Record<string, string>>;
}

export interface Child {
  readonly code: string;
  readonly name: string;
  readonly status: "returned" | "late" | "missing" | "exempt";
  readonly filled: number;
  readonly expected: number;
  /** Fingerprint of its figures as counted; null without a return. */
  readonly figures: string | null;
}

/** Column of the stamp sheet, from row 1 on. */
export const HANDED_UP_COLUMN = 4;

export function packHandedUp(handed: HandedUp): readonly string[] {
  return packText(JSON.stringify(handed));
}

/** null: there is none; "damaged": there is one, but not whole. */
export function readHandedUp(workbook: WorkbookSnapshot): HandedUp | "damaged" | null {
  const sheet = workbook.sheets.find((one) => one.name === STAMP_SHEET);
  if (sheet === undefined) return null;
  const pieces: string[] = [];
  for (let row = 1; ; row += 1) {
    const piece = cellAt(sheet, row, HANDED_UP_COLUMN)?.value;
    if (typeof piece !== "string") break;
    pieces.push(piece);
  }
  if (pieces.length === 0) return null;
  const text = unpackText(pieces);
  // Its fingerprint holds, so this is the very text that packHandedUp made.
  return text === null ? "damaged" : (JSON.parse(text) as HandedUp);
}
