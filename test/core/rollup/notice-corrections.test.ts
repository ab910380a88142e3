// Corrections typed into the workbook itself: told from what the record says stood there, whatever was moved.
import type { Act } from "../../../src/core/rollup/acts";
import { noticeCorrections } from "../../../src/core/rollup/notice-corrections";
import { MATRIX, unitRow } from "../../../src/core/rollup/plan/places";
import { FULL, type ReturnOf } from "./made-up";
import { Office } from "./speaking";
import { type Edit, losesKeys, shifts, sorts, typedOver, types, writes } from "./typed-over";

const NOTICED = "2023-07-08T09:00:00+08:00";
const GIVEN: ReturnOf[] = [
  {
    unit: "A",
    figures: {
      ...FULL,
      drills: { state: "number", value: "12", soft: true },
      people: { state: "offered", value: "200", doubt: "approximate" },
      visits: { state: "blank" },
      experts: { state: "unread", doubt: "noNumber" },
      harbour_checks: { state: "not-applicable" },
      remark: "一\n二",
    },
  },
  { unit: "B", figures: { ...FULL, people: 33, harbour_checks: 0 } },
];
const office = Office.gathers(GIVEN);

const notice = async (of: Office, ...edits: readonly Edit[]) =>
  noticeCorrections(await typedOver(of.rollup, ...edits), of.rollup, NOTICED);
const brief = (acts: readonly Act[]) =>
  acts.map((act) =>
    act.act === "correct"
      ? [act.unit, act.field, act.typed, act.reading.state]
      : [act.unit, "field" in act ? act.field : "", act.act],
  );

describe("MERGE-31 what is typed over is a correction, what stands as written is none", () => {
  test.each<[string, Edit[], unknown[]]>([
    ["nothing", [], []],
    ["a number", [types("B", "people", 34)], [["B", "people", "34", "number"]]],
    ["a number as text", [types("B", "people", "３４")], [["B", "people", "３４", "number"]]],
    ["the same number as text", [types("B", "people", "33")], []],
    ["emptied", [types("B", "people", null)], [["B", "people", null, "blank"]]],
    ["words for a number", [types("B", "people", "三十来人")], [["B", "people", "三十来人", "offered"]]],
    ["a number over a mark", [types("A", "visits", 2)], [["A", "visits", "2", "number"]]],
    ["a number over an offer", [types("A", "people", 198)], [["A", "people", "198", "number"]]],
    [
      "behind the mark of an offer",
      [types("A", "people", "〔待确认〕198")],
      [["A", "people", "198", "number"]],
    ],
    ["an offer emptied", [types("A", "people", null)], [["A", "people", null, "blank"]]],
    [
      "a mark deleted",
      [types("A", "visits", null), types("C", "people", null), types("D", "people", null)],
      [],
    ],
    ["one mark typed for another", [types("C", "people", "〔漏填〕")], []],
    ["not applicable", [types("B", "people", "〔不适用〕")], [["B", "people", "/", "not-applicable"]]],
    ["for a unit that has not returned", [types("C", "people", 5)], [["C", "people", "5", "number"]]],
    [
      "outside the unit's sectors",
      [types("C", "harbour_checks", 1)],
      [["C", "harbour_checks", "1", "number"]],
    ],
    ["a choice", [types("B", "has_plan", "否")], [["B", "has_plan", "否", "choice"]]],
    ["text", [types("B", "drill_name", "=1+1")], [["B", "drill_name", "=1+1", "text"]]],
    ["other line ends", [types("A", "remark", "一\r\n二")], []],
  ])("%s", async (_, edits, expected) => {
    const { value, findings } = await notice(office, ...edits);
    expect(brief(value)).toEqual(expected);
    expect(findings).toEqual([]);
  });

  test("MERGE-31 a correction keeps the original and when it was noticed", async () => {
    const { value } = await notice(office, types("B", "people", 34));
    expect(value[0]).toMatchObject({
      at: NOTICED,
      over: [],
      original: { state: "number", value: "33", cell: "D9" },
    });
  });
});

