// Where the totals stand on 汇总表: what other sheets take them from.
import type { Field } from "../../campaign/fields";
import type { Form } from "../../campaign/schema";
import { layoutForm } from "../../form/layout";
import { absoluteName, quotedSheetName } from "../../sheet/address";
import type { Answer, ConsolidatedColumns } from "./consolidated-columns";
import { consolidatedColumns } from "./consolidated-columns";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

/** Title, spans, office, return rate; then two header rows; then the lines. */
export const CONSOLIDATED = { title: 1, spans: 2, office: 3, rate: 4, head: 5, first: 7 } as const;

export interface TotalPlaces {
  /** Field key → "$C$7". */
  readonly fields: ReadonlyMap<string, string>;
  /** Id of one of the form's own totals → its cell; without an entry where it adds nothing. */
  readonly totals: ReadonlyMap<string, string>;
}

export function totalPlaces(form: Form, fields: readonly Field[], words: RollupWords): TotalPlaces {
  const columns = consolidatedColumns(form, fields, words);
  const { lines } = layoutForm(form);
  const cells = lines.flatMap((line, index) =>
    line.fields.map((field) => {
      const answer = columns.answers.find((one) => one.source.id === field.column.id) as Answer;
      return [field.key, absoluteName(CONSOLIDATED.first + index, answer.total)] as const;
    }),
  );
  const foot = CONSOLIDATED.first + lines.length;
  const totals = form.totals.flatMap((total, index) => {
    const home = homeOf(total.id, fields, columns);
    return home === undefined ? [] : [[total.id, absoluteName(foot + index, home.total)] as const];
  });
  return { fields: new Map(cells), totals: new Map(totals) };
}

/** The column in which a total of the form stands: that of its first field. */
export function homeOf(
  total: string,
  fields: readonly Field[],
  columns: ConsolidatedColumns,
): Answer | undefined {
  const own = fields.filter((field) => field.spec.sumWith === total);
  return columns.answers.find((answer) => own.some((field) => field.column.id === answer.source.id));
}

/** Such a cell as formulas on other sheets name it. */
export function onConsolidated(cell: string): string {
  return `${quotedSheetName(SHEETS.consolidated)}!${cell}`;
}
