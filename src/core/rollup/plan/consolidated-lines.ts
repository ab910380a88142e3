// The lines of 汇总表: each field's total, measure, count and remark, in the notice's order.
import type { Field } from "../../campaign/fields";
import type { FormLayout, Line } from "../../form/layout";
import type { SheetPen } from "../../sheet/build";
import type { Rollup } from "../rollup";
import type { Answer, ConsolidatedColumns } from "./consolidated-columns";
import { heightOf } from "./list-sheet";
import { headLink } from "./places";
import { shownText } from "./shown";
import { remarkText, reportedInk, totalInk } from "./total-cell";
import type { RollupWords } from "./words";

const LEAST_HEIGHT = 24;

/** Draws from `firstRow` on; returns the height each line needs, labels of sections and rows aside. */
export function drawLines(
  pen: SheetPen,
  rollup: Rollup,
  layout: FormLayout,
  columns: ConsolidatedColumns,
  fields: readonly Field[],
  firstRow: number,
  words: RollupWords,
): number[] {
  const fieldAt = new Map(fields.map((field, index) => [field.key, index]));
  return layout.lines.map((line, index) => {
    const row = firstRow + index;
    const remark = remarkOf(rollup, line, fieldAt, columns.remark.width, words);
    pen.put(row, columns.remark.column, "remark", remark === "" ? null : remark);
    for (const answer of columns.answers) {
      const field = line.fields.find((own) => own.column.id === answer.source.id);
      if (field === undefined) drawClosed(pen, row, answer, line, words);
      else drawField(pen, rollup, row, answer, field, fieldAt.get(field.key) as number, words);
    }
    return Math.max(
      LEAST_HEIGHT,
      heightOf(remark, columns.remark.width, "remark"),
      lineHeight(line, columns),
    );
  });
}

function drawField(
  pen: SheetPen,
  rollup: Rollup,
  row: number,
  answer: Answer,
  field: Field,
  index: number,
  words: RollupWords,
): void {
  if (answer.phrase !== null) pen.put(row, answer.phrase, "phrase", field.label);
  pen.put(row, answer.total, "total", totalInk(rollup, field, index, words), headLink(index));
  if (answer.measure !== null) pen.put(row, answer.measure, "measure", field.spec.measure ?? null);
  pen.put(row, answer.reported, "status", reportedInk(rollup, field, index, words));
}

/** A cell in which the notice asks for nothing, or for something that stands elsewhere. */
function drawClosed(pen: SheetPen, row: number, answer: Answer, line: Line, words: RollupWords): void {
  const cells = line.source.cells;
  const cell = cells[answer.source.id];
  const none = Object.keys(cells).length === 0 ? words.seeAbove : null;
  const text = cell !== undefined && cell.fields.length > 1 ? words.seeBelow : (cell?.text ?? null);
  const area = { top: row, left: answer.phrase ?? answer.total, bottom: row, right: answer.reported };
  pen.spread(area, "closed", line.under ? null : (text ?? none));
}

function remarkOf(
  rollup: Rollup,
  line: Line,
  fieldAt: ReadonlyMap<string, number>,
  width: number,
  words: RollupWords,
): string {
  const texts = line.fields.map((field) =>
    remarkText(rollup, field, fieldAt.get(field.key) as number, width, words),
  );
  // One cell says the same for all figures of a line only once.
  return shownText([...new Set(texts)].filter((text) => text !== "").join("\n"));
}

function lineHeight(line: Line, columns: ConsolidatedColumns): number {
  const phrase = columns.answers.find((answer) => answer.phrase !== null);
  const width = phrase === undefined ? columns.itemWidth : phrase.phraseWidth;
  return heightOf(line.label, width, "label");
}
