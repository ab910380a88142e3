// What a typed cell's state is, and what one line says of several.
import { fieldsOf } from "../../../src/core/campaign/fields";
import type { FieldKind } from "../../../src/core/campaign/schema";
import {
  fieldState,
  type FieldState,
  isBlank,
  lineState,
  type Requirement,
  STATES,
} from "../../../src/core/form/sheets/state";
import { cleaned } from "../../../src/core/form/sheets/state";
import type { CellContent } from "../../../src/core/sheet/plan";
import { seedInput } from "./seed-forms";

const seed = fieldsOf(seedInput("zhoushan-2023", "statistics", null).form)[0]!;
const fieldOf = (kind: FieldKind) => ({ ...seed, spec: { ...seed.spec, kind, choices: ["甲", "Yes", "1"] } });

const stateOf = (kind: FieldKind, typed: CellContent | undefined, asked: Requirement): FieldState =>
  fieldState(fieldOf(kind), "C5", "$I5", typed, asked).value;

describe("FORM-6 the state of a field", () => {
  test.each<[FieldKind, CellContent | undefined, Requirement, FieldState]>([
    ["count", undefined, 1, "漏填"],
    ["count", undefined, 0, "可不填"],
    ["count", undefined, -1, "不适用"],
    ["count", undefined, 2, "待定"],
    ["count", 3, 2, "✓"],
    ["count", "", 1, "漏填"],
    ["count", " 　\u00a0\t", 1, "漏填"],
    ["count", 0, 1, "✓"],
    ["count", 3, 1, "✓"],
    ["count", 3, -1, "✓"],
    ["count", -1, 1, "负数"],
    ["count", 1.5, 1, "非整数"],
    ["count", -1.5, 1, "负数"],
    ["count", "3场", 1, "非数字"],
    ["count", "12", 1, "非数字"],
    ["count", true, 1, "非数字"],
    ["decimal", 1.5, 1, "✓"],
    ["decimal", -0.1, 1, "负数"],
    ["decimal", "1.5", 1, "非数字"],
    ["yesNo", "是", 1, "✓"],
    ["yesNo", "否", 1, "✓"],
    ["yesNo", "否 ", 1, "选项不符"],
    ["yesNo", true, 1, "选项不符"],
    ["yesNo", 1, 1, "选项不符"],
    ["choice", "甲", 1, "✓"],
    ["choice", "yes", 1, "✓"],
    ["choice", 1, 1, "选项不符"],
    ["choice", "乙", 1, "选项不符"],
    ["date", 45_000, 1, "✓"],
    ["date", "2023-06-30", 1, "非日期"],
    ["date", false, 1, "非日期"],
    ["text", "文艺汇演", 1, "✓"],
    ["text", 5, 1, "✓"],
    ["phone", "0580-1234567", 1, "✓"],
    ["phone", undefined, 1, "漏填"],
  ])("%s %j, asked %i: %s", (kind, typed, asked, expected) => {
    expect(stateOf(kind, typed, asked)).toBe(expected);
  });

  test.each<[CellContent | undefined, boolean]>([
    [undefined, true],
    ["", true],
    [" ", true],
    ["\u3000\u3000", true],
    ["\u00a0", true],
    ["\n", true],
    [0, false],
    [false, false],
    ["0", false],
    ["、", false],
  ])("%j is blank: %s", (typed, expected) => {
    expect(isBlank(typed)).toBe(expected);
  });

  test("the formula reaches the cell by what it is given and strips what is blank", () => {
    const { formula } = fieldState(fieldOf("count"), "INDEX($C$4:$C$9,ROW()-3)", "$I5", 1, 1);
    expect(formula).toContain("INDEX($C$4:$C$9,ROW()-3)");
    expect(formula).toContain("$I5=1");
    expect(cleaned("C5")).toBe('TRIM(CLEAN(SUBSTITUTE(SUBSTITUTE(C5,"\u3000",""),"\u00a0","")))');
  });
});

describe("FORM-6 a line says what is worst of its fields", () => {
  const { filled, missing, optional, notApplicable, notNumber, negative, waiting } = STATES;
  test.each<[FieldState[], FieldState]>([
    [[filled], filled],
    [[missing], missing],
    [[notApplicable], notApplicable],
    [[optional, notApplicable], optional],
    [[filled, optional], filled],
    [[filled, missing], missing],
    [[filled, waiting], waiting],
    [[missing, negative], negative],
    [[negative, notNumber, missing], notNumber],
    [[], notApplicable],
  ])("%j: %s", (states, expected) => {
    expect(lineState("$H$5:$I$5", states).value).toBe(expected);
  });

  test("the formula does not grow with the fields of a line", () => {
    const { formula } = lineState("$H$5:$Z$5", []);
    expect(formula.length).toBeLessThan(500);
    expect(formula).toContain('IF(COUNTIF($H$5:$Z$5,"非数字")>0,"非数字",');
  });
});
