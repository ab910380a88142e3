// Each belief about Excel, asked of the wire through Microsoft's client library.
import { LAST_ROW } from "../../../src/core/sheet/address";
import { BELIEFS, type BeliefId } from "../../../src/hosts/wire/beliefs";
import { excelOnWire, type OnWire } from "../excel-on-wire";

type Context = Excel.RequestContext;
type Check = (context: Context, sheet: Excel.Worksheet, on: OnWire) => Promise<void>;

async function codeOf(step: Promise<unknown>): Promise<string> {
  return step.then(
    () => "done",
    (error: unknown) => String((error as { code?: unknown }).code),
  );
}

async function put(context: Context, sheet: Excel.Worksheet, cell: string, value: unknown): Promise<void> {
  sheet.getRange(cell).values = [[value]];
  await context.sync();
}

async function valueOf(context: Context, sheet: Excel.Worksheet, cell: string): Promise<unknown> {
  const range = sheet.getRange(cell).load("values");
  await context.sync();
  return (range.values[0] as unknown[])[0];
}

/** A fresh context: one that failed still holds what was queued. */
function tryIt(work: (sheet: Excel.Worksheet, context: Context) => void): Promise<string> {
  return codeOf(
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem("Sheet1"), context);
      await context.sync();
    }),
  );
}

