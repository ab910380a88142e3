// Whatever plan is written, the reader finds it again: read(write(plan)) = plan.
import fc from "fast-check";
import { assertPlan } from "../../src/core/sheet/check";
import { comparePlan } from "../../src/core/sheet/diff";
import { LOOKS, type LookName } from "../../src/core/sheet/looks";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import { illegalCharacter } from "../../src/core/sheet/text-limits";
import type { Area } from "../../src/core/sheet/address";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";

/** Tiles of 3 rows and 4 columns keep merges, unlocked areas and cells from getting into each other's way. */
const TILE = { rows: 3, columns: 4 };

const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(
        "统",
        "計",
        "𠮷",
        "3",
        " ",
        "\n",
        "\r",
        "\t",
        "_x000D_",
        "_",
        "<",
        "&",
        '"',
        "'",
        "]]>",
        "=",
      ),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    ),
    maxLength: 12,
  })
  .filter((made) => illegalCharacter(made) === null);

const content = fc.oneof(
  text,
  fc.constantFrom("#N/A", "#REF!", "TRUE", "12", "2023-06-30"),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
);

const cellContent = fc.oneof(
  fc.constant({}),
  content.map((value) => ({ value })),
  fc.record({ formula: fc.constantFrom("1+1", 'IF(A1="<&>",1,"_x0041_")', "NA()"), value: content }),
);

const look = fc.constantFrom(...(Object.keys(LOOKS) as LookName[]));

interface Tile {
  readonly kind: "cells" | "merge" | "unlocked" | "unlocked merge" | "empty";
  readonly contents: readonly object[];
  readonly look: LookName;
}

const tile: fc.Arbitrary<Tile> = fc.record({
  kind: fc.constantFrom("cells", "merge", "unlocked", "unlocked merge", "empty"),
  contents: fc.array(cellContent, { minLength: 12, maxLength: 12 }),
  look,
});

function areaOf(index: number): Area {
  const top = 1 + Math.floor(index / 3) * TILE.rows;
  const left = 1 + (index % 3) * TILE.columns;
  return { top, left, bottom: top + TILE.rows - 1, right: left + TILE.columns - 1 };
}

function cellsOf({ kind, contents, look: name }: Tile, area: Area): CellPlan[] {
  if (kind === "empty") return [];
  return contents.slice(0, kind.endsWith("merge") ? 1 : 12).map((inside, i) => ({
    row: area.top + Math.floor(i / TILE.columns),
    column: area.left + (i % TILE.columns),
    look: name,
    ...inside,
  }));
}

const sheet = fc
  .record({
    tiles: fc.array(tile, { maxLength: 9 }),
    visibility: fc.constantFrom("visible", "hidden", "veryHidden"),
    isProtected: fc.boolean(),
    hiddenColumns: fc.uniqueArray(fc.integer({ min: 1, max: 14 })),
    hiddenRows: fc.uniqueArray(fc.integer({ min: 1, max: 14 })),
    gridLines: fc.boolean(),
  })
  .map(({ tiles, isProtected, hiddenColumns, hiddenRows, ...rest }): Omit<SheetPlan, "name"> => {
    const areas = tiles.map((made, i) => ({ ...made, area: areaOf(i) }));
    return {
      ...rest,
      columns: hiddenColumns.map((column) => ({ column, width: 8.5, hidden: true })),
      rows: hiddenRows.map((row) => ({ row, height: 18, hidden: true })),
      cells: areas.flatMap((made) => cellsOf(made, made.area)),
      merges: areas.filter((made) => made.kind.endsWith("merge")).map((made) => made.area),
      unlocked: areas.filter((made) => made.kind.startsWith("unlocked")).map((made) => made.area),
      validations: [],
      conditionals: [],
      ...(isProtected
        ? { protection: { formatColumns: true, formatRows: false, sort: false, autoFilter: false } }
        : {}),
    };
  });

const SHEETS = ["统计表", "It's & <b>", "_tallysheet"];

const plan: fc.Arbitrary<WorkbookPlan> = fc
  .record({
    sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
    properties: fc.dictionary(fc.constantFrom("campaign", "单位", "a b"), text),
    structureProtected: fc.boolean(),
    title: text,
    named: fc.boolean(),
  })
  .map(({ sheets, named, ...rest }) => ({
    ...rest,
    sheets: sheets.map((made, i) => ({
      ...made,
      name: SHEETS[i] as string,
      visibility: i === 0 ? ("visible" as const) : made.visibility,
    })),
    activeSheet: SHEETS[0] as string,
    names: named
      ? sheets.map((_, i) => ({ name: `name_${i}`, sheet: SHEETS[i] as string, area: areaOf(i) }))
      : [],
  }));

function readBack(bytes: Uint8Array, of: WorkbookPlan): readonly string[] {
  const read = readWorkbook(bytes, { styles: true });
  return read.ok ? comparePlan(of, read.workbook) : [JSON.stringify(read.refusal)];
}

test("XLSX-41, XLSX-42, XLSX-43 read(write(plan)) = plan", async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (made) => {
      assertPlan(made);
      expect(readBack(await writeWorkbook(made), made)).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 60_000);
