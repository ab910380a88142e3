// Validations, conditional formats and links of a saved sheet.
import { serialOfDay } from "../../core/sheet/day-serial";
import { areaName, cellName, type Area } from "../../core/sheet/address";
import { escapeAttribute, escapeFormula } from "../../xlsx/escape-text";
import { shiftFormula } from "../../xlsx/shift-formula";
import type { BookSheet, Validation } from "../wire/book";
import type { RuleParts } from "./rule-parts";
import type { StyleTable } from "./save-styles";

const TYPES: Readonly<Record<string, string>> = { wholeNumber: "whole" };

export function conditionalsXml({ conditionals }: BookSheet, styles: StyleTable): string {
  return conditionals
    .map(({ areas, formula, fill, fontColor, stopIfTrue }, i) => {
      const stop = stopIfTrue ? ' stopIfTrue="1"' : "";
      const rule = `<cfRule type="expression" dxfId="${styles.tintOf(fill, fontColor)}" priority="${i + 1}"${stop}>`;
      return (
        `<conditionalFormatting sqref="${areas.map(areaName).join(" ")}">${rule}` +
        `<formula>${escapeFormula(formula.slice(1))}</formula></cfRule></conditionalFormatting>`
      );
    })
    .join("");
}

/** Areas whose rules read the same from their own corner stand together. */
export function validationsXml({ validations }: BookSheet): string {
  const groups = new Map<string, string[]>();
  for (const { area, value } of validations.areas()) {
    if (value === null) continue;
    const xml = validationXml(value, area);
    groups.set(xml, [...(groups.get(xml) ?? []), areaName(area)]);
  }
  const items = [...groups].map(([xml, areas]) =>
    xml.replace("<dataValidation", `$& sqref="${areas.join(" ")}"`),
  );
  return items.length === 0
    ? ""
    : `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}

interface Alert {
  readonly title?: string;
  readonly message?: string;
  readonly style?: string;
}

function validationXml(
  { rule, from, prompt, errorAlert, ignoreBlanks }: Validation,
  { top, left }: Area,
): string {
  const [kind, parts] = Object.entries(rule as object)[0] as [string, RuleParts];
  const moved = (formula: string): string => shiftFormula(formula, top - from.row, left - from.column);
  const formulas = formulasOf(kind, parts).map((formula) => escapeFormula(moved(formula)));
  const [input, error] = [(prompt ?? {}) as Alert, (errorAlert ?? {}) as Alert];
  const attribute = (name: string, text: string | undefined): string =>
    text === undefined || text === "" ? "" : ` ${name}="${escapeAttribute(text)}"`;
  const style = error.style === undefined || error.style === "Stop" ? "" : error.style.toLowerCase();
  const operator = kind === "list" || kind === "custom" ? undefined : uncapital(parts.operator ?? "Between");
  return (
    `<dataValidation type="${TYPES[kind] ?? kind}"${attribute("errorStyle", style)}` +
    attribute("operator", operator?.replace(/To$/, "")) +
    `${ignoreBlanks ? ' allowBlank="1"' : ""}${parts.inCellDropDown === false ? ' showDropDown="1"' : ""}` +
    `${prompt === null ? "" : ' showInputMessage="1"'} showErrorMessage="1"` +
    attribute("errorTitle", error.title) +
    attribute("error", error.message) +
    attribute("promptTitle", input.title) +
    attribute("prompt", input.message) +
    `>${formulas.map((formula, i) => `<formula${i + 1}>${formula}</formula${i + 1}>`).join("")}</dataValidation>`
  );
}

/** As a file holds them: without "=", lists as literals, days as serials. */
function formulasOf(kind: string, { formula1, formula2, source, formula }: RuleParts): readonly string[] {
  const plain = (text: string): string => (text.startsWith("=") ? text.slice(1) : text);
  if (kind === "list") {
    return [
      (source ?? "").startsWith("=") ? plain(source ?? "") : `"${(source ?? "").replaceAll('"', '""')}"`,
    ];
  }
  if (kind === "custom") return [plain(formula ?? "")];
  return [formula1, formula2]
    .filter((bound) => bound !== undefined)
    .map((bound) => {
      const text = String(bound);
      const isDay = kind === "date" && /^\d{4}-\d\d-\d\d$/.test(text);
      return isDay ? String(serialOfDay(text)) : plain(text);
    });
}

export function linksXml({ links }: BookSheet): string {
  const items = [...links].map(([key, place]) => {
    const cell = cellName(Math.floor(key / 16_384), (key % 16_384) + 1);
    return `<hyperlink ref="${cell}" location="${escapeAttribute(place)}"/>`;
  });
  return items.length === 0 ? "" : `<hyperlinks>${items.join("")}</hyperlinks>`;
}

function uncapital(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
