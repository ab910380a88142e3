// Findings of a returned form in English: its file, its bindings, what was typed into it.
import type { ReadingDoubt } from "../doubt";
import type { BindingKind, FindingArgs } from "../finding";
import type { Sentences } from "./sentences";
import { withMeasure } from "./with-measure";
import type { zhForm } from "./zh-form";

const BINDING: Readonly<Record<BindingKind, string>> = {
  names: "defined name",
  keys: "hidden key",
  labels: "row and column label",
};

const DOUBT: Readonly<Record<ReadingDoubt, string>> = {
  approximate: "is approximate",
  range: "is a range",
  lowerBound: "only says at least how many",
  upperBound: "only says at most how many",
  several: "holds more than one number",
  arithmetic: "is a calculation",
  otherMeasure: "is in another unit of measurement",
  noNumber: "is not a number",
  prose: "is a remark",
  negative: "is negative",
  fraction: "is not whole",
  tooLarge: "is beyond what can be counted",
  residue: "has a residue of decimals",
  date: "is a date",
  time: "is a time",
  percent: "is a percentage",
  boolean: "is a truth value",
  errorValue: "is an error value",
  ambiguous: "can be read in more than one way",
  none: "does not say whether 0 or not applicable",
  notAChoice: "is not one of the choices",
  bothChoices: "ticks both choices",
  noSuchDate: "is a date that does not exist",
  notADate: "is not a date",
  noYear: "has no year",
  phone: "looks like a phone number",
  notAPhone: "is not a phone number",
  tooLong: "is too long",
  externalLink: "refers to another workbook",
  merged: "stands under a merged cell, so whose figure it is cannot be told",
  unplaced: "has contradictory places",
  lost: "is no longer to be found in the table",
};

function list(labels: readonly string[]): string {
  const shown = labels
    .slice(0, 8)
    .map((label) => `"${label}"`)
    .join(", ");
  return labels.length > 8 ? `${shown} and ${labels.length - 8} more` : shown;
}

type Claim = FindingArgs["binding/contradicted"]["claims"][number];

function claimText({ binding, cell, typed, other }: Claim): string {
  return other === null
    ? `${BINDING[binding]} says ${cell} (${typed ?? "empty"})`
    : `${BINDING[binding]} says that ${cell} is "${other}"`;
}

