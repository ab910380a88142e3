// One thing wrong, missing or odd in people's data: a value, never an exception.
import type { RuleCell, Statement } from "./statement";

/** error 强制性审核 · warning 核实性审核 · note 提示性审核. */
export type Severity = "error" | "warning" | "note";

/** Where a finding is; every part that is known. */
export interface Place {
  readonly unit?: string;
  readonly file?: string;
  readonly sheet?: string;
  /** A1 name. */
  readonly cell?: string;
  /** Field key. */
  readonly field?: string;
  /** JSON path inside a campaign: "$.forms[0].sections[1]". */
  readonly path?: string;
}

/** What a JSON value is, in the words of a sentence. */
export type JsonKind = "text" | "number" | "wholeNumber" | "truth" | "null" | "list" | "object";

/** Why a text is not JSON. */
export type JsonFault =
  | "end"
  | "character"
  | "fullWidth"
  | "unclosedText"
  | "control"
  | "escape"
  | "number"
  | "trailingComma"
  | "repeated"
  | "tooDeep"
  | "afterEnd";

/** Texts of a campaign that must have a certain form. */
export type TextForm = "key" | "id" | "date" | "moment" | "version" | "zone" | "unitCode" | "decimal";

/** What in a campaign has an id, a name or a code. */
export type CampaignPart =
  | "form"
  | "section"
  | "row"
  | "column"
  | "field"
  | "total"
  | "sector"
  | "unit"
  | "rule"
  | "setting"
  | "attribute"
  | "deliverable"
  | "choice";

/**
 * What told which of two returns of a unit is counted: 审核定稿 time, saving time, or nothing (Law R4);
 * the office's own decision, or that it is still to come.
 */
export type ReturnOrder = "finished" | "modified" | "undecided" | "decided" | "pending";

/** A field in which two returns of a unit differ, with what was typed; null for nothing. */
export interface FigureDifference {
  readonly label: string;
  readonly kept: string | null;
  readonly earlier: string | null;
}

/** Why a total has no place in the form above: no such field, of another measure, of another kind. */
export type LeftOut = "noField" | "otherMeasure" | "otherKind";

/** Why a row of 分单位明细表 is no unit's: no code, one of no unit, one on two rows, another unit's name, no row. */
export type RowFault = "blank" | "unknown" | "twice" | "renamed" | "gone";

/** The three things by which a field is found again in a returned form. */
export type BindingKind = "names" | "keys" | "labels";

