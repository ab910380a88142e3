// Findings about a campaign's own JSON, as sentences in English.
import type { CampaignPart, JsonFault, JsonKind, TextForm } from "../finding";
import type { Sentences } from "./sentences";

type CampaignSentences = Pick<Sentences, Extract<keyof Sentences, `campaign/${string}`>>;

const KINDS: Readonly<Record<JsonKind, string>> = {
  text: "text",
  number: "a number",
  wholeNumber: "a whole number",
  truth: "true or false",
  null: "null",
  list: "a list [ ]",
  object: "an object { }",
};

const FAULTS: Readonly<Record<JsonFault, (found: string) => string>> = {
  end: () => "the text ends here; a closing bracket or more is missing",
  character: (found) => `"${found}" is not expected here`,
  fullWidth: (found) => `Chinese punctuation "${found}" where ASCII punctuation is needed`,
  unclosedText: () => "a text without its closing quotation mark",
  control: () => "a tab or another control character inside a text",
  escape: (found) => `"${found}" is not a valid escape`,
  number: () => "a number that is not well written",
  trailingComma: () => "a comma after the last item",
  reserved: (found) => `no property may be called "${found}"`,
  repeated: (found) => `the property "${found}" stands twice in one object`,
  tooDeep: () => "brackets are nested too deep",
  afterEnd: (found) => `"${found}" after the end of the content`,
};

const FORMS: Readonly<Record<TextForm, string>> = {
  key: "a small letter, then small letters, digits and underscores, such as launch_sessions",
  id: 'a letter or digit, then letters, digits, "-" and "_", such as R01',
  date: "a date that exists, such as 2023-06-01",
  moment: "a date and time with its zone, such as 2023-07-01T23:59:59+08:00",
  version: "a version of digits and dots, such as 1.0",
  zone: "a zone such as +08:00",
  decimal: "a number of at least 0, such as 0, 12 or 1.5",
  unitCode: 'a letter or digit, then letters, digits, "-" and "_", at most 32 in all, such as DH',
};

const PARTS: Readonly<Record<CampaignPart, string>> = {
  form: "form",
  section: "section",
  row: "row",
  column: "column",
  field: "field",
  total: "total",
  sector: "sector",
  unit: "unit",
  rule: "rule",
  setting: "setting",
  attribute: "attribute",
  deliverable: "deliverable",
  choice: "choice",
};

const MEASURES = { text: "The length", list: "The number of items", number: "The value" } as const;
const BOUNDS = { atLeast: "at least", above: "more than", atMost: "at most", below: "less than" } as const;

function didYouMean(near: string | null): string {
  return near === null ? "." : `; did you mean "${near}"?`;
}

