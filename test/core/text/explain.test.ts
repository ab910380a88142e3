// Sentences stay one line of readable Chinese, whatever texts they quote.
import { finding } from "../../../src/core/finding";
import { explain } from "../../../src/core/text/explain";
import { nestQuotes } from "../../../src/core/text/nested-quotes";
import { oneLine } from "../../../src/core/text/one-line";

test.each([
  ["a line break", "3场\r\n其中", "3场 其中"],
  ["several, with blanks around", "3 \n\n\t 4", "3 4"],
  ["separators of lines and paragraphs", "a\u2028b\u2029c\u0085d", "a b c d"],
  ["an escape sequence", "\u001b[2J", "\ufffd[2J"],
  ["a bell, a delete and a C1 control", "\u0007\u007f\u009b", "\ufffd\ufffd\ufffd"],
  ["a turned direction", "\u202e21\u202c\u2066x\u2069", "\ufffd21\ufffd\ufffdx\ufffd"],
  ["blanks between words stay", "甲  乙　丙", "甲  乙　丙"],
])("READ-65 on one line: %s", (_, text, line) => {
  expect(oneLine(text)).toBe(line);
});

test.each([
  ["““6·16”咨询日”漏填", "“‘6·16’咨询日”漏填"],
  ["“甲”和“乙”", "“甲”和“乙”"],
  ["“一“二“三”二”一”", "“一‘二“三”二’一”"],
  ["“填的是“3场”", "“填的是“3场”"],
  ["”倒“", "”倒“"],
])("READ-67 quotation marks: %s", (sentence, nested) => {
  expect(nestQuotes(sentence)).toBe(nested);
});

test.each([
  ["三".repeat(200), "三".repeat(200)],
  ["三".repeat(201), `${"三".repeat(200)}…`],
  ["𠮷".repeat(32_767), `${"𠮷".repeat(200)}…`],
])("READ-67 a long text is quoted by its beginning (%#)", (typed, quoted) => {
  const said = explain(finding("form/stray", { typed }, { sheet: "统计表", cell: "B9" }));
  expect(said).toBe(`统计表!B9：此处填有“${quoted}”，但不属于任何填报项，未计入。请核实是否填错位置。`);
});

test("READ-65 names of files and sheets break no line either", () => {
  const said = explain(finding("file/encrypted", {}, { file: "a\nb\u001b[31m.xlsx", sheet: "表\u202e1" }));
  expect(said.startsWith("a b\ufffd[31m.xlsx 表\ufffd1：")).toBe(true);
});
