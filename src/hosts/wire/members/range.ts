// Range: a rectangle of cells, its values, formulas and what else they carry.
import type { Area } from "../../../core/sheet/address";
import { LAST_COLUMN, LAST_ROW } from "../../../core/sheet/address";
import { areasOverlap, countCells, subtractAreas } from "../../../core/sheet/area-set";
import { cellKey } from "../../../core/sheet/snapshot";
import { ExcelError, WireGap } from "../excel-error";
import { thing, type Kind, type Thing } from "../kind";
import { fullName } from "../range-address";
import { assertThere, assertUnprotected, select, type Cells } from "../world";
import { clearCells } from "./clear-cells";
import { conditionalFormats } from "./conditional-formats";
import { mapCells, readFormula, readType, readValue, writeCells } from "./contents";
import { dataValidation } from "./data-validation";
import { rangeFormat } from "./range-format";
import { usedArea } from "./used-area";

export function range(cells: Cells): Thing {
  return thing(RANGE, cells);
}

function areaOf(cells: Cells): Area {
  return cells.areas[0] as Area;
}

const RANGE: Kind<Cells, Excel.Range, "_ValidateArraySize"> = {
  type: "Range",
  kept: true,
  get: {
    Address: (cells) => fullName(cells.sheet.name, areaOf(cells)),
    Values: (cells) => mapCells(cells, readValue),
    Formulas: (cells) => mapCells(cells, readFormula),
    ValueTypes: (cells) => mapCells(cells, readType) as Excel.RangeValueType[][],
    NumberFormat: (cells) =>
      mapCells(cells, ({ sheet }, row, column) => sheet.formats.numberFormat.at(row, column)),
    RowIndex: (cells) => areaOf(cells).top - 1,
    ColumnIndex: (cells) => areaOf(cells).left - 1,
    RowCount: (cells) => areaOf(cells).bottom - areaOf(cells).top + 1,
    ColumnCount: (cells) => areaOf(cells).right - areaOf(cells).left + 1,
    ColumnHidden: ({ sheet, areas: [area] }) =>
      sheet.hiddenColumns.of({ ...(area as Area), top: 1, bottom: LAST_ROW }) ?? null,
    RowHidden: ({ sheet, areas: [area] }) =>
      sheet.hiddenRows.of({ ...(area as Area), left: 1, right: LAST_COLUMN }) ?? null,
  },
  set: {
    Values: (cells, values) => writeCells(cells, values),
    Formulas: (cells, formulas) => writeCells(cells, formulas),
    NumberFormat(cells, formats) {
      assertUnprotected(cells);
      const area = areaOf(cells);
      formats.forEach((row, i) =>
        row.forEach((format, j) => {
          const [top, left] = [area.top + i, area.left + j];
          cells.sheet.formats.numberFormat.set({ top, left, bottom: top, right: left }, String(format));
        }),
      );
    },
    ColumnHidden(cells, hidden) {
      assertUnprotected(cells);
      cells.sheet.hiddenColumns.set({ ...areaOf(cells), top: 1, bottom: LAST_ROW }, hidden);
    },
    RowHidden(cells, hidden) {
      assertUnprotected(cells);
      cells.sheet.hiddenRows.set({ ...areaOf(cells), left: 1, right: LAST_COLUMN }, hidden);
    },
    Hyperlink(cells, link) {
      assertUnprotected(cells);
      const { top, left } = areaOf(cells);
      if (link.documentReference === undefined) throw new WireGap("a hyperlink that leaves the workbook");
      const key = cellKey(top, left);
      const shown = cells.sheet.entries.get(key);
      const text = link.textToDisplay ?? (shown === undefined ? link.documentReference : undefined);
      cells.sheet.links.set(key, link.documentReference);
      if (text !== undefined) cells.sheet.entries.set(key, { value: text });
      for (const area of cells.areas) cells.sheet.formats.fontColor.set(area, "#0563C1");
    },
  },
  open: {
    Format: rangeFormat,
    DataValidation: dataValidation,
    ConditionalFormats: conditionalFormats,
    GetRow(cells, row: number) {
      const { top, bottom, left, right } = areaOf(cells);
      if (row < 0 || top + row > bottom) throw new ExcelError("InvalidArgument", `no row ${row}`);
      return range({ ...cells, areas: [{ top: top + row, bottom: top + row, left, right }] });
    },
    GetBoundingRect(cells, other: Thing | string) {
      if (typeof other === "string") throw new WireGap("a bounding rectangle by address");
      const { sheet, areas } = other.target as Cells;
      if (sheet !== cells.sheet) throw new ExcelError("InvalidArgument", "ranges of two sheets");
      return range({ ...cells, areas: [hull(areaOf(cells), areas[0] as Area)] });
    },
    GetUsedRangeOrNullObject(cells, valuesOnly?: boolean) {
      assertThere(cells);
      const area = usedArea(cells.sheet, valuesOnly === true);
      return area === null ? null : range({ ...cells, areas: [area] });
    },
    GetSpecialCellsOrNullObject(cells, kind: string) {
      if (kind !== "DataValidations") throw new WireGap(`special cells of kind ${kind}`);
      const areas = cells.sheet.validations.areas().map(({ area }) => area);
      return areas.length === 0 ? null : rangeAreas({ ...cells, areas: joinedAreas(areas) });
    },
    GetMergedAreasOrNullObject(cells) {
      const area = areaOf(cells);
      const merges = cells.sheet.merges.filter(
        ({ top, left }) => top >= area.top && top <= area.bottom && left >= area.left && left <= area.right,
      );
      if (merges.length > 512) throw new ExcelError("GeneralException", "more than 512 merged areas");
      return merges.length === 0 ? null : rangeAreas({ ...cells, areas: merges });
    },
  },
  call: {
    // Sent before a large block, which the library then writes row by row.
    _ValidateArraySize(cells, rows: number, columns: number) {
      const { top, left, bottom, right } = areaOf(cells);
      if (bottom - top + 1 !== rows || right - left + 1 !== columns)
        throw new ExcelError("InvalidArgument", "the block is not as large as the range");
    },
    Clear: (cells, what?: string) => clearCells(cells, what ?? "All"),
    Merge(cells, across?: boolean) {
      assertUnprotected(cells);
      if (across === true) throw new WireGap("merging across");
      const area = areaOf(cells);
      if (countCells(area) === 1) return;
      const { sheet } = cells;
      sheet.merges = [...sheet.merges.filter((merge) => !areasOverlap(merge, area)), area];
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          if (row !== area.top || column !== area.left) sheet.entries.delete(cellKey(row, column));
        }
      }
    },
    Unmerge(cells) {
      assertUnprotected(cells);
      const area = areaOf(cells);
      cells.sheet.merges = cells.sheet.merges.filter((merge) => !areasOverlap(merge, area));
    },
    Select(cells) {
      assertThere(cells);
      select(cells.world, cells.sheet, areaOf(cells));
    },
  },
};

