// What people type, case by case: two tables of typed cells and what a careful clerk reads in them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FieldKind, FieldSpec } from "../../../src/core/campaign/schema";
import { typedText } from "../../../src/core/form/typed-text";
import { readValue } from "../../../src/core/form/value";
import type { TypedCell } from "../../../src/core/form/value";

interface Case {
  readonly title: string;
  readonly typed: TypedCell;
  readonly field: FieldSpec;
  readonly expected: string;
  readonly value: string;
  readonly flag: string;
}

const KINDS: Readonly<Record<string, FieldKind>> = {
  yesno: "yesNo",
  date: "date",
  text: "text",
  phone: "phone",
};
const DECIMALS = new Set(["万元", "元", "%", "系数", "千克", "万人次", "平方米"]);

/** "场" is a count of 场, "decimal" a decimal without measure, "choice:甲|乙" a choice. */
function fieldOf(word: string): FieldSpec {
  const base = { key: "it", required: true };
  if (word.startsWith("choice:")) return { ...base, kind: "choice", choices: word.slice(7).split("|") };
  const kind = KINDS[word];
  if (kind !== undefined) return { ...base, kind };
  if (word === "count" || word === "decimal") return { ...base, kind: word };
  return { ...base, kind: DECIMALS.has(word) ? "decimal" : "count", measure: word };
}

function typedOf(raw: string, stored: string): TypedCell {
  const value = JSON.parse(raw) as string | number | boolean | null;
  if (stored === "e") return { value: { error: value as string } };
  if (stored === "n+date fmt") return { value, shown: "date" };
  if (stored === "n+time fmt") return { value, shown: "time" };
  if (stored === "n+percent fmt") return { value, shown: "percent" };
  return { value };
}

function casesOf(file: string): Case[] {
  const lines = readFileSync(join(__dirname, "../../fixtures", file), "utf8").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#") && !line.startsWith("raw\t"))
    .map((line) => {
      const [raw = "", stored = "", field = "", expected = "", value = "", flag = ""] = line.split("\t");
      return {
        title: `${raw} in ${field}`,
        typed: typedOf(raw, stored),
        field: fieldOf(field),
        ...{ expected, value, flag },
      };
    });
}

/** The reading in the tables' own words. */
function told(typed: TypedCell, field: FieldSpec): { expected: string; value: string; flag: string } {
  const reading = readValue(typed, field);
  switch (reading.state) {
    case "number":
    case "choice":
    case "date":
      return { expected: "number", value: reading.value, flag: reading.soft ? "soft" : "clean" };
    case "text":
      return { expected: "text", value: reading.value, flag: "" };
    case "offered":
      return { expected: "clerk", value: reading.value, flag: "" };
    case "unread":
      return { expected: "clerk", value: "", flag: "" };
    case "blank":
      return { expected: "blank", value: "", flag: "" };
    case "not-applicable":
      return { expected: "na", value: "", flag: "" };
  }
}

const given = casesOf("typed-values.tsv");
const more = casesOf("typed-values-more.tsv");

