// PageLayout of a sheet: paper, area, repeated rows, margins, zoom, footers and page breaks.
import type { PageSetup } from "../book";
import { ExcelError } from "../excel-error";
import { thing, type Kind, type Thing } from "../kind";
import { parseRange, rangeName } from "../range-address";
import { LAST_COLUMN, LAST_ROW } from "../../../core/sheet/address";
import { assertUnprotected, type Cells } from "../world";

type Place = Pick<Cells, "world" | "sheet">;

export function pageLayout(place: Place): Thing {
  return thing(LAYOUT, place);
}

/** The sheet's setup, to be changed; a protected sheet refuses. */
function open(place: Place): PageSetup {
  assertUnprotected(place);
  return place.sheet.page;
}

const LAYOUT: Kind<Place, Excel.PageLayout> = {
  type: "PageLayout",
  set: {
    Orientation: (place, value) => void (open(place).orientation = value),
    PaperSize: (place, value) => void (open(place).paper = value),
    CenterHorizontally: (place, value) => void (open(place).centered = value),
    LeftMargin: (place, value) => void (open(place).margins.left = value),
    RightMargin: (place, value) => void (open(place).margins.right = value),
    TopMargin: (place, value) => void (open(place).margins.top = value),
    BottomMargin: (place, value) => void (open(place).margins.bottom = value),
    Zoom(place, value) {
      const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = value;
      const fits = wide !== undefined || tall !== undefined;
      if (fits && scale !== undefined)
        throw new ExcelError("InvalidArgument", "a scale and a number of pages");
      open(place).zoom = value;
    },
  },
  open: { HeadersFooters: (place) => thing(GROUP, place) },
  call: {
    SetPrintArea: (place, area: string) => void (open(place).area = rangeName(parseRange(area))),
    SetPrintTitleRows(place, rows: string) {
      const area = parseRange(rows);
      if (area.right !== LAST_COLUMN) throw new ExcelError("InvalidArgument", `${rows} are no whole rows`);
      open(place).titleRows = rangeName(area);
    },
    SetPrintTitleColumns(place, columns: string) {
      const area = parseRange(columns);
      if (area.bottom !== LAST_ROW)
        throw new ExcelError("InvalidArgument", `${columns} are no whole columns`);
      open(place).titleColumns = rangeName(area);
    },
  },
};

const GROUP: Kind<Place, Excel.HeaderFooterGroup> = {
  type: "HeaderFooterGroup",
  open: { DefaultForAllPages: (place) => thing(HEADER_FOOTER, place) },
};

const HEADER_FOOTER: Kind<Place, Excel.HeaderFooter> = {
  type: "HeaderFooter",
  set: {
    LeftFooter: (place, value) => void (open(place).footer.left = value),
    CenterFooter: (place, value) => void (open(place).footer.center = value),
    RightFooter: (place, value) => void (open(place).footer.right = value),
  },
};

interface Breaks {
  readonly place: Place;
  readonly of: "rowBreaks" | "columnBreaks";
}

export function pageBreaks(place: Place, of: Breaks["of"]): Thing {
  return thing(BREAKS, { place, of });
}

const BREAKS: Kind<Breaks, Excel.PageBreakCollection> = {
  type: "PageBreakCollection",
  open: {
    Add({ place, of }, before: string) {
      const { top, left } = parseRange(before);
      open(place)[of].push(of === "rowBreaks" ? top : left);
      return thing(BREAK, { place, of });
    },
  },
  call: {
    RemovePageBreaks: ({ place, of }) => void (open(place)[of] = []),
  },
};

const BREAK: Kind<Breaks, Excel.PageBreak> = { type: "PageBreak" };
