// A sheet's data validations and conditional formats: where they stand and what they say.
import { areaName, type Area } from "./address";
import { isArea, overlappingPairs } from "./area-set";
import { checkRuleFormula, type Known } from "./check-formula";
import type { LongSheetPlan } from "./long-plan";
import type { Message, ValidationPlan } from "./plan";
import { checkText, LONGEST_LIST, LONGEST_MESSAGE_TEXT, LONGEST_MESSAGE_TITLE } from "./text-limits";

/** What is wrong with a sheet's validations; sentences begin with sheet and first area. */
export function checkValidations(sheet: LongSheetPlan, known: Known): readonly string[] {
  const problems = sheet.validations.flatMap((validation) => {
    const what = [
      ...checkPlaces(validation.areas),
      ...checkRule(validation.rule, sheet.name, known),
      ...checkMessage("error", validation.error),
      ...(validation.prompt === undefined ? [] : checkMessage("prompt", validation.prompt)),
    ];
    return what.map((problem) => `${sheet.name}!${firstOf(validation.areas)}: ${problem}`);
  });
  const areas = sheet.validations.flatMap((validation) => validation.areas).filter(isArea);
  const doubled = overlappingPairs(areas).map(
    ([a, b]) => `${sheet.name}: the validations of ${areaName(a)} and ${areaName(b)} overlap`,
  );
  return [...problems, ...doubled];
}

/** What is wrong with a sheet's conditional formats; sentences begin with sheet and first area. */
export function checkConditionals(sheet: LongSheetPlan, known: Known): readonly string[] {
  return sheet.conditionals.flatMap(({ areas, formula }) =>
    [...checkPlaces(areas), ...checkRuleFormula(formula, sheet.name, known)].map(
      (problem) => `${sheet.name}!${firstOf(areas)}: ${problem}`,
    ),
  );
}

function firstOf(areas: readonly Area[]): string {
  const [first] = areas;
  return first === undefined ? "(nowhere)" : areaName(first);
}

function checkPlaces(areas: readonly Area[]): readonly string[] {
  if (areas.length === 0) return ["a rule stands nowhere"];
  return areas
    .filter((area) => !isArea(area))
    .map((area) => `the area ${areaName(area)} is not inside the sheet`);
}

/** Excel's own dialogue takes no longer formula for a validation. */
const LONGEST_VALIDATION = 255;

function checkRule(rule: ValidationPlan["rule"], sheet: string, known: Known): readonly string[] {
  switch (rule.type) {
    case "whole":
      return Number.isInteger(rule.min) ? [] : [`${rule.min} is no whole number`];
    case "decimal":
      return Number.isFinite(rule.min) ? [] : [`${rule.min} is no number`];
    case "textLength":
      return Number.isInteger(rule.max) && rule.max >= 0 ? [] : [`${rule.max} is no length`];
    case "date":
      return checkDates(rule.from, rule.to);
    case "list":
      return checkList(rule.items);
    case "listFrom":
    case "custom":
      return [
        ...checkRuleFormula(rule.formula, sheet, known),
        ...(rule.formula.length > LONGEST_VALIDATION
          ? [`a validation's formula has ${rule.formula.length} characters; at most ${LONGEST_VALIDATION}`]
          : []),
      ];
  }
}

function checkDates(from: string, to: string): readonly string[] {
  const wrong = [from, to].filter((date) => !isDate(date));
  if (wrong.length > 0) return wrong.map((date) => `${date} is no date such as 2023-06-30`);
  return from <= to ? [] : [`the dates run backwards, from ${from} to ${to}`];
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

function checkList(items: readonly string[]): readonly string[] {
  const joined = items.join(",");
  return [
    ...(items.length === 0 ? ["the list is empty"] : []),
    ...items.filter((item) => item.trim() === "").map(() => "the list has an empty item"),
    ...items.filter((item) => item.includes(",")).map((item) => `the item ${item} holds a comma`),
    ...checkText("the list", joined, LONGEST_LIST),
  ];
}

function checkMessage(what: string, message: Message): readonly string[] {
  return [
    ...checkText(`the title of the ${what} message`, message.title, LONGEST_MESSAGE_TITLE),
    ...checkText(`the text of the ${what} message`, message.text, LONGEST_MESSAGE_TEXT),
  ];
}
