// The totals as the sentences of an office's report, section by section, last year's beside them where given.
import { type Field, fieldsOf } from "../campaign/fields";
import type { Form, Row, Section } from "../campaign/schema";
import { templatePieces } from "../campaign/template";
import type { LastYear } from "./last-year";
import type { Rollup } from "./rollup";
import { formIn } from "./rollup";
import type { FieldTotal } from "./totals";

export type NarrativePiece = { readonly text: string } | NarrativeFigure;

export interface NarrativeFigure {
  /** Index of the field. */
  readonly field: number;
  /** sum: the total · yes: how many said 是 · answers: 是 n，否 m · texts: each once. */
  readonly as: "sum" | "yes" | "answers" | "texts";
  /** Exact decimal of the same total last year, of a sum; null where not known. */
  readonly last: string | null;
  /** What stands between the number and its comparison with last year: its measure, where the text goes on with it. */
  readonly measure?: string;
}

export interface NarrativeSection {
  readonly label: string;
  readonly paragraphs: readonly (readonly NarrativePiece[])[];
}

/** Sentences together in one paragraph. */
const MOST_PIECES = 24;

/**
 * By the form's own templates; a section without one gets a sentence a row: the notice's own where it asks in
 * sentences. What nobody reported is left out of these, and stands as a gap in a template.
 * @param last the same table a year ago, else the one on record; figures of the same key and measure are compared
 */
export function narrate(rollup: Rollup, last: LastYear | null = rollup.last): readonly NarrativeSection[] {
  const form = formIn(rollup.campaign, rollup.form);
  const story: Story = { form, rollup, fields: fieldsOf(form), earlier: earlierTotals(last) };
  return form.sections.map((section) => {
    const own = form.narrative?.find((one) => one.section === section.id);
    const paragraphs =
      own === undefined
        ? rowParagraphs(story, section)
        : own.text.split("\n").map((line) => linePieces(story, line, "yes"));
    const told = paragraphs.filter((pieces) => pieces.length > 0);
    return { label: section.label, paragraphs: told.map((pieces) => withMeasures(pieces, rollup)) };
  });
}

/** 演练6场次（上年5场次，增长20%）: the comparison comes after the measure. */
function withMeasures(pieces: readonly NarrativePiece[], rollup: Rollup): readonly NarrativePiece[] {
  return pieces.flatMap((piece, index): readonly NarrativePiece[] => {
    if (!("text" in piece)) {
      const measure = measureAfter(piece, pieces[index + 1], rollup);
      return [measure === "" ? piece : { ...piece, measure }];
    }
    const taken = measureAfter(pieces[index - 1], piece, rollup);
    const text = piece.text.slice(taken.length);
    return text === "" ? [] : [{ text }];
  });
}

/** The measure with which the text goes on after a compared number; "" where it does not. */
function measureAfter(
  piece: NarrativePiece | undefined,
  next: NarrativePiece | undefined,
  rollup: Rollup,
): string {
  if (piece === undefined || "text" in piece || piece.last === null) return "";
  const measure = rollup.fields[piece.field]?.measure ?? "";
  return next !== undefined && "text" in next && next.text.startsWith(measure) ? measure : "";
}

interface Story {
  readonly form: Form;
  readonly rollup: Rollup;
  readonly fields: readonly Field[];
  readonly earlier: ReadonlyMap<string, LastYear["fields"][number]>;
}

function earlierTotals(last: LastYear | null): Story["earlier"] {
  return new Map(
    (last?.fields ?? []).filter(({ rollup }) => rollup === "sum").map((total) => [total.key, total]),
  );
}

/** A template's line; `yes` tells how 是/否 is said in it. */
function linePieces(story: Story, line: string, yes: "yes" | "answers"): readonly NarrativePiece[] {
  return templatePieces(line).map((piece) => {
    if ("text" in piece) return piece;
    const index = story.fields.findIndex(({ key }) => key === piece.key);
    return index < 0 ? { text: `{${piece.key}}` } : figurePiece(story, index, yes);
  });
}

function figurePiece(story: Story, index: number, yes: "yes" | "answers"): NarrativeFigure {
  const { rollup, key, measure } = story.rollup.fields[index] as FieldTotal;
  if (rollup === "yesNo") return { field: index, as: yes, last: null };
  if (rollup !== "sum") return { field: index, as: "texts", last: null };
  const before = story.earlier.get(key);
  const same =
    before !== undefined && before.measure === measure && story.rollup.fields[index]?.total !== null;
  return { field: index, as: "sum", last: same ? before.total : null };
}

/** A sentence a row, as many to a paragraph as can be read. */
function rowParagraphs(story: Story, section: Section): readonly (readonly NarrativePiece[])[] {
  const paragraphs: NarrativePiece[][] = [];
  for (const row of section.rows) {
    const sentence = rowSentence(story, section, row);
    const last = paragraphs[paragraphs.length - 1];
    if (last !== undefined && last.length + sentence.length <= MOST_PIECES) last.push(...sentence);
    else if (sentence.length > 0) paragraphs.push([...sentence]);
  }
  return paragraphs;
}

function rowSentence(story: Story, section: Section, row: Row): readonly NarrativePiece[] {
  const own = story.fields.flatMap((field, index) =>
    field.row === row && (story.rollup.fields[index] as FieldTotal).reported > 0 ? [{ field, index }] : [],
  );
  if (own.length === 0) return [];
  const prose = own[0]?.field.column.kind === "prose" ? own[0].field.cell.text : undefined;
  if (prose !== undefined) return linePieces(story, ended(prose.replaceAll("\n", "")), "answers");
  const parts = own.flatMap(({ field, index }, at): NarrativePiece[] => {
    const crowded = field.cell.fields.length > 1;
    const name = crowded ? (field.spec.label ?? "") : at === 0 ? "" : field.column.label;
    const colon = field.rollup === "sum" ? "" : "：";
    return [
      { text: `${at === 0 ? "" : "，"}${name}${colon}` },
      figurePiece(story, index, "answers"),
      { text: field.spec.measure ?? "" },
    ];
  });
  const subject = row.item ?? section.label;
  return [{ text: subject }, ...parts, { text: "。" }].filter(
    (piece) => !("text" in piece) || piece.text !== "",
  );
}

function ended(sentence: string): string {
  return /[。；！？]$/.test(sentence) ? sentence.replace(/；$/, "。") : `${sentence}。`;
}
