// Every id of src/core/SPEC.md has a test, and every id in a test's title stands in SPEC.md.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");
const ids = [
  ...readFileSync(join(root, "src/core/SPEC.md"), "utf8").matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gm),
].map((m) => m[1] as string);

const tested = new Set<string>();
for (const file of readdirSync(__dirname, { recursive: true, encoding: "utf8" })) {
  if (!/\.test\.tsx?$/.test(file) || file === "spec.test.ts") continue;
  const source = readFileSync(join(__dirname, file), "utf8");
  // A title: a string literal that begins with one or more ids.
  for (const title of source.matchAll(/["'`]((?:[A-Z]{3,6}-\d+(?:, ?| ))+)/g)) {
    for (const id of (title[1] as string).matchAll(/[A-Z]+-\d+/g)) tested.add(id[0]);
  }
}

test("SPEC.md numbers each rule once", () => {
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test("every rule of SPEC.md is carried by a test's title", () => {
  expect(ids.filter((id) => !tested.has(id))).toEqual([]);
});

test("every id in a test's title stands in SPEC.md", () => {
  expect([...tested].filter((id) => !ids.includes(id))).toEqual([]);
});
