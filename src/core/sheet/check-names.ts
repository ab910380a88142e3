// Which names Excel accepts for sheets and for areas.
import { parseCell } from "./address";
import { checkText, LONGEST_NAME, LONGEST_SHEET_NAME } from "./text-limits";

/** What is wrong with a sheet's name; [] for a good one. */
export function checkSheetName(name: string): readonly string[] {
  if (name === "") return ["a sheet has no name"];
  const problems = [...checkText(`the sheet name ${name}`, name, LONGEST_SHEET_NAME)];
  const bad = /[[\]:*?/\\]/.exec(name);
  if (bad !== null) problems.push(`the sheet name ${name} holds ${bad[0]}`);
  if (name.startsWith("'") || name.endsWith("'")) {
    problems.push(`the sheet name ${name} begins or ends with an apostrophe`);
  }
  // Excel keeps this name for its own change log.
  if (name.toLowerCase() === "history") problems.push(`the sheet name ${name} belongs to Excel`);
  return problems;
}

/** What is wrong with a defined name; [] for a good one. Rules of Excel's own "Names in formulas" page. */
export function checkName(name: string): readonly string[] {
  const problems = [...checkText(`the name ${name}`, name, LONGEST_NAME)];
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) {
    problems.push(`the name ${name} holds characters that names may not hold`);
  }
  if (looksLikeCell(name)) problems.push(`the name ${name} looks like a cell`);
  if (/^_xl/i.test(name)) problems.push(`the name ${name} belongs to Excel`);
  if (/^(true|false)$/i.test(name)) problems.push(`the name ${name} is a truth value`);
  return problems;
}

/** "AB12", and R1C1 notation with or without numbers: "R", "c3", "R2C5". */
function looksLikeCell(name: string): boolean {
  return parseCell(name.toUpperCase()) !== null || /^(r\d*(c\d*)?|c\d*)$/i.test(name);
}
