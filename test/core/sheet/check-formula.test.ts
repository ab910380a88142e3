// Formulas that every Excel since 2007 opens, and those that it does not.
import { checkFormula, type Known } from "../../../src/core/sheet/check-formula";
import { FUNCTIONS } from "../../../src/core/sheet/functions";

const known: Known = {
  sheets: new Set(["统计表", "it's", "Sheet1", "("]),
  names: new Set(["ts_unit", "单位"]),
};
const nested = (depth: number): string => `${"ABS(".repeat(depth)}1${")".repeat(depth)}`;

test.each([
  "1",
  "A1",
  '$A$1+B$2-$C3*4/5^2&"a"',
  "-A1%",
  "1.5E+3+.5",
  'IF(COUNT(C4,C5)=2,IF(C4<=C5,"✓","✗"),"待填")',
  "SUM(A1:B2,A:A,$1:$3)",
  "'统计表'!$C$8+统计表!C8+Sheet1!A1+'it''s'!A1",
  "SUM('('!A1,1)",
  'COUNTIF(TS_unit,"*")+COUNTA(单位)',
  'SUBSTITUTE(A1,"""","\'")',
  'IF(A1="(，；){",TRUE,FALSE)',
  "SUMPRODUCT(--(A1:A9={1;2;3}),{1,2})",
  "INDEX(A:A,1):INDEX(A:A,3)",
  "ROW()",
  "IF(A1,,1)",
  "IF(ISNA(A1),#N/A,1)",
  "( A1 + 1 ) * 2",
  'HYPERLINK("#\'统计表\'!A1","转到")',
  nested(64),
  `"${"a".repeat(255)}"`,
  `"${'""'.repeat(255)}"`,
])("SHEET-7 =%s is fine", (formula) => {
  expect(checkFormula(formula, known)).toEqual([]);
});

test.each([
  ["", "the formula is empty"],
  ["=1", 'the formula begins with "="; it is written without'],
  [`1${"+1".repeat(4_096)}`, "the formula has 8193 characters; at most 8192"],
  [`LEN("${"a".repeat(256)}")`, "a text in the formula has 256 characters; at most 255"],
  [nested(65), "functions are nested 65 deep; at most 64"],
  ["SUM(A1", "brackets are not closed"],
  ["SUM(A1))", "brackets do not match"],
  ["SUM({1,2)}", "brackets do not match"],
  ['A1="a', 'a quote " has no partner'],
  ["'统计表!A1", "a quote ' has no partner"],
  ["A1 ? 2", '"?" has no place in a formula'],
  ["SUM(A1，B1)", '"，" has no place in a formula'],
  ["TODAY()", "the function TODAY is not one that every Excel since 2007 knows"],
  ['INDIRECT("A1")', "the function INDIRECT is not one that every Excel since 2007 knows"],
  ['TEXTJOIN(",",TRUE,A1)', "the function TEXTJOIN is not one that every Excel since 2007 knows"],
  ["sum(A1)", "the function sum is not one that every Excel since 2007 knows"],
  ["IF(A1)", "IF has 1 arguments; it takes 2 to 3"],
  ["ROUND(A1,(1),2)", "ROUND has 3 arguments; it takes 2"],
  ["NOT()", "NOT has 0 arguments; it takes 1"],
  ["SUM(A1;B1)", "a semicolon separates arguments; it must be a comma"],
  ["COUNT((A1,B1))", "a comma stands outside a function"],
  ["A1,B1", "a comma stands outside a function"],
  ["'打印'!A1", "the formula refers to the sheet 打印, which is not there"],
  ["打印!A1", "the formula refers to the sheet 打印, which is not there"],
  ["TS_other+1", "the formula refers to the name TS_other, which is not defined"],
  ["XFE1", "the formula refers to the name XFE1, which is not defined"],
  ["A1048577", "the formula refers to the name A1048577, which is not defined"],
  ["A", "the formula refers to the name A, which is not defined"],
  ["SUM(A1,#REF!)", "the formula holds #REF!"],
  ["A1\u0002", "the formula holds the character U+0002"],
])("SHEET-7 =%s: %s", (formula, sentence) => {
  expect(checkFormula(formula, known)).toContain(sentence);
});

test.each(["[1]Sheet1!A1", "'[Book.xlsx]Sheet1'!A1", "'C:\\a\\[Book.xlsx]Sheet1'!A1"])(
  "SHEET-7 =%s reaches another workbook",
  (formula) => {
    expect(checkFormula(formula, known)).not.toEqual([]);
  },
);

test("SHEET-7 nothing that recalculates by itself or is newer than 2007 is on the list", () => {
  const unwanted = [
    "TODAY",
    "NOW",
    "RAND",
    "OFFSET",
    "INDIRECT",
    "CELL",
    "IFS",
    "XLOOKUP",
    "CONCAT",
    "IFNA",
    "DAYS",
  ];
  expect(unwanted.filter((name) => FUNCTIONS.has(name))).toEqual([]);
  expect([...FUNCTIONS].filter(([, [least, most]]) => least > most || most > 255)).toEqual([]);
});
