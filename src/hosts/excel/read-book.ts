// The workbook, or our sheets of it, as a snapshot: which parts are asked for, in which order and portions.
import { LAST_COLUMN, LAST_ROW, type Area } from "../../core/sheet/address";
import { countCells } from "../../core/sheet/area-set";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../core/sheet/snapshot";
import { isExternal } from "../../core/form/value/external";
import {
  type BlockRequest,
  type Context,
  type FoundValidation,
  loadBlocks,
  loadExtents,
  loadMerges,
  loadTraits,
  loadValidations,
  loadValidationsOf,
  type Trait,
} from "./read";
import { cellMap, cellsOf, countValidations } from "./snapshot";
import { type BookState, isBookKeeping } from "./state";
import { areasWith } from "./traits";

/** Excel on the web answers with 5 MB at most; values, formulas, types and formats of a cell take some 100 bytes. */
const CELLS_IN_ANSWER = 25_000;

/** `mergesKnown`: whether this Excel can tell merged areas (ExcelApi 1.13); else there are none in the snapshot. */
export async function readBook(
  context: Context,
  state: BookState,
  names: readonly string[],
  mergesKnown: boolean,
  parts: "whole" | "contents",
): Promise<WorkbookSnapshot> {
  const extents = await loadExtents(context, names);
  const named = names.map((sheet, i) => ({ sheet, extent: extents[i] ?? null }));
  const blocks = named.flatMap(({ sheet, extent }) => {
    return extent === null ? [] : portions(extent).map((area): BlockRequest => ({ sheet, area }));
  });
  const cells = await readCells(context, blocks);
  const traits = await readTraits(context, named, parts === "whole" ? TRAITS : ["columnHidden"]);
  const merges = mergesKnown ? await readMerges(context, named) : [];
  const validations = parts === "whole" ? await readValidations(context, names) : [];
  const sheets = names.map((name): SheetSnapshot => {
    const own = <T extends { readonly sheet: string }>(all: readonly T[]): readonly T[] =>
      all.filter(({ sheet }) => sheet === name);
    const trait = (wanted: Trait): readonly Area[] =>
      own(traits)
        .filter(({ trait }) => trait === wanted)
        .map(({ area }) => area);
    const { visibility, protected: isProtected } = stateOf(state, name);
    return {
      name,
      visibility: VISIBILITY[visibility],
      cells: cellMap(own(cells).map(({ cell }) => cell)),
      merges: own(merges).map(({ area }) => area),
      protected: isProtected,
      unlocked: trait("unlocked"),
      hiddenColumns: trait("columnHidden").flatMap(({ left, right }) => range(left, right)),
      hiddenRows: trait("rowHidden").flatMap(({ top, bottom }) => range(top, bottom)),
      validationCount: countValidations(own(validations)),
    };
  });
  return {
    sheets,
    names: state.names.map(({ name, formula, visible }) => {
      return { name, refersTo: formula.slice(1), hidden: !visible };
    }),
    properties: propertiesOf(state),
    structureProtected: state.structureProtected,
    // The client library cannot tell (docs: no member of Workbook says so).
    date1904: false,
    modified: null,
    application: null,
    externalLinks: cells.some(({ cell }) => cell.formula !== undefined && isExternal(cell.formula)),
  };
}

/** Without this host's own book-keeping. */
export function propertiesOf({ properties }: BookState): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !isBookKeeping(key)));
}

export const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function stateOf(state: BookState, name: string): BookState["sheets"][number] {
  return state.sheets.find((sheet) => sheet.name === name) as BookState["sheets"][number];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Rows at a time, so that one answer holds each. */
function portions(area: Area): readonly Area[] {
  const rows = Math.max(1, Math.floor(CELLS_IN_ANSWER / (area.right - area.left + 1)));
  const parts: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows)
    parts.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  return parts;
}

/** As many blocks a sync as an answer holds. */
async function readCells(
  context: Context,
  blocks: readonly BlockRequest[],
): Promise<readonly { readonly sheet: string; readonly cell: CellSnapshot }[]> {
  const cells: { sheet: string; cell: CellSnapshot }[] = [];
  for (const group of grouped(blocks)) {
    const contents = await loadBlocks(context, group);
    group.forEach(({ sheet, area }, i) => {
      const block = contents[i];
      if (block !== undefined) for (const cell of cellsOf(area, block)) cells.push({ sheet, cell });
    });
  }
  return cells;
}

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

const TRAITS: readonly Trait[] = ["unlocked", "columnHidden", "rowHidden"];

/** One row stands for all columns, one column for all rows: regions that do not touch it say nothing new. */
function askedOf(trait: Trait, area: Area): readonly Area[] {
  if (trait === "columnHidden") return area.top === 1 ? [{ ...area, bottom: 1 }] : [];
  if (trait === "rowHidden") return area.left === 1 ? [{ ...area, right: 1 }] : [];
  return [area];
}

async function readTraits(
  context: Context,
  extents: readonly { readonly sheet: string; readonly extent: Area | null }[],
  asked: readonly Trait[],
): Promise<readonly (BlockRequest & { readonly trait: Trait })[]> {
  const questions = extents.flatMap(({ sheet, extent }) =>
    asked.flatMap((trait) =>
      regions(extent)
        .flatMap((region) => askedOf(trait, region))
        .map((area) => ({ key: { sheet, trait }, area })),
    ),
  );
  const found = await areasWith(questions, (round) =>
    loadTraits(
      context,
      round.map(({ key, area }) => ({ ...key, area })),
    ),
  );
  return found.map(({ key, area }) => ({ ...key, area }));
}

/** Excel tells of at most 512 merged areas at once. */
const ROWS_FOR_MERGES = 100;

async function readMerges(
  context: Context,
  extents: readonly { readonly sheet: string; readonly extent: Area | null }[],
): Promise<readonly BlockRequest[]> {
  const asked = extents.flatMap(({ sheet, extent }) => {
    if (extent === null) return [];
    const right = Math.min(LAST_COLUMN, extent.right + ROOM);
    const rows = Math.min(LAST_ROW, extent.bottom + ROOM);
    return range(0, Math.ceil(rows / ROWS_FOR_MERGES) - 1).map((i): BlockRequest => {
      const top = 1 + i * ROWS_FOR_MERGES;
      return { sheet, area: { top, left: 1, bottom: Math.min(rows, top + ROWS_FOR_MERGES - 1), right } };
    });
  });
  const found = await loadMerges(context, asked);
  return found.flatMap((areas, i) =>
    areas.map((area) => ({ sheet: (asked[i] as BlockRequest).sheet, area })),
  );
}

/** Rectangles of different rules are asked again cell by cell; the largest are left at their first thousand. */
const CELLS_ASKED_AGAIN = 1_000;

async function readValidations(
  context: Context,
  names: readonly string[],
): Promise<readonly FoundValidation[]> {
  const found = await loadValidations(context, names);
  const again = found.filter(({ mixed }) => mixed).flatMap(cellsIn);
  const uniform = found.filter(({ mixed }) => !mixed);
  return again.length === 0 ? uniform : [...uniform, ...(await loadValidationsOf(context, again))];
}

function cellsIn({ sheet, area }: FoundValidation): readonly BlockRequest[] {
  return range(area.top, area.bottom)
    .flatMap((row) => range(area.left, area.right).map((column) => ({ row, column })))
    .slice(0, CELLS_ASKED_AGAIN)
    .map(({ row, column }) => ({ sheet, area: { top: row, left: column, bottom: row, right: column } }));
}