const CHECKS: Readonly<Record<BeliefId, Check>> = {
  "no-rollback": async (context, sheet) => {
    const code = await tryIt((own) => {
      own.getRange("A1").values = [[1]];
      own.getRange("A2:A3").values = [[2]];
      own.getRange("A4").values = [[4]];
    });
    expect([code, await valueOf(context, sheet, "A1"), await valueOf(context, sheet, "A4")]).toEqual([
      "InvalidArgument",
      1,
      "",
    ]);
  },
  "five-megabytes": async () => {
    const rows = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
    const code = await tryIt((own) => (own.getRange("A1:A200").values = rows));
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
  },
  "five-million-cells": async (context, sheet) => {
    const range = sheet.getRange(`A1:F${LAST_ROW}`).load("values");
    await context.sync();
    expect(range.values).toBeNull();
  },
  "block-size": async () => {
    expect(await tryIt((own) => (own.getRange("A1:B1").values = [[1]]))).toBe("InvalidArgument");
  },
  "null-leaves-alone": async (context, sheet) => {
    await put(context, sheet, "A1", 1);
    await put(context, sheet, "A1", null);
    expect(await valueOf(context, sheet, "A1")).toBe(1);
    await put(context, sheet, "A1", "");
    expect(await valueOf(context, sheet, "A1")).toBe("");
  },
  "read-as-typed": async (context, sheet) => {
    const range = sheet.getRange("A1:H1");
    range.values = [["012", "50%", "2023-06-01", "TRUE", "=1+1", "+86", "-A1", "三场"]];
    range.load("values,formulas");
    await context.sync();
    expect(range.values[0]?.slice(0, 4)).toEqual([12, 0.5, 45_078, true]);
    expect(range.formulas[0]?.slice(4)).toEqual(["=1+1", 86, "=-A1", "三场"]);
  },
  apostrophe: async (context, sheet) => {
    const range = sheet.getRange("A1:D1");
    range.formulas = [["'012", "'=1+1", "''", "'"]];
    range.load("values,formulas,valueTypes");
    await context.sync();
    expect([range.values, range.formulas]).toEqual([[["012", "=1+1", "'", ""]], [["012", "=1+1", "'", ""]]]);
    expect(range.valueTypes[0]?.slice(0, 3)).toEqual(["String", "String", "String"]);
  },
  "errors-as-text": async (context, sheet) => {
    const range = sheet.getRange("A1:B1");
    range.values = [["#N/A", "'#N/A"]];
    range.load("values,valueTypes");
    await context.sync();
    expect([range.values, range.valueTypes]).toEqual([[["#N/A", "#N/A"]], [["Error", "String"]]]);
  },
  "formula-or-value": async (context, sheet) => {
    const range = sheet.getRange("A1:B1");
    range.formulas = [["=B1", 7]];
    range.load("formulas");
    await context.sync();
    expect(range.formulas).toEqual([["=B1", 7]]);
  },
  "locked-refuses": async (context, sheet) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
    expect(await tryIt((own) => (own.getRange("A1").values = [[1]]))).toBe("AccessDenied");
    expect(await tryIt((own) => (own.getRange("A1:B1").values = [[1, 1]]))).toBe("AccessDenied");
    expect(await tryIt((own) => (own.getRange("B1").values = [[1]]))).toBe("done");
    expect(await tryIt((own) => (own.getRange("B1").format.fill.color = "#FF0000"))).toBe("AccessDenied");
  },
  "uniform-or-null": async (context, sheet) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.getRange("B:B").columnHidden = true;
    const [one, both] = [sheet.getRange("B2"), sheet.getRange("A1:B1")];
    one.load("columnHidden,format/protection/locked");
    both.load("columnHidden,format/protection/locked");
    await context.sync();
    expect([one.columnHidden, one.format.protection.locked]).toEqual([true, true]);
    expect([both.columnHidden, both.format.protection.locked]).toEqual([null, null]);
  },
  "protect-twice": async (context, sheet) => {
    expect(await tryIt((own) => own.protection.unprotect())).toBe("AccessDenied");
    expect(await tryIt((_own, { workbook }) => workbook.protection.unprotect())).toBe("AccessDenied");
    sheet.protection.protect();
    context.workbook.protection.protect();
    await context.sync();
    expect(await tryIt((own) => own.protection.protect())).toBe("AccessDenied");
    expect(await tryIt((_own, { workbook }) => workbook.protection.protect())).toBe("AccessDenied");
  },
  password: async (context, sheet) => {
    sheet.protection.protect({}, "abc");
    await context.sync();
    expect(await tryIt((own) => own.protection.unprotect())).toBe("AccessDenied");
    expect(await tryIt((own) => own.protection.unprotect("abd"))).toBe("AccessDenied");
    expect(await tryIt((own) => own.protection.unprotect("abc"))).toBe("done");
  },
  "options-with-nulls": async (context, sheet) => {
    sheet.protection.protect({ allowSort: true });
    sheet.protection.load("options");
    await context.sync();
    const { options } = sheet.protection;
    expect(Object.values(options)).toContain(null);
    sheet.protection.unprotect();
    await context.sync();
    expect(await tryIt((own) => own.protection.protect(options))).toBe("InvalidArgument");
  },
  structure: async (context) => {
    context.workbook.worksheets.add("二");
    context.workbook.protection.protect();
    await context.sync();
    const codes = [
      await tryIt((_own, { workbook }) => void workbook.worksheets.add("三")),
      await tryIt((own) => own.delete()),
      await tryIt((own) => void (own.visibility = "Hidden")),
      await tryIt((own) => void (own.position = 1)),
    ];
    expect(codes).toEqual(Array(4).fill("AccessDenied"));
  },
  "very-hidden-stays": async (context) => {
    context.workbook.worksheets.add("二");
    await context.sync();
    expect(await tryIt((own) => void (own.visibility = "VeryHidden"))).toBe("done");
    expect(await tryIt((own) => own.delete())).toBe("InvalidOperation");
    expect(await tryIt((own) => void (own.visibility = "Hidden"))).toBe("done");
    expect(await tryIt((own) => own.delete())).toBe("done");
  },
  "one-sheet-visible": async () => {
    expect(await tryIt((own) => own.delete())).toBe("InvalidOperation");
    expect(await tryIt((own) => void (own.visibility = "Hidden"))).toBe("InvalidOperation");
  },
  "added-at-the-end": async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("二");
    worksheets.add("三");
    worksheets.load("items/name");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "二", "三"]);
    expect(await tryIt((_own, { workbook }) => void workbook.worksheets.add("SHEET1"))).toBe(
      "ItemAlreadyExists",
    );
  },
  "null-object": async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject("无");
    none.load("name");
    none.getRange("A1").values = [[1]];
    await context.sync();
    expect(none.isNullObject).toBe(true);
  },
  "not-found": async () => {
    expect(await tryIt((_own, { workbook }) => workbook.worksheets.getItem("无").activate())).toBe(
      "ItemNotFound",
    );
    expect(await tryIt((_own, { workbook }) => workbook.names.getItem("no").delete())).toBe("ItemNotFound");
  },
  "ranges-address-length": async () => {
    const list = (count: number): string =>
      Array.from({ length: count }, (_, i) => `A${1_000 + 2 * i}`).join(",");
    const fill = (count: number) => (own: Excel.Worksheet) =>
      void (own.getRanges(list(count)).format.fill.color = "#FFFFFF");
    expect(await tryIt(fill(1_500))).toBe("InvalidArgument");
    expect(await tryIt(fill(300))).toBe("done");
  },
  "merged-512": async (context, sheet) => {
    for (let row = 1; row <= 513; row += 1) sheet.getRange(`A${row}:B${row}`).merge();
    await context.sync();
    const merged = (address: string) => (own: Excel.Worksheet) =>
      void own.getRange(address).getMergedAreasOrNullObject().load("address");
    expect(await tryIt(merged("A1:B513"))).toBe("GeneralException");
    expect(await tryIt(merged("A1:B512"))).toBe("done");
    const beside = sheet.getRange("B1:B5").getMergedAreasOrNullObject();
    beside.load("address");
    await context.sync();
    expect(beside.isNullObject).toBe(true);
  },
  "first-priority": async (context, sheet, { book }) => {
    for (const formula of ["=1", "=2"]) {
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula;
    }
    await context.sync();
    expect(book.sheets[0]?.conditionals.map((each) => each.formula)).toEqual(["=2", "=1"]);
  },
  "mixed-validation": async (context, sheet) => {
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
    sheet.getRange("A2").dataValidation.rule = { custom: { formula: "=A2>0" } };
    const both = sheet.getRange("A1:A2").dataValidation;
    const one = sheet.getRange("A1").dataValidation;
    both.load("type");
    one.load("type,rule");
    await context.sync();
    expect([both.type, one.type]).toEqual(["MixedCriteria", "List"]);
    expect(one.rule).toEqual({ list: { inCellDropDown: true, source: "是,否" } });
  },
  "rule-seen-from-corner": async (context, sheet) => {
    sheet.getRange("A1:A9").dataValidation.rule = { custom: { formula: "=A1>$B$1" } };
    const third = sheet.getRange("A3").dataValidation;
    third.load("rule");
    await context.sync();
    expect(third.rule).toEqual({ custom: { formula: "=A3>$B$1" } });
  },
  "property-length": async (context) => {
    context.workbook.properties.custom.add("k", "x".repeat(300));
    const { custom } = context.workbook.properties;
    custom.load("items/key,items/value");
    await context.sync();
    expect(String(custom.items[0]?.value)).toHaveLength(255);
  },
  "width-in-points": async (context, sheet) => {
    const column = sheet.getRange("A:A");
    column.load("format/columnWidth");
    sheet.load("standardWidth");
    await context.sync();
    expect([column.format.columnWidth, sheet.standardWidth]).toEqual([48, 8.43]);
  },
  "clear-leaves": async (context, sheet, { book }) => {
    const range = sheet.getRange("A1:B1");
    range.values = [[1, ""]];
    range.merge();
    range.dataValidation.rule = { custom: { formula: "=TRUE" } };
    range.format.fill.color = "#FF0000";
    range.format.columnWidth = 30;
    range.clear("All");
    await context.sync();
    const own = book.sheets[0];
    expect([own?.entries.size, own?.formats.fill.at(1, 1)]).toEqual([0, ""]);
    expect([own?.merges.length, own?.validations.areas().length, own?.widths.at(1, 1)]).toEqual([1, 1, 30]);
  },
  "zoom-or-pages": async () => {
    const zoom = { scale: 50, horizontalFitToPages: 1 };
    expect(await tryIt((own) => void (own.pageLayout.zoom = zoom))).toBe("InvalidArgument");
    expect(await tryIt((own) => void (own.pageLayout.zoom = { horizontalFitToPages: 1 }))).toBe("done");
  },
  "whole-title-rows": async () => {
    expect(await tryIt((own) => own.pageLayout.setPrintTitleRows("A1:C2"))).toBe("InvalidArgument");
    expect(await tryIt((own) => own.pageLayout.setPrintTitleRows("$1:$2"))).toBe("done");
  },
  "events-off": async (context, sheet) => {
    const heard: string[] = [];
    const own = context.workbook.worksheets.onChanged.add((event) => {
      heard.push(`${event.address} ${String(event.triggerSource)}`);
      return Promise.resolve();
    });
    await context.sync();
    await put(context, sheet, "A1", 1);
    context.runtime.enableEvents = false;
    sheet.getRange("A2").values = [[2]];
    context.runtime.enableEvents = true;
    await context.sync();
    await put(context, sheet, "A3", 3);
    own.remove();
    await context.sync();
    await put(context, sheet, "A4", 4);
    expect(heard).toEqual(["A1 ThisLocalAddin", "A3 ThisLocalAddin"]);
  },
  "cursor-events": async (context, sheet) => {
    const { worksheets } = context.workbook;
    const second = worksheets.add("二");
    const heard: string[] = [];
    worksheets.onSelectionChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    worksheets.onActivated.add(({ type }) => Promise.resolve(void heard.push(type)));
    await context.sync();
    for (const move of [
      () => sheet.getRange("B2:C3").select(),
      () => second.activate(),
      () => sheet.activate(),
    ]) {
      move();
      await context.sync();
    }
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect(heard).toEqual(["B2:C3", "WorksheetActivated", "WorksheetActivated"]);
    expect(cell.address).toBe("Sheet1!B2");
  },
  "chart-series": async (context, sheet, { book }) => {
    const chart = sheet.charts.add("BarClustered", sheet.getRange("B1:B3"), "Columns");
    const series = chart.series.getItemAt(0);
    series.setValues(sheet.getRange("C1:C3"));
    series.setXAxisValues(sheet.getRange("A1:A3"));
    await context.sync();
    const [own] = book.sheets[0]?.charts ?? [];
    expect([own?.values.area.left, own?.categories?.area.left]).toEqual([3, 1]);
    expect(await tryIt((each) => void each.charts.getItemAt(0).series.getItemAt(1).load("name"))).toBe(
      "ItemNotFound",
    );
  },
  "chart-place": async (context, sheet, { book }) => {
    sheet.charts.add("BarClustered", sheet.getRange("A1:A3"), "Columns").setPosition("B2", "D9");
    sheet.charts.load("count");
    await context.sync();
    expect([sheet.charts.count, book.sheets[0]?.charts[0]?.area]).toEqual([
      1,
      { top: 2, left: 2, bottom: 9, right: 4 },
    ]);
    sheet.charts.getItemAt(0).delete();
    sheet.charts.load("count");
    await context.sync();
    expect(sheet.charts.count).toBe(0);
  },
  "active-cell": async (context, sheet) => {
    sheet.getRange("B2:C3").select();
    const cell = context.workbook.getActiveCell().load("address,rowCount");
    await context.sync();
    expect([cell.address, cell.rowCount]).toEqual(["Sheet1!B2", 1]);
  },
};

test.each(BELIEFS)("HOST-15 $id: $says", async ({ id, source }) => {
  expect(source).toMatch(/^https:\/\/(learn|support)\.microsoft\.com\/|^https:\/\/github\.com\/OfficeDev\//);
  const on = excelOnWire({ excelApi: "1.14" });
  on.connect();
  await Excel.run((context) => CHECKS[id](context, context.workbook.worksheets.getItem("Sheet1"), on));
  expect(on.wire.gaps).toEqual([]);
});

test("HOST-15 no belief stands twice", () => {
  const ids = BELIEFS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
