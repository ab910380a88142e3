// What stands in Excel after a plan was applied, looked at cell by cell: what snapshots do not carry.
import { areaName, columnName, type Area } from "../../../src/core/sheet/address";
import { FONT_NAMES, lookOf } from "../../../src/core/sheet/looks";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../../../src/core/sheet/plan";
import { cellKey } from "../../../src/core/sheet/snapshot";
import type { BookSheet } from "../../../src/hosts/wire/book";
import { planForm } from "../../../src/core/form/plan";
import { planRollup } from "../../../src/core/rollup/plan/plan-rollup";
import { rollUp } from "../../../src/core/rollup/rollup";
import { fieldsOf, formOf } from "../../../src/core/campaign/fields";
import type { Form } from "../../../src/core/campaign/schema";
import { returnOf } from "../../core/rollup/made-up";
import { PLAN } from "../../core/sheet/plans";
import { samplePlan } from "../../fixtures/sample-plan";
import { bundled } from "../../journey/scenario";
import { excelOnWire } from "../excel-on-wire";

function formOfCampaign(id: string): WorkbookPlan {
  const campaign = bundled(id);
  const unit = campaign.roster.units[0] ?? null;
  return planForm({
    campaign,
    form: formOf(campaign) as Form,
    period: null,
    unit,
    issued: "2023-05-19T09:00:00+08:00",
    values: new Map(),
  });
}

function rollupOf(id: string): WorkbookPlan {
  const campaign = bundled(id);
  const form = formOf(campaign) as Form;
  const made = "2023-07-01T09:00:00+08:00";
  const figures = Object.fromEntries(fieldsOf(form).map(({ key }, i) => [key, i]));
  const returns = campaign.roster.units
    .slice(0, 3)
    .map(({ code }) => returnOf({ unit: code, figures }, form));
  return planRollup(rollUp(campaign, { form: form.id, period: null, made }, returns, []));
}

const ROLLUP = rollupOf("zhoushan-2023");

const PLANS: readonly (readonly [string, WorkbookPlan])[] = [
  ["the small plan", PLAN],
  ["the sample", samplePlan("定海区安委办", { 0: 3 })],
  ["舟山", formOfCampaign("zhoushan-2023")],
  ["两路口", formOfCampaign("lianglukou-2020")],
  ["舟山's rollup", ROLLUP],
];

const DRAWN = new Map<WorkbookPlan, readonly BookSheet[]>();

/** Applied twice over: what is drawn again looks the same. */
async function drawn(plan: WorkbookPlan): Promise<(name: string) => BookSheet> {
  if (!DRAWN.has(plan)) {
    const on = excelOnWire();
    await on.host.apply(plan);
    await on.host.apply(plan);
    DRAWN.set(plan, on.book.sheets);
  }
  return (name) => DRAWN.get(plan)?.find((sheet) => sheet.name === name) as BookSheet;
}

/** Of one cell, in the words of its look. */
function lookAt({ formats }: BookSheet, row: number, column: number): unknown {
  const edge = (name: keyof typeof formats.borders): boolean =>
    formats.borders[name].at(row, column) === "Continuous";
  return {
    font: formats.fontName.at(row, column),
    size: formats.fontSize.at(row, column),
    bold: formats.bold.at(row, column),
    fill: formats.fill.at(row, column),
    horizontal: formats.horizontal.at(row, column).toLowerCase(),
    vertical: formats.vertical.at(row, column).toLowerCase(),
    wrap: formats.wrap.at(row, column),
    indent: formats.indent.at(row, column),
    format: formats.numberFormat.at(row, column),
    lines: [edge("EdgeTop"), edge("EdgeBottom"), edge("EdgeLeft"), edge("EdgeRight")],
  };
}

function lookWanted({ look: name }: CellPlan): unknown {
  const look = lookOf(name);
  const thin = look.border === "thin";
  return {
    font: FONT_NAMES[look.font],
    size: look.size,
    bold: look.bold === true,
    fill: look.fill === undefined ? "" : `#${look.fill}`,
    horizontal: look.horizontal,
    vertical: look.vertical,
    wrap: look.wrap,
    indent: look.indent ?? 0,
    format: look.format ?? "General",
    lines: [thin, look.border !== undefined, thin, thin],
  };
}

