// Charts as written: declared, reachable, well-formed, with the values they are drawn from.
import { SaxesParser } from "saxes";
import type { ChartPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { samplePlan } from "../fixtures/sample-plan";
import { partOf, partsOf } from "./write-parts";

const chart = (title: string, shown: ChartPlan["shown"]): ChartPlan => ({
  title,
  area: { top: 2, left: 1, bottom: 10, right: 3 },
  sheet: "数据 & 图",
  categories: { top: 1, left: 1, bottom: 3, right: 1 },
  values: { top: 1, left: 2, bottom: 3, right: 2 },
  shown,
});

function planWith(values: readonly (number | string)[]): WorkbookPlan {
  const plan = samplePlan();
  const frame = {
    visibility: "visible" as const,
    columns: [],
    rows: [],
    merges: [],
    unlocked: [],
    validations: [],
    conditionals: [],
    gridLines: false,
    protection: { formatColumns: false, formatRows: false, sort: false, autoFilter: false },
  };
  const names = ["甲<县>", "=乙", "丙&丁"];
  const cells = values.flatMap((value, index) => [
    { row: index + 1, column: 1, look: "label" as const, value: names[index] as string },
    { row: index + 1, column: 2, look: "number" as const, formula: `${index}+1`, value },
  ]);
  return {
    ...plan,
    sheets: [
      ...plan.sheets,
      {
        ...frame,
        name: "数据 & 图",
        cells,
        charts: [chart("完整率", "percent"), chart("场次“<1>”", "number")],
      },
      { ...frame, name: "另一张", cells: [], charts: [chart("再画", "number")] },
    ],
  };
}

const plan = planWith([1, "", 0.5]);

test("XLSX-55 parts of charts are declared, reachable and well-formed", async () => {
  const parts = partsOf(await writeWorkbook(plan));
  const types = parts.get("[Content_Types].xml") ?? "";
  const drawn = [...parts.keys()].filter((path) => /^xl\/(charts|drawings)\/[^/]+\.xml$/.test(path));
  expect(drawn.filter((path) => path.includes("charts"))).toHaveLength(3);
  expect(drawn.filter((path) => path.includes("drawings"))).toHaveLength(2);
  for (const path of drawn) expect(types).toContain(`PartName="/${path}"`);
  for (const xml of parts.values()) new SaxesParser({ xmlns: true }).write(xml).close();
  for (const [path, xml] of parts) {
    if (!path.endsWith(".rels") || !/drawings|worksheets|charts/.test(path)) continue;
    const folder = path.replace(/_rels\/[^/]+$/, "");
    for (const [, target] of xml.matchAll(/Target="([^"]+)"/g)) {
      const leads = new URL(target as string, `zip:/${folder}`).pathname.slice(1);
      expect([leads, parts.has(leads)]).toEqual([leads, true]);
    }
  }
});

test("XLSX-55 the values a chart is drawn from stand in it; a text is no point", async () => {
  const xml = partOf(await writeWorkbook(plan), "xl/charts/chart2.xml");
  expect(xml).toContain("场次“&lt;1&gt;”");
  expect(xml).toContain("<c:f>'数据 &amp; 图'!$A$1:$A$3</c:f><c:strCache><c:ptCount val=\"3\"/>");
  expect(xml).toContain('<c:pt idx="0"><c:v>甲&lt;县&gt;</c:v></c:pt><c:pt idx="1"><c:v>=乙</c:v></c:pt>');
  expect(xml).toContain(
    '<c:ptCount val="3"/><c:pt idx="0"><c:v>1</c:v></c:pt><c:pt idx="2"><c:v>0.5</c:v></c:pt></c:numCache>',
  );
});

test("XLSX-55 a sheet with charts reads as one without", async () => {
  const outcome = readWorkbook(await writeWorkbook(plan));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  expect(outcome.workbook.sheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
});
