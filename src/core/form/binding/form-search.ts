// A form with all that is needed to find it in a workbook, made once for many workbooks.
import type { Field } from "../../campaign/fields";
import type { Form } from "../../campaign/schema";
import { onceFor } from "../../once-for";
import { closedTextOf, type FormLayout, layoutForm, type Line } from "../layout";
import { labelText } from "./label-text";

/** What a line looks like to a reader. */
export interface ExpectedLine {
  readonly line: Line;
  readonly section: string;
  /** Printed text beside it, such as (建筑施工领域填写): tells four rows of the same name apart. */
  readonly hints: readonly string[];
}

export type LinesByLabel = ReadonlyMap<string, readonly ExpectedLine[]>;

/** Texts in it are as `labelText` makes them. */
export interface FormSearch {
  readonly layout: FormLayout;
  /** The form's lines that have fields, by label. */
  readonly byLabel: LinesByLabel;
  readonly lineOf: ReadonlyMap<Field, Line>;
  /** Everything that is printed in the table. */
  readonly printed: ReadonlySet<string>;
}

/** The same for every workbook of a form, and most of the work. */
export const searchFor = onceFor((form: Form): FormSearch => {
  const layout = layoutForm(form);
  const lineOf = layout.lines.flatMap((line) => line.fields.map((field) => [field, line] as const));
  return {
    layout,
    byLabel: linesByLabel(layout),
    lineOf: new Map(lineOf),
    printed: printedTexts(layout),
  };
});

function linesByLabel(layout: FormLayout): LinesByLabel {
  const byLabel = new Map<string, ExpectedLine[]>();
  for (const line of layout.lines) {
    const label = labelText(line.label);
    if (label === "" || line.fields.length === 0) continue;
    const hints = hintsOf(line, layout)
      .map(labelText)
      .filter((hint) => hint !== "");
    const expected = { line, section: labelText(line.section.label), hints };
    byLabel.set(label, [...(byLabel.get(label) ?? []), expected]);
  }
  return byLabel;
}

function hintsOf(line: Line, layout: FormLayout): readonly string[] {
  return layout.columns
    .filter((column) => column.role === "value")
    .map((column) => closedTextOf(line, column.source?.id) ?? "");
}

function printedTexts(layout: FormLayout): ReadonlySet<string> {
  const texts = [
    ...layout.columns.flatMap((column) => [column.label, column.id]),
    ...layout.fields.flatMap((field) => [field.spec.measure ?? "", field.label]),
    ...layout.lines.flatMap((line) => [
      line.label,
      line.section.label,
      line.source.item ?? "",
      ...hintsOf(line, layout),
    ]),
    ...layout.form.notes,
  ];
  return new Set(texts.map(labelText));
}