describe.each(PLANS)("%s", (_, plan) => {
  test("HOST-18 every cell has its look: font, fill, lines, alignment, number format", async () => {
    const sheetOf = await drawn(plan);
    const wrong = plan.sheets.flatMap((sheet) =>
      sheet.cells
        .filter(
          (cell) =>
            JSON.stringify(lookAt(sheetOf(sheet.name), cell.row, cell.column)) !==
            JSON.stringify(lookWanted(cell)),
        )
        .map((cell) => [
          sheet.name,
          cell.row,
          cell.column,
          lookAt(sheetOf(sheet.name), cell.row, cell.column),
          lookWanted(cell),
        ]),
    );
    expect(wrong).toEqual([]);
  });

  test("HOST-18 every validation stands over its areas with its messages, and nowhere else", async () => {
    const sheetOf = await drawn(plan);
    for (const sheet of plan.sheets) {
      const { validations } = sheetOf(sheet.name);
      const wanted = sheet.validations.flatMap(({ areas, error, prompt, style }) =>
        areas.map((area) => [areaName(area), error.text, prompt?.text ?? null, style] as const),
      );
      const found = wanted.map(([name], i): unknown => {
        const area = sheet.validations.flatMap(({ areas }) => areas)[i] as Area;
        const rule = validations.of(area);
        const { errorAlert, prompt } = rule as unknown as {
          errorAlert: { message: string; style: string };
          prompt: { message: string } | null;
        };
        return [name, errorAlert.message, prompt?.message ?? null, errorAlert.style.toLowerCase()];
      });
      expect(found).toEqual(wanted);
      const cells = (areas: readonly Area[]): number =>
        areas.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
      expect(cells(validations.areas().map(({ area }) => area))).toBe(
        cells(sheet.validations.flatMap(({ areas }) => areas)),
      );
    }
  });

  test("HOST-18 tints have the plan's order; sizes, links, panes, filter and print setup are the plan's", async () => {
    const sheetOf = await drawn(plan);
    for (const sheet of plan.sheets) {
      const own = sheetOf(sheet.name);
      expect(tintOrder(own)).toEqual(sheet.conditionals.map(({ stopIfTrue }) => stopIfTrue === true));
      expect(setupOf(own)).toEqual(setupWanted(sheet));
      for (const { row, height } of sheet.rows) expect(own.heights.at(row, 1)).toBe(height);
      const widths = sheet.columns.map(({ column }) => own.widths.at(1, column) as number);
      const narrow = sheet.columns.map(({ width }) => width);
      expect([...widths].sort((a, b) => a - b).map((points) => narrow[widths.indexOf(points)])).toEqual(
        [...narrow].sort((a, b) => a - b),
      );
    }
  });
});

test("HOST-18 charts stand over their cells, drawn from theirs, and none of an earlier apply is left", async () => {
  const sheetOf = await drawn(ROLLUP);
  const wanted = ROLLUP.sheets.flatMap(({ name, charts = [] }) =>
    charts.map((chart) => [name, chart] as const),
  );
  expect(wanted.length).toBeGreaterThan(1);
  const found = ROLLUP.sheets.flatMap(({ name }) =>
    sheetOf(name).charts.map(({ area, values, categories, settings }) => [
      name,
      {
        title: settings.get("Title.Text"),
        area,
        sheet: values.sheet.name,
        values: values.area,
        categories: categories?.area,
        shown: settings.get("Series.DataLabels.NumberFormat") === "0%" ? "percent" : "number",
      },
    ]),
  );
  expect(found).toEqual(wanted);
  const [first, second] = sheetOf("图表").charts.map(({ settings }) => settings);
  expect(Object.fromEntries(first as ReadonlyMap<string, unknown>)).toMatchInlineSnapshot(`
   {
     "Axes.Category.Format.Font.Name": "宋体",
     "Axes.Category.Format.Font.Size": 9,
     "Axes.Category.MajorTickMark": "None",
     "Axes.Category.ReversePlotOrder": true,
     "Axes.Value.MajorGridlines.Visible": false,
     "Axes.Value.Maximum": 1.15,
     "Axes.Value.Minimum": 0,
     "Axes.Value.Visible": false,
     "Format.Border.Color": "#D9D9D9",
     "Legend.Visible": false,
     "Series.DataLabels.Format.Font.Name": "宋体",
     "Series.DataLabels.Format.Font.Size": 9,
     "Series.DataLabels.NumberFormat": "0%",
     "Series.DataLabels.Position": "OutsideEnd",
     "Series.DataLabels.ShowValue": true,
     "Series.Format.Fill.SolidColor": "#4472C4",
     "Series.GapWidth": 60,
     "Series.HasDataLabels": true,
     "Title.Format.Font.Name": "黑体",
     "Title.Format.Font.Size": 12,
     "Title.Text": "填报完整率（按填报单位）",
   }
  `);
  expect([second?.get("Axes.Value.Maximum"), second?.get("Series.DataLabels.NumberFormat")]).toEqual([
    undefined,
    "General;-General;",
  ]);
});

