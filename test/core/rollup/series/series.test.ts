// Weekly reports held against each other and against the final table, and shown side by side.
import fc from "fast-check";
import { periodsOf } from "../../../../src/core/campaign/periods";
import type { Campaign, Form } from "../../../../src/core/campaign/schema";
import { OTHER } from "../../../../src/core/form/explanations";
import type { UnitReturn } from "../../../../src/core/returns/return";
import { recordOf, remake } from "../../../../src/core/rollup/record";
import { type Rollup, rollUp } from "../../../../src/core/rollup/rollup";
import { planRollup } from "../../../../src/core/rollup/plan/plan-rollup";
import { sentenceOf } from "../../../../src/core/rollup/sentence";
import { assertPlan } from "../../../../src/core/sheet/check";
import { sketchSheet } from "../../../../src/core/sheet/sketch";
import { expectGolden } from "../../../golden/golden";
import { bundled } from "../../../journey/scenario";
import { returnOf, type Typed } from "../made-up";

const jiangbei = bundled("jiangbei-2021");
const [final, weekly] = jiangbei.forms as [Form, Form];
const dues = periodsOf(jiangbei, weekly).map(({ due }) => due);
const [first, second] = jiangbei.roster.units as [
  Campaign["roster"]["units"][number],
  (typeof jiangbei.roster.units)[number],
];
/** Two units: enough to tell one from the others. */
const campaign: Campaign = { ...jiangbei, roster: { units: [first, second] } };
const AFTER = "2021-07-02T16:00:00+08:00";

type Figures = Readonly<Record<string, Typed>>;

function weekOf(number: number, unit: string, figures: Figures): UnitReturn {
  const period = dues[number - 1] as string;
  return returnOf({ unit, path: `${unit}_${number}.xlsx`, period, received: period, figures }, weekly);
}

function finalOf(unit: string, figures: Figures): UnitReturn {
  return returnOf({ unit, path: `${unit}.xlsx`, received: AFTER, figures }, final);
}

/** `number` null: the final table. */
function gathered(number: number | null, returns: readonly UnitReturn[], made = AFTER): Rollup {
  const period = number === null ? null : (dues[number - 1] as string);
  const form = number === null ? final.id : weekly.id;
  return rollUp(campaign, { form, period, made }, returns, []);
}

const seriesIn = (rollup: Rollup): readonly string[] =>
  rollup.findings
    .filter(({ code }) => code.startsWith("series/"))
    .map((found) => `${found.severity} ${sentenceOf(campaign, { ...found, place: unitOnly(found.place) })}`);

const unitOnly = ({ unit }: { unit?: string }) => (unit === undefined ? {} : { unit });

const A = first.code;
const B = second.code;

describe("SER-3 a cumulative figure that falls", () => {
  const works = (...values: readonly (number | null)[]): readonly UnitReturn[] =>
    values.flatMap((value, i) => (value === null ? [] : [weekOf(i + 1, A, { total_works: value })]));
  test.each<[string, number, readonly UnitReturn[], number]>([
    ["grows", 2, works(3, 5), 0],
    ["stays", 2, works(3, 3), 0],
    ["falls", 2, works(3, 2), 1],
    ["falls below the one before the last", 3, works(3, null, 2), 1],
    ["fell in an earlier period: told there", 3, works(5, 3, 4), 0],
    ["a later period says nothing of this one", 1, works(5, 3), 0],
    [
      "an increment may fall",
      2,
      [weekOf(1, A, { week_study_sessions: 5 }), weekOf(2, A, { week_study_sessions: 1 })],
      0,
    ],
    ["another unit's figure", 2, [weekOf(1, B, { total_works: 5 }), weekOf(2, A, { total_works: 1 })], 0],
  ])("%s", (_, number, returns, expected) => {
    const found = gathered(number, returns).findings.filter(({ code }) => code === "series/falling");
    expect(found.length).toBe(expected);
  });

  test("is said with both figures, the period and the cell", () => {
    const rollup = gathered(2, works(3, 2));
    const found = rollup.findings.find(({ code }) => code === "series/falling");
    expect(found).toMatchObject({
      severity: "warning",
      place: { unit: A, file: `${A}_2.xlsx`, field: "total_works", sheet: "统计表" },
    });
    expect(seriesIn(rollup)[0]).toBe(
      `warning ${first.name}：“累计安全文化精品（新媒体作品）”是累计数，本期为 2 件，比第1期的 3 件少 1 件。累计数不应减少，请核对两期的数，确属实情的，由填报单位在“核对”页末行写明情况。`,
    );
  });
});

const EACH = [1, 2, 3, 4] as const;
const weeks = (
  unit: string,
  numbers: readonly number[],
  figures: (number: number) => Figures,
): readonly UnitReturn[] => numbers.map((number) => weekOf(number, unit, figures(number)));

