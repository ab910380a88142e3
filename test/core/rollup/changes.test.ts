// What a gathering changes, where a total comes from, whom to remind, and two clerks' records as one.
import { changesOf } from "../../../src/core/rollup/changes";
import { mergeRecords } from "../../../src/core/rollup/merge-records";
import { recordOf, remake, type RollupRecord } from "../../../src/core/rollup/record";
import { remind } from "../../../src/core/rollup/remind";
import { traceOf } from "../../../src/core/rollup/trace";
import { campaign, FULL, type ReturnOf } from "./made-up";
import { Office } from "./speaking";

const A: ReturnOf = {
  unit: "A",
  path: "甲.xlsx",
  bytes: "1",
  modified: "2023-06-20T08:00:00Z",
  figures: { ...FULL, harbour_checks: 2 },
};
const AMENDED: ReturnOf = {
  ...A,
  path: "甲改.xlsx",
  bytes: "2",
  modified: "2023-06-25T08:00:00Z",
  figures: { ...A.figures, people: 130 },
};
const B: ReturnOf = { unit: "B", path: "乙.xlsx", bytes: "3", figures: { ...FULL, harbour_checks: 1 } };

describe("MERGE-32 what a gathering changes", () => {
  const before = Office.gathers([A]);
  const briefly = (of: Office, from: Office | null = before) => {
    const { units, fields, figures } = changesOf(from?.rollup ?? null, of.rollup);
    return {
      units: units.filter(({ change }) => change !== "unchanged").map(({ code, change }) => [code, change]),
      people: fields
        .filter(({ key }) => key === "people")
        .map((field) => [field.before, field.after, field.reportedBefore, field.reportedAfter]),
      figures: figures.map(({ unit, field, before: was, after: is }) => [
        unit,
        field,
        was?.typed ?? null,
        was?.value ?? null,
        is?.typed ?? null,
        is?.value ?? null,
      ]),
    };
  };

  test.each<[string, Office, unknown]>([
    ["nothing", before.gets(A), { units: [], people: [], figures: [] }],
    ["a new unit", before.gets(B), { units: [["B", "new"]], people: [["120", "240", 1, 2]], figures: [] }],
    [
      "an amended return",
      before.gets(AMENDED),
      {
        units: [["A", "replaced"]],
        people: [["120", "130", 1, 1]],
        figures: [["A", "people", "120", "120", "130", "130"]],
      },
    ],
    [
      "a correction",
      before.corrects("A", "people", "7"),
      { units: [], people: [["120", "7", 1, 1]], figures: [["A", "people", "120", "120", "120", "7"]] },
    ],
    [
      "a figure by telephone",
      before.corrects("C", "people", "7"),
      { units: [], people: [["120", "127", 1, 2]], figures: [["C", "people", null, null, null, "7"]] },
    ],
    [
      "set aside",
      before.moves("set-aside", "A", "1"),
      {
        units: [["A", "withdrawn"]],
        people: [["120", null, 1, 0]],
        figures: expect.arrayContaining([["A", "people", "120", "120", null, null]]) as unknown,
      },
    ],
  ])("%s", (_, after, expected) => {
    expect(briefly(after)).toEqual(expected);
  });

  test("MERGE-32 from nothing, every unit that is in is new", () => {
    expect(briefly(before.gets(B), null)).toEqual({
      units: [
        ["A", "new"],
        ["B", "new"],
      ],
      people: [[null, "240", 0, 2]],
      figures: [],
    });
    expect(JSON.parse(JSON.stringify(changesOf(null, before.rollup)))).toEqual(
      changesOf(null, before.rollup),
    );
  });
});