test("HOST-18 every sheet has its cursor, and the one that is to be in front is", async () => {
  const on = excelOnWire();
  await on.host.apply(ROLLUP);
  const visible = ROLLUP.sheets.filter(({ visibility }) => visibility === "visible");
  expect(visible.filter(({ cursor }) => cursor !== undefined).length).toBeGreaterThan(2);
  for (const { name, cursor = { row: 1, column: 1 } } of visible) {
    const { top, left } = (on.book.sheets.find((sheet) => sheet.name === name) as BookSheet).selection;
    expect([name, top, left]).toEqual([name, cursor.row, cursor.column]);
  }
  expect(on.book.active.name).toBe(ROLLUP.activeSheet);
});

/** Neighbouring formats of one formula are one tint of the plan. */
function tintOrder({ conditionals }: BookSheet): readonly boolean[] {
  const shape = (formula: string): string => formula.replace(/\$?[A-Z]{1,3}\d+/g, "#");
  return conditionals
    .filter(
      ({ formula, fill }, i) =>
        i === 0 ||
        shape(formula) !== shape(conditionals[i - 1]?.formula ?? "") ||
        fill !== conditionals[i - 1]?.fill,
    )
    .map(({ stopIfTrue }) => stopIfTrue);
}

function setupOf({ frozen, filter, gridLines, links, page }: BookSheet): unknown {
  return {
    frozen,
    filter,
    gridLines,
    links: [...links],
    page: [
      page.orientation.toLowerCase(),
      page.area,
      page.titleRows,
      page.titleColumns,
      page.margins.left,
      page.centered,
      page.rowBreaks,
      page.columnBreaks,
    ],
  };
}

function setupWanted({ freeze, filter, gridLines, cells, print }: SheetPlan): unknown {
  const titleColumns = print?.titleColumns;
  const links = cells.flatMap(({ row, column, link }) =>
    link === undefined ? [] : [[cellKey(row, column), link]],
  );
  return {
    frozen: freeze ?? { rows: 0, columns: 0 },
    filter: filter ?? null,
    gridLines,
    links,
    page:
      print === undefined
        ? ["portrait", null, null, null, 50.4, false, [], []]
        : [
            print.orientation,
            areaName(print.area),
            print.titleRows === undefined ? null : `${print.titleRows.from}:${print.titleRows.to}`,
            titleColumns === undefined
              ? null
              : `${columnName(titleColumns.from)}:${columnName(titleColumns.to)}`,
            print.margins.left * 72,
            print.centered,
            print.pageStarts ?? [],
            print.pageColumns ?? [],
          ],
  };
}

test.each([
  ["one page wide", {}, { horizontalFitToPages: 1 }],
  ["one page", { pagesTall: 1 }, { horizontalFitToPages: 1, verticalFitToPages: 1 }],
  ["as many as it takes, at a scale", { pagesWide: 0, scale: 60 }, { scale: 60 }],
])("HOST-18 print setup: %s", async (_, pages, zoom) => {
  const [first, ...others] = PLAN.sheets as readonly [SheetPlan, ...SheetPlan[]];
  const { orientation, area, margins, centered } = first.print as NonNullable<SheetPlan["print"]>;
  const plan = {
    ...PLAN,
    sheets: [{ ...first, print: { orientation, area, margins, centered, ...pages } }, ...others],
  };
  expect((await drawn(plan))("统计表").page.zoom).toEqual(zoom);
});

test("HOST-18 the footer stands in the part that it names", async () => {
  const [first, ...others] = PLAN.sheets as readonly [SheetPlan, ...SheetPlan[]];
  const print = { ...(first.print as NonNullable<SheetPlan["print"]>), footer: "&L左&&L&C第 &P 页&R右" };
  const sheetOf = await drawn({ ...PLAN, sheets: [{ ...first, print }, ...others] });
  expect(sheetOf("统计表").page.footer).toEqual({ left: "左&&L", center: "第 &P 页", right: "右" });
});
