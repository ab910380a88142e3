// Reads the workbook, or sheets of it, in few syncs.
import { HostError } from "../../core/sheet/host";
import type { WorkbookSnapshot } from "../../core/sheet/snapshot";
import { bookSnapshot } from "./book-snapshot";
import { askExtents } from "./read";
import { askState, type Context } from "./read-state";
import { readParts, type Wanted } from "./read-parts";
import { type BookState, ownSheets } from "./state";

/** Sheets that are named, or the others once it is known which there are, with where they hold values. */
export async function readBook(
  context: Context,
  sheets: "own" | "all" | readonly string[],
  wanted: Wanted,
): Promise<WorkbookSnapshot> {
  const asked = askState(context);
  const known = typeof sheets === "string" ? null : { names: sheets, extents: askExtents(context, sheets) };
  await context.sync();
  const state = asked();
  const names = wantedSheets(state, sheets);
  const found = known ?? { names, extents: askExtents(context, names) };
  if (known === null) await context.sync();
  const areas = found.extents();
  const extents = names.map((sheet) => ({ sheet, extent: areas[found.names.indexOf(sheet)] ?? null }));
  return bookSnapshot(state, names, await readParts(context, extents, wanted));
}

function wantedSheets(state: BookState, wanted: "own" | "all" | readonly string[]): readonly string[] {
  const names = state.sheets.map(({ name }) => name);
  if (wanted === "all") return names;
  if (wanted !== "own") {
    const none = wanted.find((name) => !names.includes(name));
    if (none !== undefined) throw new HostError("not-found", `no sheet ${none}`, undefined, none);
    return names.filter((name) => wanted.includes(name));
  }
  const own = ownSheets(state, []);
  const found = names.filter((name) => own.has(name));
  if (found.length === 0) throw new HostError("not-found", "no sheet of ours in this workbook");
  return found;
}
