// Where two returns of one unit differ, figure by figure, in form order.
import { fieldsOf } from "../campaign/fields";
import type { Form } from "../campaign/schema";
import type { FigureDifference } from "../finding";
import type { Figure, Reading } from "../form/figure";
import { figuresByKey } from "../returns/complete";
import type { UnitReturn } from "../returns/return";

/** Every differing field, none left out. */
export function differencesOf(
  form: Form,
  kept: UnitReturn,
  earlier: UnitReturn,
): readonly FigureDifference[] {
  const left = figuresByKey(kept.figures);
  const right = figuresByKey(earlier.figures);
  return fieldsOf(form)
    .filter((field) => meaningOf(left.get(field.key)) !== meaningOf(right.get(field.key)))
    .map((field) => ({
      label: field.label,
      kept: left.get(field.key)?.typed ?? null,
      earlier: right.get(field.key)?.typed ?? null,
    }));
}

/** The same reading of every field, however it was typed: 3 and ３场 are one figure. */
export function sameFigures(one: UnitReturn, other: UnitReturn): boolean {
  return one === other || figuresText(one) === figuresText(other);
}

function figuresText(incoming: UnitReturn): string {
  return incoming.figures
    .filter((figure) => figure.state !== "blank")
    .map((figure) => `${figure.field} ${meaningOf(figure)}`)
    .sort()
    .join("\n");
}

/** Equal for what counts the same, however it was typed; nothing there is blank. */
export function meaningOf(figure: Figure | Reading | null | undefined): string {
  if (figure === undefined || figure === null || figure.state === "blank") return "blank";
  if (figure.state === "unread") return JSON.stringify(["unread", "typed" in figure ? figure.typed : null]);
  return JSON.stringify([figure.state, "value" in figure ? figure.value : null]);
}
