// 核对: every rule of the form as a live line, with room to explain what stands.
import { absoluteName, cellName, quotedSheetName } from "../../sheet/address";
import { cellArea, SheetPen } from "../../sheet/build";
import { heightFor } from "../../sheet/measure";
import type { NamePlan, RowPlan, SheetPlan } from "../../sheet/plan";
import { onceFor } from "../../once-for";
import type { FormRule } from "../../rules/form-rules";
import { stateRule } from "../../rules/state";
import { RULE_WORDS } from "../../rules/words";
import { PRINTED } from "../../text/printed";
import { relationText } from "../../text/relation";
import {
  EXPLANATION_HEAD,
  explanationKey,
  explanationName,
  LONGEST_EXPLANATION,
  OTHER,
} from "../explanations";
import type { FormInput } from "../input";
import { type FormLayout, placesOf, TABLE_SHEET } from "../layout";
import {
  attributeOperand,
  BLANK,
  ROOM,
  failedFormula,
  fieldOperand,
  openFormula,
  resultFormula,
  valuesFormula,
} from "./check-formulas";
import {
  CHECK_COLUMNS as AT,
  CHECK_HEAD_ROW,
  type CheckLine,
  type CheckLines,
  OPEN_WORDS,
} from "./check-lines";
import { countsLine, LONGEST_VERDICT, verdictLine } from "./check-top";
import type { DrawnField } from "./fields";

/** Digits of the Normal font, by column; 0: hidden. */
const WIDTHS = [0, 7, 7, 46, 36, 10, 34, 8, 0, 0, 0];
const WIDTH = WIDTHS.reduce((sum, each) => sum + each, 0);
const SIZE = 10;
const HEADS = ["序号", "类别", "审核关系", "现填数", "结果", EXPLANATION_HEAD, "定位"];
const OTHER_TEXT = "其他需要向汇总单位说明的情况（没有的不填）";
const FOOT =
  "强制：必须成立，未通过的须改正。核实：一般应成立，未通过的请核对，确属实情的写明核实说明即可。提示：仅供参考。试行：不影响定稿。";

export interface CheckSheet {
  readonly sheet: SheetPlan;
  /** One for each cell that takes an explanation. */
  readonly names: readonly NamePlan[];
}

export function planCheck(
  checks: CheckLines,
  layout: FormLayout,
  input: FormInput,
  drawn: readonly DrawnField[],
): CheckSheet {
  const pen = new SheetPen();
  const whole = (row: number) => ({ top: row, left: AT.number, bottom: row, right: AT.link });
  pen.spread(whole(1), "title", `${PRINTED.checkSheet}（审核关系）`);
  pen.spread(whole(2), "subtitle", layout.form.title);
  pen.spread(whole(3), "progress", countsLine(layout, drawn, checks));
  pen.spread(whole(4), "body", verdictLine(layout, drawn, checks));
  HEADS.forEach((head, index) => pen.put(CHECK_HEAD_ROW, AT.number + index, "columnHead", head));
  drawOperands(pen, checks, layout, input);
  const heights = checks.lines.map((line, index) => drawLine(pen, line, index + 1, checks, layout, input));
  if (checks.lines.length === 0) pen.spread(whole(CHECK_HEAD_ROW + 1), "label", "本表没有审核关系。");
  const foot = checks.otherRow + 1;
  drawOther(pen, checks.otherRow, input);
  pen.spread(whole(foot), "note", FOOT);
  tintLines(pen, checks);
  const rows: RowPlan[] = [
    { row: 1, height: 32 },
    { row: 2, height: Math.max(22, heightFor(layout.form.title, WIDTH, 11)) },
    { row: 3, height: 24 },
    { row: 4, height: heightFor(LONGEST_VERDICT, WIDTH, 11) },
    { row: CHECK_HEAD_ROW, height: 28 },
    ...(heights.length === 0 ? [{ row: CHECK_HEAD_ROW + 1, height: 24 }] : heights),
    { row: checks.otherRow, height: explanationHeight(input.explanations?.get(OTHER) ?? null) },
    { row: foot, height: heightFor(FOOT, WIDTH, SIZE) },
  ];
  return { sheet: pen.done(frameOf(rows, foot)), names: namesOf(checks) };
}

function frameOf(rows: readonly RowPlan[], foot: number) {
  return {
    name: PRINTED.checkSheet,
    visibility: "visible",
    columns: WIDTHS.map((width, index) =>
      width === 0 ? { column: index + 1, width: 6, hidden: true } : { column: index + 1, width },
    ),
    rows,
    freeze: { rows: CHECK_HEAD_ROW, columns: 0 },
    print: {
      orientation: "landscape",
      area: { top: 1, left: AT.number, bottom: foot, right: AT.link },
      titleRows: { from: CHECK_HEAD_ROW, to: CHECK_HEAD_ROW },
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7 },
      footer: PRINTED.footer,
      centered: true,
    },
    protection: { formatColumns: true, formatRows: true, sort: false, autoFilter: false },
    cursor: { row: 1, column: AT.number },
    gridLines: false,
  } as const;
}

