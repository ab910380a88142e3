// Findings of several returns held against each other: what is odd, what is not, and that order says nothing.
import fc from "fast-check";
import { type Campaign, campaignSchema } from "../../../../src/core/campaign/schema";
import type { Finding } from "../../../../src/core/finding";
import { OTHER } from "../../../../src/core/form/explanations";
import { reportOf } from "../../../../src/core/rollup/report";
import { type Rollup, rollUp } from "../../../../src/core/rollup/rollup";
import { explain } from "../../../../src/core/text/explain";
import type { UnitReturn } from "../../../../src/core/returns/return";
import { campaign as madeUp, returnOf, type Typed } from "../made-up";

const made = "2023-07-03T09:00:00+08:00";
const gathering = { form: "drills", period: null, made };

interface Settings {
  readonly [key: string]: number;
}

interface UnitOf {
  readonly name?: string;
  readonly group?: string;
  readonly exempt?: string;
}

/** The made-up campaign with units U1, U2, … */
function campaignOf(count: number, settings: Settings = {}, units: readonly UnitOf[] = []): Campaign {
  const [form] = madeUp.forms;
  return campaignSchema.parse({
    ...madeUp,
    settings: Object.entries(settings).map(([key, value]) => ({ key, label: key, value })),
    forms: [
      {
        ...form,
        header: [{ key: "fill_date", label: "填报日期", kind: "date", role: "fillDate" }],
        rules: [{ id: "crowd", kind: "ratio", severity: "warning", of: ["people"], per: ["drills"] }],
      },
      ...madeUp.forms.slice(1),
    ],
    roster: {
      units: Array.from({ length: count }, (_, i) => ({
        code: `U${i + 1}`,
        name: `第${i + 1}单位`,
        ...units[i],
      })),
    },
  });
}

type Figures = Readonly<Record<string, Typed>>;

const returnsOf = (all: readonly Figures[]): readonly UnitReturn[] =>
  all.map((figures, i) => returnOf({ unit: `U${i + 1}`, figures }));

const roll = (campaign: Campaign, returns: readonly UnitReturn[]): Rollup =>
  rollUp(campaign, gathering, returns, []);

/** "U3 across/outlier drills" for each finding across returns. */
const said = ({ findings }: Rollup): readonly string[] =>
  findings
    .filter(({ code }) => code.startsWith("across/"))
    .map(({ code, place }) =>
      [place.unit, code.slice("across/".length), place.field].filter(Boolean).join(" "),
    );

const acrossOf = (all: readonly Figures[], settings: Settings = {}): readonly string[] =>
  said(roll(campaignOf(all.length, settings), returnsOf(all)));

/** Visits of many units, one value each. */
const visits = (...values: readonly number[]): readonly Figures[] =>
  values.map((value) => ({ visits: value }));

describe("ACR-1 a figure far off from the others", () => {
  test.each<[string, readonly Figures[], readonly string[]]>([
    ["ten times as much", visits(18, 20, 21, 19, 22, 25, 17, 200), ["U8 outlier visits"]],
    ["far below", visits(100, 101, 102, 99, 98, 103, 97, 1), ["U8 outlier visits"]],
    ["seven returns are too few", visits(18, 20, 21, 19, 22, 25, 200), []],
    ["as far as the others are apart", visits(1, 50, 3, 90, 20, 70, 40, 200), []],
    ["alike but for one: a little more is nothing", visits(1, 1, 1, 1, 1, 1, 1, 5), []],
    ["alike but for one: much more is odd", visits(1, 1, 1, 1, 1, 1, 1, 12), ["U8 outlier visits"]],
    ["alike and large: half as much again is nothing", visits(100, 100, 100, 100, 100, 100, 100, 150), []],
    [
      "alike and large: more than that is",
      visits(100, 100, 100, 100, 100, 100, 100, 151),
      ["U8 outlier visits"],
    ],
    ["most did none of it: the few are no outliers", visits(0, 0, 0, 0, 0, 0, 0, 0, 0, 40), []],
    [
      "most did none, eight did: those are compared",
      visits(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 5, 6, 5, 4, 6, 5, 500),
      ["U18 outlier visits"],
    ],
    ["all the same", visits(7, 7, 7, 7, 7, 7, 7, 7), []],
    ["all zero", visits(0, 0, 0, 0, 0, 0, 0, 0), []],
  ])("%s", (_, all, expected) => {
    expect(acrossOf(all)).toEqual(expected);
  });

  test("what is no number is not compared", () => {
    const odd: readonly Figures[] = [{ visits: "若干" }, { visits: { state: "not-applicable" } }, {}];
    expect(acrossOf([...visits(18, 20, 21, 19, 22, 25, 200), ...odd])).toEqual([]);
  });
});