/** Code → what its sentence needs to say. Codes are `place/what`, never reused. */
export interface FindingArgs {
  // rollup/…: a rollup workbook opened to be continued
  "rollup/other-campaign": { found: string; expected: string };
  "rollup/other-content": { version: string };
  "rollup/no-matrix": { sheet: string };
  "rollup/unit-row": { fault: RowFault; found: string; row: number };
  "rollup/field-column": { fault: "twice" | "gone" | "unknown"; found: string };
  // campaign/…: the campaign's JSON
  "campaign/too-large": { megabytes: number; limit: number };
  "campaign/not-json": { fault: JsonFault; found: string; line: number; column: number };
  "campaign/unknown-property": { property: string; near: string | null; known: readonly string[] };
  "campaign/wrong-type": { expected: JsonKind; found: JsonKind };
  "campaign/missing-property": { property: string };
  "campaign/bad-form": { form: TextForm; found: string };
  "campaign/not-allowed": { found: string; near: string | null; allowed: readonly string[] };
  "campaign/out-of-bounds": {
    of: "text" | "list" | "number";
    bound: "atLeast" | "above" | "atMost" | "below";
    limit: number;
    found: number;
  };
  "campaign/invalid-value": { found: string };
  // campaign/…: what its parts say of each other
  "campaign/duplicate": {
    of: CampaignPart;
    what: "id" | "key" | "label" | "code" | "name";
    value: string;
    first: string;
  };
  "campaign/no-such": { of: CampaignPart; value: string; near: string | null };
  "campaign/blank-missing": { field: string };
  "campaign/blank-unknown": { field: string; near: string | null };
  "campaign/blank-twice": { field: string };
  "campaign/cell-in-label-column": { column: string };
  "campaign/field-not-number": { field: string; expected: "count" | "number" | "text" | "choice" };
  "campaign/belongs-to-itself": { field: string };
  "campaign/property-misfit": { property: string; kind: string };
  "campaign/rollup-misfit": { rollup: string; kind: string };
  "campaign/not-summed": { total: string };
  "campaign/other-measure": { measure: string | null; total: string; totalMeasure: string };
  "campaign/not-an-operand": { field: string };
  "campaign/rule-without-field": { rule: string };
  "campaign/minimum-as-error": { rule: string };
  "campaign/rule-fails-zero": { rule: string };
  "campaign/rule-fails-blank": { rule: string };
  "campaign/rule-impossible": { rule: string; other: string | null };
  "campaign/series-without-cadence": { field: string };
  "campaign/not-a-series": { field: string };
  "campaign/series-measure": { measure: string | null; field: string; fieldMeasure: string | null };
  "campaign/collected-and-not": { number: string; cited: string };
  "campaign/period-reversed": { start: string; end: string };
  "campaign/due-before-notice": { due: string; issued: string };
  "campaign/due-on-weekend": { due: string; day: "saturday" | "sunday" };
  // file/…: what merging made of a readable file
  "file/accepted": Record<string, never>;
  "file/identical-copy": { same: string };
  "file/same-figures": { same: string };
  "file/replaced": { by: string; basis: ReturnOrder };
  "file/other-form": { found: string; expected: string };
  "file/other-period": { found: string | null; expected: string | null };
  "file/set-aside": { reason: string };
  "file/a-rollup": Record<string, never>;
  // file/…: what a file turned out to be
  "file/unreachable": { code: string };
  "file/not-a-workbook": { kind: string };
  "file/other-format": { kind: string };
  "file/encrypted": Record<string, never>;
  "file/truncated": Record<string, never>;
  "file/damaged": { part: string; reason: string; at: string };
  "file/too-large": { limit: string; found: number; allowed: number };
  "file/too-slow": { reason: "time" | "memory"; seconds: number };
  "file/unsafe": { part: string };
  "file/foreign-campaign": { found: string; expected: string };
  "file/two-identities": { first: string; second: string };
  "file/unknown-unit": { found: string; near: string | null };
  "file/no-unit": Record<string, never>;
  "file/unit-contradiction": { stamped: string; header: string };
  "file/name-contradiction": { name: string; unit: string };
  "file/unfilled": Record<string, never>;
  // form/…: a form as a whole
  "form/no-table": { form: string };
  "form/two-tables": { first: string; second: string };
  "form/no-stamp": Record<string, never>;
  "form/not-issued": Record<string, never>;
  "form/no-such-field": { key: string };
  "form/other-version": {
    found: string;
    expected: string;
    lost: readonly string[];
    added: readonly string[];
  };
  "form/stray": { typed: string };
  "form/stray-column": { column: string; count: number; first: string };
  "form/look-alike": { read: string };
  "form/finished": { at: string };
  "form/not-finished": Record<string, never>;
  "form/changed-since-finished": {
    at: string;
    changes: readonly { readonly label: string; readonly then: string; readonly now: string }[];
  };
  "form/finish-record-lost": { at: string };
  "form/cannot-finish": { errors: number; warnings: number };
  // record/…: a rollup workbook opened again
  "record/none": Record<string, never>;
  "record/damaged": Record<string, never>;
  "record/unknown-format": Record<string, never>;
  "record/no-return": { unit: string };
  // pass-up/…: an office's totals made its own return for the level above
  "pass-up/incomplete": { missing: readonly string[]; expected: number };
  "pass-up/left-out": { label: string; total: string; why: LeftOut };
  "pass-up/answers-differ": { label: string; no: readonly string[] };
  "handed-up/from": { office: string; children: number; missing: readonly string[] };
  "handed-up/damaged": Record<string, never>;
  "handed-up/changed": { label: string; handed: string; typed: string | null };
  // binding/…: how fields are found again (Law R2)
  "binding/gone": { binding: BindingKind; labels: readonly string[]; of: number };
  "binding/outvoted": { binding: BindingKind; labels: readonly string[] };
  "binding/alone": { binding: BindingKind; labels: readonly string[] };
  "binding/contradicted": {
    label: string;
    /** `other`: the field that the binding says stands in the cell; null: this one does. */
    claims: readonly {
      readonly binding: BindingKind;
      readonly cell: string;
      readonly typed: string | null;
      readonly other: string | null;
    }[];
  };
  "binding/lost": { label: string };
  // cell/…: what was typed
  "cell/read-as": { label: string; typed: string; value: string; measure: string };
  "cell/offered": { label: string; typed: string; value: string; measure: string; doubt: string };
  "cell/unread": { label: string; typed: string; measure: string; kind: string; doubt: string };
  "cell/formula": { label: string; typed: string; formula: string };
  "cell/measure-changed": { label: string; expected: string; found: string };
  // unit/…: who is in, late, missing, or in twice
  "unit/missing": { due: string | null };
  "unit/late": { due: string; received: string; minutes: number };
  "unit/twice": { kept: string; basis: ReturnOrder; differences: readonly FigureDifference[] };
  // figure/…: what is asked for and what is not
  "figure/missing": { label: string };
  "figure/not-applicable": { label: string; typed: string };
  "figure/outside-sector": { label: string; typed: string; sectors: string };
  // figure/…: what the office itself said of one
  "figure/confirmed": { label: string; typed: string; value: string; measure: string; when: string };
  "figure/corrected": { label: string; original: string | null; typed: string | null; when: string };
  "figure/correction-conflict": {
    label: string;
    original: string | null;
    now: string | null;
    typed: string | null;
    when: string;
  };
  "figure/corrected-twice": {
    label: string;
    original: string | null;
    said: readonly { readonly typed: string | null; readonly when: string }[];
  };
  // rule/…: what figures say of each other
  "rule/failed": {
    rule: string;
    /** Tried out: blocks nothing. */
    trial: boolean;
    /** It passes with an explanation: any but an error. */
    mayStand: boolean;
    /** The office's own words, in Chinese, thresholds filled in; null: as the rule says. */
    message: string | null;
    advice: string | null;
    statement: Statement;
    cells: readonly RuleCell[];
    /** What the unit wrote about it: it need not be asked for again. */
    explanation?: string;
  };
  "explanation/outdated": { text: string; labels: readonly string[] };
}

