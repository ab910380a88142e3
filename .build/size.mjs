// `npm run size`: what each page loads, as gzip bytes, against its budget.
import { fileURLToPath } from "node:url";
import { pageSizes } from "./page-sizes.mjs";

const inKB = (/** @type {number} */ bytes, /** @type {number} */ places) => (bytes / 1024).toFixed(places);

let over = 0;
process.stdout.write("KB gzip\n");
for (const { page, what, bytes, budget } of pageSizes(fileURLToPath(new URL("..", import.meta.url)))) {
  const allowed = budget === null ? "" : ` / ${inKB(budget, 0)}`;
  const mark = budget !== null && bytes > budget ? "  TOO LARGE" : "";
  if (mark !== "") over += 1;
  process.stdout.write(`${inKB(bytes, 1).padStart(9)}${allowed.padEnd(8)} ${page}: ${what}${mark}\n`);
}
if (over > 0) process.stderr.write(`${over} over budget\n`);
process.exitCode = over > 0 ? 1 : 0;
