// 分组小计: each figure's total by group of the roster, live over 分单位明细表.
import type { Field } from "../../campaign/fields";
import { type Area, cellName } from "../../sheet/address";
import { type Ink, SheetPen } from "../../sheet/build";
import { pageCuts, splitPages } from "../../sheet/pages";
import type { RowPlan, SheetPlan } from "../../sheet/plan";
import type { GroupTotals } from "../groups";
import type { Rollup } from "../rollup";
import type { TotalPlaces } from "./consolidated-places";
import { GroupFormulas } from "./group-cell";
import { heightOf } from "./list-sheet";
import { sheetTitle } from "./sheet-title";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

const WIDTH = { section: 16, field: 40, measure: 12, total: 14, group: 14 };
const COLUMN = { section: 1, field: 2, measure: 3, total: 4, firstGroup: 5 } as const;
const ROW = { title: 1, note: 2, head: 3, reported: 4, first: 5 } as const;
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7 };
/** Digits an upright page holds at a legible size. */
const UPRIGHT = 110;
const LEAST_HEIGHT = 22;

export interface GroupTexts {
  /** The form's title. */
  readonly form: string;
  readonly note: string;
}

/**
 * One line a figure that is added or counted, one column a group; the groups of a line add up to its total.
 * @param totals where the totals stand on 汇总表
 */
export function planGroups(
  rollup: Rollup,
  fields: readonly Field[],
  groups: readonly GroupTotals[],
  totals: TotalPlaces,
  texts: GroupTexts,
  words: RollupWords,
): SheetPlan {
  const pen = new SheetPen();
  const formulas = new GroupFormulas(rollup, groups, words);
  const right = COLUMN.total + groups.length;
  const widths = [WIDTH.section, WIDTH.field, WIDTH.measure, WIDTH.total, ...groups.map(() => WIDTH.group)];
  const width = widths.reduce((sum, one) => sum + one, 0);
  const title = sheetTitle(texts.form, SHEETS.groups, width);
  pen.spread(across(ROW.title, right), "title", title);
  pen.spread(across(ROW.note, right), "note", texts.note);
  const heads = [words.section, words.field, words.measure, words.total];
  const names = groups.map(({ group }) => group ?? words.noGroup);
  [...heads, ...names].forEach((label, index) => pen.put(ROW.head, index + 1, "columnHead", label));
  drawReported(pen, formulas, groups, words);

  const lines = fields.flatMap((field, index) =>
    field.rollup === "sum" || field.rollup === "yesNo" ? [{ field, index, row: 0 }] : [],
  );
  lines.forEach((line, at) => (line.row = ROW.first + at));
  for (const { field, index, row } of lines) {
    pen.put(row, COLUMN.field, "label", field.label);
    pen.put(row, COLUMN.measure, "measure", field.spec.measure ?? null);
    pen.put(row, COLUMN.total, "total", formulas.total(field, index, totals));
    groups.forEach((_, g) =>
      pen.put(row, COLUMN.firstGroup + g, "number", formulas.subtotal(field, index, g)),
    );
  }
  const heights = lines.map(({ field }) =>
    Math.max(LEAST_HEIGHT, heightOf(field.label, WIDTH.field, "label")),
  );
  const foot = ROW.first + lines.length;
  const bottom = drawFormTotals(pen, rollup, groups, lines, totals, foot, formulas);
  const top: RowPlan[] = [
    { row: ROW.title, height: heightOf(title, width, "title") },
    { row: ROW.note, height: heightOf(texts.note, width, "note") },
    {
      row: ROW.head,
      height: Math.max(26, ...names.map((name) => heightOf(name, WIDTH.group, "columnHead"))),
    },
    { row: ROW.reported, height: LEAST_HEIGHT },
  ];
  const orientation = width <= UPRIGHT ? "portrait" : "landscape";
  const sum = (rows: readonly RowPlan[]): number => rows.reduce((total, row) => total + row.height, 0);
  const fixed = { above: sum(top), head: sum(top.slice(2)), below: sum(bottom) };
  const pages = splitPages(lines, heights, width, MARGINS, fixed, orientation);
  for (const page of pages) drawSections(pen, page);
  const raised = raise(lines, heights, pages);
  return pen.done({
    name: SHEETS.groups,
    visibility: "visible",
    columns: widths.map((each, index) => ({ column: index + 1, width: each })),
    rows: [...top, ...lines.map(({ row }, at) => ({ row, height: raised[at] as number })), ...bottom],
    freeze: { rows: ROW.reported, columns: COLUMN.total },
    print: {
      orientation,
      area: { top: 1, left: 1, bottom: foot - 1 + bottom.length, right },
      titleRows: { from: ROW.head, to: ROW.reported },
      ...pageCuts(pages.slice(1).map((page) => (page[0] as Line).row)),
      margins: MARGINS,
      footer: words.footer,
      centered: true,
    },
    protection: { formatColumns: true, formatRows: true, sort: false, autoFilter: false },
    cursor: { row: ROW.first, column: COLUMN.firstGroup },
    gridLines: false,
  });
}

