// The parts of a workbook that are read: what is asked together, what in further rounds, and in which portions.
import { LAST_COLUMN, LAST_ROW, type Area } from "../../core/sheet/address";
import { countCells } from "../../core/sheet/area-set";
import { HostError } from "../../core/sheet/host";
import type { CellSnapshot } from "../../core/sheet/snapshot";
import { hostErrorOf } from "./errors";
import {
  askBlocks,
  askMerges,
  askTraits,
  askValidations,
  type BlockContents,
  type BlockRequest,
  type FoundValidation,
  loadBlocks,
  loadTraits,
  loadValidationsOf,
  type Trait,
} from "./read";
import type { Context } from "./read-state";
import { cellsOf } from "./snapshot";
import { areasWith, PARTS, type Question } from "./traits";

/** A sheet, and where it holds values; null: nowhere. */
export interface SheetExtent {
  readonly sheet: string;
  readonly extent: Area | null;
}

export interface BookParts {
  readonly cells: readonly { readonly sheet: string; readonly cell: CellSnapshot }[];
  readonly traits: readonly (BlockRequest & { readonly trait: Trait })[];
  readonly merges: readonly BlockRequest[];
  readonly validations: readonly FoundValidation[];
}

export interface Wanted {
  /** Else cells, hidden columns and merges alone. */
  readonly whole: boolean;
  /** Whether this Excel can tell merged areas (ExcelApi 1.13); else none are read. */
  readonly merges: boolean;
}

/** Excel on the web answers with 5 MB at most; values, formulas, types and formats of a cell take some 100 bytes. */
const CELLS_IN_ANSWER = 25_000;

/** One sync for a form; more where an answer would be too large, and where the cells of a sheet differ. */
export async function readParts(
  context: Context,
  extents: readonly SheetExtent[],
  wanted: Wanted,
): Promise<BookParts> {
  const [group = [], ...furtherGroups] = grouped(extents.flatMap(blocksIn));
  const questions = extents.flatMap((each) => questionsOf(each, wanted.whole));
  const strips = wanted.merges ? extents.flatMap(mergeStrips) : [];
  const ask = () => ({
    traits: askTraits(context, questions.map(traitRequest)),
    merges: askMerges(context, strips),
    validations: askValidations(context, wanted.whole ? extents.map(({ sheet }) => sheet) : []),
  });
  const { cells, answers } = await besideCells(context, group, ask);
  for (const further of furtherGroups) cells.push(...(await loadCells(context, further)));
  const found = await areasWith(questions, answers.traits(), (round) =>
    loadTraits(context, round.map(traitRequest)),
  );
  return {
    cells,
    traits: found.map(traitRequest),
    merges: answers
      .merges()
      .flatMap((areas, i) => areas.map((area) => ({ sheet: (strips[i] as BlockRequest).sheet, area }))),
    validations: await uniform(context, answers.validations()),
  };
}

type FoundCell = BookParts["cells"][number];

/** Both in one sync; where that is too much for one answer, in several. */
async function besideCells<T>(
  context: Context,
  group: readonly BlockRequest[],
  ask: () => T,
): Promise<{ readonly cells: FoundCell[]; readonly answers: T }> {
  const [contents, answers] = [askBlocks(context, group), ask()];
  try {
    await context.sync();
    return { cells: cellsIn(group, contents()), answers };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const again = ask();
    await context.sync();
    return { cells: await loadCells(context, group), answers: again };
  }
}

/** Long texts make an answer too large that has few cells: it is asked for in halves. */
async function loadCells(context: Context, group: readonly BlockRequest[]): Promise<FoundCell[]> {
  try {
    return cellsIn(group, await loadBlocks(context, group));
  } catch (error) {
    const halves = halved(group);
    if (!isTooLarge(error) || halves === null) throw error;
    const [first, second] = halves;
    return [...(await loadCells(context, first)), ...(await loadCells(context, second))];
  }
}

function isTooLarge(error: unknown): boolean {
  const known = hostErrorOf(error);
  return known instanceof HostError && known.code === "too-large";
}

/** null: a single row is not split. */
function halved(
  group: readonly BlockRequest[],
): readonly [readonly BlockRequest[], readonly BlockRequest[]] | null {
  const [only, second] = group;
  if (only === undefined) return null;
  const half = Math.ceil(group.length / 2);
  if (second !== undefined) return [group.slice(0, half), group.slice(half)];
  const { sheet, area } = only;
  if (area.top === area.bottom) return null;
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [[{ sheet, area: { ...area, bottom: middle } }], [{ sheet, area: { ...area, top: middle + 1 } }]];
}

