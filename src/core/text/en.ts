// Findings as sentences in English: what was found, what was expected, what to do.
import type { Sentences } from "./sentences";

export const en: Sentences = {
  "campaign/not-json": ({ reason }) =>
    `The campaign file is not valid JSON (${reason}). Export it again or check brackets and quotes.`,
  "campaign/unknown-property": ({ property, known }) =>
    `Unknown property "${property}"; allowed here: ${known}. Correct or remove it.`,
  "campaign/wrong-type": ({ expected, found }) => `Expected ${expected}, found ${found}. Please correct it.`,
  "campaign/missing-property": ({ property }) =>
    `The required property "${property}" is missing. Please add it.`,
};
