// A whole rollup of a small campaign: totals, lists, tracking, findings, report.
import { rollUp } from "../../../src/core/rollup/rollup";
import { reportOf } from "../../../src/core/rollup/report";
import { campaign, FULL, returnOf, type ReturnOf, type Typed, verdictOf } from "./made-up";

const made = "2023-07-03T09:00:00+08:00";
const gathering = { form: "drills", period: null, made };
const roll = (given: readonly ReturnOf[], verdicts: Parameters<typeof rollUp>[3] = []) =>
  rollUp(
    campaign,
    gathering,
    given.map((one) => returnOf(one)),
    verdicts,
  );

/** Full returns of A, B and C, but for what each typed into one field; undefined: left blank. */
const withField = (key: string, ...typed: (Typed | undefined)[]): ReturnOf[] =>
  ["A", "B", "C"].map((unit, index) => ({
    unit,
    figures: { ...FULL, [key]: typed[index] ?? { state: "blank" } },
  }));

const number = (value: string): Typed => ({ state: "number", value, soft: false });
const choice = (value: string): Typed => ({ state: "choice", value, soft: false });

describe("MERGE-8 MERGE-9 MERGE-10 what a field comes to", () => {
  test.each<
    [
      string,
      string,
      ReturnOf[],
      { total: string | null; reported: number; expected: number; missing: string[] },
    ]
  >([
    ["a sum", "drills", withField("drills", 3, 4, 5), { total: "12", reported: 3, expected: 3, missing: [] }],
    [
      "zero is a figure",
      "drills",
      withField("drills", 0, 0, 0),
      { total: "0", reported: 3, expected: 3, missing: [] },
    ],
    [
      "decimals are exact",
      "funds",
      withField("funds", number("0.1"), number("0.2"), number("0.3")),
      { total: "0.6", reported: 3, expected: 3, missing: [] },
    ],
    [
      "a blank is no zero",
      "drills",
      withField("drills", 3, undefined, 5),
      { total: "8", reported: 2, expected: 3, missing: ["B"] },
    ],
    [
      "offered is not counted",
      "drills",
      withField("drills", 3, { state: "offered", value: "200", doubt: "approximate" }, 5),
      { total: "8", reported: 2, expected: 3, missing: ["B"] },
    ],
    [
      "unread is not counted",
      "drills",
      withField("drills", 3, { state: "unread", doubt: "noNumber" }, 5),
      { total: "8", reported: 2, expected: 3, missing: ["B"] },
    ],
    [
      "a mark where a figure is asked for is not counted",
      "drills",
      withField("drills", 3, { state: "not-applicable" }, 5),
      { total: "8", reported: 2, expected: 3, missing: ["B"] },
    ],
    [
      "text in a sum is not counted, nor lost unseen",
      "drills",
      withField("drills", 3, "四场", 5),
      { total: "8", reported: 2, expected: 3, missing: ["B"] },
    ],
    [
      "rewritten exactly is counted",
      "drills",
      withField("drills", 3, { state: "number", value: "12", soft: true }, 5),
      { total: "20", reported: 3, expected: 3, missing: [] },
    ],
    [
      "nobody reported: no total, not 0",
      "drills",
      [],
      { total: null, reported: 0, expected: 3, missing: ["A", "B", "C"] },
    ],
    [
      "only units of its sectors are due",
      "harbour_checks",
      withField("harbour_checks", 2, undefined, undefined),
      { total: "2", reported: 1, expected: 2, missing: ["B"] },
    ],
    [
      "MERGE-11 outside its sectors is in the total and due",
      "harbour_checks",
      withField("harbour_checks", 2, 3, 4),
      { total: "9", reported: 3, expected: 3, missing: [] },
    ],
    [
      "是 are counted",
      "has_plan",
      withField("has_plan", choice("是"), choice("否"), choice("是")),
      { total: "2", reported: 3, expected: 3, missing: [] },
    ],
    [
      "texts have no total",
      "drill_name",
      withField("drill_name", "防汛", undefined, "消防"),
      { total: null, reported: 2, expected: 3, missing: ["B"] },
    ],
    [
      "a text of a count of 0 is not due",
      "drill_name",
      [
        { unit: "A", figures: { ...FULL, drills: 0, drill_name: { state: "blank" } } },
        { unit: "B", figures: FULL },
      ],
      { total: null, reported: 1, expected: 2, missing: ["C"] },
    ],
    [
      "an optional blank is never missing",
      "visitors",
      withField("visitors", 7, undefined),
      { total: "7", reported: 1, expected: 3, missing: [] },
    ],
    [
      "an optional mark is not due",
      "visitors",
      withField("visitors", 7, { state: "not-applicable" }),
      { total: "7", reported: 1, expected: 2, missing: [] },
    ],
    [
      "an exempt unit that returned is due",
      "drills",
      [{ unit: "D", figures: { drills: 9 } }],
      { total: "9", reported: 1, expected: 4, missing: ["A", "B", "C"] },
    ],
  ])("%s", (_, key, given, expected) => {
    const total = roll(given).fields.find((field) => field.key === key);
    expect(total).toMatchObject(expected);
  });

  test("MERGE-8 texts with their units, and who said 否", () => {
    const names = roll(withField("drill_name", "防汛", undefined, "=HYPERLINK(1)")).fields.find(
      ({ key }) => key === "drill_name",
    );
    expect(names?.texts).toEqual([
      { unit: "A", text: "防汛" },
      { unit: "C", text: "=HYPERLINK(1)" },
    ]);
    const plans = roll(withField("has_plan", choice("否"), choice("是"), choice("否"))).fields.find(
      ({ key }) => key === "has_plan",
    );
    expect(plans?.no).toEqual(["A", "C"]);
  });

  test("MERGE-15 a form's total adds the fields that name it: experts are no 人次", () => {
    const { totals } = roll([
      { unit: "A", figures: { ...FULL, visitors: 30 } },
      { unit: "B", figures: FULL },
    ]);
    expect(totals).toEqual([
      {
        id: "sessions",
        label: "活动场次合计",
        measure: "场次",
        total: "8",
        reported: 4,
        expected: 6,
        fields: ["drills", "visits"],
      },
      {
        id: "people",
        label: "参与人次合计",
        measure: "人次",
        total: "270",
        reported: 3,
        expected: 6,
        fields: ["people", "visitors"],
      },
    ]);
  });
});

