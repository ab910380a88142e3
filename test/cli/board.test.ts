// The board after gathering: every list says how much it leaves out.
import { board } from "../../src/cli/board";
import type { GatherReport } from "../../src/core/rollup/report";

type Found = GatherReport["findings"][number];

const found = (code: string, given: Partial<Found> = {}): Found => ({
  code,
  severity: "warning",
  unit: "A",
  file: "A.xlsx",
  sheet: null,
  cell: null,
  field: null,
  typed: null,
  settled: null,
  sentence: `${code} ${given.unit ?? "A"} ${given.field ?? ""}`.trim(),
  ...given,
});

const reportWith = (findings: readonly Found[]): GatherReport => ({
  campaign: { id: "c", version: "1.0" },
  form: "f",
  period: null,
  files: [],
  units: [],
  fields: [],
  figures: [],
  findings,
  series: [],
});

const linesOf = (findings: readonly Found[]): readonly string[] =>
  board(reportWith(findings)).filter((line) => line.startsWith("  ") || line.startsWith("审核结果"));

describe("JOB-15 findings by cause", () => {
  test.each<[string, readonly Found[], readonly string[]]>([
    ["none", [], ["审核结果：强制 0 条，核实 0 条，提示 0 条"]],
    [
      "many of one kind are one line with their number and units",
      ["A", "A", "B"].map((unit) => found("figure/missing", { severity: "error", unit })),
      ["审核结果：强制 3 条，核实 0 条，提示 0 条", "  ［强制］figure/missing A（同类共 3 条，2 个单位）"],
    ],
    [
      "rules over different fields are different causes",
      [found("rule/failed", { field: "drills" }), found("rule/failed", { field: "visits" })],
      [
        "审核结果：强制 0 条，核实 2 条，提示 0 条",
        "  ［核实］rule/failed A drills",
        "  ［核实］rule/failed A visits",
      ],
    ],
    [
      "what is settled is only counted; notes are not listed",
      [found("across/outlier", { settled: "explained" }), found("across/all-zero", { severity: "note" })],
      ["审核结果：强制 0 条，核实 0 条，提示 1 条，另有已说明或已办理的 1 条"],
    ],
  ])("%s", (_, findings, expected) => {
    const lines = linesOf(findings);
    const listed = ["  以上每类只列一条，全部见汇总工作簿“审核结果”；提示性的只列在那里"];
    const last = expected.length > 1 ? listed : ["  逐条见汇总工作簿“审核结果”"];
    expect(lines).toEqual([...expected, ...(findings.length === 0 ? [] : last)]);
  });

  test("of twenty causes fifteen are listed, and the rest is counted", () => {
    const fields = Array.from({ length: 20 }, (_, i) => `field_${i}`);
    const lines = linesOf(
      fields.flatMap((field) => [found("rule/failed", { field }), found("rule/failed", { field })]),
    );
    expect(lines.filter((line) => line.includes("［核实］")).length).toBe(15);
    expect(lines).toContain("  另有 5 类 10 条");
  });
});

test("JOB-15 of the files of other periods two are listed, and the rest is counted", () => {
  const files = Array.from({ length: 9 }, (_, i) => ({
    path: `${i}.xlsx`,
    sha256: "",
    verdict: "set-aside" as const,
    code: i === 8 ? "file/identical-copy" : "file/other-in-series",
    unit: "A",
    sentence: `${i}.xlsx`,
  }));
  const lines = board({ ...reportWith([]), files });
  expect(lines.filter((line) => line.includes(".xlsx")).map((line) => line.trim().split(/\s+/))).toEqual([
    ["未采用", "0.xlsx"],
    ["未采用", "1.xlsx"],
    ["未采用", "8.xlsx"],
  ]);
  expect(lines.join("\n")).toContain("另有 6 份是其他各期的表");
});

test("JOB-15 units that lack a period are named up to ten, and the rest is counted", () => {
  const codes = Array.from({ length: 13 }, (_, i) => `U${i}`);
  const period = { number: 2, due: "2021-06-15T17:30:00+08:00", start: "2021-06-09", end: "2021-06-15" };
  const series = [
    {
      form: "w",
      title: "周报",
      periods: [{ ...period, returned: [], expected: 13, missing: codes }],
      fields: [],
    },
  ];
  expect(board({ ...reportWith([]), series })).toContain(
    `  第2期（06-15 17:30）  已报 0/应报 13，未报：${codes.slice(0, 10).join("、")}，另有 3 个单位`,
  );
});
