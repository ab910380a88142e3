// Each belief about Excel, asked of the wire through Microsoft's client library.
import { type ConformanceReport, runConformance } from "../../../src/hosts/conformance/run-conformance";
import { BELIEFS } from "../../../src/hosts/wire/beliefs";
import { excelOnWire, type OnWire } from "../excel-on-wire";

const NOW = { settle: 0 } as const;

async function asked(on: OnWire, options = {}): Promise<ConformanceReport> {
  on.connect();
  const report = await runConformance({ ...NOW, ...options });
  if (report === null) throw new Error("the workbook is not new");
  return report;
}

let report: ConformanceReport;
beforeAll(async () => {
  const on = excelOnWire({ excelApi: "1.14" });
  report = await asked(on, { heavy: true });
  expect(on.wire.gaps).toEqual([]);
});

test.each(BELIEFS)("HOST-15 $id: $says", ({ id, source }) => {
  expect(source).toMatch(/^https:\/\/(learn|support)\.microsoft\.com\/|^https:\/\/github\.com\/OfficeDev\//);
  const found = report.results.find(({ belief }) => belief === id);
  expect(found?.found).toEqual(found?.expected);
  expect(found?.agrees).toBe(true);
});

test("HOST-15 no belief stands twice, and each is in the report", () => {
  const ids = BELIEFS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(report.results.map(({ belief }) => belief)).toEqual(ids);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test("HOST-15 the workbook is afterwards as it was before: its sheets, open, and nothing else", async () => {
  const on = excelOnWire({ excelApi: "1.14", sheets: ["一", "二"] });
  const done: number[] = [];
  await asked(on, { progress: (count: number) => void done.push(count) });
  expect(on.book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["一", "Visible"],
    ["二", "Visible"],
  ]);
  expect([on.book.structure, on.book.names.size, on.book.properties.size]).toEqual([null, 0, 0]);
  expect(done).toHaveLength(BELIEFS.length);
});

test("HOST-15 an Excel that answers otherwise is told, and the next beliefs are still asked", async () => {
  const on = excelOnWire({ excelApi: "1.14" });
  on.connect();
  let made = false;
  const running = runConformance({
    ...NOW,
    progress(count) {
      // In the middle of the fourth trial.
      if (count !== 3 || made) return;
      made = true;
      on.wire.fault = { code: "GeneralException", after: 8 };
    },
  });
  const findings = (await running)?.results ?? [];
  const other = findings.filter(({ agrees }) => agrees === false);
  expect(other.map(({ belief }) => belief)).toEqual([BELIEFS[3].id]);
  expect(JSON.stringify(other[0]?.found)).toContain("GeneralException");
  expect(findings).toHaveLength(BELIEFS.length);
});

test("HOST-15 what this Excel has no call for, and what may make it stop, is not asked", async () => {
  const { results: findings } = await asked(excelOnWire({ excelApi: "1.9" }));
  const silent = findings.filter(({ agrees }) => agrees === null).map(({ belief }) => belief);
  expect(silent).toEqual(["five-million-cells", "merged-512", "clear-leaves", "events-off"]);
  expect(findings.filter(({ agrees }) => agrees === false)).toEqual([]);
});

test.each<[string, (on: OnWire) => unknown]>([
  ["a workbook with anything in it", ({ wire }) => wire.user.type("Sheet1", "D9", "x")],
  ["a locked structure", ({ book }) => (book.structure = { password: null })],
])("HOST-15 %s is left alone", async (_, make) => {
  const on = excelOnWire();
  make(on);
  on.connect();
  expect(await runConformance(NOW)).toBeNull();
  expect(on.book.sheets).toHaveLength(1);
});

test("HOST-15 stopped by a person, the workbook is left as it was", async () => {
  const on = excelOnWire({ excelApi: "1.14" });
  on.connect();
  const stop = { aborted: false };
  const progress = (done: number): void => void (stop.aborted = done === 2);
  await expect(runConformance({ ...NOW, signal: stop, progress })).rejects.toMatchObject({
    name: "HostError",
    code: "cancelled",
  });
  expect(on.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});
