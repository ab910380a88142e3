// The top of 核对: how much is missing, failed, explained and waiting, and whether the form can be finished.
import { RULE_WORDS } from "../../rules/words";
import { absoluteAreaName, quotedSheetName } from "../../sheet/address";
import { PRINTED } from "../../text/printed";
import { type FormLayout, TABLE_SHEET } from "../layout";
import { failedFormula } from "./check-formulas";
import {
  CHECK_COLUMNS,
  CHECK_HEAD_ROW,
  CHECK_KINDS,
  checkCell,
  type CheckLines,
  MOST_FAILED,
  OPEN_WORDS,
} from "./check-lines";
import type { Computed } from "./computed";
import type { DrawnField } from "./fields";
import { blockOf } from "./requirement";
import { STATES, WRONG_STATES } from "./state";

/** A number of the form as formula text, live, and what it is now. */
export type Count = Computed<number>;

/** @param drawn the fields of 统计表 */
export function fieldCounts(layout: FormLayout, drawn: readonly DrawnField[], from: "here" | "elsewhere") {
  const sheet = from === "here" ? "" : `${quotedSheetName(TABLE_SHEET)}!`;
  const states = sheet + blockOf(layout, "state");
  const count = (words: readonly string[]): Count => ({
    formula: words.map((word) => `COUNTIF(${states},"${word}")`).join("+"),
    value: drawn.filter((field) => words.includes(field.state)).length,
  });
  return { missing: count([STATES.missing]), wrong: count(WRONG_STATES) };
}

/** Failed rules that stand against finishing, explained ones, and those that wait; trials count nowhere. */
export function ruleCounts({ lines, otherRow }: CheckLines, from: "here" | "elsewhere") {
  const band = (column: keyof typeof CHECK_COLUMNS): string => {
    const at = CHECK_COLUMNS[column];
    const area = absoluteAreaName({ top: CHECK_HEAD_ROW, left: at, bottom: otherRow, right: at });
    return from === "here" ? area : `${quotedSheetName(PRINTED.checkSheet)}!${area}`;
  };
  const open = (word: string): Count => ({
    formula: `COUNTIF(${band("open")},"${word}")`,
    value: lines.filter((line) => line.open === word).length,
  });
  return {
    errors: open(OPEN_WORDS.error),
    warnings: open(OPEN_WORDS.warning),
    notes: {
      formula: `COUNTIFS(${band("kind")},"${CHECK_KINDS.note}",${band("result")},"${RULE_WORDS.fail}")`,
      value: lines.filter(({ kind, result }) => kind === CHECK_KINDS.note && result === RULE_WORDS.fail)
        .length,
    },
    explained: open(OPEN_WORDS.explained),
    waiting: {
      formula: `COUNTIFS(${band("kind")},"<>${CHECK_KINDS.trial}",${band("result")},"${RULE_WORDS.waiting}")`,
      value: lines.filter(({ kind, result }) => kind !== CHECK_KINDS.trial && result === RULE_WORDS.waiting)
        .length,
    },
  };
}

/** "漏填 3 项 待改 1 项 未通过：强制性 1 条，核实性 2 条（另有 1 条已说明） 待填 8 条" */
export function countsLine(
  layout: FormLayout,
  drawn: readonly DrawnField[],
  checks: CheckLines,
): Computed<string> {
  const { missing, wrong } = fieldCounts(layout, drawn, "elsewhere");
  const { errors, warnings, notes, explained, waiting } = ruleCounts(checks, "here");
  return joined([
    always("漏填 ", missing, " 项"),
    ifAny("　待改 ", wrong, " 项"),
    always("　　未通过：强制性 ", errors, " 条"),
    always("，核实性 ", warnings, " 条"),
    ifAny("（另有 ", explained, " 条已说明）"),
    ifAny("，提示性 ", notes, " 条"),
    always("　　待填 ", waiting, " 条"),
  ]);
}

const READY = "可以定稿。";
const NOT_READY =
  "还不能定稿：漏填的请补齐，待改的和强制性审核未通过的请改正；核实性审核未通过的请核对，无误的在“核实说明”栏写明情况。";

export function verdictLine(
  layout: FormLayout,
  drawn: readonly DrawnField[],
  checks: CheckLines,
): Computed<string> {
  const { missing, wrong } = fieldCounts(layout, drawn, "elsewhere");
  const { errors, warnings } = ruleCounts(checks, "here");
  const all = [missing, wrong, errors, warnings];
  const verdict = {
    formula: `IF(${all.map(({ formula }) => formula).join("+")}=0,"${READY}","${NOT_READY}")`,
    value: all.every(({ value }) => value === 0) ? READY : NOT_READY,
  };
  return joined([verdict, failedText(checks)]);
}

/** "未通过的序号：1、4、5；另有 3 条。"; nothing where none stands. */
function failedText(checks: CheckLines): Computed<string> {
  const last = checks.lines.at(-1);
  if (last === undefined) return { formula: '""', value: "" };
  const { errors, warnings } = ruleCounts(checks, "here");
  const over = `(${errors.formula}+${warnings.formula}-${MOST_FAILED})`;
  const named = failedFormula(last, checks).value;
  const more = errors.value + warnings.value - MOST_FAILED;
  const cell = checkCell(last.row, "failed", "here");
  return {
    formula: `IF(LEN(${cell})=0,"","${FAILED}"&${cell}&IF(${over}>0,"；另有 "&${over}&" 条","")&"。")`,
    value: named === "" ? "" : `${FAILED}${named}${more > 0 ? `；另有 ${more} 条` : ""}。`,
  };
}

const FAILED = "未通过的序号：";

/** The longest there can be, for its row's height. */
export const LONGEST_VERDICT = `${NOT_READY}${FAILED}${"100、".repeat(MOST_FAILED)}；另有 100 条。`;

function always(before: string, count: Count, after: string): Computed<string> {
  return { formula: `"${before}"&(${count.formula})&"${after}"`, value: `${before}${count.value}${after}` };
}

export function ifAny(before: string, count: Count, after: string): Computed<string> {
  const shown = always(before, count, after);
  return {
    formula: `IF((${count.formula})>0,${shown.formula},"")`,
    value: count.value > 0 ? shown.value : "",
  };
}

export function joined(parts: readonly Computed<string>[]): Computed<string> {
  return {
    formula: parts.map(({ formula }) => formula).join("&"),
    value: parts.map(({ value }) => value).join(""),
  };
}
