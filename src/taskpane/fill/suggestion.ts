// What a cell can be changed to with one click: the number that its text was read or offered as.
import type { Finding } from "../../core/finding";
import type { CellWrite } from "../../core/sheet/host";
import type { CellContent } from "../../core/sheet/plan";
import type { OpenField, OpenForm } from "../../jobs/check-open";
import { excelDay } from "./typed-content";
import type { Change, Rewriting } from "./fill-state";

export interface Suggestion {
  readonly write: CellWrite;
  readonly rewriting: Rewriting;
  /** What stands there now. */
  readonly back: CellWrite;
}

/** null where nothing can be offered: a check never proposes which number to write (Law C2). */
export function suggestionFor(found: Finding, open: OpenForm): Suggestion | null {
  if (!isReading(found)) return null;
  const field = open.fields.find((each) => each.field.key === found.place.field);
  return field === undefined ? null : suggestionOf(field);
}

function isReading({ code }: Finding): boolean {
  return code === "cell/offered" || code === "cell/read-as" || code === "cell/as-text";
}

/** For a figure whose cell does not hold what it reads as. */
export function suggestionOf({ field, figure, place, content }: OpenField): Suggestion | null {
  if (place === null || !("value" in figure)) return null;
  const value = contentOf(field.spec.kind, figure.value);
  if (value === content || (typeof content === "object" && content !== null)) return null;
  return {
    write: { ...place, value },
    rewriting: { label: field.label, typed: figure.typed ?? "", value: figure.value },
    back: { ...place, value: content },
  };
}

/** What is already counted as it reads, in form order: to write it so changes no figure (Law V2). */
export function exactSuggestions(open: OpenForm): readonly Suggestion[] {
  const found = new Set(open.findings.filter(isReading).map(({ place }) => place.field));
  return open.fields.flatMap((field) => {
    if (field.figure.state === "offered" || !found.has(field.field.key)) return [];
    const suggestion = suggestionOf(field);
    return suggestion === null ? [] : [suggestion];
  });
}

/** Of suggestions that are written together. */
export function changeOf(suggestions: readonly Suggestion[]): Change {
  return {
    rewritings: suggestions.map(({ rewriting }) => rewriting),
    back: suggestions.map(({ back }) => back),
  };
}

/** A reading's canonical text as what a cell is to hold. */
function contentOf(kind: OpenField["field"]["spec"]["kind"], value: string): CellContent {
  if (kind === "count" || kind === "decimal") return Number(value);
  return kind === "date" ? (excelDay(value) ?? value) : value;
}
