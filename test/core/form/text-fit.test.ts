// Every text of a form has room where it stands: wrapped ones in height, the others in width.
import type { FormInput } from "../../../src/core/form/input";
import { planForm } from "../../../src/core/form/plan";
import type { Area } from "../../../src/core/sheet/address";
import { lookOf } from "../../../src/core/sheet/looks";
import { linesNeeded, widthNeeded } from "../../../src/core/sheet/measure";
import type { CellPlan, SheetPlan } from "../../../src/core/sheet/plan";
import { FORMS, filled, mixed, seedCampaign, seedInput } from "./seed-forms";

/** 宋体, 黑体 and 楷体 in Excel and their substitutes elsewhere set a line in at most this much of its size. */
const LINE = 1.4;

const inputs: [string, FormInput][] = FORMS.flatMap(([id, formId]) => {
  const units = seedCampaign(id).roster.units.slice(0, 6);
  return [null, ...units.map((unit) => unit.code)].flatMap((code): [string, FormInput][] => {
    const input = seedInput(id, formId, code);
    const name = `${id} ${formId} ${code ?? "blank"}`;
    return [
      [name, input],
      [`${name}, filled`, filled(input)],
    ];
  });
});

interface Shown {
  readonly where: string;
  readonly text: string;
  readonly cell: CellPlan;
  readonly width: number;
  readonly height: number;
}

/** Every text in sight, with the room its cell or merged area has. */
function shownTexts(sheet: SheetPlan): Shown[] {
  if (sheet.visibility !== "visible") return [];
  const widths = new Map(
    sheet.columns.map((column) => [column.column, column.hidden === true ? 0 : column.width]),
  );
  const heights = new Map(sheet.rows.map((row) => [row.row, row.hidden === true ? 0 : row.height]));
  const merged = new Map(sheet.merges.map((area) => [`${area.top}:${area.left}`, area]));
  return sheet.cells.flatMap((cell) => {
    if (cell.value === undefined || cell.value === "" || cell.look === "hidden") return [];
    const area = merged.get(`${cell.row}:${cell.column}`) ?? single(cell);
    const width = sum(area.left, area.right, widths);
    const height = sum(area.top, area.bottom, heights);
    if (width === 0 || height === 0) return [];
    const text = String(cell.value);
    return [
      { where: `${sheet.name} ${cell.row}:${cell.column} ${text.slice(0, 20)}`, text, cell, width, height },
    ];
  });
}

function single(cell: CellPlan): Area {
  return { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
}

function sum(from: number, to: number, sizes: ReadonlyMap<number, number>): number {
  let total = 0;
  for (let at = from; at <= to; at += 1) total += sizes.get(at) ?? 0;
  return total;
}

test.each(inputs)("FORM-11 %s: every wrapped text is as low as its rows", (_, input) => {
  const texts = planForm(input).sheets.flatMap(shownTexts);
  const wrapped = texts.filter(({ cell }) => lookOf(cell.look).wrap);
  expect(wrapped.length).toBeGreaterThan(20);
  const cut = wrapped.filter(({ text, cell, width, height }) => {
    const { size } = lookOf(cell.look);
    return linesNeeded(text, width, size) * size * LINE > height;
  });
  expect(cut.map(({ where }) => where)).toEqual([]);
});

test.each(inputs)("FORM-11 %s: every other text is as narrow as its columns", (_, input) => {
  const texts = planForm(input).sheets.flatMap(shownTexts);
  const straight = texts.filter(({ cell }) => !lookOf(cell.look).wrap);
  expect(straight.length).toBeGreaterThan(2);
  const cut = straight.filter(({ text, cell, width }) => widthNeeded(text, lookOf(cell.look).size) > width);
  expect(cut.map(({ where }) => where)).toEqual([]);
});

test.each(FORMS)("FORM-11 %s %s: a long text that stands in a cell already has room", (id, formId) => {
  const input = seedInput(id, formId, seedCampaign(id).roster.units[0]?.code ?? null);
  for (const offset of [0, 3, 6]) {
    const plan = planForm(mixed(input, offset));
    const long = plan.sheets
      .flatMap(shownTexts)
      .filter(({ text, cell }) => text.length > 100 && lookOf(cell.look).wrap);
    const cut = long.filter(({ text, cell, width, height }) => {
      const { size } = lookOf(cell.look);
      return Math.min(409, linesNeeded(text, width, size) * size * LINE) > height;
    });
    expect(cut.map(({ where }) => where)).toEqual([]);
  }
});

test.each(FORMS)(
  "FORM-11 %s %s: no column is wider than a screen, none too narrow for three characters",
  (id, formId) => {
    for (const sheet of planForm(seedInput(id, formId, null)).sheets) {
      if (sheet.visibility !== "visible") continue;
      const widths = sheet.columns.filter((column) => column.hidden !== true).map((column) => column.width);
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(7);
      // Excel shows about 160 digits on a screen 1366 pixels wide, headings aside.
      expect(widths.reduce((left, right) => left + right, 0)).toBeLessThan(160);
    }
  },
);
