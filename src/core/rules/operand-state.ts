// What an operand is worth to a rule: known, blank, or there without being known.
import { saysNothing } from "./nothing";
import type { Operand } from "./form-rules";

/** What a rule needs of a figure; core/form's Figure is one. */
export interface RuleFigure {
  readonly state: "number" | "text" | "choice" | "date" | "blank" | "not-applicable" | "offered" | "unread";
  readonly value?: string;
  readonly sheet?: string | null;
  readonly cell?: string | null;
}

export type OperandState =
  | { readonly is: "known"; readonly value: string }
  | { readonly is: "blank" }
  /** A text that says there is none; `marked` as not applicable, which the form objects to where it is asked for. */
  | { readonly is: "nothing"; readonly marked: boolean }
  /** Something stands there that is not counted: offered, unread, or "/" where a figure is asked for. */
  | { readonly is: "unknown" };

/** A figure that is not there counts as blank. */
export function operandState({ as }: Operand, figure: RuleFigure | undefined): OperandState {
  if (figure === undefined || figure.state === "blank") return { is: "blank" };
  const { state, value } = figure;
  if (as === "text") {
    if (state === "not-applicable") return { is: "nothing", marked: true };
    if (state === "text" && saysNothing(value ?? "")) return { is: "nothing", marked: false };
    return state === "text" ? { is: "known", value: value ?? "" } : { is: "unknown" };
  }
  const wanted = as === "number" ? "number" : "choice";
  return state === wanted ? { is: "known", value: value ?? "" } : { is: "unknown" };
}
