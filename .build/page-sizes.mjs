// What each page of dist/ loads, now and later, as gzip bytes, beside what it may be.
import { readFileSync } from "node:fs";
import { join } from "node:path";
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

/**
 * @typedef {object} Load
 * @property {string} page
 * @property {string} what "loaded with the page", "until the first face is seen", or what is asked for later
 * @property {number} bytes gzip
 * @property {number | null} budget likewise; null: counted elsewhere
 */

/**
 * What the last build left in dist/.
 * @param {string} root of the repository
 * @returns {readonly Load[]}
 */
export function pageSizes(root) {
  /** @type {{ pages: Record<string, { first: string[], later: Record<string, string[]> }>, files: Record<string, string[]> }} */
  const { pages, files } = JSON.parse(readFileSync(join(root, ".cache/dist-chunks.json"), "utf8"));
  /** @type {Map<string, number>} */
  const known = new Map();
  const sizeOf = (/** @type {string} */ file) => {
    const size = known.get(file) ?? gzipSync(readFileSync(join(root, "dist", file)), { level: 9 }).length;
    known.set(file, size);
    return size;
  };
  const total = (/** @type {readonly string[]} */ list) => list.reduce((sum, file) => sum + sizeOf(file), 0);
  return Object.entries(pages).flatMap(([page, { first, later }]) => {
    /** @type {Load[]} */
    const loads = [{ page, what: "loaded with the page", bytes: total(first), budget: null }];
    if (page === "taskpane") {
      const face = [...new Set([...first, ...(later[FIRST] ?? [])])];
      loads.push({ page, what: "until the first face is seen", bytes: total(face), budget: FIRST_FACE });
    }
    for (const [request, needed] of Object.entries(later)) {
      const more = needed.filter((file) => !first.includes(file));
      const grid = page === "preview" && more.some((file) => files[file]?.includes("@univerjs/core"));
      const budget = grid ? GRID : request.startsWith("src/worker/") ? WORKER : LATER;
      loads.push({ page, what: request, bytes: total(more), budget });
    }
    return loads;
  });
}
