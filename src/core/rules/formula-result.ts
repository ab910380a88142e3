// What a rule's formula shows, computed here: the cached value beside the formula.
import { choicesOf, type Field } from "../campaign/fields";
import { fromNumber, placesOf } from "../decimal";
import { evaluateRule, type RuleUnit } from "./evaluate";
import { MOST_PLACES } from "./formula";
import type { FormRule, Operand } from "./form-rules";
import type { RuleFigure } from "./operand-state";
import { RULE_WORDS, type RuleWord } from "./words";

/** What a cell holds; null or absent where it is empty. core/sheet's CellValue is one. */
export type RawContent = string | number | boolean | null | undefined | { readonly error: string };

/** The word that `ruleFormula` gives over these cells for this unit. */
export function formulaResult(rule: FormRule, raw: (field: string) => RawContent, unit: RuleUnit): RuleWord {
  const figures = new Map(
    rule.operands
      .filter((operand) => operand.of === "field")
      .map((one) => [one.key, figureOf(one, rule.fields.get(one.key) as Field, raw(one.key) ?? null)]),
  );
  const { result, unknown } = evaluateRule(rule, unit, (key) => figures.get(key));
  switch (result) {
    case "pass":
      return RULE_WORDS.pass;
    case "fail":
      return RULE_WORDS.fail;
    case "not-applicable":
      return RULE_WORDS.notApplicable;
    case "waiting":
      if (unknown.length === 0) return RULE_WORDS.waiting;
      return rule.rule.kind === "answer" ? RULE_WORDS.noChoice : RULE_WORDS.noNumber;
  }
}

const UNREAD: RuleFigure = { state: "unread" };
const BLANK: RuleFigure = { state: "blank" };

/** As the formula's own guards see it, coarser than the form's reading. */
function figureOf({ as }: Operand, { spec }: Field, content: Exclude<RawContent, undefined>): RuleFigure {
  if (content === null) return BLANK;
  if (typeof content === "object") return UNREAD;
  const text = cleaned(String(content));
  if (as === "choice") {
    const same = choicesOf(spec).find((choice) => choice.toLowerCase() === text.toLowerCase());
    if (text === "") return BLANK;
    return same === undefined ? UNREAD : { state: "choice", value: same };
  }
  if (typeof content === "boolean") return UNREAD;
  if (text === "") return BLANK;
  if (as === "text") return { state: "text", value: text };
  return typeof content === "number" ? numberFigure(content, spec.kind === "count") : UNREAD;
}

/** Of a decimal the 15 digits that a spreadsheet compares by: 0.1+0.2 is 0.3. */
function numberFigure(content: number, whole: boolean): RuleFigure {
  const value = fromNumber(whole ? content : Number(content.toPrecision(15)));
  if (value === null || value.startsWith("-")) return UNREAD;
  return placesOf(value) > (whole ? 0 : MOST_PLACES) ? UNREAD : { state: "number", value };
}

/** TRIM and SUBSTITUTE: ideographic spaces away, others at the ends away and inside to one. */
function cleaned(text: string): string {
  return text
    .replaceAll("　", "")
    .replace(/^ +| +$/g, "")
    .replace(/ +/g, " ");
}
