// One sheet's plan compiled to steps: formats of numbers before values, values in blocks, looks by area.
import { areaName, cellName, columnName, type Area } from "../../core/sheet/address";
import { lookOf, type LookName } from "../../core/sheet/looks";
import type { SheetPlan } from "../../core/sheet/plan";
import { contentBlocks } from "./blocks";
import { addressLists, coalesce, nameLists } from "./coalesce";
import { lookFormat, shapeOf, type Shape } from "./look-format";
import { pageChange } from "./page-change";
import { tintSteps, validationSteps } from "./rule-change";
import type { BookState } from "./state";
import { ALL, type SheetStep } from "./step";

/** For a sheet that is there, unprotected and cleared. */
export function sheetSteps(plan: SheetPlan, column: BookState["column"]): readonly SheetStep[] {
  const looks = coalesce(plan.cells.map(({ row, column, look }) => ({ row, column, key: look })));
  return [
    // Whatever the Normal style says: every cell is locked but those that the plan unlocks.
    { do: "format", areas: ALL, format: { locked: true } },
    ...addressLists(plan.unlocked).map((areas): SheetStep => ({
      do: "format",
      areas,
      format: { locked: false },
    })),
    // A hyperlink brings text and a font of its own: content and look come after.
    ...links(plan),
    ...numberFormats(looks),
    ...contentBlocks(plan.cells).map((block): SheetStep => ({ do: "content", ...block })),
    ...lookSteps(looks),
    ...plan.merges.map((area): SheetStep => ({ do: "merge", area: areaName(area) })),
    ...sizes(plan, column),
    ...plan.validations.flatMap(validationSteps),
    // The newest tint has the highest priority.
    ...[...plan.conditionals].reverse().flatMap(tintSteps),
    ...setup(plan),
  ];
}

type Looks = ReadonlyMap<LookName, readonly Area[]>;

function numberFormats(looks: Looks): readonly SheetStep[] {
  return [...looks].flatMap(([look, areas]) => {
    const { format } = lookOf(look);
    if (format === undefined) return [];
    return areas.map(({ top, left, bottom, right }): SheetStep => {
      const row = new Array<string>(right - left + 1).fill(format);
      const formats = new Array<readonly string[]>(bottom - top + 1).fill(row);
      return { do: "numberFormat", area: areaName({ top, left, bottom, right }), formats };
    });
  });
}

function lookSteps(looks: Looks): readonly SheetStep[] {
  const shapes: readonly Shape[] = ["cell", "row", "column", "block"];
  return [...looks].flatMap(([look, areas]) =>
    shapes.flatMap((shape) =>
      addressLists(areas.filter((area) => shapeOf(area) === shape)).map((list): SheetStep => ({
        do: "format",
        areas: list,
        format: lookFormat(look, shape),
      })),
    ),
  );
}

function links({ cells }: SheetPlan): readonly SheetStep[] {
  return cells.flatMap(({ row, column, link }): SheetStep[] =>
    link === undefined ? [] : [{ do: "link", cell: cellName(row, column), target: link }],
  );
}

/** Digits and padding of the Normal font in pixels, as Calibri and 等线 of 11 points have them. */
const [DIGIT, PADDING] = [7, 5];

/** A width in characters as points, by the measure of a standard column of this very workbook. */
function pointsOf(width: number, { points, characters }: BookState["column"]): number {
  const pixels = (count: number): number => count * DIGIT + PADDING;
  const perPixel = points > 0 && characters > 0 ? points / pixels(characters) : 0.75;
  return Math.round(pixels(width) * perPixel * 100) / 100;
}

function sizes({ columns, rows }: SheetPlan, standard: BookState["column"]): readonly SheetStep[] {
  const widths = runs(columns.map(({ column, width }) => ({ at: column, size: width })));
  const heights = runs(rows.map(({ row, height }) => ({ at: row, size: height })));
  const column = (at: number): string => `${columnName(at)}:${columnName(at)}`;
  return [
    ...widths.map(({ from, to, size }): SheetStep => {
      const points = pointsOf(size, standard);
      return { do: "width", columns: `${columnName(from)}:${columnName(to)}`, points };
    }),
    ...[...new Set(heights.map(({ size }) => size))].flatMap((points) =>
      nameLists(heights.filter(({ size }) => size === points).map(({ from, to }) => `${from}:${to}`)).map(
        (rows): SheetStep => ({ do: "height", rows, points }),
      ),
    ),
    ...columns
      .filter(({ hidden }) => hidden === true)
      .map((each): SheetStep => ({ do: "hideColumns", columns: column(each.column) })),
    ...rows
      .filter(({ hidden }) => hidden === true)
      .map(({ row }): SheetStep => ({ do: "hideRows", rows: `${row}:${row}` })),
  ];
}

interface Run {
  readonly from: number;
  to: number;
  readonly size: number;
}

/** Neighbours of equal size as one. */
function runs(items: readonly { readonly at: number; readonly size: number }[]): readonly Run[] {
  const result: Run[] = [];
  for (const { at, size } of [...items].sort((a, b) => a.at - b.at)) {
    const last = result[result.length - 1];
    if (last?.size === size && last.to === at - 1) last.to = at;
    else result.push({ from: at, to: at, size });
  }
  return result;
}

function setup({ freeze, gridLines, filter, print }: SheetPlan): readonly SheetStep[] {
  return [
    { do: "view", rows: freeze?.rows ?? 0, columns: freeze?.columns ?? 0, gridLines },
    ...(filter === undefined ? [] : [{ do: "filter", area: areaName(filter) } as const]),
    ...(print === undefined ? [] : [{ do: "page", page: pageChange(print) } as const]),
  ];
}

export function chartSteps({ charts = [] }: SheetPlan): readonly SheetStep[] {
  return charts.map(({ title, area, sheet, categories, values, shown }): SheetStep => ({
    do: "chart",
    chart: {
      title,
      from: cellName(area.top, area.left),
      to: cellName(area.bottom, area.right),
      source: sheet,
      categories: areaName(categories),
      values: areaName(values),
      shown,
    },
  }));
}
