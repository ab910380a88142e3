// One sheet's plan compiled to steps: formats of numbers before values, values in blocks, looks by area.
import { areaName, cellName, columnName, type Area } from "../../core/sheet/address";
import { lookOf, type LookName } from "../../core/sheet/looks";
import type { SheetPlan } from "../../core/sheet/plan";
import { contentBlocks } from "./blocks";
import { addressLists, Areas, nameLists } from "./coalesce";
import { lookFormat, shapeOf, type Shape } from "./look-format";
import { pageChange } from "./page-change";
import { tintSteps, validationSteps } from "./rule-change";
import type { BookState } from "./state";
import { ALL, type SheetStep } from "./step";

/** Cells looked at in one go: a few milliseconds. */
const PORTION = 4_000;

/** For a sheet that is there, unprotected and cleared. null: a good moment to let others have a turn. */
export function* sheetSteps(
  plan: SheetPlan,
  column: BookState["column"],
): Generator<SheetStep | null, void, void> {
  const portions = [...portionsOf(plan.cells)];
  const found = new Areas<LookName>();
  for (const cells of portions) {
    found.add(cells.map((cell) => ({ row: cell.row, column: cell.column, key: cell.look })));
    yield null;
  }
  const looks = found.found;
  // Whatever the Normal style says: every cell is locked but those that the plan unlocks.
  yield { do: "format", areas: ALL, format: { locked: true } };
  for (const areas of addressLists(plan.unlocked)) {
    yield { do: "format", areas, format: { locked: false } };
  }
  // A hyperlink brings text and a font of its own: content and look come after.
  for (const cells of portions) {
    yield* links(cells);
    yield null;
  }
  yield* numberFormats(looks);
  for (const cells of portions) {
    for (const block of contentBlocks(cells)) yield { do: "content", ...block };
    yield null;
  }
  yield* lookSteps(looks);
  yield* plan.merges.map((area): SheetStep => ({ do: "merge", area: areaName(area) }));
  yield* sizes(plan, column);
  yield* plan.validations.flatMap(validationSteps);
  // The newest tint has the highest priority.
  yield* [...plan.conditionals].reverse().flatMap(tintSteps);
  yield* setup(plan);
}

/** Cells in reading order, whole rows at a time. */
function* portionsOf(cells: SheetPlan["cells"]): Generator<SheetPlan["cells"], void, void> {
  const sorted = isInOrder(cells) ? cells : [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (let from = 0; from < sorted.length;) {
    let to = Math.min(from + PORTION, sorted.length);
    while (to < sorted.length && sorted[to]?.row === sorted[to - 1]?.row) to += 1;
    yield sorted.slice(from, to);
    from = to;
  }
}

function isInOrder(cells: SheetPlan["cells"]): boolean {
  return cells.every(({ row }, i) => i === 0 || (cells[i - 1]?.row ?? 0) <= row);
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

function* lookSteps(looks: Looks): Generator<SheetStep | null, void, void> {
  const shapes: readonly Shape[] = ["cell", "row", "column", "block"];
  for (const [look, areas] of looks) {
    for (const shape of shapes) {
      yield null;
      const lists = addressLists(areas.filter((area) => shapeOf(area) === shape));
      for (const list of lists) yield { do: "format", areas: list, format: lookFormat(look, shape) };
    }
  }
}

function links(cells: SheetPlan["cells"]): readonly SheetStep[] {
  return cells
    .filter(({ link }) => link !== undefined)
    .map(({ row, column, link = "" }) => ({ do: "link", cell: cellName(row, column), target: link }));
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