test.each<[string, readonly Figures[], readonly string[]]>([
  [
    "many people at many sessions are none",
    [1, 2, 3, 1, 2, 3, 2, 60].map((drills) => ({ drills, people: drills * 40 })),
    ["U8 outlier drills"],
  ],
  [
    "many people at one session are",
    [40, 41, 42, 39, 38, 43, 40, 4000].map((people) => ({ drills: 2, people })),
    ["U8 outlier people"],
  ],
  [
    "people at no session cannot be compared",
    [40, 41, 42, 39, 38, 43, 40, 4000].map((people) => ({ drills: 0, people })),
    [],
  ],
])("ACR-2 where a rule declares a ratio it is the ratio that is compared: %s", (_, all, expected) => {
  expect(acrossOf(all)).toEqual(expected);
});

const FILLED: Figures = { drills: 3, people: 120, visits: 1, experts: 4, funds: 7 };

describe("ACR-3 the same figures as another unit", () => {
  test.each<[string, readonly Figures[], readonly string[]]>([
    ["two alike", [FILLED, FILLED], ["U1 identical", "U2 identical"]],
    ["one figure differs", [FILLED, { ...FILLED, funds: 8 }], []],
    ["a blank where the other has 0", [FILLED, { ...FILLED, visitors: 0 }], []],
    [
      "too few figures",
      [
        { drills: 3, people: 120, visits: 1 },
        { drills: 3, people: 120, visits: 1 },
      ],
      [],
    ],
    [
      "ones and twos are alike by chance",
      [
        { drills: 1, people: 2, visits: 1, experts: 2, funds: 1 },
        { drills: 1, people: 2, visits: 1, experts: 2, funds: 1 },
      ],
      [],
    ],
  ])("%s", (_, all, expected) => {
    expect(acrossOf(all)).toEqual(expected);
  });

  test("of six alike each names three and counts the rest", () => {
    const { findings } = roll(campaignOf(6), returnsOf(Array.from({ length: 6 }, () => FILLED)));
    const copies = findings.filter(({ code }) => code === "across/identical");
    expect(copies.map(({ args }) => args)).toEqual(
      [
        ["第2单位", "第3单位", "第4单位"],
        ["第1单位", "第3单位", "第4单位"],
        ["第1单位", "第2单位", "第4单位"],
        ["第1单位", "第2单位", "第3单位"],
        ["第1单位", "第2单位", "第3单位"],
        ["第1单位", "第2单位", "第3单位"],
      ].map((others) => ({ figures: 5, others, more: 2 })),
    );
  });
});

const NONE: Figures = { drills: 0, people: 0, visits: 0, experts: 0, funds: 0 };
const ROUND: Figures = { drills: 10, people: 500, visits: 20, experts: 30, funds: 40 };

test.each<[string, Figures, readonly string[]]>([
  ["all zero", NONE, ["U1 all-zero"]],
  ["four zeros are too few", { drills: 0, people: 0, visits: 0, experts: 0 }, []],
  ["zeros and a blank", { ...NONE, funds: { state: "blank" } }, []],
  ["one above 0", { ...NONE, visits: 1 }, []],
  ["all multiples of 10", ROUND, ["U1 all-round"]],
  ["zeros do not count among them", { ...ROUND, funds: 0 }, []],
  ["one is not", { ...ROUND, visits: 21 }, []],
  ["a decimal is not", { ...ROUND, funds: { state: "number", value: "10.5", soft: false } }, []],
])("ACR-4 a return odd as a whole: %s", (_, figures, expected) => {
  const rollup = roll(campaignOf(1), returnsOf([figures]));
  expect(said(rollup)).toEqual(expected);
  expect(
    rollup.findings.filter(({ code }) => code.startsWith("across/")).map(({ severity }) => severity),
  ).toEqual(expected.map(() => "note"));
});

describe("ACR-5 a unit named as a group, and the units of that group", () => {
  const units: readonly UnitOf[] = [
    { name: "甲县" },
    { group: "甲县" },
    { group: "甲县" },
    { group: "甲县", exempt: "今年不参加" },
  ];
  test.each<[string, readonly Figures[], readonly Finding["args"][]]>([
    ["adds up", [{ drills: 5, visits: 1 }, { drills: 2, visits: 1 }, { drills: 3 }], []],
    [
      "does not add up",
      [{ drills: 6, visits: 2 }, { drills: 2, visits: 1 }, { drills: 3 }],
      [
        {
          units: 2,
          differences: [
            { label: "组织演练·活动场次", own: "6", sum: "5" },
            { label: "专家指导·活动场次", own: "2", sum: "1" },
          ],
          more: 0,
        },
      ],
    ],
    ["one of them is not in yet", [{ drills: 6 }, { drills: 2 }], []],
    ["the parent gave none", [{}, { drills: 2 }, { drills: 3 }], []],
  ])("%s", (_, all, expected) => {
    const { findings } = roll(campaignOf(4, {}, units), returnsOf(all));
    expect(findings.flatMap(({ code, args }) => (code === "across/parent-sum" ? [args] : []))).toEqual(
      expected,
    );
  });
});

