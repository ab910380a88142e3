// Loading a campaign: text that is not JSON, faults of shape, and no exception whatever comes.
import fc from "fast-check";
import { editJson } from "../../../src/core/campaign/edit-json";
import { loadJson } from "../../../src/core/campaign/json";
import { loadCampaign } from "../../../src/core/campaign/load";
import { type Path, pathText } from "../../../src/core/campaign/path";
import type { Finding } from "../../../src/core/finding";
import { explain } from "../../../src/core/text/explain";
import { loaded, sampleJson, sampleWith } from "./sample";

test("CAMP-1 the sample itself loads without a finding, with or without a byte order mark", () => {
  const text = JSON.stringify(sampleJson());
  expect(loaded(text)).toEqual({ ok: true, short: [], sentences: [] });
  expect(loaded(`\uFEFF${text}`).ok).toBe(true);
});

test.each([
  ["", "end", 1, 1],
  ['{"a": 1', "end", 1, 8],
  ['{\n  "a": 1,\n}', "trailingComma", 2, 9],
  ["[1, 2,]", "trailingComma", 1, 6],
  ["{“a”: 1}", "fullWidth", 1, 2],
  ['{"a"：1}', "fullWidth", 1, 5],
  ['{"a": 1，"b": 2}', "fullWidth", 1, 8],
  ['{"a": "统计表\n"}', "unclosedText", 1, 7],
  ['{"统计\u{20000}": "a\tb"}', "control", 1, 11],
  ['{"a": "\\x"}', "escape", 1, 8],
  ['{"a": "\\u12G4"}', "escape", 1, 8],
  ['{"a": 01}', "number", 1, 7],
  ['{"a": 1.}', "number", 1, 7],
  ['{"a": +1}', "number", 1, 7],
  ['{"a": True}', "character", 1, 7],
  ["{'a': 1}", "character", 1, 2],
  ['{"a" 1}', "number", 1, 6],
  ['{"a": 1} x', "afterEnd", 1, 10],
  ['{"a": {"b": 1,\r\n"b": 2}}', "repeated", 2, 1],
  ['{"a": 1, "\\u0061": 2}', "repeated", 1, 10],
  ['{"__proto__": {}}', "reserved", 1, 2],
  ["[".repeat(100), "tooDeep", 1, 66],
])("CAMP-1 %j is refused at its place", (text, fault, line, column) => {
  const { value, findings } = loadCampaign(text);
  expect(value).toBeNull();
  expect(findings).toMatchObject([{ code: "campaign/not-json", args: { fault, line, column } }]);
  expect(explain(findings[0] as Finding)).toContain(`第 ${line} 行第 ${column} 列`);
});

