// Three bindings vote on where each field stands; nothing is placed on a contradiction (Law R2).
import type { Address } from "../../sheet/address";
import { cellKey } from "../../sheet/snapshot";
import { same } from "./claim-set";
import type { SheetClaims } from "./claims";
import type { FormLayout } from "../layout";

export type BindingName = "names" | "keys" | "labels";
export const BINDINGS: readonly BindingName[] = ["names", "keys", "labels"];

/** One binding's word on a field. */
export interface Vote {
  readonly binding: BindingName;
  readonly at: Address;
}

/**
 * agreed: all that speak say the same, two at least · outvoted: two agree against the third ·
 * alone: only one speaks · contradicted: no two agree, or another field has the better claim to the cell ·
 * lost: none speaks.
 */
export type Basis = "agreed" | "outvoted" | "alone" | "contradicted" | "lost";

export interface Binding {
  readonly key: string;
  readonly basis: Basis;
  /** Where the field is read; null where it is not placed. */
  readonly at: Address | null;
  readonly votes: readonly Vote[];
}

/** One binding for each field of the form, in form order. */
export function bindFields(layout: FormLayout, claims: SheetClaims): readonly Binding[] {
  return oneFieldACell(layout.fields.map((field) => bindField(field.key, claims)));
}

function bindField(key: string, claims: SheetClaims): Binding {
  const votes = BINDINGS.flatMap((binding): Vote[] => {
    const at = claims[binding].get(key);
    return at === undefined ? [] : [{ binding, at }];
  });
  if (votes.length === 0) return { key, basis: "lost", at: null, votes };
  const backed = votes.find((vote) => votes.some((other) => other !== vote && same(other.at, vote.at)));
  if (backed !== undefined) {
    const all = votes.every((vote) => same(vote.at, backed.at));
    return { key, basis: all ? "agreed" : "outvoted", at: backed.at, votes };
  }
  if (votes.length === 1) return { key, basis: "alone", at: (votes[0] as Vote).at, votes };
  return { key, basis: "contradicted", at: null, votes };
}

/** Where two fields claim one cell, the one with more votes has it; with equal votes neither. */
function oneFieldACell(bindings: readonly Binding[]): readonly Binding[] {
  const byCell = new Map<number, Binding[]>();
  for (const binding of bindings) {
    if (binding.at === null) continue;
    const cell = cellKey(binding.at.row, binding.at.column);
    byCell.set(cell, [...(byCell.get(cell) ?? []), binding]);
  }
  return bindings.map((binding) => {
    if (binding.at === null) return binding;
    const rivals = (byCell.get(cellKey(binding.at.row, binding.at.column)) ?? []).filter(
      (other) => other !== binding,
    );
    const beaten = rivals.some((rival) => strength(rival) >= strength(binding));
    return beaten ? { ...binding, basis: "contradicted" as const, at: null } : binding;
  });
}

function strength(binding: Binding): number {
  const { at } = binding;
  return at === null ? 0 : binding.votes.filter((vote) => same(vote.at, at)).length;
}
