// What a rule speaks of: its fields and attributes, in the order it names them.
import type { Path } from "./path";
import type { Rule, Side } from "./schema";

export interface RuleOperand {
  readonly of: "field" | "attribute";
  readonly key: string;
  /** What the rule takes it for. */
  readonly as: "number" | "text" | "choice";
  /** Inside the rule's JSON: ["left", "fields", 0]. */
  readonly path: Path;
}

/** Every mention; an operand that stands on both sides comes twice. */
export function operandsOf(rule: Rule): readonly RuleOperand[] {
  switch (rule.kind) {
    case "compare":
      return sidesOf(rule).flatMap(({ side, path }) => [
        ...numbers(side.fields, [...path, "fields"]),
        ...numbers(side.attributes, [...path, "attributes"], "attribute"),
      ]);
    case "balance":
      return [number(rule.total, ["total"]), ...numbers(rule.parts, ["parts"])];
    case "together":
    case "exclusive":
      return rule.groups.flatMap((group, g) => numbers(group, ["groups", g]));
    case "needs":
      return [...numbers(rule.given, ["given"]), ...numbers(rule.needed, ["needed"])];
    case "ratio":
      return [...numbers(rule.of, ["of"]), ...numbers(rule.per, ["per"])];
    case "textCount":
      return [{ of: "field", key: rule.text, as: "text", path: ["text"] }, number(rule.count, ["count"])];
    case "minimum":
      return numbers(rule.fields, ["fields"]);
    case "answer":
      return [{ of: "field", key: rule.field, as: "choice", path: ["field"] }];
  }
}

/** The linear sums of a comparison; none in any other kind, whose sums are plain. */
export function sidesOf(rule: Rule): readonly { readonly side: Side; readonly path: Path }[] {
  if (rule.kind !== "compare") return [];
  const { left, right, when } = rule;
  return [
    { side: left, path: ["left"] },
    { side: right, path: ["right"] },
    ...(when === undefined
      ? []
      : [
          { side: when.left, path: ["when", "left"] },
          { side: when.right, path: ["when", "right"] },
        ]),
  ];
}

function numbers(
  keys: readonly string[],
  path: Path,
  of: RuleOperand["of"] = "field",
): readonly RuleOperand[] {
  return keys.map((key, k) => number(key, [...path, k], of));
}

function number(key: string, path: Path, of: RuleOperand["of"] = "field"): RuleOperand {
  return { of, key, as: "number", path };
}
