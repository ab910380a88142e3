// What a long list of findings comes to, kind by kind.
import { type Finding, finding } from "../../../src/core/finding";
import { causesText } from "../../../src/core/rollup/plan/causes-text";

const missing = (unit: string): Finding => finding("figure/missing", { label: "甲" }, { unit });
const copy = (unit?: string): Finding =>
  finding("file/identical-copy", { same: "a.xlsx" }, unit === undefined ? {} : { unit });

test.each<[string, readonly Finding[], string, string]>([
  ["nothing", [], "", ""],
  [
    "each kind once, with its number and units, in the order of the list",
    [missing("A"), missing("A"), missing("B"), copy("A"), finding("form/no-stamp", {}, { unit: "C" })],
    "按类别：漏填 3 条（2 个单位）；文件 1 条（1 个单位）；其他 1 条（1 个单位）。",
    " By kind: missing 3 (2 units); files 1 (1 units); other 1 (1 units).",
  ],
  ["a file of nobody", [copy()], "按类别：文件 1 条。", " By kind: files 1."],
])("ACR-10 %s", (_, findings, zh, en) => {
  expect(causesText(findings, "zh")).toBe(zh);
  expect(causesText(findings, "en")).toBe(en);
});
