// The columns of 汇总表: the notice's labels, and under each of its figure columns total, measure, 已报/应报.
import type { Field } from "../../campaign/fields";
import type { Column, Form } from "../../campaign/schema";
import type { RollupWords } from "./words";

export interface LabelColumn {
  readonly column: number;
  readonly label: string;
  readonly width: number;
  readonly role: "section" | "item" | "remark";
}

/** One figures or prose column of the form; sheet columns side by side. */
export interface Answer {
  readonly source: Column;
  readonly label: string;
  readonly phrase: number | null;
  readonly phraseWidth: number;
  readonly total: number;
  readonly measure: number | null;
  readonly reported: number;
  readonly width: number;
}

export interface ConsolidatedColumns {
  readonly labels: readonly LabelColumn[];
  readonly answers: readonly Answer[];
  readonly remark: LabelColumn;
  readonly widths: readonly number[];
  readonly total: number;
  readonly itemWidth: number;
}

const WIDTH = {
  section: 15,
  gridItem: 38,
  proseItem: 18,
  phrase: 36,
  total: 14,
  measure: 10,
  reported: 20,
  remark: 34,
};

/** The requirement column is left out: it asks the units, and would make the table two pages longer. */
export function consolidatedColumns(
  form: Form,
  fields: readonly Field[],
  words: RollupWords,
): ConsolidatedColumns {
  const widths: number[] = [];
  const add = (width: number): number => widths.push(width);
  const prose = form.columns.some((column) => column.kind === "prose");
  const itemWidth = prose ? WIDTH.proseItem : WIDTH.gridItem;
  const labels = form.columns.flatMap((column): LabelColumn[] => {
    if (column.kind === "section") {
      return [{ column: add(WIDTH.section), label: column.label, width: WIDTH.section, role: "section" }];
    }
    if (column.kind !== "item") return [];
    return [{ column: add(itemWidth), label: column.label, width: itemWidth, role: "item" }];
  });
  const answers = form.columns
    .filter((column) => column.kind === "figures" || column.kind === "prose")
    .map((source): Answer => {
      const before = widths.length;
      const phrase = source.kind === "prose" ? add(WIDTH.phrase) : null;
      const total = add(WIDTH.total);
      const measured = fields.some((field) => field.column === source && field.spec.measure !== undefined);
      const measure = measured ? add(WIDTH.measure) : null;
      const reported = add(WIDTH.reported);
      const width = widths.slice(before).reduce((sum, one) => sum + one, 0);
      return {
        source,
        label: source.label,
        phrase,
        phraseWidth: WIDTH.phrase,
        total,
        measure,
        reported,
        width,
      };
    });
  const remark: LabelColumn = {
    column: add(WIDTH.remark),
    label: words.remark,
    width: WIDTH.remark,
    role: "remark",
  };
  return { labels, answers, remark, widths, total: widths.reduce((sum, one) => sum + one, 0), itemWidth };
}
