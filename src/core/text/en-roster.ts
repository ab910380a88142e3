// A roster pasted from elsewhere, as sentences in English.
import type { Sentences } from "./sentences";

export const enRoster: Pick<Sentences, Extract<keyof Sentences, `roster/${string}`>> = {
  "roster/too-many": ({ lines, limit }) =>
    `The pasted roster has ${lines} lines, more than ${limit}; the rest was not read. Split it into several campaigns, or check what was pasted.`,
  "roster/no-name": ({ line, found }) =>
    `Line ${line} (“${found}”) has no name of a unit and is left out. Add the name, or leave it if this is no unit.`,
  "roster/long-name": ({ line, name, limit }) =>
    `The name in line ${line} has ${name.length} characters, at most ${limit} are allowed; it is left out: “${name}”. Check which column holds the names.`,
  "roster/twice": ({ line, name, first }) =>
    `“${name}” in line ${line} is the same name as in line ${first}; it is listed once. If these are two units, tell their names apart.`,
  "roster/alike": ({ line, name, other, first }) =>
    `“${name}” in line ${line} is much like “${other}” in line ${first}. Check whether they are one unit, and delete one line if so.`,
  "roster/bad-code": ({ line, code }) =>
    `The code “${code}” in line ${line} cannot be used; another was made. A code has letters, digits, “-” and “_” only, at most 32, and begins with a letter or digit.`,
  "roster/code-twice": ({ line, code, first }) =>
    `The code “${code}” in line ${line} is also that of line ${first} (capitals do not count); another was made. Please check.`,
  "roster/no-such-sector": ({ line, sector, near }) =>
    `The sector “${sector}” in line ${line} is none of this campaign${near === null ? "" : `; did you mean “${near}”`}; it was left out. Correct it and paste again, or tick it in the roster.`,
};