function tally(cases: readonly Case[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { typed, field } of cases) {
    const { expected, value, flag } = told(typed, field);
    const outcome =
      expected === "number" ? flag : expected === "clerk" && value !== "" ? "offered" : expected;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

describe("the tables", () => {
  test.each(given)("VAL-1 VAL-2 VAL-3 VAL-4 $title", ({ typed, field, expected, value, flag }) => {
    expect(told(typed, field)).toEqual({ expected, value, flag });
  });

  test.each(more)("VAL-1 VAL-2 VAL-3 VAL-4 more: $title", ({ typed, field, expected, value, flag }) => {
    expect(told(typed, field)).toEqual({ expected, value, flag });
  });
});

test("VAL-2 VAL-4 so many of each outcome: nothing is read by refusing everything", () => {
  expect(tally(given)).toEqual({ clean: 22, soft: 29, offered: 12, clerk: 57, na: 7, blank: 11 });
  expect(tally(more)).toEqual({ clean: 36, soft: 107, offered: 42, clerk: 192, na: 23, blank: 33, text: 18 });
});

test.each([
  [null, "blank"],
  ["", "blank"],
  ["0", "number"],
  [0, "number"],
  ["/", "not-applicable"],
  ["无", "offered"],
])("VAL-1 %j is %s: blank, zero, none and not applicable stay apart", (value, state) => {
  expect(readValue({ value }, fieldOf("场")).state).toBe(state);
});

test.each([
  ["约200", "count", "approximate"],
  ["十几场", "场", "approximate"],
  ["3-5", "count", "range"],
  ["三到五场", "场", "range"],
  ["至少3场", "场", "lowerBound"],
  ["100以下", "count", "upperBound"],
  ["3+5", "count", "arithmetic"],
  ["3×5", "count", "arithmetic"],
  ["线上3场，线下2场", "场", "several"],
  ["5天", "场", "otherMeasure"],
  ["￥35000", "万元", "otherMeasure"],
  ["3场活动", "场", "prose"],
  ["见附件", "场", "noNumber"],
  ["-3", "count", "negative"],
  ["1.5", "count", "fraction"],
  ["6.30", "count", "date"],
  ["2025/6/16", "count", "date"],
  ["9:30", "count", "time"],
  ["50%", "count", "percent"],
  ["TRUE", "count", "boolean"],
  ["#REF!", "count", "errorValue"],
  ["0580-2182286", "count", "phone"],
  ["1234567890123456", "count", "tooLarge"],
  ["无", "count", "none"],
  ["(3)", "count", "ambiguous"],
  ["是/否", "yesno", "bothChoices"],
  ["不确定", "yesno", "notAChoice"],
  ["6月31日", "date", "noSuchDate"],
  ["6月30日", "date", "noYear"],
  ["下周五", "date", "notADate"],
  ["见附件", "phone", "notAPhone"],
])("VAL-4 %j in %s is doubted as %s", (value, field, doubt) => {
  expect(readValue({ value }, fieldOf(field))).toMatchObject({ doubt });
});

test.each([
  ["'[汇总.xlsx]Sheet1'!A1", "unread"],
  ["[1]Sheet1!$A$1", "unread"],
  ["SUM('C:\\表\\[2022.xlsx]统计表'!A1:A9)", "unread"],
  ["cmd|' /c calc'!A0", "unread"],
  ["[1]!合计", "unread"],
  ["SUM(A1:A9)", "number"],
  ["Table1[数]", "number"],
  ['IF(A1="[x]y!",1,2)', "number"],
])("VAL-7 the cached result of =%s is %s", (formula, state) => {
  expect(readValue({ value: 5, formula }, fieldOf("场")).state).toBe(state);
});

test("VAL-7 an own formula without a result is blank, one with an error unread", () => {
  expect(readValue({ value: null, formula: "A1" }, fieldOf("场"))).toEqual({ state: "blank" });
  expect(readValue({ value: { error: "#N/A" }, formula: "A1" }, fieldOf("场"))).toMatchObject({
    state: "unread",
  });
});

test("VAL-8 a word the campaign has settled is counted and listed", () => {
  const context = { words: { 无: "0", "——": "0" } };
  const zero = { state: "number", value: "0", soft: true };
  expect(readValue({ value: " 无 " }, fieldOf("场"), context)).toEqual(zero);
  expect(readValue({ value: "—－" }, fieldOf("场"), context)).toEqual(zero);
  expect(readValue({ value: "没有" }, fieldOf("场"), context).state).toBe("offered");
  expect(readValue({ value: "无" }, fieldOf("text"), context)).toEqual({ state: "text", value: "无" });
});

test("VAL-9 a text is kept inside as it stands", () => {
  const read = (value: string) => readValue({ value }, fieldOf("text"));
  expect(read("\u3000安全\n生产１２\u200b ")).toEqual({ state: "text", value: "安全\n生产１２" });
  expect(read("安".repeat(32_767)).state).toBe("text");
  expect(read("安".repeat(32_768))).toEqual({ state: "unread", doubt: "tooLong" });
});

test("VAL-4 the untouched hint of a field is blank", () => {
  const field = { ...fieldOf("场"), hint: "填整数，没有填0" };
  expect(readValue({ value: "填整数，没有填0" }, field)).toEqual({ state: "blank" });
});

test.each<[TypedCell["value"], TypedCell["shown"], string | null]>([
  [45107, "date", "2023-06-30"],
  [45107.5, "date", "2023-06-30 12:00"],
  [3, "date", "3"],
  [0.5, "time", "12:00"],
  [0.99999, "time", "23:59"],
  [1.5, "time", "1.5"],
  [0.125, "percent", "12.5%"],
  [45107, undefined, "45107"],
  ["", undefined, null],
])("VAL-10 %p shown as %s is quoted as %s", (value, shown, quoted) => {
  const cell = { value: value ?? "", ...(shown !== undefined && { shown }) };
  expect(typedText(cell)).toBe(quoted);
});

test.each<[string, string]>([
  ["=cmd|' /C calc'!A0", "noNumber"],
  ["=SUM(D7:D9)", "noNumber"],
  ["@SUM(1)", "noNumber"],
  ["=2*3+", "arithmetic"],
])("VAL-10 %s as text is a %s", (value, doubt) => {
  expect(readValue({ value }, fieldOf("场"))).toEqual({ state: "unread", doubt });
});
