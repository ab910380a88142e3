// Worksheet: one sheet, its place, its visibility and the ways to its cells.
import type { Area } from "../../../core/sheet/address";
import { isArea } from "../../../core/sheet/area-set";
import type { BookSheet } from "../book";
import { ExcelError } from "../excel-error";
import { thing, type Kind, type Thing } from "../kind";
import { parseRange, parseRanges, WHOLE_SHEET } from "../range-address";
import {
  activate,
  assertStructureOpen,
  assertThere,
  assertUnprotected,
  removeSheet,
  type Cells,
  type World,
} from "../world";
import { charts } from "./charts";
import { namedItems } from "./names";
import { pageBreaks, pageLayout } from "./page-layout";
import { sheetProtection } from "./protection";
import { range, rangeAreas } from "./range";
import { STANDARD } from "./range-format";
import { usedArea } from "./used-area";

type Place = Pick<Cells, "world" | "sheet">;

export function worksheet(world: World, sheet: BookSheet): Thing {
  return thing(SHEET, { world, sheet });
}

function cellsOf(place: Place, areas: readonly Area[]): Cells {
  assertThere(place);
  return { ...place, areas };
}

/** Excel keeps one sheet visible. */
function assertOthersVisible({ world, sheet }: Place): void {
  if (world.book.sheets.some((other) => other !== sheet && other.visibility === "Visible")) return;
  throw new ExcelError("InvalidOperation", "a workbook needs a visible sheet");
}

const SHEET: Kind<Place, Excel.Worksheet, "Gridlines"> = {
  type: "Worksheet",
  id: ({ sheet }) => sheet.id,
  get: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Visibility: ({ sheet }) => sheet.visibility,
    Position: ({ world, sheet }) => world.book.sheets.indexOf(sheet),
    StandardWidth: () => STANDARD.columnCharacters,
  },
  set: {
    Visibility(place, value) {
      assertThere(place);
      assertStructureOpen(place.world);
      if (value !== "Visible" && place.sheet.visibility === "Visible") assertOthersVisible(place);
      place.sheet.visibility = value;
    },
    Position({ world, sheet }, position) {
      assertThere({ world, sheet });
      assertStructureOpen(world);
      const { sheets } = world.book;
      if (position < 0 || position >= sheets.length)
        throw new ExcelError("InvalidArgument", `the position ${position}`);
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(position, 0, sheet);
    },
    // Public name: showGridlines.
    Gridlines({ sheet }, value: boolean) {
      sheet.gridLines = value;
    },
  },
  open: {
    GetRange(place, address?: string | null) {
      const area = address === undefined || address === null ? WHOLE_SHEET : parseRange(address);
      return range(cellsOf(place, [area]));
    },
    GetRanges: (place, addresses: string) => rangeAreas(cellsOf(place, parseRanges(addresses))),
    GetRangeByIndexes(place, row: number, column: number, rows: number, columns: number) {
      const area = { top: row + 1, left: column + 1, bottom: row + rows, right: column + columns };
      if (!isArea(area)) throw new ExcelError("InvalidArgument", "a range beyond the sheet");
      return range(cellsOf(place, [area]));
    },
    GetUsedRangeOrNullObject(place, valuesOnly?: boolean) {
      const area = usedArea(place.sheet, valuesOnly === true);
      return area === null ? null : range(cellsOf(place, [area]));
    },
    Protection: sheetProtection,
    Names: namedItems,
    PageLayout: pageLayout,
    Charts: charts,
    FreezePanes: (place) => thing(PANES, place),
    AutoFilter: (place) => thing(FILTER, place),
    HorizontalPageBreaks: (place) => pageBreaks(place, "rowBreaks"),
    VerticalPageBreaks: (place) => pageBreaks(place, "columnBreaks"),
  },
  call: {
    Activate({ world, sheet }) {
      assertThere({ world, sheet });
      activate(world, sheet);
    },
    Delete(place) {
      const { world, sheet } = place;
      assertThere(place);
      assertStructureOpen(world);
      if (sheet.visibility === "VeryHidden")
        throw new ExcelError("InvalidOperation", `${sheet.name} is very hidden`);
      assertOthersVisible(place);
      removeSheet(world, sheet);
    },
  },
};

const PANES: Kind<Place, Excel.WorksheetFreezePanes> = {
  type: "WorksheetFreezePanes",
  call: {
    FreezeAt(place, address: string) {
      assertUnprotected(place);
      const area = parseRange(address);
      place.sheet.frozen = { rows: area.bottom, columns: area.right };
    },
    FreezeRows(place, rows: number) {
      assertUnprotected(place);
      place.sheet.frozen = { rows, columns: 0 };
    },
    FreezeColumns(place, columns: number) {
      assertUnprotected(place);
      place.sheet.frozen = { rows: 0, columns };
    },
    Unfreeze(place) {
      assertUnprotected(place);
      place.sheet.frozen = { rows: 0, columns: 0 };
    },
  },
};

const FILTER: Kind<Place, Excel.AutoFilter> = {
  type: "AutoFilter",
  call: {
    Apply(place, address: string) {
      assertUnprotected(place);
      place.sheet.filter = parseRange(address);
    },
    Remove(place) {
      assertUnprotected(place);
      place.sheet.filter = null;
    },
  },
};
