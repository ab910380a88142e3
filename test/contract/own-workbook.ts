// A person's own workbook, and what of it must be afterwards as it was before.
import type { WorkbookPlan } from "../../src/core/sheet/plan";
import type { BookSheet } from "../../src/hosts/wire/book";
import { PLAN } from "../core/sheet/plans";
import { excelOnWire, type OnWire } from "../hosts/excel-on-wire";

/** Everything a sheet holds, for comparing before and after. */
export function shown(sheet: BookSheet | undefined): string {
  if (sheet === undefined) return "gone";
  const { entries, merges, conditionals, protection, names, visibility, name } = sheet;
  const formats = Object.values(sheet.formats).filter((map) => "areas" in map);
  return JSON.stringify([
    name,
    visibility,
    [...entries],
    merges,
    conditionals,
    protection,
    [...names],
    formats.map((map) => (map as { areas(): unknown }).areas()),
  ]);
}

/** A person's own workbook: two sheets with values, formulas over ours, colours, and a name. */
export function ownWorkbook(): OnWire & { readonly before: string } {
  const on = excelOnWire({ sheets: ["我的表", "说明"] });
  on.wire.user.type("我的表", "A1", "合计");
  on.wire.user.type("我的表", "B1", "=SUM(统计表!C4:C5)");
  on.wire.user.type("说明", "A1", "不要动");
  on.book.sheets[0]?.formats.fill.set({ top: 1, left: 1, bottom: 1, right: 2 }, "#FF0000");
  on.book.names.set("own_name", { name: "own_name", formula: "=我的表!$A$1", comment: "", visible: true });
  on.book.properties.set("部门", "安委办");
  return { ...on, before: others(on) };
}

export function others({ book }: OnWire): string {
  const own = book.sheets.filter(({ name }) => name === "我的表" || name === "说明").map(shown);
  return [...own, JSON.stringify(book.names.get("own_name")), book.properties.get("部门")].join("\n");
}

/** With one of our sheets, and less on it. */
export const SMALLER: WorkbookPlan = {
  ...PLAN,
  sheets: PLAN.sheets.slice(0, 1).map((sheet) => ({ ...sheet, cells: sheet.cells.slice(0, 5), merges: [] })),
  names: [],
  properties: {},
};

/** A workbook as the file writer makes it: our property, and none of this host's book-keeping. */
export function issued(structure: boolean): OnWire {
  const on = excelOnWire({ sheets: ["统计表", "旧表"] });
  on.book.properties.set("tallysheet", "form|x");
  on.book.structure = structure ? { password: null } : null;
  return on;
}