export function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Rows at a time, so that one answer holds each. */
function blocksIn({ sheet, extent }: SheetExtent): readonly BlockRequest[] {
  if (extent === null) return [];
  const rows = Math.max(1, Math.floor(CELLS_IN_ANSWER / (extent.right - extent.left + 1)));
  const blocks: BlockRequest[] = [];
  for (let top = extent.top; top <= extent.bottom; top += rows)
    blocks.push({ sheet, area: { ...extent, top, bottom: Math.min(extent.bottom, top + rows - 1) } });
  return blocks;
}

/** As many blocks a sync as an answer holds. */
function grouped(blocks: readonly BlockRequest[]): readonly (readonly BlockRequest[])[] {
  const groups: BlockRequest[][] = [];
  let size = Infinity;
  for (const block of blocks) {
    const count = countCells(block.area);
    if (size + count > CELLS_IN_ANSWER) {
      groups.push([]);
      size = 0;
    }
    (groups[groups.length - 1] as BlockRequest[]).push(block);
    size += count;
  }
  return groups;
}

function cellsIn(group: readonly BlockRequest[], contents: readonly BlockContents[]): FoundCell[] {
  return group.flatMap(({ sheet, area }, i) =>
    cellsOf(area, contents[i] as BlockContents).map((cell) => ({ sheet, cell })),
  );
}

/** Cells, hidden columns and rows a little outside those with values are asked for together with them. */
const ROOM = 20;

/** Where values are, what lies to the right of it and what lies below; on an empty sheet all as one. */
function regions(extent: Area | null): readonly Area[] {
  const all: Area = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };
  if (extent === null) return [all];
  const bottom = Math.min(LAST_ROW - 1, extent.bottom + ROOM);
  const right = Math.min(LAST_COLUMN - 1, extent.right + ROOM);
  return [
    { ...all, bottom, right },
    { ...all, left: right + 1 },
    { ...all, top: bottom + 1, right },
  ];
}

type TraitQuestion = Question<{ readonly sheet: string; readonly trait: Trait }>;

function traitRequest({ key, area }: TraitQuestion): BlockRequest & { readonly trait: Trait } {
  return { ...key, area };
}

function questionsOf({ sheet, extent }: SheetExtent, whole: boolean): readonly TraitQuestion[] {
  const traits: readonly Trait[] = whole ? ["unlocked", "columnHidden", "rowHidden"] : ["columnHidden"];
  return traits.flatMap((trait) =>
    regions(extent)
      .flatMap((region) => askedOf(trait, region))
      .map((area) => ({ key: { sheet, trait }, area })),
  );
}

/**
 * One row stands for all columns, one column for all rows: regions that do not touch it say nothing new. Few
 * columns are asked one by one, since forms hide some: that saves a round.
 */
function askedOf(trait: Trait, area: Area): readonly Area[] {
  if (trait === "rowHidden") return area.left === 1 ? [{ ...area, right: 1 }] : [];
  if (trait === "unlocked") return [area];
  if (area.top !== 1) return [];
  const row = { ...area, bottom: 1 };
  if (area.right - area.left >= PARTS) return [row];
  return numbers(area.left, area.right).map((column) => ({ ...row, left: column, right: column }));
}

/** Excel tells of at most 512 merged areas at once. */
const ROWS_FOR_MERGES = 100;

function mergeStrips({ sheet, extent }: SheetExtent): readonly BlockRequest[] {
  if (extent === null) return [];
  const right = Math.min(LAST_COLUMN, extent.right + ROOM);
  const rows = Math.min(LAST_ROW, extent.bottom + ROOM);
  return numbers(0, Math.ceil(rows / ROWS_FOR_MERGES) - 1).map((i): BlockRequest => {
    const top = 1 + i * ROWS_FOR_MERGES;
    return { sheet, area: { top, left: 1, bottom: Math.min(rows, top + ROWS_FOR_MERGES - 1), right } };
  });
}

/** Rectangles of different rules are asked again cell by cell; the largest are left at their first thousand. */
const CELLS_ASKED_AGAIN = 1_000;

async function uniform(
  context: Context,
  found: readonly FoundValidation[],
): Promise<readonly FoundValidation[]> {
  const again = found.filter(({ mixed }) => mixed).flatMap(singleCells);
  const known = found.filter(({ mixed }) => !mixed);
  return again.length === 0 ? known : [...known, ...(await loadValidationsOf(context, again))];
}

function singleCells({ sheet, area }: FoundValidation): readonly BlockRequest[] {
  return numbers(area.top, area.bottom)
    .flatMap((row) => numbers(area.left, area.right).map((column) => ({ row, column })))
    .slice(0, CELLS_ASKED_AGAIN)
    .map(({ row, column }) => ({ sheet, area: { top: row, left: column, bottom: row, right: column } }));
}