export const enCampaign: CampaignSentences = {
  "campaign/too-large": ({ megabytes, limit }) =>
    `The campaign file has ${megabytes} MB, more than the ${limit} MB allowed, and was not read. Make sure it is the right file.`,
  "campaign/not-json": ({ fault, found, line, column }) =>
    `The campaign file is not valid JSON: line ${line}, column ${column}: ${FAULTS[fault](found)}. Correct it and open it again.`,
  "campaign/unknown-property": ({ property, near, known }) =>
    `Unknown property "${property}"${didYouMean(near)} Allowed here: ${known.join(", ")}. Correct or remove it.`,
  "campaign/wrong-type": ({ expected, found }) =>
    `Expected ${KINDS[expected]}, found ${KINDS[found]}. Please correct it.`,
  "campaign/missing-property": ({ property }) =>
    `The required property "${property}" is missing. Please add it.`,
  "campaign/bad-form": ({ form, found }) =>
    `"${found}" is not written as required: ${FORMS[form]}. Please correct it.`,
  "campaign/not-allowed": ({ found, near, allowed }) =>
    `"${found}" is not one of the values allowed${didYouMean(near)} Allowed: ${allowed.join(", ")}. Please correct it.`,
  "campaign/out-of-bounds": ({ of, bound, limit, found }) =>
    of === "text" && limit === 1
      ? "The text is empty. Fill it in or remove the property."
      : `${MEASURES[of]} is ${found} and must be ${BOUNDS[bound]} ${limit}. Please correct it.`,
  "campaign/invalid-value": ({ found }) => `"${found}" is not valid here. Please correct it.`,
  "campaign/duplicate": ({ of, what, value, first }) =>
    `The ${what} "${value}" of this ${PARTS[of]} is taken by ${first}. Choose another ${what}.`,
  "campaign/no-such": ({ of, value, near }) =>
    `The campaign has no ${PARTS[of]} "${value}"${didYouMean(near)} Correct it, or add the ${PARTS[of]}.`,
  "campaign/blank-missing": ({ field }) =>
    `The text of this cell has no blank for the field "${field}". Write {${field}} into it.`,
  "campaign/blank-unknown": ({ field, near }) =>
    `The blank {${field}} is no field of this cell${didYouMean(near)} Correct or remove it.`,
  "campaign/blank-twice": ({ field }) =>
    `The blank {${field}} stands twice in the text; once is right. Remove the other.`,
  "campaign/cell-in-label-column": ({ column }) =>
    `"${column}" is a column of labels and takes neither fields nor text. Move them to a column of figures.`,
  "campaign/field-not-number": ({ field, expected }) =>
    `"${field}" is not a ${expected} field and cannot be used here. Name a ${expected} field.`,
  "campaign/belongs-to-itself": ({ field }) =>
    `The field "${field}" cannot belong to itself. Name the count it belongs to.`,
  "campaign/property-misfit": ({ property, kind }) =>
    `A field of kind "${kind}" has no property "${property}". Remove it, or change the kind.`,
  "campaign/rollup-misfit": ({ rollup, kind }) =>
    `A field of kind "${kind}" cannot be rolled up by "${rollup}". Change one of them.`,
  "campaign/not-summed": ({ total }) =>
    `This field is not rolled up by sum, so it cannot enter the total "${total}". Remove sumWith, or sum it.`,
  "campaign/other-measure": ({ measure, total, totalMeasure }) =>
    `This field is measured in "${measure ?? "(none)"}", the total "${total}" in "${totalMeasure}": they cannot be added. Correct one of them.`,
  "campaign/series-without-cadence": ({ field }) =>
    `"${field}" is declared an increment or a cumulative (series), but its form has no periods. Remove series, or give the form a cadence.`,
  "campaign/not-a-series": ({ field }) =>
    `"${field}" does not say whether it is an increment or a cumulative (series), so nothing can be checked against it. Add series, or name another field.`,
  "campaign/series-measure": ({ measure, field, fieldMeasure }) =>
    `This field is measured in "${measure ?? "(none)"}", "${field}" in "${fieldMeasure ?? "(none)"}": they cannot be checked against each other. Correct one of them.`,
  "campaign/collected-and-not": ({ number, cited }) =>
    `"${number}" is listed as not collected, but ${cited} is based on it. Remove one of them.`,
  "campaign/not-an-operand": ({ field }) =>
    `"${field}" is no field or attribute of this rule. Correct it, or make it one.`,
  "campaign/rule-without-field": ({ rule }) =>
    `The rule "${rule}" names no field, so there is nothing to check. Name one, or remove the rule.`,
  "campaign/minimum-as-error": ({ rule }) =>
    `The minimum "${rule}" cannot be an error: a unit that truthfully has 0 could not finish, and would write 1. Make it a warning.`,
  "campaign/rule-fails-zero": ({ rule }) =>
    `The error "${rule}" fails where every figure is 0: a unit without any activity could not finish. Make it a warning, or change it.`,
  "campaign/rule-fails-blank": ({ rule }) =>
    `The rule "${rule}" counts blanks as 0 and so fails on an untouched form. Let it wait for its figures.`,
  "campaign/rule-impossible": ({ rule, other }) =>
    other === null
      ? `No figures can satisfy the rule "${rule}". Check its direction and its bounds.`
      : `The rules "${rule}" and "${other}" contradict each other. Change one of them.`,
  "campaign/period-reversed": ({ start, end }) =>
    `It starts on ${start}, after its end ${end}. Please correct it.`,
  "campaign/due-before-notice": ({ due, issued }) =>
    `It is due ${due}, before the notice was issued (${issued}). Please check the dates.`,
  "campaign/due-on-weekend": ({ due, day }) =>
    `It is due ${due}, a ${day === "saturday" ? "Saturday" : "Sunday"}. Please confirm whether it should be put off.`,
};