describe("MERGE-33 records of two clerks", () => {
  const left = Office.gathers([A, B]).corrects("B", "people", "99");
  const right = Office.gathers([AMENDED]).marks("C", "exempt").corrects("A", "drills", "5");
  const merged = (...records: readonly RollupRecord[]) =>
    mergeRecords(records as [RollupRecord, ...RollupRecord[]]);

  test("MERGE-33 units, corrections and states of both, whose comes first or not", () => {
    const one = merged(recordOf(left.rollup), recordOf(right.rollup));
    const other = merged(recordOf(right.rollup), recordOf(left.rollup), recordOf(left.rollup));
    if (!one.ok || !other.ok) throw new Error("refused");
    const office = new Office(remake(one.record));
    expect(remake(other.record)).toEqual(office.rollup);
    expect(office.total("people")).toBe("229");
    expect(office.total("drills")).toBe("8");
    expect(office.unit("C")?.status).toBe("exempt");
    expect(office.codes("A")).toContain("unit/twice");
  });

  test("MERGE-33 the same figure corrected by both, differently: side by side", () => {
    const start = Office.gathers([A]);
    const one = merged(
      recordOf(start.corrects("A", "people", "7").rollup),
      recordOf(start.corrects("A", "people", "9").rollup),
    );
    if (!one.ok) throw new Error("refused");
    expect(new Office(remake(one.record)).codes("A", "people")).toEqual(["figure/corrected-twice"]);
  });

  const record = recordOf(left.rollup);
  const ofVersion = (version: string, units = campaign.roster.units): RollupRecord => ({
    ...record,
    campaign: { ...campaign, version, roster: { units } },
  });
  test.each<[string, RollupRecord, string]>([
    ["another campaign", { ...record, campaign: { ...campaign, id: "other" } }, "rollup/other-campaign"],
    [
      "another form",
      { ...record, form: "weekly", period: "2023-06-06T17:00:00+08:00" },
      "rollup/other-campaign",
    ],
    [
      "the same version with other content",
      { ...record, campaign: { ...campaign, title: "别的" } },
      "rollup/other-content",
    ],
    [
      "a newer version without one of the units",
      ofVersion("1.1", campaign.roster.units.slice(1)),
      "rollup/units-gone",
    ],
  ])("MERGE-33 refused: %s", (_, other, code) => {
    expect(merged(record, other)).toMatchObject({ ok: false, finding: { code } });
    expect(merged(other, record)).toMatchObject({ ok: false, finding: { code } });
  });

  test("MERGE-33 the newer version of the campaign holds", () => {
    const later = ofVersion("1.10");
    for (const both of [merged(later, ofVersion("1.9"), record), merged(record, ofVersion("1.9"), later)])
      expect(both).toMatchObject({ ok: true, record: { campaign: { version: "1.10" } } });
  });
});

describe("MERGE-34 how a total came about", () => {
  const { rollup } = Office.gathers([A, B]).corrects("B", "people", "99");

  test("MERGE-34 unit by unit: file, cell, typed, reading, correction, and the sum as it grows", () => {
    expect(traceOf(rollup, "people")?.lines).toMatchObject([
      {
        unit: "A",
        file: "甲.xlsx",
        cell: "D9",
        typed: "120",
        value: "120",
        standing: "counted",
        word: null,
        sum: "120",
      },
      {
        unit: "B",
        file: "乙.xlsx",
        typed: "120",
        value: "99",
        standing: "counted",
        word: { said: [{ typed: "99" }] },
        sum: "219",
      },
      { unit: "C", file: null, typed: null, standing: "absent", sum: "219" },
      { unit: "D", standing: "exempt", sum: "219" },
    ]);
    expect(traceOf(rollup, "people")?.field.total).toBe("219");
  });

  test("MERGE-34 of one unit, of words, and of no field", () => {
    expect(traceOf(rollup, "people", "B")?.lines.map(({ unit }) => unit)).toEqual(["B"]);
    expect(traceOf(rollup, "drill_name")?.lines[0]).toMatchObject({ value: "防汛演练", sum: null });
    expect(traceOf(rollup, "nothing")).toBeNull();
  });
});

describe("MERGE-35 reminders", () => {
  test("MERGE-35 to all and to each, with a due date of its own where it has one", () => {
    const office = Office.gathers([A]).marks("C", "extended", "2023-07-10T23:59:59+08:00");
    const { all, units } = remind(office.rollup);
    expect(all).toBe(
      "以下2个单位尚未报送《应急演练情况统计表》：乙县应急局、丙区应急局（应于2023年7月10日（星期一）前报送）。请尽快报送；没有发生的项目填 0，不要留空。",
    );
    expect(units.map(({ code }) => code)).toEqual(["B", "C"]);
    expect(units[0]?.text).toContain("应于2023年7月1日（星期六）前报送");
  });

  test("MERGE-35 who was sent back is told why; nobody, when all are in", () => {
    const office = Office.gathers([A, B, { unit: "C", figures: FULL }]);
    expect(remind(office.rollup)).toEqual({ all: null, units: [] });
    const { all, units } = remind(office.marks("A", "sent-back").rollup);
    expect([all, units.length, units[0]?.text]).toEqual([
      null,
      1,
      expect.stringContaining("已退回修改（来函说明）"),
    ]);
    expect(remind(Office.gathers([]).rollup, "en").all).toMatch(/^3 units/);
  });
});
