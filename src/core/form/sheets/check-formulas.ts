// The live formulas of 核对: operands fetched from 统计表, results, and what is still open.
import { onceFor } from "../../once-for";
import { type FormRule, type Operand } from "../../rules/form-rules";
import { type RuleCells, ruleFormula } from "../../rules/formula";
import { operandLabel, stateRule } from "../../rules/state";
import { RULE_WORDS } from "../../rules/words";
import { absoluteName, quotedSheetName } from "../../sheet/address";
import type { Ink } from "../../sheet/build";
import { PRINTED } from "../../text/printed";
import { withTopic } from "../../text/topic";
import type { Field } from "../../campaign/fields";
import { type FormInput, unitOf } from "../input";
import { columnOf, type FormLayout, keyTextOf, placesOf, TABLE_SHEET } from "../layout";
import { attributeRange, CHOSEN_CODE, nameRange } from "../stamp";
import {
  checkCell,
  type CheckLine,
  type CheckLines,
  failedNumbers,
  MOST_FAILED,
  OPEN_WORDS,
  waitsForUnit,
} from "./check-lines";
import { type Computed, textLiteral } from "./computed";
import { unitCell } from "./header";
import { shownText, textFormula } from "./printed-figure";
import { lineCell } from "./requirement";
import { cleaned, isBlank } from "./state";

const TABLE = `${quotedSheetName(TABLE_SHEET)}!`;
/** What stands for a blank, and what is written there in time: the line is as high as that needs. */
export const BLANK = "未填";
export const ROOM = "000000";
/** Of a text that is an operand this much is shown. */
const SHOWN = 30;

/** What goes into the operand column for a field: its content, "" where it is blank; no key found gives an error. */
export function fieldOperand(layout: FormLayout, input: FormInput, key: string): Ink {
  const place = placesOf(layout).find(({ field }) => field.key === key);
  if (place === undefined) throw new Error(`no place for ${key}`);
  const column = columnOf(layout, "value", place.field.column);
  const cell = lineCell(layout, column, keyTextOf(place.line), TABLE);
  const typed = input.values.get(key) ?? "";
  // Excel keeps 15 digits of a result.
  const value = typeof typed === "number" ? Number(typed.toPrecision(15)) : typed;
  return { formula: `IF(LEN(${cell})=0,"",${cell})`, value };
}

/** The unit's number, looked up where the unit is chosen later; text or nothing where it has none. */
export function attributeOperand(layout: FormLayout, input: FormInput, key: string): Ink {
  const { campaign } = input;
  const value = unitOf(input)?.attributes[key];
  const name = unitCell(layout, quotedSheetName(TABLE_SHEET));
  if (input.unit !== null || name === null) return value ?? null;
  const index = campaign.attributes.findIndex((each) => each.key === key);
  const found = `INDEX(${attributeRange(campaign, index)},MATCH(${name},${nameRange(campaign)},0))`;
  return { formula: `IFERROR(IF(ISNUMBER(${found}),${found},""),"")`, value: value ?? "" };
}

export function resultFormula(
  line: CheckLine,
  { operands }: CheckLines,
  layout: FormLayout,
  input: FormInput,
): Computed<string> {
  const at = (key: string): string => checkCell(operands.get(key) as number, "operand", "here");
  const cells: RuleCells = {
    cell: (field) => at(`field:${field}`),
    attribute: (name) => at(`attribute:${name}`),
    inSectors: (sectors) => sectorTest(layout, input, sectors),
  };
  const formula = ruleFormula(line.rule, cells);
  const waits = waitsForUnit(line.rule, input);
  return {
    formula: waits ? `IF(LEN(${CHOSEN_CODE})=0,"${RULE_WORDS.waiting}",${formula})` : formula,
    value: line.result,
  };
}