/** The hidden column of contents, from the first row on: rules look there, so that their formulas stay short. */
function drawOperands(pen: SheetPen, { operands }: CheckLines, layout: FormLayout, input: FormInput): void {
  for (const [operand, row] of operands) {
    const key = operand.slice(operand.indexOf(":") + 1);
    const ofField = operand.startsWith("field:");
    const ink = ofField ? fieldOperand(layout, input, key) : attributeOperand(layout, input, key);
    pen.put(row, AT.operand, "hidden", ink);
  }
}

const relationOf = onceFor((rule: FormRule) => relationText(stateRule(rule)));

function drawLine(
  pen: SheetPen,
  line: CheckLine,
  number: number,
  checks: CheckLines,
  layout: FormLayout,
  input: FormInput,
): RowPlan {
  const { row, rule } = line;
  const relation = relationOf(rule);
  const values = valuesFormula(line, checks, input);
  pen.put(row, AT.key, "hidden", explanationKey(rule.rule.id));
  pen.put(row, AT.number, "status", number);
  pen.put(row, AT.kind, "status", line.kind);
  pen.put(row, AT.relation, "requirement", relation);
  pen.put(row, AT.values, "requirement", values);
  pen.put(row, AT.result, "status", resultFormula(line, checks, layout, input));
  pen.put(row, AT.open, "hidden", openFormula(line));
  pen.put(row, AT.failed, "hidden", failedFormula(line, checks));
  if (line.mayExplain) drawExplanation(pen, row, line.explanation);
  else pen.put(row, AT.explanation, "closed");
  const place = placesOf(layout).find(({ field }) => rule.fields.has(field.key));
  const target =
    place === undefined ? undefined : `${quotedSheetName(TABLE_SHEET)}!${cellName(place.row, place.column)}`;
  pen.put(row, AT.link, "link", target === undefined ? null : "查看", target);
  const heights = [
    heightFor(relation, WIDTHS[AT.relation - 1] as number, SIZE),
    heightFor(values.value.replaceAll(BLANK, ROOM), WIDTHS[AT.values - 1] as number, SIZE),
    line.mayExplain ? explanationHeight(line.explanation) : 22,
  ];
  return { row, height: Math.max(...heights) };
}

function drawOther(pen: SheetPen, row: number, input: FormInput): void {
  pen.put(row, AT.key, "hidden", explanationKey(OTHER));
  pen.spread({ top: row, left: AT.number, bottom: row, right: AT.result }, "requirement", OTHER_TEXT);
  drawExplanation(pen, row, input.explanations?.get(OTHER) ?? null);
  pen.put(row, AT.link, "requirement");
}

function drawExplanation(pen: SheetPen, row: number, text: string | null): void {
  pen.put(row, AT.explanation, "fillText", text);
  pen.unlock(cellArea(row, AT.explanation));
  pen.validate({
    areas: [cellArea(row, AT.explanation)],
    rule: { type: "textLength", max: LONGEST_EXPLANATION },
    style: "stop",
    prompt: { title: EXPLANATION_HEAD, text: "核对无误的，请写明实际情况；已经通过的不必填写。" },
    error: { title: "说明过长", text: `核实说明不能超过 ${LONGEST_EXPLANATION} 个字。` },
  });
}

/** Room for a line or two to write in. */
function explanationHeight(text: string | null): number {
  return Math.max(30, heightFor(text ?? "", WIDTHS[AT.explanation - 1] as number, 11));
}

function tintLines(pen: SheetPen, { lines }: CheckLines): void {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return;
  const band = (column: number) => [{ top: first.row, left: column, bottom: last.row, right: column }];
  const own = absoluteName(first.row, AT.result).replace(/\$(\d+)$/, "$1");
  const result = (word: string): string => `${own}="${word}"`;
  const areas = band(AT.result);
  const { pass, fail, waiting, notApplicable, noNumber, noChoice } = RULE_WORDS;
  const wrong = `OR(${[fail, noNumber, noChoice].map(result).join(",")})`;
  pen.tint({ areas, formula: wrong, tint: "wrong" });
  pen.tint({ areas, formula: result(pass), tint: "good" });
  pen.tint({ areas, formula: result(waiting), tint: "missing" });
  pen.tint({ areas, formula: result(notApplicable), tint: "notApplicable" });
  const open = absoluteName(first.row, AT.open).replace(/\$(\d+)$/, "$1");
  pen.tint({ areas: band(AT.explanation), formula: `${open}="${OPEN_WORDS.warning}"`, tint: "doubtful" });
}

function namesOf({ lines, otherRow }: CheckLines): readonly NamePlan[] {
  const explained = lines.filter(({ mayExplain }) => mayExplain);
  return [...explained.map(({ rule, row }) => [rule.rule.id, row] as const), [OTHER, otherRow] as const].map(
    ([rule, row]) => ({
      name: explanationName(rule),
      sheet: PRINTED.checkSheet,
      area: cellArea(row, AT.explanation),
    }),
  );
}
