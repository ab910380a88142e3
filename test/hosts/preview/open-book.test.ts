// What a file of ours holds stands in the preview's book as it would stand in Excel after applying the plan.
import { areaName } from "../../../src/core/sheet/address";
import { countCells } from "../../../src/core/sheet/area-set";
import { lookOf } from "../../../src/core/sheet/looks";
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import { cellKey } from "../../../src/core/sheet/snapshot";
import { planForm } from "../../../src/core/form/plan";
import { formOf } from "../../../src/core/campaign/fields";
import type { Form } from "../../../src/core/campaign/schema";
import { formatAt } from "../../../src/hosts/preview/cell-format";
import { gridSnapshot } from "../../../src/hosts/preview/grid-snapshot";
import { openBook } from "../../../src/hosts/preview/open-book";
import { previewBook, type PreviewBook } from "../../../src/hosts/preview/preview-book";
import type { BookSheet } from "../../../src/hosts/wire/book";
import { writeWorkbook } from "../../../src/xlsx/write";
import { PLAN } from "../../core/sheet/plans";
import { bundled } from "../../journey/scenario";
import { excelOnWire } from "../excel-on-wire";

function formOfCampaign(id: string): WorkbookPlan {
  const campaign = bundled(id);
  const unit = campaign.roster.units[0] ?? null;
  const form = formOf(campaign) as Form;
  const issued = "2023-05-19T09:00:00+08:00";
  return planForm({ campaign, form, period: null, unit, issued, values: new Map() });
}

const PLANS: readonly (readonly [string, WorkbookPlan])[] = [
  ["the small plan", PLAN],
  ["舟山", formOfCampaign("zhoushan-2023")],
  ["两路口", formOfCampaign("lianglukou-2020")],
];

async function opened(plan: WorkbookPlan): Promise<PreviewBook> {
  const opening = openBook(await writeWorkbook(plan), () => undefined);
  if (!opening.ok) throw new Error(JSON.stringify(opening.refusal));
  return opening.book;
}

async function inExcel(plan: WorkbookPlan): Promise<readonly BookSheet[]> {
  const on = excelOnWire({ sheets: ["别人的表"] });
  await on.host.apply(plan);
  return plan.sheets.map(({ name }) => on.book.sheets.find((sheet) => sheet.name === name) as BookSheet);
}

/** Underlining by a link and the standard font of unwritten cells are each program's own. */
function planned(sheet: BookSheet, plan: WorkbookPlan["sheets"][number]): unknown {
  return plan.cells.map(({ row, column, look, link }) => {
    const { underline, fontColor, ...format } = formatAt(sheet.formats, row, column);
    const color = lookOf(look).color === undefined || link !== undefined ? null : fontColor;
    return [
      row,
      column,
      { ...format, color, locked: format.locked, underline: underline !== "None" && link === undefined },
    ];
  });
}

function rules({ validations }: BookSheet): unknown {
  return validations
    .areas()
    .map(({ area, value }) => [areaName(area), value?.rule, value?.prompt, value?.errorAlert])
    .sort();
}

function unlocked({ formats }: BookSheet): number {
  return formats.locked
    .areas()
    .filter(({ value }) => !value)
    .reduce((sum, { area }) => sum + countCells(area), 0);
}

describe.each(PLANS)("%s", (_, plan) => {
  test("VIEW-1 an opened file has its looks, locks, validations, sizes, links and print setup", async () => {
    const excel = await inExcel(plan);
    const book = await opened(plan);
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
      excel.map(({ name, visibility }) => [name, visibility]),
    );
    plan.sheets.forEach((sheetPlan, i) => {
      const [mine, theirs] = [book.sheets[i], excel[i]] as [BookSheet, BookSheet];
      expect(planned(mine, sheetPlan)).toEqual(planned(theirs, sheetPlan));
      expect(unlocked(mine)).toBe(unlocked(theirs));
      expect(rules(mine)).toEqual(rules(theirs));
      for (const part of ["merges", "frozen", "gridLines", "filter", "page"] as const)
        expect([sheetPlan.name, part, mine[part]]).toEqual([sheetPlan.name, part, theirs[part]]);
      // A file tells of every permission, the client library of those that were set.
      if (theirs.protection === null) expect(mine.protection).toBeNull();
      else expect(mine.protection).toMatchObject(theirs.protection);
      expect([...mine.links]).toEqual([...theirs.links]);
      for (const { column } of sheetPlan.columns) expect(mine.widths.at(1, column)).toBeGreaterThan(0);
      for (const { row, height } of sheetPlan.rows) expect(mine.heights.at(row, 1)).toBe(height);
    });
    expect([...book.properties]).toEqual(Object.entries(plan.properties));
    expect([book.title, book.active.name, book.structure !== null]).toEqual([
      plan.title,
      plan.activeSheet,
      plan.structureProtected,
    ]);
  });

  test("VIEW-2 formulas have the results that the file holds until they are calculated", async () => {
    const book = await opened(plan);
    for (const { name, cells } of plan.sheets) {
      const sheet = book.sheets.find((each) => each.name === name) as BookSheet;
      for (const { row, column, formula, value } of cells) {
        if (formula === undefined || value === undefined) continue;
        expect(sheet.entries.get(cellKey(row, column))).toEqual({ formula: `=${formula}` });
        const result = book.result(sheet, row, column, formula);
        expect(typeof result === "object" ? result.error : result).toEqual(value);
      }
    }
  });
});

test("VIEW-9 of a sheet whose every column has a format only what is used is drawn, with a little room", async () => {
  const { sheets } = gridSnapshot(await opened(formOfCampaign("zhoushan-2023")), "w", {
    room: 1_000,
    dark: false,
  });
  const drawn = Object.values(sheets).map(({ rowCount = 0, columnCount = 0 }) => [rowCount, columnCount]);
  expect(Math.max(...drawn.map(([rows = 0]) => rows))).toBeLessThan(120);
  expect(Math.max(...drawn.map(([, columns = 0]) => columns))).toBeLessThan(30);
});

test("VIEW-3 what is no workbook is refused and said why", () => {
  const opening = openBook(new TextEncoder().encode("不是工作簿"), () => undefined);
  expect(opening).toMatchObject({ ok: false, refusal: { code: "not-a-workbook" } });
});

test("VIEW-21 in the dark, pale fills are drawn three times as deep: turned around they still differ from the paper", () => {
  const book = previewBook(["数据"], () => undefined);
  const [sheet] = book.sheets as [BookSheet];
  sheet.entries.set(cellKey(1, 1), { value: 1 });
  sheet.formats.fill.set({ top: 1, left: 1, bottom: 1, right: 1 }, "#FFFBE6");
  const fillIn = (dark: boolean): unknown => {
    const { styles, sheets } = gridSnapshot(book, "w", { room: 1_000, dark });
    const cell = sheets[sheet.id]?.cellData?.[0]?.[0];
    return (styles[cell?.s as string] as { readonly bg?: unknown }).bg;
  };
  expect(fillIn(false)).toEqual({ rgb: "#FFFBE6" });
  expect(fillIn(true)).toEqual({ rgb: "#FFF3B4" });
});