export const enForm: Pick<Sentences, keyof typeof zhForm> = {
  "file/unreachable": ({ code }) =>
    code === "no-access"
      ? "No permission to read this file. Check its permissions and merge again."
      : "The file cannot be opened; it may have been moved or be in use. Close other programs and merge again.",
  "file/not-a-workbook": ({ kind }) =>
    `This is no Excel workbook (${kind}); it cannot be read. Ask the unit for the filled .xlsx form itself.`,
  "file/other-format": ({ kind }) =>
    `This workbook is in the format ${kind}, which is not read directly. Open it in Excel or WPS, save it as .xlsx and merge again.`,
  "file/encrypted": () =>
    "The workbook has an opening password and cannot be read. Ask the unit to remove it and send again.",
  "file/truncated": () =>
    "The file is incomplete, perhaps a broken download. Download it again or ask the unit to resend it.",
  "file/damaged": ({ part, reason, at }) =>
    `The file is damaged (${part === "" ? "archive" : part}${at === "" ? "" : ` ${at}`}: ${reason}) and cannot be read. Ask the unit to resend it.`,
  "file/too-large": ({ limit, found, allowed }) =>
    `The file is beyond the bounds (${limit}: ${found}, at most ${allowed}) and was not read. Check that it is the form that was issued.`,
  "file/too-slow": ({ reason, seconds }) =>
    `Reading this file was stopped: it took ${reason === "time" ? `more than ${seconds} seconds` : "too much memory"}. Open it in Excel or WPS, delete what lies outside the table, save it as .xlsx and merge again.`,
  "file/broke-reading": () =>
    "Reading this file broke off; it was skipped, the others were not affected. Open it in Excel or WPS, save it as .xlsx and merge again; failing that, ask the unit to fill in the issued form again.",
  "file/unsafe": ({ part }) =>
    `The file holds unsafe content (a document type in ${part}) and was not read. Ask the unit to use the issued form.`,
  "file/foreign-campaign": ({ found, expected }) =>
    `This form belongs to another campaign (${found}), not to "${expected}"; not taken. Check whether the file is misplaced.`,
  "file/two-identities": ({ first, second }) =>
    `The file carries two identities (${first}; ${second}), so whose form it is cannot be told; not taken. Ask the unit to fill in the form it was sent.`,
  "file/unknown-unit": ({ found, near }) =>
    `The unit "${found}" is not in the roster${near === null ? "" : `; is it "${near}"?`} Not taken. Check the name or add the unit.`,
  "file/no-unit": () =>
    "The form names no unit; not taken. Ask the unit to choose its name on the table sheet and send it again.",
  "file/unit-contradiction": ({ stamped, header }) =>
    `The form was issued to "${stamped}" but its header says "${header}"; not taken. Ask both units.`,
  "file/unit-confirmed": ({ found, unit }) =>
    found === null
      ? `The form names no unit; the office confirmed that it is that of "${unit}".`
      : `The form names "${found}"; the office confirmed that it is that of "${unit}".`,
  "file/keyed-in": ({ source }) => `Keyed in by the office from: ${source}.`,
  "file/name-contradiction": ({ name, unit }) =>
    `The file is named after "${name}" but the form is of "${unit}"; taken as "${unit}". Check whether it was misnamed.`,
  "file/unfilled": () => "Nothing is filled in; not taken, the unit counts as missing. Remind the unit.",
  "form/no-table": ({ form }) =>
    `No table "${form}" was found, so this is probably not a form of this campaign; not taken.`,
  "form/two-tables": ({ first, second }) =>
    `Both "${first}" and "${second}" are filled and differ; not taken. Delete the one that does not count and send again.`,
  "form/no-stamp": () =>
    "The form's identity is lost (copied or rebuilt by hand); recognised by labels and unit name. Check the figures.",
  "form/not-issued": () =>
    "This form was not issued by this tool, or its campaign is lost. Use the form as issued.",
  "form/no-such-field": ({ key }) => `The form has no field "${key}". Check the names in the figures file.`,
  "form/cannot-hold": ({ label, fault, found }) =>
    fault === "character"
      ? `"${label}" holds a control character that no cell can (${found}); nothing was written. Remove it and fill again.`
      : fault === "tooLong"
        ? `"${label}" has ${found} characters, more than the 32,767 of a cell; nothing was written. Shorten it and fill again.`
        : `"${label}" is ${found}, which is no number for a cell; nothing was written. Check it and fill again.`,
  "form/other-version": ({ found, expected, lost, added }) =>
    `Issued from version ${found}, now ${expected}; read field by field.` +
    (lost.length === 0 ? "" : ` No longer collected: ${list(lost)}.`) +
    (added.length === 0 ? "" : ` New since then: ${list(added)}; please ask for them.`),
  "form/stray": ({ typed }) =>
    `"${typed.trim()}" stands here but belongs to no field; not counted. Check whether it is misplaced.`,
  "form/stray-column": ({ column, count, first }) =>
    `Column ${column} holds ${count} entries (such as "${first}") that belong to no field; not counted. Check whether the column is misplaced.`,
  "form/finished": ({ at }) => `This form was finished at ${at}.`,
  "form/not-finished": () => "This form was never finished; it is taken as it stands.",
  "form/changed-since-finished": ({ at, changes }) =>
    `This form was finished at ${at}; ${changes.length} figures changed since: ${changes
      .map(({ label, then, now }) => `${label} from "${then}" to "${now}"`)
      .join("; ")}. It is taken as it stands; please ask the unit.`,
  "form/finish-record-lost": ({ at }) =>
    `This form was finished at ${at}, but its record is damaged, so later changes cannot be told. Compare the check code with the sealed paper.`,
  "form/cannot-finish": ({ errors, warnings }) =>
    `This form cannot be finished: ${errors} errors and ${warnings} unexplained warnings stand. Correct or explain each, then finish.`,
  "form/look-alike": ({ read }) =>
    `This sheet holds a table that looks the same but differs from "${read}", which was read instead; not counted. Check which one is meant.`,
  "binding/gone": ({ binding, labels, of }) =>
    `The ${BINDING[binding]} of ${labels.length === of ? "every field" : list(labels)} is gone; read by the other two, which agree.`,
  "binding/outvoted": ({ binding, labels }) =>
    `The ${BINDING[binding]} of ${list(labels)} points elsewhere (cut and paste); read by the other two, which agree.`,
  "binding/alone": ({ binding, labels }) =>
    `Only the ${BINDING[binding]} is left to find ${list(labels)}; read by it. Check against the original.`,
  "binding/contradicted": ({ label, claims }) =>
    `Where "${label}" stands is contradictory: ${claims.map(claimText).join(", ")}. Not counted; check the original and correct it.`,
  "binding/lost": ({ label }) =>
    `"${label}" is not to be found; its row or cell may have been deleted. Not counted; ask the unit.`,
  "cell/read-as": ({ label, typed, value, measure }) =>
    `"${label}": "${typed.trim()}" is counted as ${withMeasure(value, measure)}.`,
  "cell/as-text": ({ label, typed, value, measure }) =>
    `"${label}": "${typed.trim()}" is text. It is counted as ${withMeasure(value, measure)}, but the sheet's own formulas do not see it. Change it to the number ${value}.`,
  "cell/offered": ({ label, typed, value, measure, doubt }) =>
    `"${label}": "${typed.trim()}" ${DOUBT[doubt as ReadingDoubt]}, probably ${withMeasure(value, measure)}; not counted. Please confirm.`,
  "cell/unread": ({ label, typed, doubt }) =>
    `"${label}": ${typed === "" ? "the figure" : `"${typed.trim()}"`} ${DOUBT[doubt as ReadingDoubt]}; not counted. Please check and correct it.`,
  "cell/formula": ({ label, typed, formula }) =>
    `"${label}" is a formula (=${formula}); read by its result "${typed}". Check it and replace it by the value.`,
  "cell/measure-changed": ({ label, expected, found }) =>
    `The unit of measurement of "${label}" should be "${expected}" but the form says "${found}"; not counted. Ask which was meant.`,
};
