// The <sheetViews> of a worksheet: grid lines, zoom, frozen panes, where the cursor stands.
import { areaHolds, areaName, cellName } from "../core/sheet/address";
import type { LongSheetPlan } from "../core/sheet/long-plan";

type Pane = "topLeft" | "topRight" | "bottomLeft" | "bottomRight";

export function sheetViewsXml(sheet: LongSheetPlan, active: boolean): string {
  const attributes = [
    sheet.gridLines ? "" : ' showGridLines="0"',
    active ? ' tabSelected="1"' : "",
    sheet.zoom === undefined ? "" : ` zoomScale="${sheet.zoom}" zoomScaleNormal="${sheet.zoom}"`,
  ].join("");
  const inside = paneXml(sheet) + selectionsXml(sheet);
  return `<sheetViews><sheetView${attributes} workbookViewId="0">${inside}</sheetView></sheetViews>`;
}

function paneXml(sheet: LongSheetPlan): string {
  const { rows, columns } = frozen(sheet);
  if (rows === 0 && columns === 0) return "";
  const split = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const topLeft = cellName(rows + 1, columns + 1);
  return `<pane${split} topLeftCell="${topLeft}" activePane="${activePane(sheet)}" state="frozen"/>`;
}

/** One selection for each pane there is; the cursor's in its own pane, over the whole merged cell. */
function selectionsXml(sheet: LongSheetPlan): string {
  const { row, column } = cursorOf(sheet);
  const merge = sheet.merges.find((area) => areaHolds(area, row, column));
  const covered = merge ?? { top: row, left: column, bottom: row, right: column };
  const cursor = `activeCell="${cellName(covered.top, covered.left)}" sqref="${areaName(covered)}"`;
  const here = activePane(sheet);
  return panes(sheet)
    .map((pane) => {
      const name = pane === "topLeft" ? "" : ` pane="${pane}"`;
      if (pane === here) return `<selection${name} ${cursor}/>`;
      return pane === "topLeft" ? "" : `<selection${name}/>`;
    })
    .join("");
}

function panes(sheet: LongSheetPlan): readonly Pane[] {
  const { rows, columns } = frozen(sheet);
  return [
    "topLeft",
    ...(columns > 0 ? (["topRight"] as const) : []),
    ...(rows > 0 ? (["bottomLeft"] as const) : []),
    ...(rows > 0 && columns > 0 ? (["bottomRight"] as const) : []),
  ];
}

function activePane(sheet: LongSheetPlan): Pane {
  const { rows, columns } = frozen(sheet);
  const { row, column } = cursorOf(sheet);
  return `${row > rows && rows > 0 ? "bottom" : "top"}${column > columns && columns > 0 ? "Right" : "Left"}`;
}

function cursorOf(sheet: LongSheetPlan): { readonly row: number; readonly column: number } {
  const { rows, columns } = frozen(sheet);
  return sheet.cursor ?? { row: rows + 1, column: columns + 1 };
}

function frozen(sheet: LongSheetPlan): { readonly rows: number; readonly columns: number } {
  return sheet.freeze ?? { rows: 0, columns: 0 };
}