export type FindingCode = keyof FindingArgs;

const SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  "rollup/other-campaign": "error",
  "rollup/other-content": "error",
  "rollup/no-matrix": "error",
  "rollup/unit-row": "error",
  "rollup/field-column": "error",
  "campaign/too-large": "error",
  "campaign/not-json": "error",
  "campaign/unknown-property": "error",
  "campaign/wrong-type": "error",
  "campaign/missing-property": "error",
  "campaign/bad-form": "error",
  "campaign/not-allowed": "error",
  "campaign/out-of-bounds": "error",
  "campaign/invalid-value": "error",
  "campaign/duplicate": "error",
  "campaign/no-such": "error",
  "campaign/blank-missing": "error",
  "campaign/blank-unknown": "error",
  "campaign/blank-twice": "error",
  "campaign/cell-in-label-column": "error",
  "campaign/field-not-number": "error",
  "campaign/belongs-to-itself": "error",
  "campaign/property-misfit": "error",
  "campaign/rollup-misfit": "error",
  "campaign/not-summed": "error",
  "campaign/other-measure": "error",
  "campaign/not-an-operand": "error",
  "campaign/rule-without-field": "error",
  "campaign/minimum-as-error": "error",
  "campaign/rule-fails-zero": "error",
  "campaign/rule-fails-blank": "error",
  "campaign/rule-impossible": "error",
  "campaign/series-without-cadence": "error",
  "campaign/not-a-series": "error",
  "campaign/series-measure": "error",
  "campaign/collected-and-not": "error",
  "campaign/period-reversed": "error",
  "campaign/due-before-notice": "warning",
  "campaign/due-on-weekend": "note",
  "file/accepted": "note",
  "file/identical-copy": "note",
  "file/same-figures": "note",
  "file/replaced": "note",
  "file/other-form": "warning",
  "file/other-period": "warning",
  "file/set-aside": "note",
  "file/a-rollup": "note",
  "file/unreachable": "error",
  "file/not-a-workbook": "error",
  "file/other-format": "error",
  "file/encrypted": "error",
  "file/truncated": "error",
  "file/damaged": "error",
  "file/too-large": "error",
  "file/too-slow": "error",
  "file/unsafe": "error",
  "file/foreign-campaign": "error",
  "file/two-identities": "error",
  "file/unknown-unit": "error",
  "file/no-unit": "error",
  "file/unit-contradiction": "error",
  "file/name-contradiction": "warning",
  "file/unfilled": "error",
  "form/no-table": "error",
  "form/two-tables": "error",
  "form/no-stamp": "warning",
  "form/not-issued": "error",
  "form/no-such-field": "error",
  "form/other-version": "warning",
  "form/stray": "warning",
  "form/stray-column": "warning",
  "form/look-alike": "warning",
  "form/finished": "note",
  "form/not-finished": "note",
  "form/changed-since-finished": "warning",
  "form/finish-record-lost": "warning",
  "form/cannot-finish": "error",
  "record/none": "error",
  "record/damaged": "error",
  "record/unknown-format": "error",
  "record/no-return": "error",
  "pass-up/incomplete": "warning",
  "pass-up/left-out": "warning",
  "pass-up/answers-differ": "warning",
  "handed-up/from": "note",
  "handed-up/damaged": "warning",
  "handed-up/changed": "warning",
  "binding/gone": "note",
  "binding/outvoted": "note",
  "binding/alone": "warning",
  "binding/contradicted": "error",
  "binding/lost": "error",
  "cell/read-as": "note",
  "cell/offered": "warning",
  "cell/unread": "error",
  "cell/formula": "note",
  "cell/measure-changed": "error",
  "figure/not-applicable": "error",
  "unit/missing": "warning",
  "unit/late": "warning",
  "unit/twice": "warning",
  "figure/missing": "error",
  "figure/outside-sector": "warning",
  "figure/confirmed": "note",
  "figure/corrected": "note",
  "figure/correction-conflict": "warning",
  "figure/corrected-twice": "error",
  // Each rule has its own severity; this one stands for none of them.
  "rule/failed": "warning",
  "explanation/outdated": "note",
};

export type Finding = {
  [C in FindingCode]: {
    readonly code: C;
    readonly severity: Severity;
    readonly place: Place;
    readonly args: FindingArgs[C];
  };
}[FindingCode];

/** A value made from people's data, with everything there is to say about it. */
export interface Outcome<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/** Makes a finding; the code's own severity unless another is given. */
export function finding<C extends FindingCode>(
  code: C,
  args: FindingArgs[C],
  place: Place = {},
  severity: Severity = SEVERITY[code],
): Finding {
  return { code, severity, place, args } as Finding;
}
