// Findings of rollup workbooks opened again and handed up, as sentences in English.
import type { LeftOut } from "../finding";
import type { Sentences } from "./sentences";
import type { zhRecord } from "./zh-record";

const WHY: Readonly<Record<LeftOut, string>> = {
  noField: "the form above does not ask for it",
  otherMeasure: "the form above counts it in another measure",
  otherKind: "in the form above it is of another kind",
};

export const enRecord: Pick<Sentences, keyof typeof zhRecord> = {
  "record/none": () => "This is no rollup workbook of ours. Please choose the file that gathering made.",
  "record/damaged": () =>
    "The record in the workbook is damaged and cannot be continued. Please use the backup (.bak), or gather the returns anew.",
  "record/unknown-format": () =>
    "The record was made by a newer version of the program. Please update, then open it again.",
  "record/no-return": ({ unit }) =>
    `${unit} has not returned its form, so there is none to send back. Please remind it.`,
  "pass-up/incomplete": ({ missing, expected }) =>
    `${expected} units are due, ${missing.length} have not returned (${missing.join(", ")}) and are not in the totals. Remind them and gather again, or tell the level above.`,
  "pass-up/left-out": ({ label, total, why }) =>
    `"${label}", in total ${total}, could not be handed up: ${WHY[why]}. Please compare the forms.`,
  "pass-up/answers-differ": ({ label, no }) =>
    `"${label}": units answered differently, "no" by ${no.join(", ")}; left blank. Please decide and fill it in.`,
  "handed-up/from": ({ office, children, missing }) =>
    `Added up by ${office} from ${children} units${missing.length === 0 ? ", all in" : `, ${missing.length} of them missing (${missing.join(", ")})`}. Nothing to do.`,
  "handed-up/damaged": () =>
    "The list of units below is damaged, so the totals cannot be compared with it. The figures are counted; please ask the unit.",
  "handed-up/changed": ({ label, handed, typed }) =>
    `"${label}": the units below add up to ${handed}, now it says ${typed ?? "nothing"}. Please ask why; what the office did itself needs an explanation.`,
};