describe("SER-4 a final figure against its series", () => {
  const study = (): Figures => ({ week_study_sessions: 2 });
  const works = (number: number): Figures => ({ total_works: number * 3 });
  test.each<[string, readonly UnitReturn[], Figures, readonly string[]]>([
    ["Σ of the weeks", weeks(A, EACH, study), { study_sessions: 8 }, []],
    [
      "more than the weeks",
      weeks(A, EACH, study),
      { study_sessions: 10 },
      ["warning 8 final 10 difference 2 increment missing "],
    ],
    [
      "less than the weeks",
      weeks(A, EACH, study),
      { study_sessions: 7 },
      ["warning 8 final 7 difference -1 increment missing "],
    ],
    [
      "more, and a week is not in: a note",
      weeks(A, [1, 2, 4], study),
      { study_sessions: 8 },
      ["note 6 final 8 difference 2 increment missing 3"],
    ],
    [
      "less, though a week is not in: a warning",
      weeks(A, [1, 2, 4], study),
      { study_sessions: 5 },
      ["warning 6 final 5 difference -1 increment missing 3"],
    ],
    ["the last cumulative", weeks(A, EACH, works), { works: 12 }, []],
    [
      "not the last cumulative",
      weeks(A, EACH, works),
      { works: 30 },
      ["warning 12 final 30 difference 18 cumulative missing "],
    ],
    ["a week missing before the last cumulative is nothing", weeks(A, [1, 4], works), { works: 12 }, []],
    [
      "weeks missing after the last cumulative",
      weeks(A, [1, 2], works),
      { works: 12 },
      ["note 6 final 12 difference 6 cumulative missing 3,4"],
    ],
    ["nothing of the series is in", [], { study_sessions: 8 }, []],
    ["the unit gave no number", weeks(A, EACH, study), { study_sessions: "若干" }, []],
    [
      "decimals are exact",
      weeks(A, EACH, () => ({ week_service_days: decimal("0.1") })),
      { service_days: decimal("0.4") },
      [],
    ],
  ])("%s", (_, series, figures, expected) => {
    const rollup = gathered(null, [...series, finalOf(A, figures)]);
    const found = rollup.findings.flatMap(({ code, severity, args }) =>
      code === "series/final-differs"
        ? [
            `${severity} ${args.series} final ${args.final} difference ${args.difference} ${args.kind} missing ${args.missing.map(({ number }) => number).join()}`,
          ]
        : [],
    );
    expect(found).toEqual(expected);
  });

  test("is said with the difference, and with what the unit wrote to it", () => {
    const remark = { rule: OTHER, text: "6月30日又开了两场", sheet: "核对", cell: "G60" };
    const own = { ...finalOf(A, { study_sessions: 10 }), explanations: [remark] };
    const said = seriesIn(gathered(null, [...weeks(A, EACH, study), ...weeks(B, EACH, study), own]));
    expect(said).toEqual([
      `warning ${first.name}：“专题学习会·活动场次（数量）”为 10 场次，《2021年“安全生产月”活动每周开展情况》各期合计（共 4 期）为 8 场次，多 2 场次。请核对；末期报送以后发生的应计入本表。单位说明：“6月30日又开了两场”。请审阅。`,
    ]);
  });
});

function decimal(value: string): Typed {
  return { state: "number", value, soft: false };
}

describe("SER-5 periods that are not in", () => {
  const of = (unit: string, ...numbers: readonly number[]): readonly UnitReturn[] =>
    weeks(unit, numbers, () => ({}));
  test.each<[string, number | null, readonly UnitReturn[], string, readonly string[]]>([
    ["a unit lacks a week that others sent", 4, [...of(A, 1, 2, 3, 4), ...of(B, 1, 4)], AFTER, [`${B} 2,3`]],
    ["only this week is at hand: nothing is known of the others", 3, of(A, 3), AFTER, []],
    ["a week nobody sent, between others", 3, [...of(A, 1, 3), ...of(B, 1, 3)], AFTER, [`${A} 2`, `${B} 2`]],
    ["with the final table", null, [...of(A, 1, 2, 3, 4), ...of(B, 2)], AFTER, [`${B} 1,3,4`]],
    ["with the final table, no weekly report at hand", null, [finalOf(A, {})], AFTER, []],
    ["not due yet", null, [...of(A, 1, 2), ...of(B, 1)], "2021-06-16T09:00:00+08:00", [`${B} 2`]],
  ])("%s", (_, number, returns, made, expected) => {
    const found = gathered(number, returns, made).findings.flatMap(({ code, place, args }) =>
      code === "series/missing"
        ? [`${place.unit} ${args.periods.map((period) => period.number).join()}`]
        : [],
    );
    expect(found).toEqual(expected);
  });

  test("are listed with their due moments", () => {
    expect(seriesIn(gathered(4, [...of(A, 1, 2, 3, 4), ...of(B, 1, 4)]))).toEqual([
      `warning ${second.name}：《2021年“安全生产月”活动每周开展情况》有 2 期未报：第2期（应于 2021-06-15 17:30 前报送）、第3期（应于 2021-06-22 17:30 前报送）。请催报。`,
    ]);
  });
});

