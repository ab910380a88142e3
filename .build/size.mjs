// `npm run size`: what each page loads, as gzip bytes, against its budget.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const KB = 1024;
/** What the pane may load before a person sees its first face, office.js left out. */
const FIRST_FACE = 200 * KB;
/** What a page may load besides, for any one thing asked for: a face, a campaign. */
const LATER = 240 * KB;
/** A worker's whole script: it is loaded and run beside the pane, which waits for nothing. */
const WORKER = 300 * KB;
/** The grid with its calculation: of the preview page alone. */
const GRID = 2_400 * KB;
/** The face that is shown first, as the pane's code asks for it. */
const FIRST = "./fill/FillFace";

const root = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
/** @type {{ pages: Record<string, { first: string[], later: Record<string, string[]> }>, files: Record<string, string[]> }} */
const { pages, files } = JSON.parse(readFileSync(root(".cache/dist-chunks.json"), "utf8"));

/** @type {Map<string, number>} */
const known = new Map();
function sizeOf(/** @type {string} */ file) {
  const size = known.get(file) ?? gzipSync(readFileSync(root(`dist/${file}`)), { level: 9 }).length;
  known.set(file, size);
  return size;
}
const total = (/** @type {readonly string[]} */ list) => list.reduce((sum, file) => sum + sizeOf(file), 0);

let over = 0;
function row(/** @type {string} */ what, /** @type {number} */ size, /** @type {number | null} */ budget) {
  const allowed = budget === null ? "" : ` / ${(budget / KB).toFixed(0)}`;
  const mark = budget !== null && size > budget ? "  TOO LARGE" : "";
  if (mark !== "") over += 1;
  process.stdout.write(`${(size / KB).toFixed(1).padStart(9)}${allowed.padEnd(8)} ${what}${mark}\n`);
}

process.stdout.write("KB gzip\n");
for (const [page, { first, later }] of Object.entries(pages)) {
  const face = later[FIRST] ?? [];
  row(`${page}: loaded with the page`, total(first), null);
  if (page === "taskpane")
    row(`${page}: until the first face is seen`, total([...new Set([...first, ...face])]), FIRST_FACE);
  for (const [request, needed] of Object.entries(later)) {
    const more = needed.filter((file) => !first.includes(file));
    const grid = page === "preview" && more.some((file) => files[file]?.includes("@univerjs/core"));
    row(`${page}: ${request}`, total(more), grid ? GRID : request.startsWith("src/worker/") ? WORKER : LATER);
  }
}
if (over > 0) process.stderr.write(`${over} over budget\n`);
process.exitCode = over > 0 ? 1 : 0;