interface Line {
  readonly field: Field;
  readonly index: number;
  readonly row: number;
}

function across(row: number, right: number): Area {
  return { top: row, left: 1, bottom: row, right };
}

/** Units in and units due, for all and for each group. */
function drawReported(
  pen: SheetPen,
  formulas: GroupFormulas,
  groups: readonly GroupTotals[],
  words: RollupWords,
): void {
  const label = { top: ROW.reported, left: 1, bottom: ROW.reported, right: COLUMN.measure };
  pen.spread(label, "section", words.unitsReported);
  pen.put(ROW.reported, COLUMN.total, "total", formulas.allReported());
  groups.forEach((_, g) => pen.put(ROW.reported, COLUMN.firstGroup + g, "number", formulas.reported(g)));
}

/** The section's name over its lines on one page. */
function drawSections(pen: SheetPen, page: readonly Line[]): void {
  for (const part of parts(page)) {
    const [first, last] = [part[0] as Line, part[part.length - 1] as Line];
    const area = { top: first.row, left: COLUMN.section, bottom: last.row, right: COLUMN.section };
    pen.spread(area, "section", first.field.section.label);
  }
}

function parts(page: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  for (const line of page) {
    const last = found[found.length - 1];
    if (last !== undefined && last[0]?.field.section === line.field.section) last.push(line);
    else found.push([line]);
  }
  return found;
}

/** Lines grow where a section's name needs more room than its lines on the page have. */
function raise(
  lines: readonly Line[],
  heights: readonly number[],
  pages: readonly (readonly Line[])[],
): number[] {
  const raised = [...heights];
  for (const part of pages.flatMap(parts)) {
    const at = part.map((line) => lines.indexOf(line));
    const have = at.reduce((sum, index) => sum + (heights[index] as number), 0);
    const needed = heightOf((part[0] as Line).field.section.label, WIDTH.section, "section");
    for (const index of at)
      raised[index] = Math.ceil((heights[index] as number) + Math.max(0, needed - have) / at.length);
  }
  return raised;
}

/** The form's own totals: over the cells above, group by group. */
function drawFormTotals(
  pen: SheetPen,
  rollup: Rollup,
  groups: readonly GroupTotals[],
  lines: readonly Line[],
  totals: TotalPlaces,
  foot: number,
  formulas: GroupFormulas,
): readonly RowPlan[] {
  return rollup.totals.map((total, at) => {
    const row = foot + at;
    const own = lines.filter(({ field }) => total.fields.includes(field.key));
    pen.spread({ top: row, left: 1, bottom: row, right: COLUMN.field }, "section", total.label);
    pen.put(row, COLUMN.measure, "measure", total.measure);
    pen.put(row, COLUMN.total, "total", formulas.formTotal(total, totals));
    groups.forEach((_, g): void => {
      const cells = own.map((line) => cellName(line.row, COLUMN.firstGroup + g));
      const ink: Ink = formulas.formSubtotal(own, g, cells);
      pen.put(row, COLUMN.firstGroup + g, "total", ink);
    });
    return { row, height: Math.max(26, heightOf(total.label, WIDTH.section + WIDTH.field, "section")) };
  });
}
