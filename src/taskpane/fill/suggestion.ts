// What a cell can be changed to with one click: the number that its text was read or offered as.
import type { Finding } from "../../core/finding";
import type { CellWrite } from "../../core/sheet/host";
import type { CellContent } from "../../core/sheet/plan";
import type { OpenField, OpenForm } from "../../jobs/check-open";
import { excelDay } from "./typed-content";
import type { Change } from "./fill-state";

export interface Suggestion {
  readonly write: CellWrite;
  readonly change: Change;
}

/** null where nothing can be offered: a check never proposes which number to write (Law C2). */
export function suggestionFor(found: Finding, open: OpenForm): Suggestion | null {
  if (found.code !== "cell/offered" && found.code !== "cell/read-as" && found.code !== "cell/as-text")
    return null;
  const field = open.fields.find((each) => each.field.key === found.place.field);
  return field === undefined ? null : suggestionOf(field);
}

/** For a figure whose cell does not hold what it reads as. */
export function suggestionOf({ field, figure, place, content }: OpenField): Suggestion | null {
  if (place === null || !("value" in figure)) return null;
  const value = contentOf(field.spec.kind, figure.value);
  if (value === content || (typeof content === "object" && content !== null)) return null;
  return {
    write: { ...place, value },
    change: {
      label: field.label,
      typed: figure.typed ?? "",
      value: figure.value,
      back: [{ ...place, value: content }],
    },
  };
}

/** A reading's canonical text as what a cell is to hold. */
function contentOf(kind: OpenField["field"]["spec"]["kind"], value: string): CellContent {
  if (kind === "count" || kind === "decimal") return Number(value);
  return kind === "date" ? (excelDay(value) ?? value) : value;
}
