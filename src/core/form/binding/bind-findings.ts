// What was damaged in a form's bindings, as findings: grouped where harmless, one by one where a figure is at stake.
import { type Finding, finding } from "../../finding";
import { cellName } from "../../sheet/address";
import { cellAt, type SheetSnapshot } from "../../sheet/snapshot";
import { typedText } from "../typed-text";
import type { Binding, Vote } from "./bind";
import { type BindingName, BINDINGS } from "./claims";
import { same } from "./witness";

export function bindingFindings(bindings: readonly Binding[], sheet: SheetSnapshot): readonly Finding[] {
  return [
    ...BINDINGS.flatMap((name) => [
      ...goneFindings(name, bindings, sheet),
      ...outvotedFindings(name, bindings, sheet),
      ...aloneFindings(name, bindings, sheet),
    ]),
    ...bindings.flatMap((binding) => unplacedFindings(binding, sheet)),
  ];
}

/** Two agree and the third says nothing any more: once for each binding. */
function goneFindings(
  name: BindingName,
  bindings: readonly Binding[],
  { name: sheet }: SheetSnapshot,
): readonly Finding[] {
  const gone = bindings.filter(
    (binding) => isBacked(binding) && !binding.votes.some((vote) => vote.binding === name),
  );
  if (gone.length === 0) return [];
  return [finding("binding/gone", { binding: name, labels: labelsOf(gone), of: bindings.length }, { sheet })];
}

/** Two agree and the third says something else. */
function outvotedFindings(
  name: BindingName,
  bindings: readonly Binding[],
  { name: sheet }: SheetSnapshot,
): readonly Finding[] {
  const outvoted = bindings.filter(
    (binding) =>
      isBacked(binding) && binding.votes.some((vote) => vote.binding === name && !speaksFor(vote, binding)),
  );
  if (outvoted.length === 0) return [];
  return [finding("binding/outvoted", { binding: name, labels: labelsOf(outvoted) }, { sheet })];
}

function aloneFindings(
  name: BindingName,
  bindings: readonly Binding[],
  { name: sheet }: SheetSnapshot,
): readonly Finding[] {
  const alone = bindings.filter((binding) => binding.basis === "alone" && binding.votes[0]?.binding === name);
  if (alone.length === 0) return [];
  return [finding("binding/alone", { binding: name, labels: labelsOf(alone) }, { sheet })];
}

function isBacked({ basis }: Binding): boolean {
  return basis === "agreed" || basis === "outvoted";
}

function speaksFor(vote: Vote, { at }: Binding): boolean {
  return at !== null && vote.other === null && same(vote.at, at);
}

function labelsOf(bindings: readonly Binding[]): readonly string[] {
  return bindings.map((binding) => binding.field.label);
}

function unplacedFindings({ field, basis, votes }: Binding, sheet: SheetSnapshot): readonly Finding[] {
  const { label } = field;
  const place = { sheet: sheet.name, field: field.key };
  if (basis === "lost") return [finding("binding/lost", { label }, place)];
  if (basis !== "contradicted") return [];
  const claims = votes.map(({ binding, at, other }) => {
    const cell = cellAt(sheet, at.row, at.column);
    const typed = cell === undefined ? null : typedText(cell);
    return { binding, cell: cellName(at.row, at.column), typed, other };
  });
  return [finding("binding/contradicted", { label, claims }, place)];
}
