// Which return of a unit is kept, what becomes of the others, one verdict a file.
import { mergeReturns } from "../../../src/core/rollup/merge";
import { campaign, form, FULL, returnOf, type ReturnOf, verdictOf } from "./made-up";

const early = "2023-06-20T08:00:00Z";
const late = "2023-06-25T08:00:00Z";
const merge = (given: readonly ReturnOf[], verdicts = [verdictOf("别的.xlsx")].slice(1)) =>
  mergeReturns(
    campaign,
    form,
    null,
    given.map((one) => returnOf(one)),
    verdicts,
  );

const one = (path: string, more: Omit<ReturnOf, "unit" | "path"> = {}): ReturnOf => ({
  unit: "A",
  path,
  figures: { ...FULL, people: path.length },
  ...more,
});

describe("MERGE-2 the later return is proposed", () => {
  test.each<[string, ReturnOf[], string, string]>([
    [
      "by 定稿 time",
      [one("a", { finished: late, modified: early }), one("bb", { finished: early, modified: late })],
      "a",
      "finished",
    ],
    [
      "by saving time where one was never finished",
      [one("a", { finished: late, modified: early }), one("bb", { modified: late })],
      "bb",
      "modified",
    ],
    [
      "by saving time where 定稿 times are equal",
      [one("a", { finished: late, modified: early }), one("bb", { finished: late, modified: late })],
      "bb",
      "modified",
    ],
    [
      "the same moment in two zones is equal",
      [
        one("a", { finished: "2023-06-25T16:00:00+08:00", modified: late }),
        one("bb", { finished: late, modified: early }),
      ],
      "a",
      "modified",
    ],
    [
      "a person decides where nothing tells",
      [one("a", { bytes: "1", modified: late }), one("bb", { bytes: "2" })],
      "bb",
      "undecided",
    ],
    [
      "a time without a zone tells nothing",
      [
        one("a", { bytes: "2", modified: "2023-06-20T08:00:00" }),
        one("bb", { bytes: "1", modified: "2023-06-25T08:00:00" }),
      ],
      "a",
      "undecided",
    ],
  ])("%s", (_, given, kept, basis) => {
    for (const order of [given, [...given].reverse()]) {
      const merged = merge(order);
      expect(merged.kept.map((incoming) => incoming.file.path)).toEqual([kept]);
      expect(merged.findings.map((found) => [found.code, found.args])).toEqual([
        ["unit/twice", expect.objectContaining({ kept, basis })],
      ]);
    }
  });

  test("MERGE-2 times that would go round in a circle still give one answer", () => {
    const three = [
      one("a", { finished: late, modified: "2023-06-01T00:00:00Z" }),
      one("bb", { modified: "2023-06-03T00:00:00Z" }),
      one("ccc", { finished: early, modified: "2023-06-04T00:00:00Z" }),
    ];
    const kept = [three, [...three].reverse(), [three[1]!, three[0]!, three[2]!]].map(
      (order) => merge(order).kept[0]?.file.path,
    );
    expect(kept).toEqual(["ccc", "ccc", "ccc"]);
  });
});

describe("MERGE-3 what becomes of the others", () => {
  test.each<[string, ReturnOf[], Record<string, string>]>([
    ["alone", [one("a")], { a: "file/accepted" }],
    [
      "the same bytes twice",
      [one("a", { bytes: "1" }), one("b", { bytes: "1" })],
      { a: "file/accepted", b: "file/identical-copy" },
    ],
    [
      "the same figures",
      [one("a", { modified: late }), one("b", { modified: early })],
      { a: "file/accepted", b: "file/same-figures" },
    ],
    [
      "other figures",
      [one("a", { modified: late }), one("bb", { modified: early })],
      { a: "file/accepted", bb: "file/replaced" },
    ],
    [
      "a copy of one that is replaced",
      [
        one("a", { modified: late }),
        one("bb", { bytes: "2", modified: early }),
        one("b2", { bytes: "2", modified: early }),
      ],
      { a: "file/accepted", b2: "file/replaced", bb: "file/identical-copy" },
    ],
  ])("%s", (_, given, expected) => {
    const merged = merge(given);
    expect(Object.fromEntries(merged.files.map(({ file, finding }) => [file.path, finding.code]))).toEqual(
      expected,
    );
    expect(
      merged.files.every(
        ({ verdict, finding }) => (verdict === "accepted") === (finding.code === "file/accepted"),
      ),
    ).toBe(true);
    expect(merged.setAside.map((incoming) => incoming.file.path)).toEqual(
      Object.keys(expected).filter((path) => expected[path] !== "file/accepted"),
    );
  });

  test("MERGE-3 every difference is listed with both typed texts", () => {
    const figures = {
      drills: 4,
      people: 1,
      drill_name: "消防",
      visits: 2,
      experts: 3,
      harbour_checks: 9,
      has_plan: { state: "choice", value: "否", soft: false },
    } as const;
    const merged = merge([
      { unit: "A", path: "a", modified: late, figures: FULL },
      { unit: "A", path: "b", modified: early, figures },
    ]);
    expect(merged.findings[0]).toMatchObject({
      place: { unit: "A", file: "b" },
      args: {
        differences: [
          { label: "组织演练·活动场次", kept: "3", earlier: "4" },
          { label: "组织演练·参与人次", kept: "120", earlier: "1" },
          { label: "演练名称·活动场次", kept: "防汛演练", earlier: "消防" },
          { label: "专家指导·活动场次", kept: "1", earlier: "2" },
          { label: "专家指导·参与人次", kept: "4", earlier: "3" },
          { label: "港口检查·活动场次", kept: null, earlier: "9" },
          { label: "投入经费·活动场次", kept: "1.5", earlier: null },
          { label: "是否制定方案·活动场次", kept: "是", earlier: "否" },
        ],
      },
    });
  });

  test("MERGE-3 the same reading typed otherwise is the same figure", () => {
    const merged = merge([
      { unit: "A", path: "a", figures: { ...FULL, drills: 3 } },
      { unit: "A", path: "b", figures: { ...FULL, drills: { state: "number", value: "3", soft: true } } },
    ]);
    expect(merged.findings).toEqual([]);
    expect(merged.files.map(({ finding }) => finding.code).sort()).toEqual([
      "file/accepted",
      "file/same-figures",
    ]);
  });
});