describe("MERGE-7 two lists of what is not there", () => {
  test("MERGE-7 missing returns and missing fields", () => {
    const { missing } = roll(withField("people", 1, undefined).slice(0, 2));
    expect(missing).toEqual({
      returns: ["C"],
      fields: [
        { unit: "A", field: "harbour_checks" },
        { unit: "B", field: "people" },
        { unit: "B", field: "harbour_checks" },
      ],
    });
  });
});

describe("MERGE-12 who is in", () => {
  test.each<[string, ReturnOf[], string, number | null]>([
    ["in time", [{ unit: "C", received: "2023-07-01T23:59:59+08:00" }], "returned", null],
    ["a second late", [{ unit: "C", received: "2023-07-02T00:00:00+08:00" }], "late", 1],
    [
      "late by the office's clock, whatever the zone",
      [{ unit: "C", received: "2023-07-01T18:00:00Z" }],
      "late",
      120,
    ],
    [
      "in time, though its file was saved late",
      [{ unit: "C", modified: "2023-08-01T00:00:00Z" }],
      "returned",
      null,
    ],
    ["not in", [], "missing", null],
  ])("%s", (_, given, status, lateMinutes) => {
    expect(roll(given).units.find(({ code }) => code === "C")).toMatchObject({ status, lateMinutes });
  });

  test("MERGE-12 an exempt unit is exempt, and returned once it returns", () => {
    expect(roll([]).units[3]).toMatchObject({ code: "D", status: "exempt", filled: 0, expected: 0 });
    expect(roll([{ unit: "D", figures: FULL }]).units[3]).toMatchObject({
      status: "returned",
      filled: 7,
      expected: 7,
    });
  });

  test("MERGE-12 a form with a cadence is due at its period", () => {
    const period = "2023-06-06T17:00:00+08:00";
    const weekly = campaign.forms[1]!;
    const incoming = {
      ...returnOf({ unit: "A", received: "2023-06-07T08:00:00+08:00", figures: { week_drills: 1 } }, weekly),
      period,
    };
    const rollup = rollUp(campaign, { form: "weekly", period, made }, [incoming], []);
    expect(rollup).toMatchObject({ due: period, units: [{ status: "late" }, {}, {}, {}] });
  });
});

