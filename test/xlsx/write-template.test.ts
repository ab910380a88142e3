// A template filled reads as the workbook written whole, and is refused where more than values differ.
import type { SheetPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import { fillTemplate, makeTemplate } from "../../src/xlsx/template";
import { writeWorkbook } from "../../src/xlsx/write";
import { samplePlan, UNITS } from "../fixtures/sample-plan";
import { partsOf } from "./write-parts";

const OPTIONS = { modified: "2023-06-01T08:00:00Z" };

/** Parts with shared texts put back into the cells: what a reader makes of the file. */
function readable(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map(partsOf(bytes));
  const texts = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map((m) => m[1]);
  parts.delete("xl/sharedStrings.xml");
  for (const [path, xml] of parts) {
    parts.set(
      path,
      xml.replace(/ t="s"><v>(\d+)<\/v>/g, (_, i: string) => {
        if (texts[Number(i)] === undefined) throw new Error(`no text ${i}`);
        return `>${texts[Number(i)]}`;
      }),
    );
  }
  return parts;
}

test.each<[string, WorkbookPlan]>([
  ["nothing", samplePlan()],
  ["a known text", samplePlan("普陀区安委办")],
  ["a new text", samplePlan("另一个单位 & “名”_x0041_ ")],
  ["numbers and cached results", samplePlan(UNITS[0], { 0: 0, 3: 12, 11: 1.5 })],
  ["title", { ...samplePlan(), title: "另一张表" }],
  ["properties", { ...samplePlan(), properties: { other: "1", 单位: "<&>" } }],
])("XLSX-51 a template filled with %s reads as the workbook written whole", async (_, plan) => {
  const filled = fillTemplate(await makeTemplate(samplePlan(), OPTIONS), plan);
  expect(filled).not.toBeNull();
  expect(readable(filled as Uint8Array)).toEqual(readable(await writeWorkbook(plan, OPTIONS)));
});

test("XLSX-51 a filled template can be blank again, and one filling leaves no trace in the next", async () => {
  const template = await makeTemplate(samplePlan(UNITS[1], { 1: 5 }), OPTIONS);
  fillTemplate(template, samplePlan("只此一次", { 2: 7 }));
  const blank = fillTemplate(template, samplePlan()) as Uint8Array;
  expect(readable(blank)).toEqual(readable(await writeWorkbook(samplePlan(), OPTIONS)));
  expect([...partsOf(blank).values()].join("")).not.toContain("只此一次");
});

test("XLSX-51 the time of saving can be another", async () => {
  const later = { modified: "2023-07-01T00:00:00Z" };
  const filled = fillTemplate(await makeTemplate(samplePlan(), OPTIONS), samplePlan(), later);
  expect(readable(filled as Uint8Array)).toEqual(readable(await writeWorkbook(samplePlan(), later)));
});

function changed(index: number, change: (sheet: SheetPlan) => Partial<SheetPlan>): WorkbookPlan {
  const plan = samplePlan();
  const sheets = plan.sheets.map((sheet, i) => (i === index ? { ...sheet, ...change(sheet) } : sheet));
  return { ...plan, sheets };
}

test.each<[string, WorkbookPlan]>([
  ["a cell more", changed(0, (s) => ({ cells: [...s.cells, { row: 20, column: 1, look: "plain" }] }))],
  ["a cell less", changed(0, (s) => ({ cells: s.cells.slice(1) }))],
  ["another look", changed(0, (s) => ({ cells: s.cells.map((c) => ({ ...c, look: "note" as const })) }))],
  ["another formula", changed(1, (s) => ({ cells: s.cells.map((c) => ({ ...c, formula: "1" })) }))],
  ["a link less", changed(0, (s) => ({ cells: s.cells.map(({ link: _, ...c }) => c) }))],
  ["another merge", changed(1, (s) => ({ merges: s.merges.slice(1) }))],
  ["another lock", changed(1, (s) => ({ unlocked: s.unlocked.slice(1) }))],
  ["another protection", changed(1, (s) => ({ protection: { ...s.protection!, sort: true } }))],
  ["another validation", changed(1, (s) => ({ validations: s.validations.slice(1) }))],
  ["another visibility", changed(4, () => ({ visibility: "veryHidden" as const }))],
  ["a sheet less", { ...samplePlan(), sheets: samplePlan().sheets.slice(0, 4) }],
  ["another name", { ...samplePlan(), names: samplePlan().names.slice(1) }],
  ["another front sheet", { ...samplePlan(), activeSheet: "填报说明" }],
  ["no structure protection", { ...samplePlan(), structureProtected: false }],
  ["no properties", { ...samplePlan(), properties: {} }],
])("XLSX-51 a plan with %s is not filled in", async (_, plan) => {
  expect(fillTemplate(await makeTemplate(samplePlan()), plan)).toBeNull();
});