describe("ACR-6 a fill date that cannot be", () => {
  const dated = (value: string, received: string): readonly string[] => {
    const incoming = returnOf({ unit: "U1", received });
    const header = [
      {
        state: "date" as const,
        value,
        soft: false,
        field: "fill_date",
        typed: value,
        sheet: "统计表",
        cell: "H3",
      },
    ];
    return said(roll(campaignOf(1), [{ ...incoming, header }]));
  };
  test.each([
    ["in the period", "2023-06-30", "2023-07-01T10:00:00+08:00", []],
    ["after the period, before it was received", "2023-07-01", "2023-07-01T10:00:00+08:00", []],
    ["after it was received", "2023-07-02", "2023-07-01T10:00:00+08:00", ["U1 fill-date"]],
    ["the day of receipt is the office's", "2023-07-02", "2023-07-01T16:00:00Z", []],
    ["before the period", "2023-05-31", "2023-07-01T10:00:00+08:00", ["U1 fill-date"]],
    ["last year", "2022-06-30", "2023-07-01T10:00:00+08:00", ["U1 fill-date"]],
  ])("%s", (_, date, received, expected) => {
    expect(dated(date, received)).toEqual(expected);
  });
});

test("ACR-7 thresholds are settings of the campaign, and 0 turns a check off", () => {
  const far = visits(18, 20, 21, 19, 22, 25, 17, 60);
  expect(acrossOf(far)).toEqual(["U8 outlier visits"]);
  expect(acrossOf(far, { across_outlier_factor: 30 })).toEqual([]);
  expect(acrossOf(far, { across_outlier_factor: 0 })).toEqual([]);
  expect(acrossOf(far, { across_outlier_returns: 9 })).toEqual([]);
  expect(acrossOf([NONE, ROUND, FILLED, FILLED], { across_least_figures: 6 })).toEqual([]);
  expect(acrossOf([NONE, ROUND, FILLED, FILLED], { across_least_figures: 0 })).toEqual([]);
});

test("ACR-8 the findings stand in the report with unit, cell and sentence, and none is an error", () => {
  const report = reportOf(roll(campaignOf(8), returnsOf(visits(18, 20, 21, 19, 22, 25, 17, 200))));
  expect(report.findings.filter(({ code }) => code.startsWith("across/"))).toEqual([
    {
      code: "across/outlier",
      severity: "warning",
      unit: "U8",
      file: "U8.xlsx",
      sheet: "统计表",
      cell: "D11",
      field: "visits",
      typed: "200",
      settled: null,
      sentence:
        "第8单位 U8.xlsx 统计表!D11：“专家指导·活动场次”填报 200 场次，明显高于其他单位（8 个单位的中位数为 20.5）。请核对是否多写、少写了位数或弄错了计量单位，确属实情的，由填报单位在“核对”页末行写明情况。",
    },
  ]);
  expect(report.units[7]?.findings.warning).toBe(1);
});

test("ACR-8 what the unit wrote under its remarks is said with it, and explains it", () => {
  const returns = returnsOf(visits(18, 20, 21, 19, 22, 25, 17, 200));
  const remark = { rule: OTHER, text: "本月集中开展专项检查", sheet: "核对", cell: "G60" };
  const remarked = returns.map((one) => (one.unit === "U8" ? { ...one, explanations: [remark] } : one));
  const rollup = roll(campaignOf(8), remarked);
  const found = rollup.findings.find(({ code }) => code === "across/outlier");
  expect(found?.settled).toBe("explained");
  expect(reportOf(rollup).units[7]?.findings.warning).toBe(0);
  expect(explain({ ...(found as Finding), place: {} })).toBe(
    "“专家指导·活动场次”填报 200 场次，明显高于其他单位（8 个单位的中位数为 20.5）。请核对是否多写、少写了位数或弄错了计量单位。单位说明：“本月集中开展专项检查”。请审阅。",
  );
});

test("ACR-9 any order of returns gives the same findings", () => {
  const figures = fc.record(
    { drills: fc.nat(30), people: fc.nat(900), visits: fc.constantFrom(0, 0, 10, 300), experts: fc.nat(4) },
    { requiredKeys: [] },
  );
  const alike = fc.constantFrom<Figures>(FILLED, NONE, ROUND);
  const units: readonly UnitOf[] = [{ name: "甲县" }, { group: "甲县" }, { group: "甲县" }];
  fc.assert(
    fc.property(
      fc
        .array(fc.oneof<fc.Arbitrary<Figures>[]>(figures, alike), { minLength: 3, maxLength: 14 })
        .chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
        ),
      ([all, order]) => {
        const campaign = campaignOf(all.length, {}, units);
        const returns = returnsOf(all);
        const other = order.map((index) => returns[index] as UnitReturn);
        expect(roll(campaign, other).findings).toEqual(roll(campaign, returns).findings);
      },
    ),
    { numRuns: 60 },
  );
});
