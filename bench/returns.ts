// Returned 舟山 forms as files: ours filled, and the same re-saved by other programs; made once, then kept.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { planForm } from "../src/core/form/plan";
import { writeWorkbook } from "../src/xlsx/write";
import { resaveByLibreOffice, resaveByOpenpyxl } from "../test/interop/office";
import { sha256 } from "../src/cli/files";
import { ISSUED, SAVED, type Town, typedBy } from "./town";

export type Mix = "ours" | "LibreOffice" | "openpyxl";

export interface ReturnedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One return a unit of the town, as issued and filled. */
export async function* filledForms({ campaign, form }: Town): AsyncGenerator<ReturnedFile, void> {
  for (const [index, unit] of campaign.roster.units.entries()) {
    const values = typedBy(form, unit, index);
    const plan = planForm({ campaign, form, period: null, unit, issued: ISSUED, values });
    const bytes = await writeWorkbook(plan, { modified: SAVED });
    yield { path: `${unit.code}_${unit.name}.xlsx`, bytes };
  }
}

export interface Returns {
  readonly folder: string;
  readonly files: readonly ReturnedFile[];
}

/** The town's returns in a mix, in .cache/bench/returns; made anew when our own forms have changed. */
export async function returnsOf(town: Town, mix: Mix): Promise<Returns> {
  const ours: ReturnedFile[] = [];
  for await (const file of filledForms(town)) ours.push(file);
  const mark = sha256(Buffer.concat(ours.map(({ bytes }) => bytes))).slice(0, 12);
  const folder = join(".cache/bench/returns", `${mix}-${ours.length}-${mark}`);
  if (!existsSync(folder)) make(folder, ours, mix);
  const files = ours.map(({ path }) => ({ path, bytes: new Uint8Array(readFileSync(join(folder, path))) }));
  return { folder, files };
}

/** Whole or not at all: a run that is broken off leaves no half folder behind. */
function make(folder: string, ours: readonly ReturnedFile[], mix: Mix): void {
  const bytes = ours.map((file) => file.bytes);
  const saved = {
    ours: () => bytes,
    LibreOffice: () => resaveByLibreOffice(bytes),
    openpyxl: () => resaveByOpenpyxl(bytes),
  }[mix]();
  const half = `${folder}.making`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  ours.forEach(({ path }, i) => writeFileSync(join(half, path), saved[i] as Uint8Array));
  renameSync(half, folder);
}