test("SER-6 a return of another period is not counted, and said to be held against this one", () => {
  const returns = [weekOf(1, A, { week_study_sessions: 5 }), weekOf(2, A, { week_study_sessions: 1 })];
  const rollup = gathered(2, [...returns, finalOf(A, { study_sessions: 6 })]);
  expect(rollup.files.map(({ file, finding }) => [file.path, finding.code, finding.severity])).toEqual([
    [`${A}.xlsx`, "file/other-form", "warning"],
    [`${A}_1.xlsx`, "file/other-in-series", "note"],
    [`${A}_2.xlsx`, "file/accepted", "note"],
  ]);
  expect(rollup.fields.find(({ key }) => key === "week_study_sessions")?.total).toBe("1");
  const whole = gathered(null, [...returns, finalOf(A, { study_sessions: 6 })]);
  expect(whole.files.map(({ finding }) => finding.code)).toEqual([
    "file/accepted",
    "file/other-in-series",
    "file/other-in-series",
  ]);
  expect(whole.fields.find(({ key }) => key === "study_sessions")?.total).toBe("6");
});

test("SER-7 the periods stand side by side: who is in, totals, Σ of increments, each unit's last cumulative", () => {
  const [overview, ...more] = gathered(
    2,
    [
      weekOf(1, A, { week_study_sessions: 2, total_works: 3 }),
      weekOf(2, A, { week_study_sessions: 3, total_works: 4 }),
      weekOf(1, B, { week_study_sessions: 1, total_works: 10 }),
    ],
    "2021-06-16T09:00:00+08:00",
  ).series;
  expect(more).toEqual([]);
  expect(
    overview?.periods.map(({ number, returned, expected, missing }) => [number, returned, expected, missing]),
  ).toEqual([
    [1, [A, B], 2, []],
    [2, [A], 2, [B]],
    [3, [], 2, null],
    [4, [], 2, null],
  ]);
  const fields = new Map(overview?.fields.map((field) => [field.key, field]));
  expect(fields.get("week_study_sessions")).toMatchObject({
    totals: ["3", "3", null, null],
    reported: [2, 1, 0, 0],
    overall: "6",
  });
  expect(fields.get("total_works")).toMatchObject({ totals: ["13", "4", null, null], overall: "14" });
});

test("SER-7 what the office corrected in this period counts", () => {
  const rollup = gathered(1, [weekOf(1, A, { week_study_sessions: 2 })]);
  const original = rollup.kept[0]!.figures.find(({ field }) => field === "week_study_sessions")!;
  const act = {
    act: "correct" as const,
    unit: A,
    field: "week_study_sessions",
    typed: "20",
    reading: { state: "number" as const, value: "20", soft: false },
    original,
    at: AFTER,
    over: [],
  };
  const again = remake({ ...recordOf(rollup), acts: [act] });
  expect(again.series[0]?.fields.find(({ key }) => key === "week_study_sessions")?.totals[0]).toBe("20");
});

describe("SER-9 各期情况", () => {
  const returns = [
    ...weeks(A, EACH, (number) => ({ week_study_sessions: number, total_works: 2 * number })),
    ...weeks(B, [1, 3], (number) => ({ week_study_sessions: 1, total_works: number })),
  ];
  const sheetIn = (rollup: Rollup, language: "zh" | "en" = "zh") => {
    const plan = planRollup(rollup, language);
    assertPlan(plan);
    return plan.sheets.find(({ name }) => name === "各期情况");
  };

  test("SER-9 as drawn, in both languages, and in the rollup of the form that the periods lead to", () => {
    expectGolden("rollup-series", sketchSheet(sheetIn(gathered(3, returns))!));
    expect(sheetIn(gathered(3, returns), "en")).toBeDefined();
    expect(sheetIn(gathered(null, [...returns, finalOf(A, {})]))).toBeDefined();
  });

  test("SER-9 a form without periods, and one whose periods nobody handed in, have none", () => {
    expect(sheetIn(gathered(null, [finalOf(A, {})]))).toBeUndefined();
  });
});

test("SER-8 any order of returns, whatever periods they are of, gives the same rollup", () => {
  const returns = [
    ...weeks(A, EACH, (number) => ({ week_study_sessions: number, total_works: 9 - number })),
    ...weeks(B, [1, 3], (number) => ({ week_study_sessions: number, total_works: number })),
    finalOf(A, { study_sessions: 3, works: 1 }),
    finalOf(B, { study_sessions: 4, works: 3 }),
  ];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(returns, { minLength: returns.length }),
      fc.constantFrom(null, 1, 2, 3, 4),
      (order, number) => {
        expect(gathered(number, order)).toEqual(gathered(number, returns));
      },
    ),
    { numRuns: 30 },
  );
});
