// What each finding tells besides its code: the figures and words its sentence is made from.
import type { RuleCell, Statement } from "./statement";

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
  | "reserved"
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

/** One period of a form: its number from 1 on, and when it is due, by the office's clock. */
export interface PeriodName {
  readonly number: number;
  readonly due: string;
}

/** The three things by which a field is found again in a returned form. */
export type BindingKind = "names" | "keys" | "labels";

/** Code → what its sentence needs to say. Codes are `place/what`, never reused. */
export interface FindingArgs {
  // rollup/…: a rollup workbook opened to be continued
  "rollup/other-campaign": { found: string; expected: string };
  "rollup/other-content": { version: string };
  "rollup/older-campaign": { version: string; own: string };
  "rollup/form-gone": { title: string; version: string };
  "rollup/period-gone": { title: string; period: string; version: string };
  "rollup/units-gone": { units: readonly string[]; version: string };
  /** What the office's newer campaign changes in a rollup that is continued; names as people know them. */
  "rollup/campaign-changed": {
    from: string;
    to: string;
    added: readonly string[];
    /** `figures`: how many returns had one. */
    removed: readonly { readonly label: string; readonly figures: number }[];
    renamed: readonly { readonly from: string; readonly to: string }[];
    /** Asked for in another measure, or as another kind of thing. */
    remeasured: readonly string[];
    unitsAdded: readonly string[];
    unitsRemoved: readonly string[];
    unitsRenamed: readonly { readonly from: string; readonly to: string }[];
    due: { readonly from: string | null; readonly to: string | null } | null;
  };
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
  // roster/…: a list of units pasted from elsewhere; lines are counted from 1
  "roster/too-many": { lines: number; limit: number };
  "roster/no-name": { line: number; found: string };
  "roster/long-name": { line: number; name: string; limit: number };
  "roster/twice": { line: number; name: string; first: number };
  "roster/alike": { line: number; name: string; other: string; first: number };
  "roster/bad-code": { line: number; code: string };
  "roster/code-twice": { line: number; code: string; first: number };
  "roster/no-such-sector": { line: number; sector: string; near: string | null };
  // file/…: what merging made of a readable file
  "file/accepted": Record<string, never>;
  "file/identical-copy": { same: string };
  "file/same-figures": { same: string };
  "file/replaced": { by: string; basis: ReturnOrder };
  "file/other-form": { found: string; expected: string };
  /** Another period of this form, or of one that leads to it. */
  "file/other-in-series": { form: string; number: number };
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
  /** The program that read it broke off, through no fault that is known. */
  "file/broke-reading": Record<string, never>;
  "file/unsafe": { part: string };
  "file/foreign-campaign": { found: string; expected: string };
  "file/two-identities": { first: string; second: string };
  "file/unknown-unit": { found: string; near: string | null };
  "file/no-unit": Record<string, never>;
  "file/unit-contradiction": { stamped: string; header: string };
  /** The office said whose it is; `found`: as it stands in the form, null where nothing does. */
  "file/unit-confirmed": { found: string | null; unit: string };
  /** A return that came on paper, by telephone or as a picture, keyed in by the office. */
  "file/keyed-in": { source: string };
  "file/name-contradiction": { name: string; unit: string };
  "file/unfilled": Record<string, never>;
  // form/…: a form as a whole
  "form/no-table": { form: string };
  "form/two-tables": { first: string; second: string };
  "form/no-stamp": Record<string, never>;
  "form/not-issued": Record<string, never>;
  "form/no-such-field": { key: string };
  /** `found`: the character, the number of characters, or the number. */
  "form/cannot-hold": { label: string; fault: "character" | "tooLong" | "number"; found: string };
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
  /** A number typed as text, in a form that is still being filled. */
  "cell/as-text": { label: string; typed: string; value: string; measure: string };
  "cell/offered": { label: string; typed: string; value: string; measure: string; doubt: string };
  "cell/unread": { label: string; typed: string; measure: string; kind: string; doubt: string };
  "cell/formula": { label: string; typed: string; formula: string };
  "cell/measure-changed": { label: string; expected: string; found: string };
  // unit/…: who is in, late, missing, or in twice
  "unit/missing": { due: string | null };
  "unit/late": { due: string; received: string; minutes: number };
  "unit/twice": { kept: string; basis: ReturnOrder; differences: readonly FigureDifference[] };
  // figure/…: what is asked for and what is not
  /** `words`: a text or a choice, where 0 is no answer. */
  "figure/missing": { label: string; words?: true };
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
  /** What the unit wrote for the office that belongs to no check. */
  "explanation/remark": { text: string };
  // across/…: what the returns of several units say of each other; `explanation`: the unit's own remark
  "across/outlier": {
    label: string;
    value: string;
    measure: string;
    /** Labels of what the figure is divided by; null: the figure itself is compared. */
    per: readonly string[] | null;
    /** What is compared, to two places. */
    size: string;
    median: string;
    side: "high" | "low";
    returns: number;
    explanation?: string;
  };
  "across/identical": { figures: number; others: readonly string[]; more: number; explanation?: string };
  "across/all-zero": { figures: number };
  "across/all-round": { figures: number };
  "across/parent-sum": {
    units: number;
    differences: readonly { readonly label: string; readonly own: string; readonly sum: string }[];
    more: number;
    explanation?: string;
  };
  "across/fill-date": {
    label: string;
    date: string;
    bound: string;
    side: "early" | "late";
    explanation?: string;
  };
  // series/…: what the periods of a form, and the form they lead to, say of each other
  "series/falling": {
    label: string;
    measure: string;
    now: string;
    before: string;
    drop: string;
    since: PeriodName;
    explanation?: string;
  };
  "series/final-differs": {
    label: string;
    measure: string;
    final: string;
    series: string;
    /** Final minus series. */
    difference: string;
    kind: "cumulative" | "increment";
    /** Title of the form of the series. */
    form: string;
    /** How many periods are in. */
    periods: number;
    missing: readonly PeriodName[];
    explanation?: string;
  };
  "series/missing": { form: string; periods: readonly PeriodName[] };
}

export type FindingCode = keyof FindingArgs;
