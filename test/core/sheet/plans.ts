// A small plan that says everything a plan can say, and ways to change it.
import type { Area } from "../../../src/core/sheet/address";
import type { CellPlan, SheetPlan, ValidationPlan, WorkbookPlan } from "../../../src/core/sheet/plan";

export function at(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

const MARGINS = { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75 };

export const WHOLE: ValidationPlan = {
  areas: [at(4, 3)],
  rule: { type: "whole", min: 0 },
  style: "stop",
  prompt: { title: "活动场次", text: "请填写整数，没有开展请填 0。" },
  error: { title: "活动场次", text: "只能填写 0 或正整数。" },
};

const formSheet: SheetPlan = {
  name: "统计表",
  visibility: "visible",
  columns: [
    { column: 1, width: 12 },
    { column: 2, width: 40 },
    { column: 3, width: 14 },
    { column: 4, width: 14 },
    { column: 6, width: 8, hidden: true },
  ],
  rows: [
    { row: 1, height: 36 },
    { row: 2, height: 20, hidden: true },
    { row: 4, height: 30 },
    { row: 5, height: 30 },
  ],
  cells: [
    { row: 1, column: 1, look: "title", value: "“安全生产月”活动统计表" },
    { row: 1, column: 2, look: "title" },
    { row: 1, column: 3, look: "title" },
    { row: 1, column: 4, look: "title" },
    { row: 3, column: 1, look: "columnHead", value: "活动项目" },
    { row: 3, column: 2, look: "columnHead", value: "主要内容\n（1）" },
    { row: 3, column: 3, look: "columnHead", value: "活动场次" },
    { row: 3, column: 4, look: "columnHead", value: "状态" },
    { row: 4, column: 1, look: "section", value: "宣传活动" },
    { row: 4, column: 2, look: "label", value: "启动仪式 <a & \"b\"> 'c'" },
    { row: 4, column: 3, look: "fillNumber" },
    { row: 4, column: 4, look: "status", formula: 'IF(INDEX($C$1:$C$9,4)="","漏填","✓")', value: "漏填" },
    { row: 5, column: 2, look: "label", value: "专家" },
    { row: 5, column: 3, look: "fillNumber", value: 12.5 },
    { row: 5, column: 4, look: "number", formula: "ROUND(SUM(C4:C5),2)", value: 12.5 },
    { row: 6, column: 1, look: "fillText", value: "文艺汇演" },
    { row: 6, column: 2, look: "fillText" },
    { row: 7, column: 1, look: "link", value: "转到清单", link: "'units'' list'!A1" },
    { row: 7, column: 2, look: "plain", formula: "TS_unit=1", value: false },
    { row: 7, column: 3, look: "plain", formula: "NA()", value: "#N/A" },
    { row: 7, column: 4, look: "plain", value: true },
    { row: 8, column: 1, look: "plain", formula: "COUNTIF('units'' list'!A:A,\"a\"\"b\")", value: 0 },
    { row: 8, column: 2, look: "plain", value: "=1+1" },
  ],
  merges: [
    { top: 1, left: 1, bottom: 1, right: 4 },
    { top: 6, left: 1, bottom: 6, right: 2 },
  ],
  unlocked: [
    { top: 4, left: 3, bottom: 5, right: 3 },
    { top: 6, left: 1, bottom: 6, right: 2 },
  ],
  validations: [
    WHOLE,
    {
      areas: [{ top: 6, left: 1, bottom: 6, right: 2 }],
      rule: { type: "list", items: ["文艺汇演", "座谈会"] },
      style: "warning",
      error: { title: "形式", text: "请从下拉列表中选择。" },
    },
  ],
  conditionals: [
    {
      areas: [{ top: 4, left: 3, bottom: 5, right: 3 }],
      formula: 'C4=""',
      tint: "missing",
      stopIfTrue: true,
    },
  ],
  freeze: { rows: 3, columns: 1 },
  filter: { top: 3, left: 1, bottom: 6, right: 4 },
  print: {
    orientation: "landscape",
    area: { top: 1, left: 1, bottom: 6, right: 4 },
    titleRows: { from: 3, to: 3 },
    pagesTall: 2,
    margins: MARGINS,
    footer: "第 &P 页，共 &N 页",
    centered: true,
  },
  protection: { formatColumns: true, formatRows: false, sort: false, autoFilter: true },
  cursor: { row: 4, column: 3 },
  gridLines: false,
  zoom: 110,
};

const listSheet: SheetPlan = {
  name: "units' list",
  visibility: "veryHidden",
  columns: [],
  rows: [],
  cells: [
    { row: 1, column: 1, look: "hidden", value: "定海区" },
    { row: 2, column: 1, look: "hidden", value: "x".repeat(1_000) },
  ],
  merges: [],
  unlocked: [],
  validations: [],
  conditionals: [],
  gridLines: true,
};

export const PLAN: WorkbookPlan = {
  sheets: [formSheet, listSheet],
  names: [
    { name: "TS_launch", sheet: "统计表", area: at(4, 3) },
    { name: "TS_unit", sheet: "units' list", area: { top: 1, left: 1, bottom: 2, right: 1 } },
  ],
  properties: { "tallysheet.unit": "DH", "tallysheet.version": "1.0" },
  activeSheet: "统计表",
  structureProtected: true,
  title: "统计表",
};

/** The plan with its first sheet changed. */
export function withSheet(changes: Partial<SheetPlan>): WorkbookPlan {
  return { ...PLAN, sheets: [{ ...formSheet, ...changes }, listSheet] };
}

/** The plan with one more cell on its first sheet. */
export function withCell(cell: Partial<CellPlan>): WorkbookPlan {
  return withSheet({ cells: [...formSheet.cells, { row: 9, column: 1, look: "plain", ...cell }] });
}

/** The plan with its first validation changed. */
export function withValidation(changes: Partial<ValidationPlan>): WorkbookPlan {
  return withSheet({ validations: [{ ...WHOLE, ...changes }] });
}
