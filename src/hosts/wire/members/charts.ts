// Charts of a sheet: made from a range, placed over cells, one series of values with its categories.
import type { BookChart, ChartData } from "../book";
import { ExcelError, WireGap } from "../excel-error";
import { thing, type Kind, type Thing } from "../kind";
import { parseRange } from "../range-address";
import { assertUnprotected, type Cells } from "../world";

type Place = Pick<Cells, "world" | "sheet">;

export function charts(place: Place): Thing {
  return thing(CHARTS, place);
}

/** A chart, or a part of it: `path` is what its settings are kept under. */
interface Part {
  readonly place: Place;
  readonly chart: BookChart;
  readonly path: string;
}

function dataOf(range: Thing): ChartData {
  const { sheet, areas } = range.target as Cells;
  return { sheet, area: areas[0] as Cells["areas"][number] };
}

const CHARTS: Kind<Place, Excel.ChartCollection> = {
  type: "ChartCollection",
  get: { Count: ({ sheet }) => sheet.charts.length },
  items: (place) => place.sheet.charts.map((chart) => one(place, chart)),
  open: {
    Add(place, type: string, source: Thing, seriesBy?: string) {
      assertUnprotected(place);
      if (type !== "BarClustered" || seriesBy !== "Columns") throw new WireGap(`charts of type ${type}`);
      const { charts: own } = place.sheet;
      const name = `Chart ${own.length + 1}`;
      const chart: BookChart = {
        type,
        name,
        area: null,
        values: dataOf(source),
        categories: null,
        settings: new Map(),
      };
      own.push(chart);
      return one(place, chart);
    },
    GetItemAt(place, index: number) {
      const chart = place.sheet.charts[index];
      if (chart === undefined) throw new ExcelError("ItemNotFound", `no chart ${index}`);
      return one(place, chart);
    },
  },
};

function one(place: Place, chart: BookChart): Thing {
  return thing(CHART, { place, chart, path: "" });
}

const CHART: Kind<Part, Excel.Chart> = {
  type: "Chart",
  get: { Name: ({ chart }) => chart.name },
  open: {
    Title: part(() => TITLE, "Title"),
    Legend: part(() => LEGEND, "Legend"),
    Format: part(() => CHART_FORMAT, "Format"),
    Axes: part(() => AXES, "Axes"),
    Series: part(() => SERIES_COLLECTION, "Series"),
  },
  call: {
    SetPosition({ place, chart }, from: string, to: string) {
      assertUnprotected(place);
      const [first, last] = [parseRange(from), parseRange(to)];
      chart.area = { ...first, bottom: last.bottom, right: last.right };
    },
    Delete({ place, chart }) {
      assertUnprotected(place);
      place.sheet.charts = place.sheet.charts.filter((other) => other !== chart);
    },
  },
};

const TITLE: Kind<Part, Excel.ChartTitle> = {
  type: "ChartTitle",
  set: { Text: keep("Text") },
  open: { Format: part(() => TITLE_FORMAT, "Format") },
};

const TITLE_FORMAT: Kind<Part, Excel.ChartTitleFormat> = {
  type: "ChartTitleFormat",
  open: { Font: part(() => FONT, "Font") },
};

const FONT: Kind<Part, Excel.ChartFont> = {
  type: "ChartFont",
  set: { Name: keep("Name"), Size: keep("Size") },
};

const LEGEND: Kind<Part, Excel.ChartLegend> = { type: "ChartLegend", set: { Visible: keep("Visible") } };

const CHART_FORMAT: Kind<Part, Excel.ChartAreaFormat> = {
  type: "ChartAreaFormat",
  open: { Border: part(() => BORDER, "Border") },
};

const BORDER: Kind<Part, Excel.ChartBorder> = { type: "ChartBorder", set: { Color: keep("Color") } };

const AXES: Kind<Part, Excel.ChartAxes> = {
  type: "ChartAxes",
  open: { CategoryAxis: part(() => AXIS, "Category"), ValueAxis: part(() => AXIS, "Value") },
};

const AXIS: Kind<Part, Excel.ChartAxis> = {
  type: "ChartAxis",
  set: {
    ReversePlotOrder: keep("ReversePlotOrder"),
    MajorTickMark: keep("MajorTickMark"),
    Minimum: keep("Minimum"),
    Maximum: keep("Maximum"),
    Visible: keep("Visible"),
  },
  open: {
    Format: part(() => AXIS_FORMAT, "Format"),
    MajorGridlines: part(() => GRIDLINES, "MajorGridlines"),
  },
};

const AXIS_FORMAT: Kind<Part, Excel.ChartAxisFormat> = {
  type: "ChartAxisFormat",
  open: { Font: part(() => FONT, "Font") },
};

const GRIDLINES: Kind<Part, Excel.ChartGridlines> = {
  type: "ChartGridlines",
  set: { Visible: keep("Visible") },
};

/** One series each: what a range of one column gives. */
const SERIES_COLLECTION: Kind<Part, Excel.ChartSeriesCollection> = {
  type: "ChartSeriesCollection",
  get: { Count: () => 1 },
  items: (series) => [thing(SERIES, series)],
  open: {
    GetItemAt(series, index: number) {
      if (index !== 0) throw new ExcelError("ItemNotFound", `no series ${index}`);
      return thing(SERIES, series);
    },
  },
};

const SERIES: Kind<Part, Excel.ChartSeries> = {
  type: "ChartSeries",
  set: { GapWidth: keep("GapWidth"), HasDataLabels: keep("HasDataLabels") },
  open: {
    Format: part(() => SERIES_FORMAT, "Format"),
    DataLabels: part(() => LABELS, "DataLabels"),
  },
  call: {
    SetValues({ place, chart }, source: Thing) {
      assertUnprotected(place);
      chart.values = dataOf(source);
    },
    SetXAxisValues({ place, chart }, source: Thing) {
      assertUnprotected(place);
      chart.categories = dataOf(source);
    },
  },
};

const SERIES_FORMAT: Kind<Part, Excel.ChartSeriesFormat> = {
  type: "ChartSeriesFormat",
  open: { Fill: part(() => FILL, "Fill") },
};

const FILL: Kind<Part, Excel.ChartFill> = {
  type: "ChartFill",
  call: { SetSolidColor: keep("SolidColor") },
};

const LABELS: Kind<Part, Excel.ChartDataLabels> = {
  type: "ChartDataLabels",
  set: { ShowValue: keep("ShowValue"), Position: keep("Position"), NumberFormat: keep("NumberFormat") },
  open: { Format: part(() => LABELS_FORMAT, "Format") },
};

const LABELS_FORMAT: Kind<Part, Excel.ChartDataLabelFormat> = {
  type: "ChartDataLabelFormat",
  open: { Font: part(() => FONT, "Font") },
};

/** Opens a part of a part; kinds are looked up late, since they stand below each other. */
function part<E>(kind: () => Kind<Part, E>, name: string): (whole: Part) => Thing {
  return (whole) => thing(kind(), { ...whole, path: `${whole.path}${name}.` });
}

function keep(name: string): (whole: Part, value: unknown) => void {
  return ({ place, chart, path }, value) => {
    assertUnprotected(place);
    chart.settings.set(`${path}${name}`, value);
  };
}