const MESS: ReturnOf[] = [
  { unit: "A", path: "甲.xlsx", figures: { ...FULL, harbour_checks: 2, visits: { state: "blank" } } },
  { unit: "A", path: "甲旧.xlsx", modified: null, figures: { ...FULL, drills: 9 }, bytes: "!" },
  {
    unit: "B",
    path: "乙.xlsx",
    received: "2023-07-02T08:00:00+08:00",
    figures: { ...FULL, harbour_checks: 0, people: { state: "offered", value: "200", doubt: "approximate" } },
  },
];

test("MERGE-13 findings: errors, then roster, then form order, each with its unit and file", () => {
  const { findings } = roll(MESS, [verdictOf("别的.xlsx")]);
  expect(
    findings.map(({ code, severity, place }) => [severity, place.unit ?? "", place.file ?? "", code]),
  ).toEqual([
    ["error", "A", "甲.xlsx", "figure/missing"],
    ["warning", "A", "甲旧.xlsx", "unit/twice"],
    ["warning", "B", "乙.xlsx", "unit/late"],
    ["warning", "C", "", "unit/missing"],
    ["warning", "", "别的.xlsx", "file/other-form"],
    ["note", "A", "甲旧.xlsx", "file/replaced"],
  ]);
});

test("MERGE-13 a reading's own findings get the unit and file of their return", () => {
  const found = {
    code: "figure/missing",
    severity: "note",
    place: { cell: "D8" },
    args: { label: "x" },
  } as const;
  const incoming = { ...returnOf({ unit: "C", path: "丙.xlsx", figures: FULL }), findings: [found] };
  const { findings } = rollUp(campaign, gathering, [incoming], []);
  expect(findings.find(({ severity }) => severity === "note")?.place).toEqual({
    unit: "C",
    file: "丙.xlsx",
    cell: "D8",
  });
});

describe("MERGE-14 the report", () => {
  const report = reportOf(roll(MESS, [verdictOf("别的.xlsx")]));

  test("MERGE-14 has the documented shape and is JSON as it stands", () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    const shape = (value: unknown): string[] => Object.keys(value as object);
    expect(shape(report)).toEqual([
      "campaign",
      "form",
      "period",
      "files",
      "units",
      "fields",
      "figures",
      "findings",
      "series",
    ]);
    expect(shape(report.campaign)).toEqual(["id", "version"]);
    expect(shape(report.files[0])).toEqual(["path", "sha256", "verdict", "code", "unit", "sentence"]);
    expect(shape(report.units[0])).toEqual([
      "code",
      "name",
      "status",
      "file",
      "filled",
      "expected",
      "mark",
      "findings",
      "contact",
    ]);
    expect(shape(report.fields[0])).toEqual([
      "key",
      "label",
      "measure",
      "rollup",
      "total",
      "reported",
      "expected",
      "missing",
    ]);
    expect(shape(report.figures[0])).toEqual([
      "unit",
      "field",
      "form",
      "period",
      "state",
      "value",
      "typed",
      "file",
      "sheet",
      "cell",
      "office",
    ]);
    expect(shape(report.findings[0])).toEqual([
      "code",
      "severity",
      "unit",
      "file",
      "sheet",
      "cell",
      "field",
      "typed",
      "settled",
      "sentence",
    ]);
  });

  test("MERGE-14 figures are those of the counted returns, whole", () => {
    expect(report.figures).toHaveLength(20);
    expect(report.figures.map(({ file }) => file)).not.toContain("甲旧.xlsx");
    expect(report.figures.find(({ unit, field }) => unit === "B" && field === "people")).toMatchObject({
      state: "offered",
      value: "200",
      typed: "200",
      cell: "D9",
    });
    expect(report.figures.find(({ unit, field }) => unit === "A" && field === "visits")).toMatchObject({
      state: "blank",
      value: null,
      typed: null,
    });
  });

  test("MERGE-14 sentences name the unit, the file and the cell", () => {
    expect(report.findings[0]?.sentence).toBe(
      "甲县应急局 甲.xlsx 统计表!D11：“专家指导·活动场次”漏填，应填写数据，没有发生的填 0。请退回该单位补填。",
    );
    expect(report.findings[3]?.sentence).toBe("丙区应急局：尚未报送，应于 2023-07-01 23:59 前报送。请催报。");
    expect(report.units.map(({ findings }) => findings)).toEqual([
      { error: 1, warning: 1, note: 1 },
      { error: 0, warning: 1, note: 0 },
      { error: 0, warning: 1, note: 0 },
      { error: 0, warning: 0, note: 0 },
    ]);
  });
});