/** 统计表 of the blank form keeps a cell for each sector: 1, 0, or "" while no unit is chosen. */
function sectorTest(layout: FormLayout, input: FormInput, sectors: readonly string[]): string {
  const { unit, campaign } = input;
  if (unit !== null) return sectors.some((each) => unit.sectors.includes(each)) ? "TRUE" : "FALSE";
  const flags = sectors.map((sector) => {
    const index = campaign.sectors.findIndex(({ id }) => id === sector);
    return TABLE + absoluteName(layout.subtitleRow, layout.lastShown + 1 + index);
  });
  return `SUM(${flags.join(",")})>0`;
}

/** "强制", "核实", "已说明" where the rule fails; "" where nothing stands against finishing. */
export function openFormula(line: CheckLine): Ink {
  const { row, kind, mayExplain, open } = line;
  const fails = `${checkCell(row, "result", "here")}="${RULE_WORDS.fail}"`;
  if (mayExplain) {
    const text = cleaned(checkCell(row, "explanation", "here"));
    const word = `IF(LEN(${text})=0,"${OPEN_WORDS.warning}","${OPEN_WORDS.explained}")`;
    return { formula: `IF(${fails},${word},"")`, value: open };
  }
  return kind === OPEN_WORDS.error ? { formula: `IF(${fails},"${OPEN_WORDS.error}","")`, value: open } : null;
}

/** The numbers of the lines that stand against finishing, from the first line down to this one: "1、4、5". */
export function failedFormula(line: CheckLine, { lines }: CheckLines): Computed<string> {
  const { row } = line;
  const first = (lines[0] as CheckLine).row;
  const open = checkCell(row, "open", "here");
  const above = row === first ? '""' : checkCell(row - 1, "failed", "here");
  const upToHere = `${checkCell(first, "open", "here")}:${open}`;
  const count = `COUNTIF(${upToHere},"${OPEN_WORDS.error}")+COUNTIF(${upToHere},"${OPEN_WORDS.warning}")`;
  const stands = `OR(${open}="${OPEN_WORDS.error}",${open}="${OPEN_WORDS.warning}")`;
  const own = `IF(LEN(${above})=0,"","、")&${row - first + 1}`;
  return {
    formula: `${above}&IF(AND(${stands},${count}<=${MOST_FAILED}),${own},"")`,
    value: failedNumbers(lines.filter((each) => each.row <= row))
      .slice(0, MOST_FAILED)
      .join("、"),
  };
}

const topicOf = onceFor((rule: FormRule) => withTopic(stateRule(rule)).topic);

/** "发现隐患 5；整改隐患 7" */
export function valuesFormula(line: CheckLine, { operands }: CheckLines, input: FormInput): Computed<string> {
  const topic = topicOf(line.rule);
  const parts = line.rule.operands.map((operand, index) => {
    const label = `${index === 0 ? "" : "；"}${shortLabel(line.rule, operand, topic)} `;
    const cell = checkCell(operands.get(`${operand.of}:${operand.key}`) as number, "operand", "here");
    const text = `LEFT(${textFormula(cell)},${SHOWN})`;
    return {
      formula: `${textLiteral(label)}&IF(ISERROR(${cell}),"${PRINTED.errorValue}",IF(LEN(${cleaned(cell)})=0,"${BLANK}",${text}))`,
      value: label + valueNow(operand, input),
    };
  });
  return {
    formula: parts.map(({ formula }) => formula).join("&"),
    value: parts.map(({ value }) => value).join(""),
  };
}

function valueNow({ of, key }: Operand, input: FormInput): string {
  const value = of === "field" ? input.values.get(key) : unitOf(input)?.attributes[key];
  return isBlank(value) ? BLANK : shownText(value).slice(0, SHOWN);
}

/** Without what the relation has said once already. */
function shortLabel(rule: FormRule, { of, key }: Operand, topic: string): string {
  if (of === "attribute") return rule.attributes.get(key) ?? key;
  const label = operandLabel(rule.fields.get(key) as Field);
  return topic !== "" && label.startsWith(topic) ? label.slice(topic.length + 1) : label;
}
