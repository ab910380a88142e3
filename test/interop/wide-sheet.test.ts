// A sheet too wide for one page: several pages side by side, its first columns on each.
import type { PrintPlan, SheetPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import { writeWorkbook } from "../../src/xlsx/write";
import { dumpByOpenpyxl, pdfText, toPdf } from "./office";

jest.setTimeout(120_000);

const FIELDS = 30;
const UNITS = 40;

function wideSheet(pages: Partial<PrintPlan>): SheetPlan {
  const columns = Array.from({ length: FIELDS + 1 }, (_, i) => ({ column: i + 1, width: 12 }));
  const heads = columns.map(({ column }) => ({
    row: 1,
    column,
    look: "columnHead" as const,
    value: column === 1 ? "填报单位" : `第${column}项`,
  }));
  const lines = Array.from({ length: UNITS }, (_, u) =>
    columns.map(({ column }) => ({
      row: u + 2,
      column,
      look: "number" as const,
      value: column === 1 ? `单位${u + 1}号` : (u + 1) * 1000 + column,
    })),
  );
  return {
    name: "明细",
    visibility: "visible",
    columns,
    rows: Array.from({ length: UNITS + 1 }, (_, i) => ({ row: i + 1, height: 20 })),
    cells: [heads, ...lines].flat(),
    merges: [],
    unlocked: [],
    validations: [],
    conditionals: [],
    print: {
      orientation: "landscape",
      area: { top: 1, left: 1, bottom: UNITS + 1, right: FIELDS + 1 },
      titleRows: { from: 1, to: 1 },
      titleColumns: { from: 1, to: 1 },
      ...pages,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6 },
      centered: false,
      footer: "第 &P 页",
    },
    gridLines: false,
  };
}

const planned = (pages: Partial<PrintPlan>): WorkbookPlan => ({
  sheets: [wideSheet(pages)],
  names: [],
  properties: {},
  activeSheet: "明细",
  structureProtected: false,
  title: "明细",
});

test("XLSX-47 several pages wide at a scale of its own, rows and columns repeated", async () => {
  const bytes = await writeWorkbook(planned({ pagesWide: 0, scale: 75, pageColumns: [9, 20] }));
  const dump = dumpByOpenpyxl([bytes])[0];
  expect(dump?.sheets[0]?.print).toMatchObject({
    titleRows: "$1:$1",
    titleColumns: "$A:$A",
    scale: 75,
    orientation: "landscape",
    footer: "第 &P 页",
  });
  expect(dump?.sheets[0]?.print["fit"]).not.toBe(true);
  const pages = pdfText(toPdf([bytes])[0] as Uint8Array)
    .split("\f")
    .slice(0, -1);
  // 40 rows take two pages down, columns break where planned.
  expect(pages).toHaveLength(6);
  expect(pages[0]).toContain("第8项");
  expect(pages[0]).not.toContain("第9项");
  for (const page of pages) {
    expect(page).toContain("填报单位");
    expect(page).toMatch(/单位\d+号/);
  }
  const text = pages.join("");
  for (let u = 1; u <= UNITS; u += 1) expect(text).toContain(String(u * 1000 + FIELDS + 1));
});

test("XLSX-47 so many pages wide, the program shrinks it to them", async () => {
  const bytes = await writeWorkbook(planned({ pagesWide: 2 }));
  expect(dumpByOpenpyxl([bytes])[0]?.sheets[0]?.print).toMatchObject({ fit: true, wide: 2, tall: 0 });
});