export function rangeAreas(cells: Cells): Thing {
  return thing(RANGE_AREAS, cells);
}

const RANGE_AREAS: Kind<Cells, Excel.RangeAreas> = {
  type: "RangeAreas",
  kept: true,
  get: {
    Address: ({ sheet, areas }) => areas.map((area) => fullName(sheet.name, area)).join(","),
    AreaCount: ({ areas }) => areas.length,
  },
  open: {
    Format: rangeFormat,
    DataValidation: dataValidation,
    ConditionalFormats: conditionalFormats,
    Areas: (cells) => thing(RANGES, cells),
  },
};

const RANGES: Kind<Cells, Excel.RangeCollection> = {
  type: "RangeCollection",
  items: (cells) => cells.areas.map((area) => range({ ...cells, areas: [area] })),
};

/** Neighbouring areas joined to bigger rectangles, as special cells come; their rules may differ inside. */
function joinedAreas(areas: readonly Area[]): readonly Area[] {
  let joined = [...areas];
  for (let again = true; again;) {
    again = false;
    for (const a of joined) {
      const b = joined.find((other) => other !== a && fits(a, other));
      if (b === undefined) continue;
      joined = [...joined.filter((other) => other !== a && other !== b), hull(a, b)];
      again = true;
      break;
    }
  }
  return joined.sort((a, b) => a.top - b.top || a.left - b.left);
}

function fits(a: Area, b: Area): boolean {
  const around = hull(a, b);
  return subtractAreas([around], [a, b]).length === 0;
}

function hull(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