test("CAMP-1 what JSON.parse takes is taken with the same value, what it refuses is refused", () => {
  const parse = (text: string): { value: unknown } | null => {
    try {
      return { value: JSON.parse(text) as unknown };
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  };
  const pieces = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"a"',
    '"b"',
    "1",
    "-0.5e3",
    "true",
    "null",
    " ",
    "\\",
    '"',
    "x",
  ];
  const texts = fc.oneof(
    fc.json(),
    fc.array(fc.constantFrom(...pieces)).map((some) => some.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const result = loadJson(text);
      const expected = parse(text);
      if ("value" in result) return expect([result.value]).toEqual([expected?.value]);
      // Stricter than JSON.parse in three things only.
      if (!["repeated", "reserved", "tooDeep"].includes(result.fault.fault)) expect(expected).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test("CAMP-2 a text over 4 MB of UTF-8 is refused unread, one of just 4 MB is read", () => {
  const room = 4 * 1024 * 1024 - 2;
  expect(loaded(`${" ".repeat(room)}{}`).short).not.toContain("too-large");
  expect(loaded(`${" ".repeat(room)} {}`).short).toEqual(["too-large"]);
  // 3 bytes a character: 1.5 million characters are 4.3 MB.
  expect(loaded(`"${"统".repeat(1_500_000)}"`).sentences[0]).toContain("4.3 MB");
});

const FIELD = "forms.0.sections.0.rows.0.cells.times.fields.0";
const $FIELD = "$.forms[0].sections[0].rows[0].cells.times.fields[0]";

test.each<[string, Record<string, unknown>, string, string]>([
  [
    "a misspelt property",
    { "forms.0.sections.0.rows.0.itme": "x" },
    "unknown-property $.forms[0].sections[0].rows[0].itme",
    "是否应为“item”",
  ],
  [
    "a property like no other",
    { formulas: [] },
    "unknown-property $.formulas",
    "此处可用：schemaVersion、id",
  ],
  [
    "one of Object's own names",
    { "roster.constructor": 1 },
    "unknown-property $.roster.constructor",
    "“constructor”",
  ],
  [
    "a missing property",
    { "forms.0.title": undefined },
    "missing-property $.forms[0]",
    "缺少必需的属性“title”",
  ],
  [
    "a missing choice of words",
    { "forms.0.columns.0.kind": undefined },
    "missing-property $.forms[0].columns[0]",
    "“kind”",
  ],
  ["text for a list", { forms: "统计表" }, "wrong-type $.forms", "应为列表 [ ]，实为文本"],
  ["null for text", { title: null }, "wrong-type $.title", "应为文本，实为空值（null）"],
  ["a list for an object", { roster: [] }, "wrong-type $.roster", "应为对象 { }，实为列表 [ ]"],
  [
    "text for a truth",
    { [`${FIELD}.required`]: "是" },
    `wrong-type ${$FIELD}.required`,
    "应为true 或 false，实为文本",
  ],
  [
    "a fraction for a whole number",
    { [`${FIELD}.places`]: 1.5 },
    `wrong-type ${$FIELD}.places`,
    "应为整数，实为数字",
  ],
  [
    "text in a record",
    { "roster.units.1.attributes.unit_communities": "3" },
    "wrong-type $.roster.units[1].attributes.unit_communities",
    "应为数字，实为文本",
  ],
  ["a kind not known", { [`${FIELD}.kind`]: "conut" }, `not-allowed ${$FIELD}.kind`, "是否应为“count”"],
  [
    "another schema version",
    { schemaVersion: 2 },
    "not-allowed $.schemaVersion",
    "“2”不在可用的值之内。可用：1",
  ],
  ["a key in Chinese", { [`${FIELD}.key`]: "场次" }, `bad-form ${$FIELD}.key`, "小写字母开头"],
  [
    "a record's key in Chinese",
    { "roster.units.1.attributes": { 社区: 1 } },
    'bad-form $.roster.units[1].attributes["社区"]',
    "小写字母开头",
  ],
  ["an id with a space", { id: "a b" }, "bad-form $.id", "字母或数字开头"],
  ["a date that does not exist", { "period.end": "2021-06-31" }, "bad-form $.period.end", "真实存在的日期"],
  [
    "a due date without zone",
    { "forms.0.due.at": "2021-07-02T16:00:00" },
    "bad-form $.forms[0].due.at",
    "带时区",
  ],
  ["a version in words", { version: "第一版" }, "bad-form $.version", "版本号"],
  ["a zone by name", { zone: "Asia/Shanghai" }, "bad-form $.zone", "如 +08:00"],
  ["a unit code with a slash", { "roster.units.0.code": "A/1" }, "bad-form $.roster.units[0].code", "如 DH"],
  ["an empty text", { title: "" }, "out-of-bounds $.title", "文本为空"],
  ["an overlong text", { title: "长".repeat(2001) }, "out-of-bounds $.title", "长度为 2001，应不超过 2000"],
  ["no forms", { forms: [] }, "out-of-bounds $.forms", "项数为 0，应不少于 1"],
  [
    "a minimum of 0",
    { "forms.0.rules.0.atLeast": 0 },
    "out-of-bounds $.forms[0].rules[0].atLeast",
    "数值为 0，应大于 0",
  ],
  ["too many places", { [`${FIELD}.places`]: 9 }, `out-of-bounds ${$FIELD}.places`, "数值为 9，应不超过 6"],
])("CAMP-3 shape: %s", (_, changes, expected, words) => {
  const result = loaded(sampleWith(changes));
  expect(result).toMatchObject({ ok: false, short: [expected] });
  expect(result.sentences[0]).toContain(words);
});

test("CAMP-3 all faults of shape are told at once", () => {
  const { short: found } = loaded(
    sampleWith({
      title: 5,
      colour: "red",
      size: 1,
      zone: "8",
      "roster.units.0.name": undefined,
      "period.begin": "x",
    }),
  );
  expect(found.sort()).toEqual([
    "bad-form $.zone",
    "missing-property $.roster.units[0]",
    "unknown-property $.colour",
    "unknown-property $.period.begin",
    "unknown-property $.size",
    "wrong-type $.title",
  ]);
});

test.each<[string, Path, string]>([
  ["a field", ["forms", 0, "sections", 0, "rows", 0, "cells", "times", "fields", 0, "key"], "constructor"],
  ["a section", ["forms", 0, "sections", 0, "id"], "toString"],
  ["a unit", ["roster", "units", 0, "code"], "valueOf"],
])("CAMP-9 %s called what every object has by birth is a finding", (_, path, name) => {
  const { value, findings } = loadCampaign(JSON.stringify(editJson(sampleJson(), path, name)));
  expect(value).toBeNull();
  expect(findings.map(({ code, place }) => [code, place.path])).toContainEqual([
    "campaign/bad-form",
    pathText(path),
  ]);
});

test("CAMP-9 JSON damaged anywhere is findings with a path and a sentence in both languages, never an exception", () => {
  const paths: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (path !== "") paths.push(path);
    if (typeof value !== "object" || value === null) return;
    for (const [name, member] of Object.entries(value)) walk(member, path === "" ? name : `${path}.${name}`);
  };
  walk(sampleJson(), "");
  const junk = fc.oneof(
    fc.jsonValue(),
    fc.constant(undefined),
    fc.constantFrom("__proto__", "统计表", -1, 0.5, [[]]),
  );
  fc.assert(
    fc.property(fc.constantFrom(...paths), junk, (path, value) => {
      const { value: campaign, findings } = loadCampaign(sampleWith({ [path]: value }));
      if (campaign === null) expect(findings.length).toBeGreaterThan(0);
      for (const found of findings) {
        expect(found.place.path).toMatch(/^\$/);
        expect(explain(found, "zh")).toMatch(/[。？]$/);
        expect(explain(found, "en")).not.toMatch(/Invalid input|undefined|\[object/);
        // No library's English between the Chinese: only people's own text and JSON names may be Latin.
        expect(explain(found, "zh")).not.toMatch(
          /Invalid|expected|received|Too (big|small)|undefined|\[object/,
        );
      }
    }),
    { numRuns: 500 },
  );
});
