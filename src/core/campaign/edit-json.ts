// One value of parsed JSON replaced: everything around it stays the very same.
import type { Path } from "./path";

/** `undefined` takes a property or a list's item out. The way to the value must be there. */
export function editJson(root: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof root !== "object" || root === null) throw new Error(`nothing at ${String(step)}`);
  if (Array.isArray(root)) {
    const index = Number(step);
    if (rest.length === 0 && value === undefined) return root.filter((_, i) => i !== index);
    return root.map((item: unknown, i) => (i === index ? editJson(item, rest, value) : item));
  }
  const here = root as Readonly<Record<string, unknown>>;
  const name = String(step);
  if (rest.length > 0) return { ...here, [name]: editJson(here[name], rest, value) };
  if (value !== undefined) return { ...here, [name]: value };
  return Object.fromEntries(Object.entries(here).filter(([each]) => each !== name));
}
