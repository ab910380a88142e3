// A roster pasted from a table, a document or a chat message: rows, columns, codes, twins.
import fc from "fast-check";
import { nearUnits, sameName } from "../../../../src/core/campaign/roster/near-units";
import { pasteTable } from "../../../../src/core/campaign/roster/paste-table";
import { MOST_UNITS, readRoster } from "../../../../src/core/campaign/roster/read-roster";
import { rosterColumns } from "../../../../src/core/campaign/roster/roster-columns";
import type { Unit } from "../../../../src/core/campaign/schema";
import { explain } from "../../../../src/core/text/explain";

const SECTORS = [
  { id: "construction", label: "建筑施工领域" },
  { id: "housing", label: "城镇房屋领域" },
];

test.each<[string, string, string[][]]>([
  [
    "Excel",
    "代码\t单位\r\nDH\t定海区城管局\r\n",
    [
      ["代码", "单位"],
      ["DH", "定海区城管局"],
    ],
  ],
  [
    "a quoted cell with a line break",
    'A\t"定海区\n城管局"\nB\t普陀',
    [
      ["A", "定海区 城管局"],
      ["B", "普陀"],
    ],
  ],
  ["a doubled quote", '"甲""乙"\tB', [['甲"乙', "B"]]],
  ["a cell that only begins with a quote", '"甲\t乙', [['"甲', "乙"]]],
  [
    "empty rows and cells",
    "甲\t\n\t\n乙\t2",
    [
      ["甲", ""],
      ["乙", "2"],
    ],
  ],
  ["a numbered message", "1、定海区城管局\n2、普陀区城管局", [["定海区城管局"], ["普陀区城管局"]]],
  ["bracketed numbers", "（1）定海\n（2）普陀", [["定海"], ["普陀"]]],
  ["bullets", "· 定海\n· 普陀", [["定海"], ["普陀"]]],
  ["one line of names", "定海、普陀，岱山；嵊泗", [["定海"], ["普陀"], ["岱山"], ["嵊泗"]]],
  [
    "commas",
    "DH,定海\nPT,普陀",
    [
      ["DH", "定海"],
      ["PT", "普陀"],
    ],
  ],
  [
    "a table of bars",
    "|单位|代码|\n|---|---|\n|定海|DH|",
    [
      ["单位", "代码"],
      ["定海", "DH"],
    ],
  ],
  [
    "blanks between columns",
    "DH  定海区\nPT  普陀区",
    [
      ["DH", "定海区"],
      ["PT", "普陀区"],
    ],
  ],
  ["names alone", "6·16办公室\n12345热线办", [["6·16办公室"], ["12345热线办"]]],
  ["nothing", " \n ", []],
])("CAMP-25 pasted: %s", (_, text, rows) => {
  expect(pasteTable(text)).toEqual(rows);
});

test("CAMP-25 whatever is pasted becomes rows of trimmed cells, one of them not empty", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("甲", "1", "\t", "\n", '"', "，", "|", "-", " ", "、") }),
      (text) => {
        for (const row of pasteTable(text)) {
          expect(row.some((cell) => cell !== "")).toBe(true);
          for (const cell of row) expect(cell).toBe(cell.trim());
        }
      },
    ),
  );
});

test.each<[string, string, number, string[]]>([
  [
    "heads",
    "序号\t单位名称\t机构代码\t所属片区\t联系电话\n1\t定海\tDH\t东\t13800000000",
    1,
    ["leftOut", "name", "code", "group", "leftOut"],
  ],
  ["heads in another order", "领域\t填报单位\n建筑施工领域\t定海", 1, ["sectors", "name"]],
  ["running numbers, names", "1\t定海\n2\t普陀\n3\t岱山", 0, ["leftOut", "name"]],
  ["codes, names, groups", "DH\t定海\t县区局\nPT\t普陀\t县区局", 0, ["code", "name", "group"]],
  ["names and telephones", "定海\t0580-2020202\n普陀\t13800000000", 0, ["name", "leftOut"]],
  ["names and sectors", "定海\t建筑施工领域、城镇房屋领域\n普陀\tconstruction", 0, ["name", "sectors"]],
  ["names alone", "定海区城管局\n普陀区城管局", 0, ["name"]],
  ["a unit that sounds like a head", "某街道社区服务中心\n普陀区城管局", 0, ["name"]],
  ["a single column with a head", "单位名称\n定海", 1, ["name"]],
  ["two columns of names", "县区局\t定海\n公管中心\t新城", 0, ["name", "leftOut"]],
  [
    "a title merged over the table",
    "填报单位名录\t\t\n序号\t单位\t领域\n1\t定海\t建筑施工领域",
    2,
    ["leftOut", "name", "sectors"],
  ],
  [
    "a head of two rows",
    "单位信息\t\t联系方式\t\n单位名称\t机构代码\t姓名\t电话\n定海\tDH\t甲\t13800000000",
    2,
    ["name", "code", "leftOut", "leftOut"],
  ],
  ["full-width running numbers", "１\t定海\n２\t普陀\n３\t岱山", 0, ["leftOut", "name"]],
  ["running numbers with dots and a gap", "1.\t定海\n2.\t普陀\n4.\t岱山", 0, ["leftOut", "name"]],
  ["groups merged over their units", "东片\t定海\n\t普陀\n西片\t岱山", 0, ["group", "name"]],
  ["sectors as people call them", "定海\t建筑施工\n普陀\t建筑施工 城镇房屋", 0, ["name", "sectors"]],
])("CAMP-26 columns: %s", (_, text, heads, columns) => {
  expect(rosterColumns(pasteTable(text), SECTORS)).toEqual({ heads, columns });
});

