// The bytes of a written workbook: the same each time, every part as the format wants it.
import { SaxesParser } from "saxes";
import type { SheetPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import { LOOKS, type LookName } from "../../src/core/sheet/looks";
import { writeWorkbook } from "../../src/xlsx/write";
import { samplePlan } from "../fixtures/sample-plan";
import { partOf, partsOf } from "./write-parts";

const MODIFIED = { modified: "2023-06-01T16:00:00+08:00" };

function withSheet(sheet: Partial<SheetPlan>): WorkbookPlan {
  const plan = samplePlan();
  return { ...plan, sheets: [...plan.sheets, { ...(plan.sheets[3] as SheetPlan), name: "新表", ...sheet }] };
}

test("XLSX-40 the same plan gives the same bytes, whatever the clock says", async () => {
  const first = await writeWorkbook(samplePlan("普陀区安委办", { 1: 3 }), MODIFIED);
  jest.useFakeTimers({
    now: new Date("2031-01-01"),
    doNotFake: ["queueMicrotask", "nextTick", "setImmediate"],
  });
  try {
    expect(await writeWorkbook(samplePlan("普陀区安委办", { 1: 3 }), MODIFIED)).toEqual(first);
  } finally {
    jest.useRealTimers();
  }
});

test("XLSX-40 the time of saving is the one given, in UTC; without one the file does not say", async () => {
  expect(partOf(await writeWorkbook(samplePlan(), MODIFIED), "docProps/core.xml")).toContain(
    '<dcterms:modified xsi:type="dcterms:W3CDTF">2023-06-01T08:00:00Z</dcterms:modified>',
  );
  expect(partOf(await writeWorkbook(samplePlan()), "docProps/core.xml")).not.toContain("modified");
});

test("XLSX-40 every part is well-formed, and the writing program is named Tallysheet", async () => {
  const parts = partsOf(await writeWorkbook(samplePlan()));
  for (const xml of parts.values()) new SaxesParser({ xmlns: true }).write(xml).close();
  expect(parts.get("docProps/app.xml")).toContain("<Application>Tallysheet</Application>");
  expect([...parts.values()].filter((xml) => /hucre/i.test(xml))).toEqual([]);
});

test("XLSX-40 every part is declared and every relation leads to a part", async () => {
  const parts = partsOf(await writeWorkbook(samplePlan()));
  const types = parts.get("[Content_Types].xml") ?? "";
  for (const path of parts.keys()) {
    if (path.endsWith(".rels") || path === "[Content_Types].xml") continue;
    expect(types).toContain(`PartName="/${path}"`);
  }
  const targets = [...(parts.get("xl/_rels/workbook.xml.rels") ?? "").matchAll(/Target="([^"]+)"/g)];
  expect(targets.length).toBeGreaterThan(5);
  for (const target of targets) expect(parts.has(`xl/${target[1]}`)).toBe(true);
});

test("XLSX-42 a cached result keeps its kind; a constant that reads like an error is text", async () => {
  const cells = [
    { formula: "1/0", value: "#DIV/0!" },
    { formula: "A1", value: "#N/A" },
    { formula: "TRUE", value: false },
    { formula: "1+1", value: 2 },
    { formula: '"x"', value: "" },
    { value: "#REF!" },
    { value: "" },
  ].map((content, i) => ({ row: i + 1, column: 1, look: "plain" as const, ...content }));
  const xml = partOf(await writeWorkbook(withSheet({ cells })), "xl/worksheets/sheet6.xml");
  const kinds = [...xml.matchAll(/<c r="A\d"[^>]*?(?: t="(\w+)")?(?:\/>|>.*?<\/c>)/g)].map(
    (m) => m[1] ?? "n",
  );
  expect(kinds).toEqual(["e", "e", "b", "n", "str", "s", "n"]);
  expect(xml).toContain('<c r="A7" s="1"/>');
});

test("XLSX-43 every look is written locked and unlocked, and no cell is left to Normal", async () => {
  const looks = Object.keys(LOOKS) as LookName[];
  const cells = looks.flatMap((look, i) => [1, 2].map((column) => ({ row: i + 1, column, look })));
  const unlocked = [{ top: 1, left: 2, bottom: looks.length, right: 2 }];
  const bytes = await writeWorkbook(withSheet({ cells, unlocked }));
  const xfs = [
    ...(/<cellXfs.*<\/cellXfs>/.exec(partOf(bytes, "xl/styles.xml"))?.[0] ?? "").matchAll(
      /<xf [^>]*>.*?<protection locked="(\d)"\/><\/xf>/g,
    ),
  ].map((xf) => xf[1]);
  const styles = [...partOf(bytes, "xl/worksheets/sheet6.xml").matchAll(/<c r="([AB])\d+" s="(\d+)"/g)];
  expect(styles).toHaveLength(2 * looks.length);
  for (const [, column, style] of styles) {
    expect(Number(style)).toBeGreaterThan(0);
    expect(xfs[Number(style)]).toBe(column === "A" ? "1" : "0");
  }
  expect(xfs[0]).toBe("0");
});

test("XLSX-48 rows beyond the last cell keep their heights, merges and unlocked areas are filled up", async () => {
  const xml = partOf(
    await writeWorkbook(
      withSheet({
        cells: [{ row: 2, column: 2, look: "label", value: "一" }],
        rows: [1, 3, 9].map((row) => ({ row, height: 20 + row })),
        merges: [{ top: 2, left: 2, bottom: 3, right: 3 }],
        unlocked: [{ top: 5, left: 1, bottom: 5, right: 1 }],
      }),
    ),
    "xl/worksheets/sheet6.xml",
  );
  const data = /<sheetData>.*<\/sheetData>/.exec(xml)?.[0] ?? "";
  expect(data.replace(/ (s|t)="\w+"|<v>\d+<\/v>/g, "")).toBe(
    '<sheetData><row r="1" ht="21" customHeight="1"/><row r="2"><c r="B2"></c><c r="C2"/></row>' +
      '<row r="3" ht="23" customHeight="1"><c r="B3"/><c r="C3"/></row><row r="5"><c r="A5"/></row>' +
      '<row r="9" ht="29" customHeight="1"/></sheetData>',
  );
  expect(xml).toContain('<dimension ref="A1:C5"/>');
});

test.each([
  ["no freeze", {}, '<selection activeCell="B3" sqref="B3"/>'],
  ["rows", { freeze: { rows: 2, columns: 0 } }, '<selection pane="bottomLeft" activeCell="B3" sqref="B3"/>'],
  ["columns", { freeze: { rows: 0, columns: 1 } }, '<selection pane="topRight" activeCell="B3" sqref="B3"/>'],
  ["both", { freeze: { rows: 2, columns: 1 } }, '<selection pane="bottomRight" activeCell="B3" sqref="B3"/>'],
  ["inside frozen rows", { freeze: { rows: 5, columns: 0 } }, '<selection activeCell="B3" sqref="B3"/>'],
  [
    "inside a merge",
    { merges: [{ top: 3, left: 1, bottom: 3, right: 2 }] },
    '<selection activeCell="A3" sqref="A3:B3"/>',
  ],
])("XLSX-48 the cursor stands in its own pane: %s", async (_, sheet, selection) => {
  const plan = withSheet({ cells: [], cursor: { row: 3, column: 2 }, ...sheet });
  expect(partOf(await writeWorkbook(plan), "xl/worksheets/sheet6.xml")).toContain(selection);
});

test("XLSX-50 a cell of 600,000 is looked at as often as one of 600", async () => {
  const looksACell = async (count: number): Promise<number> => {
    let looks = 0;
    const cells = Array.from({ length: count }, (_, i) => ({
      row: 1 + Math.floor(i / 30),
      column: 1 + (i % 30),
      look: "number" as const,
      get value() {
        looks += 1;
        return i % 3 === 0 ? `第${i % 1000}项` : i;
      },
    }));
    const bytes = await writeWorkbook(withSheet({ cells }));
    expect(partOf(bytes, "xl/worksheets/sheet6.xml").match(/<c /g)).toHaveLength(count);
    return looks / count;
  };
  expect(await looksACell(600_000)).toBe(await looksACell(600));
}, 60_000);

test.each<[string, Partial<WorkbookPlan>, RegExp]>([
  ["a missing front sheet", { activeSheet: "没有" }, /active sheet/],
  ["a number that is none", withSheet({ cells: [{ row: 1, column: 1, look: "plain", value: NaN }] }), /NaN/],
])("XLSX-54 a plan with %s is refused", async (_, part, message) => {
  await expect(writeWorkbook({ ...samplePlan(), ...part })).rejects.toThrow(message);
});
