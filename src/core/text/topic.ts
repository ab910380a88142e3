// What the figures of a rule have in common, said once: 房屋市政工程：整改隐患 ≤ 发现隐患.
import type { Statement } from "../statement";

/** The statement with its figures' names cut to what tells them apart, and what was cut; "" where they share nothing. */
export function withTopic(statement: Statement): { readonly topic: string; readonly rule: Statement } {
  const labels: string[] = [];
  relabelled(statement, (label) => {
    labels.push(label);
    return label;
  });
  const shared = sharedStart(labels);
  const rule = relabelled(statement, (label) => label.slice(shared.length)) as Statement;
  return { topic: shared.replace(/[·：]$/, ""), rule };
}

/** The longest start ending in "·" or "：" that at least two names, and all of them, have. */
function sharedStart(labels: readonly string[]): string {
  const [first = "", ...others] = labels;
  if (others.every((label) => label === first)) return "";
  const starts = [...first.matchAll(/[·：]/g)].map((mark) => first.slice(0, mark.index + 1)).reverse();
  return starts.find((start) => others.every((label) => label.startsWith(start))) ?? "";
}

/** Every `label` in a statement, at any depth, changed. */
function relabelled(part: unknown, change: (label: string) => string): unknown {
  if (Array.isArray(part)) return part.map((one) => relabelled(one, change));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      name === "label" ? change(String(value)) : relabelled(value, change),
    ]),
  );
}