describe("MERGE-1 one verdict a file", () => {
  test("MERGE-1 the same path and bytes again are one file, received when it first came", () => {
    const merged = merge([
      one("a", { received: "2023-07-03T08:00:00+08:00" }),
      one("a", { received: "2023-06-30T08:00:00+08:00" }),
    ]);
    expect(merged.files).toHaveLength(1);
    expect(merged.kept[0]?.received).toBe("2023-06-30T08:00:00+08:00");
  });

  test("MERGE-1 the same path with other bytes is another file", () => {
    const merged = merge([one("a", { bytes: "1" }), one("a", { bytes: "2", figures: {} })]);
    expect(merged.files.map(({ verdict }) => verdict).sort()).toEqual(["accepted", "set-aside"]);
  });

  test("MERGE-1 of two files under one path each sentence tells the other by its hash", () => {
    const merged = merge([one("a", { bytes: "1" }), one("a", { bytes: "2", figures: {} })]);
    const kept = `a · SHA-256 ${merged.kept[0]?.file.sha256.slice(0, 8) ?? ""}…`;
    expect(merged.findings.map(({ args }) => (args as { kept: string }).kept)).toEqual([kept]);
    expect(merged.files.map(({ finding }) => (finding.args as { by?: string }).by)).toContain(kept);
  });

  test("MERGE-1 files without a return keep their verdict, once; one that gives a return now loses it", () => {
    const merged = merge([one("a")], [verdictOf("坏.xlsx"), verdictOf("坏.xlsx"), verdictOf("a")]);
    expect(merged.files.map(({ file, finding }) => [file.path, finding.code])).toEqual([
      ["a", "file/accepted"],
      ["坏.xlsx", "file/other-form"],
    ]);
  });

  test("MERGE-1 a return of a unit outside the roster is our own bug", () => {
    expect(() => merge([{ unit: "Z" }])).toThrow("not in the roster");
  });
});

describe("MERGE-5 another form, another period", () => {
  test.each<[string, Partial<ReturnOf>, string, unknown]>([
    ["form", { form: "weekly" }, "file/other-form", { found: "演练周报", expected: "应急演练情况统计表" }],
    [
      "period",
      { period: "2023-06-06T17:00:00+08:00" },
      "file/other-period",
      { found: "2023-06-06T17:00:00+08:00", expected: null },
    ],
  ])("of another %s", (_, more, code, args) => {
    const merged = merge([{ ...one("a"), ...more }]);
    expect(merged.kept).toEqual([]);
    expect(merged.files).toMatchObject([{ verdict: "set-aside", unit: "A", finding: { code, args } }]);
  });
});

describe("MERGE-12 when the kept figures first came in", () => {
  test.each<[string, ReturnOf[], string]>([
    [
      "the same figures sent again late",
      [
        one("a", { modified: late, received: "2023-07-05T08:00:00+08:00" }),
        one("b", { modified: early, received: "2023-06-30T08:00:00+08:00" }),
      ],
      "2023-06-30T08:00:00+08:00",
    ],
    [
      "other figures sent late",
      [
        one("a", { modified: late, received: "2023-07-05T08:00:00+08:00" }),
        one("bb", { modified: early, received: "2023-06-30T08:00:00+08:00" }),
      ],
      "2023-07-05T08:00:00+08:00",
    ],
  ])("%s", (_, given, received) => {
    expect(merge(given).received.get("A")).toBe(received);
  });
});
