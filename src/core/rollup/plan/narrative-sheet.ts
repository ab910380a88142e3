// 文字稿: the totals as paragraphs for the office's report.
import type { Field } from "../../campaign/fields";
import type { Computed } from "../../form/sheets/computed";
import type { Ink } from "../../sheet/build";
import { SheetPen } from "../../sheet/build";
import type { LookName } from "../../sheet/looks";
import { pageCuts, splitPages } from "../../sheet/pages";
import type { RowPlan, SheetPlan } from "../../sheet/plan";
import type { LastYear } from "../last-year";
import { narrate } from "../narrate";
import type { Rollup } from "../rollup";
import type { TotalPlaces } from "./consolidated-places";
import { heightOf } from "./list-sheet";
import { paragraphInk } from "./narrative-cell";
import { sheetTitle } from "./sheet-title";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

/** Digits: an upright A4 page at full size. */
const WIDTH = 82;
const MARGINS = { left: 0.8, right: 0.8, top: 0.8, bottom: 0.8 };

export interface NarrativeTexts {
  /** The form's title. */
  readonly form: string;
  readonly rate: Computed<string>;
}

/** @param last the same table a year ago, to compare with; undefined: the one on record */
export function planNarrative(
  rollup: Rollup,
  fields: readonly Field[],
  places: TotalPlaces,
  texts: NarrativeTexts,
  last: LastYear | undefined,
  words: RollupWords,
): SheetPlan {
  const pen = new SheetPen();
  const rows: RowPlan[] = [];
  const put = (look: LookName, ink: Ink, spare = 6): void => {
    const row = rows.length + 1;
    pen.put(row, 1, look, ink);
    rows.push({ row, height: Math.min(409, heightOf(ink, WIDTH, look) + spare) });
  };
  put("title", sheetTitle(texts.form, SHEETS.narrative, WIDTH));
  put("note", words.narrativeNote);
  const lines = narrativeLines(rollup, fields, places, texts.rate, last, words);
  for (const { look, ink } of lines) put(look, ink);
  const starts = pageStarts(rows, lines);
  return pen.done({
    name: SHEETS.narrative,
    visibility: "visible",
    columns: [{ column: 1, width: WIDTH }],
    rows,
    print: {
      orientation: "portrait",
      area: { top: 1, left: 1, bottom: rows.length, right: 1 },
      ...pageCuts(starts),
      margins: MARGINS,
      footer: words.footer,
      centered: true,
    },
    protection: { formatColumns: true, formatRows: true, sort: false, autoFilter: false },
    cursor: { row: 1, column: 1 },
    gridLines: false,
  });
}

/** A heading stays with its first paragraph. */
function pageStarts(
  rows: readonly RowPlan[],
  lines: readonly { readonly look: LookName }[],
): readonly number[] {
  const head = rows.slice(0, rows.length - lines.length);
  const blocks: RowPlan[][] = [];
  lines.forEach((_, index) => {
    const row = rows[head.length + index] as RowPlan;
    if (lines[index - 1]?.look === "heading") blocks[blocks.length - 1]?.push(row);
    else blocks.push([row]);
  });
  const sum = (some: readonly RowPlan[]): number => some.reduce((total, { height }) => total + height, 0);
  const pages = splitPages(blocks, blocks.map(sum), WIDTH, MARGINS, { above: sum(head), head: 0, below: 0 });
  return pages.slice(1).map((page) => page[0]?.[0]?.row as number);
}

/** Headings and paragraphs in reading order. */
export function narrativeLines(
  rollup: Rollup,
  fields: readonly Field[],
  places: TotalPlaces,
  rate: Computed<string>,
  last: LastYear | undefined,
  words: RollupWords,
): readonly { readonly look: "heading" | "paragraph"; readonly ink: Computed<string> | string }[] {
  const opening = {
    formula: `"\u3000\u3000"&${rate.formula}&"${words.stop}"`,
    value: `\u3000\u3000${rate.value}${words.stop}`,
  };
  const sections = narrate(rollup, last).filter(({ paragraphs }) => paragraphs.length > 0);
  return [
    { look: "paragraph" as const, ink: opening },
    ...sections.flatMap(({ label, paragraphs }, index) => [
      { look: "heading" as const, ink: `${words.ordinal(index + 1)}${label}` },
      ...paragraphs.map((pieces) => ({
        look: "paragraph" as const,
        ink: paragraphInk(rollup, fields, places, pieces, words),
      })),
    ]),
  ];
}
