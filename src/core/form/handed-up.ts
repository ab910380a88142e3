// What a return made of a rollup carries along: whose figures stand behind it, and what they came to.
import type { WorkbookPlan } from "../sheet/plan";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { readStamped, withStamped } from "./stamped-record";

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

/** Column of the stamp sheet. */
const COLUMN = 4;

/** null: there is none; "damaged": there is one, but not whole. */
export function readHandedUp(workbook: WorkbookSnapshot): HandedUp | "damaged" | null {
  return readStamped<HandedUp>(workbook, COLUMN, "tallysheet-handed-up");
}

export function stampHandedUp(plan: WorkbookPlan, handedUp: HandedUp): WorkbookPlan {
  return withStamped(plan, COLUMN, handedUp);
}