const read = (text: string, before: readonly Unit[] = []): ReturnType<typeof readRoster> => {
  const rows = pasteTable(text);
  return readRoster(rows, rosterColumns(rows, SECTORS), SECTORS, before);
};
const DH: Unit = {
  code: "DH",
  name: "定海区城管局",
  sectors: ["housing"],
  group: "县区局",
  attributes: { sites: 3 },
};

test.each<[string, string, readonly Unit[], string[], string[]]>([
  ["no codes", "定海\n普陀", [], ["U001 定海", "U002 普陀"], []],
  ["a unit known before keeps its code", "普陀\n定海区 城管局", [DH], ["U001 普陀", "DH 定海区 城管局"], []],
  [
    "a made code that is taken",
    "U001\t定海\n\t普陀\n\t岱山",
    [],
    ["U001 定海", "U002 普陀", "U003 岱山"],
    [],
  ],
  ["a code twice", "代码\t单位\nA1\t定海\na1\t普陀", [], ["A1 定海", "U001 普陀"], ["roster/code-twice"]],
  ["a code that is none", "代码\t单位\n甲\t定海", [], ["U001 定海"], ["roster/bad-code"]],
  ["full-width codes", "代码\t单位\nＤＨ\t定海", [], ["DH 定海"], []],
  ["a name twice", "定海局\n定海　局\n普陀", [], ["U001 定海局", "U002 普陀"], ["roster/twice"]],
  [
    "names alike",
    "市华权液化气有限公司\n市华权液化气公司",
    [],
    ["U001 市华权液化气有限公司", "U002 市华权液化气公司"],
    ["roster/alike"],
  ],
  [
    "a place left out",
    "市燃气协会\n舟山市燃气协会",
    [],
    ["U001 市燃气协会", "U002 舟山市燃气协会"],
    ["roster/alike"],
  ],
  ["a row without a name", "代码\t单位\nDH\t定海\n合计\t", [], ["DH 定海"], ["roster/no-name"]],
  ["a name too long", `单位\n${"长".repeat(101)}\n定海`, [], ["U001 定海"], ["roster/long-name"]],
  ["a sector nobody knows", "单位\t领域\n定海\t建筑", [], ["U001 定海"], ["roster/no-such-sector"]],
  ["a sum's row", "单位\t代码\n定海\tDH\n合 计\t", [], ["DH 定海"], ["roster/no-name"]],
  [
    "a message's first line",
    "请以下单位填报：\n1、定海\n2、普陀",
    [],
    ["U001 定海", "U002 普陀"],
    ["roster/no-name"],
  ],
])("CAMP-27 units: %s", (_, text, before, units, codes) => {
  const { value, findings } = read(text, before);
  expect(value.map(({ code, name }) => `${code} ${name}`)).toEqual(units);
  expect(findings.map(({ code }) => code)).toEqual(codes);
  for (const each of findings)
    for (const language of ["zh", "en"] as const) expect(explain(each, language)).not.toContain("undefined");
});

test("CAMP-27 what the paste does not tell of a known unit stays as it was", () => {
  expect(read("定海区城管局", [DH]).value).toEqual([DH]);
  expect(read("单位\t分组\t免报\n定海区城管局\t东片\t是", [DH]).value).toEqual([
    { ...DH, group: "东片", exempt: "免报" },
  ]);
});

test("CAMP-27 merged groups reach down to all their units, sectors are known by what people call them", () => {
  const { value, findings } = read(
    "片区\t单位\t领域\n东片\t定海\t建筑施工\n\t普陀\t城镇房屋、建筑施工领域\n西片\t岱山\t",
  );
  expect(value.map(({ name, group, sectors }) => [name, group, sectors])).toEqual([
    ["定海", "东片", ["construction"]],
    ["普陀", "东片", ["housing", "construction"]],
    ["岱山", "西片", []],
  ]);
  expect(findings).toEqual([]);
});

test("CAMP-27 more lines than any roster has are cut off, and that is said", () => {
  const { value, findings } = read(
    Array.from({ length: MOST_UNITS + 2 }, (_, i) => `单位甲${i}号`).join("\n"),
  );
  expect(value).toHaveLength(MOST_UNITS);
  expect(findings.map(({ code, args }) => [code, args])).toEqual([
    ["roster/too-many", { lines: MOST_UNITS + 2, limit: MOST_UNITS }],
  ]);
});

test("CAMP-27 codes are unique and every name is kept once, whatever the names", () => {
  const name = fc.string({
    unit: fc.constantFrom("市", "区", "局", "公司", "有限公司", "１", "1"),
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      const rows = names.map((each) => [each]);
      const { value } = readRoster(rows, { heads: 0, columns: ["name"] }, [], []);
      expect(new Set(value.map(({ code }) => code)).size).toBe(value.length);
      expect(value.map(({ name: each }) => sameName(each))).toEqual([...new Set(names.map(sameName))]);
      expect(nearUnits(names).every((near, i) => near === null || near < i)).toBe(true);
    }),
  );
});