describe("MERGE-31 what was corrected before", () => {
  const corrected = office.corrects("B", "people", "34");

  test.each<[string, Edit[], unknown[]]>([
    ["as it was written: nothing new", [], []],
    ["back to the unit's own: taken back", [types("B", "people", 33)], [["B", "people", "restore"]]],
    ["to a third", [types("B", "people", 35)], [["B", "people", "35", "number"]]],
    ["emptied", [types("B", "people", null)], [["B", "people", null, "blank"]]],
  ])("%s", async (_, edits, expected) => {
    const { value } = await notice(corrected, ...edits);
    expect(brief(value)).toEqual(expected);
    const next = corrected.does(value);
    expect((await notice(next)).value).toEqual([]);
    expect(next.codes("B", "people")).toEqual(
      edits.length > 0 && (expected[0] as string[]).includes("restore")
        ? []
        : expect.arrayContaining(["figure/corrected"]),
    );
  });

  test("MERGE-31 one of two that differ, typed anew, settles them", async () => {
    const other = office.corrects("B", "people", "36", "2023-07-05T09:00:00+08:00").rollup.acts;
    const both = corrected.does(other);
    expect((await notice(both)).value).toEqual([]);
    const { value } = await notice(both, types("B", "people", 36));
    expect(both.does(value).figure("B", "people")).toMatchObject({ value: "36", standing: "counted" });
  });
});

describe("MERGE-31 nothing is misplaced by moved rows and columns", () => {
  const typed = [types("A", "drills", 13), types("B", "people", 34)];
  const both = [
    ["A", "drills", "13", "number"],
    ["B", "people", "34", "number"],
  ];

  test.each<[string, Edit[]]>([
    ["sorted", [sorts([2, 1, 3, 0])]],
    ["rows inserted above", [shifts("row", 1, 2)]],
    ["a row inserted between the units", [shifts("row", unitRow(1), 1)]],
    ["a column inserted among the fields", [shifts("column", 8, 1)]],
    ["a column inserted in front", [shifts("column", 1, 1)]],
  ])("%s", async (_, edits) => {
    const { value, findings } = await notice(office, ...typed, ...edits);
    expect(brief(value)).toEqual(both);
    expect(findings).toEqual([]);
  });
});

describe("MERGE-31 what cannot be told is said, and no correction is taken from it", () => {
  const typed = [types("A", "drills", 13), types("B", "people", 34)];
  const nameColumn = 2;

  test.each<[string, Edit[], unknown[], [string, string][]]>([
    ["keys gone", [losesKeys], [], [["rollup/no-matrix", ""]]],
    ["a unit's code deleted", [writes(unitRow(0), 1, null)], ["B"], [["rollup/unit-row", "gone"]]],
    [
      "a code typed twice",
      [writes(unitRow(0), 1, "B")],
      [],
      [
        ["rollup/unit-row", "gone"],
        ["rollup/unit-row", "twice"],
      ],
    ],
    [
      "an unknown code",
      [writes(unitRow(1), 1, "ZZ")],
      ["A"],
      [
        ["rollup/unit-row", "gone"],
        ["rollup/unit-row", "unknown"],
      ],
    ],
    [
      "figures moved away from their codes",
      [writes(unitRow(1), nameColumn, "丙区应急局")],
      ["A"],
      [["rollup/unit-row", "renamed"]],
    ],
    ["a key deleted", [writes(MATRIX.keyRow, 5, null)], ["B", "A"], [["rollup/field-column", "gone"]]],
  ])("%s", async (_, edits, units, faults) => {
    const { value, findings } = await notice(office, ...typed, ...edits);
    const left = value.map(({ unit }) => unit);
    expect(left.every((unit) => units.includes(unit))).toBe(true);
    expect(findings.map(({ code, args }) => [code, "fault" in args ? args.fault : ""]).sort()).toEqual(
      [...faults].sort(),
    );
  });
});
