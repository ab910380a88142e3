// One unit's filled form as read, and what became of each file handed in.
import type { Finding } from "../finding";
import type { Explanation } from "../form/explanations";
import type { Figure } from "../form/figure";

/** A file handed in. Paths are as the person gave them; the hash is of the bytes. */
export interface SourceFile {
  readonly path: string;
  /** Lower-case hex SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** When the writing program says it last saved the workbook, ISO 8601. Orders two returns of one unit; never lateness. */
  readonly modified: string | null;
}

/** What one file says of one unit. */
export interface UnitReturn {
  readonly file: SourceFile;
  readonly unit: string;
  readonly form: string;
  /** The period's due moment for a form with a cadence; else null. */
  readonly period: string | null;
  /** Version of the campaign the form was issued from. */
  readonly version: string;
  /** When the unit finished its form (审核定稿), ISO 8601; null where it never did. */
  readonly finished: string | null;
  /** When the office got it, ISO 8601: an argument, never a file time. */
  readonly received: string;
  /** One figure for each field of the form, in form order; fields outside the unit's sectors included. */
  readonly figures: readonly Figure[];
  /** 联系人, 电话, 填报日期 …: the form's header fields as read. */
  readonly header: readonly Figure[];
  /** 核实说明 as written in the form; absent in returns recorded before there were any. */
  readonly explanations?: readonly Explanation[];
  /** Keys of fields changed after the form was finished; absent: none. */
  readonly changed?: readonly string[];
  /** Everything to say about its figures and bindings. */
  readonly findings: readonly Finding[];
}

/** accepted 收下 · set-aside 未采用 (readable, not counted) · refused 无法读取. */
export type Verdict = "accepted" | "set-aside" | "refused";

/** Every file gets exactly one (Law R1); its sentence is that of its finding. */
export interface FileVerdict {
  readonly file: SourceFile;
  readonly verdict: Verdict;
  readonly unit: string | null;
  /** `file/…` finding: why, and what to do. */
  readonly finding: Finding;
}
