// Three bindings vote on where each field stands; nothing is placed on a contradiction (Law R2).
import type { Field } from "../../campaign/fields";
import type { Address } from "../../sheet/address";
import { cellKey } from "../../sheet/snapshot";
import type { FormLayout } from "../layout";
import { type BindingName, BINDINGS, type SheetClaims } from "./claims";
import { same } from "./witness";

/** One binding's word on a field. */
export interface Vote {
  readonly binding: BindingName;
  readonly at: Address;
  /** Label of the other field that it says stands there; null: this one does. */
  readonly other: string | null;
}

/**
 * agreed: all that speak say the same, two at least · outvoted: two agree against the third ·
 * alone: only one speaks · contradicted: no two agree, or the row says it is another field's ·
 * lost: none speaks.
 */
export type Basis = "agreed" | "outvoted" | "alone" | "contradicted" | "lost";

export interface Binding {
  readonly field: Field;
  readonly basis: Basis;
  /** Where the field is read; null where it is not placed. */
  readonly at: Address | null;
  readonly votes: readonly Vote[];
}

type Witnesses = SheetClaims["witnesses"];

/** One binding for each field of the form, in form order. */
export function bindFields(layout: FormLayout, witnesses: Witnesses): readonly Binding[] {
  return oneFieldACell(layout.fields.map((field) => bindField(field, witnesses)));
}

function bindField(field: Field, witnesses: Witnesses): Binding {
  const votes: Vote[] = [];
  for (const binding of BINDINGS) {
    const at = witnesses[binding].claims.get(field.key);
    if (at !== undefined) votes.push({ binding, at, other: null });
  }
  const support = (vote: Vote): number => votes.filter((other) => same(other.at, vote.at)).length;
  const best = votes.find((vote) => support(vote) > 1) ?? votes[0];
  if (best === undefined) return { field, basis: "lost", at: null, votes };
  const alone = support(best) === 1;
  if (alone && votes.length > 1) return { field, basis: "contradicted", at: null, votes };
  const objections = objectionsTo(field, best.at, witnesses);
  const said = objections.length === 0 ? votes : [...votes, ...objections];
  // Names and keys keep to their place when only what people see is sorted or pasted over: against both, the row
  // that a person saw keeps the figure from being placed.
  const seenElsewhere = votes.some((vote) => vote.binding === "labels" && vote.at.row !== best.at.row);
  if (seenElsewhere || objections.some((vote) => alone || vote.binding === "labels"))
    return { field, basis: "contradicted", at: null, votes: said };
  if (alone) return { field, basis: "alone", at: best.at, votes };
  const all = said.every((vote) => vote.other === null && same(vote.at, best.at));
  return { field, basis: all ? "agreed" : "outvoted", at: best.at, votes: said };
}

function objectionsTo(field: Field, at: Address, witnesses: Witnesses): readonly Vote[] {
  const objections: Vote[] = [];
  for (const binding of BINDINGS) {
    const other = witnesses[binding].otherAt(field, at);
    if (other !== null) objections.push({ binding, at, other });
  }
  return objections;
}

/** Where two names point at one cell and nothing else speaks, neither field has it. */
function oneFieldACell(bindings: readonly Binding[]): readonly Binding[] {
  const claimed = new Map<number, number>();
  for (const { at } of bindings) {
    if (at === null) continue;
    const cell = cellKey(at.row, at.column);
    claimed.set(cell, (claimed.get(cell) ?? 0) + 1);
  }
  return bindings.map((binding) =>
    binding.at === null || claimed.get(cellKey(binding.at.row, binding.at.column)) === 1
      ? binding
      : { ...binding, basis: "contradicted", at: null },
  );
}
