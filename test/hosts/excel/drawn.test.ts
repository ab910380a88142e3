// What stands in Excel after a plan was applied, looked at cell by cell: what snapshots do not carry.
import { areaName, type Area } from "../../../src/core/sheet/address";
import { FONT_NAMES, lookOf } from "../../../src/core/sheet/looks";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../../../src/core/sheet/plan";
import { cellKey } from "../../../src/core/sheet/snapshot";
import type { BookSheet } from "../../../src/hosts/wire/book";
import { planForm } from "../../../src/core/form/plan";
import { formOf } from "../../../src/core/campaign/fields";
import type { Form } from "../../../src/core/campaign/schema";
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

const PLANS: readonly (readonly [string, WorkbookPlan])[] = [
  ["the small plan", PLAN],
  ["the sample", samplePlan("定海区安委办", { 0: 3 })],
  ["舟山", formOfCampaign("zhoushan-2023")],
  ["两路口", formOfCampaign("lianglukou-2020")],
];

async function drawn(plan: WorkbookPlan): Promise<(name: string) => BookSheet> {
  const on = excelOnWire();
  await on.host.apply(plan);
  await on.host.apply(plan);
  return (name) => on.book.sheets.find((sheet) => sheet.name === name) as BookSheet;
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
      page.margins.left,
      page.centered,
      page.rowBreaks,
    ],
  };
}

function setupWanted({ freeze, filter, gridLines, cells, print }: SheetPlan): unknown {
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
        ? ["portrait", null, null, 50.4, false, []]
        : [
            print.orientation,
            areaName(print.area),
            print.titleRows === undefined ? null : `${print.titleRows.from}:${print.titleRows.to}`,
            print.margins.left * 72,
            print.centered,
            print.pageStarts ?? [],
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
