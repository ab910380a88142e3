// What was damaged in a form's bindings, as findings: grouped where harmless, one by one where a figure is at stake.
import type { Field } from "../../campaign/fields";
import type { Finding } from "../../finding";
import { finding } from "../../finding";
import { cellName } from "../../sheet/address";
import { cellAt, type SheetSnapshot } from "../../sheet/snapshot";
import { type Binding, type BindingName, BINDINGS } from "./bind";
import { same } from "./claim-set";
import type { FormLayout } from "../layout";
import { typedText } from "../typed-text";

export function bindingFindings(
  bindings: readonly Binding[],
  layout: FormLayout,
  sheet: SheetSnapshot,
): readonly Finding[] {
  const fields = new Map(layout.fields.map((field) => [field.key, field]));
  const label = (binding: Binding): string => (fields.get(binding.key) as Field).label;
  return [
    ...damaged(bindings, sheet, label),
    ...alone(bindings, sheet, label),
    ...bindings.flatMap((binding) => unplaced(binding, sheet, label(binding))),
  ];
}

/** Names, keys or labels that are gone or say something else, while the other two agree: said once for each. */
function damaged(
  bindings: readonly Binding[],
  sheet: SheetSnapshot,
  label: (binding: Binding) => string,
): readonly Finding[] {
  const placed = bindings.filter((binding) => binding.basis === "agreed" || binding.basis === "outvoted");
  return BINDINGS.flatMap((name) => {
    const gone = placed.filter((binding) => !binding.votes.some((vote) => vote.binding === name));
    const moved = placed.filter((binding) =>
      binding.votes.some(
        (vote) => vote.binding === name && binding.at !== null && !same(vote.at, binding.at),
      ),
    );
    return [
      ...(gone.length === 0
        ? []
        : [
            finding(
              "binding/gone",
              { binding: name, labels: gone.map(label), of: bindings.length },
              { sheet: sheet.name },
            ),
          ]),
      ...(moved.length === 0
        ? []
        : [finding("binding/outvoted", { binding: name, labels: moved.map(label) }, { sheet: sheet.name })]),
    ];
  });
}

function alone(
  bindings: readonly Binding[],
  sheet: SheetSnapshot,
  label: (binding: Binding) => string,
): readonly Finding[] {
  const by = (name: BindingName): readonly Binding[] =>
    bindings.filter((binding) => binding.basis === "alone" && binding.votes[0]?.binding === name);
  return BINDINGS.flatMap((name) => {
    const found = by(name);
    return found.length === 0
      ? []
      : [finding("binding/alone", { binding: name, labels: found.map(label) }, { sheet: sheet.name })];
  });
}

function unplaced(binding: Binding, sheet: SheetSnapshot, label: string): readonly Finding[] {
  const place = { sheet: sheet.name, field: binding.key };
  if (binding.basis === "lost") return [finding("binding/lost", { label }, place)];
  if (binding.basis !== "contradicted") return [];
  const claims = binding.votes.map(({ binding: name, at }) => {
    const cell = cellAt(sheet, at.row, at.column);
    return {
      binding: name,
      cell: cellName(at.row, at.column),
      typed: cell === undefined ? null : typedText(cell),
    };
  });
  return [finding("binding/contradicted", { label, claims }, place)];
}
