// What gathers and what only reads, in Node and in a browser's worker alike.
import * as sheetjs from "@e965/xlsx";
import ExcelJS from "exceljs";
import { readXlsx } from "hucre/xlsx";
import { planLongRollup } from "../src/core/rollup/plan/plan-rollup";
import { gather } from "../src/jobs/gather";
import type { GatherTools } from "../src/jobs/take-file";
import { readWorkbook } from "../src/xlsx/read";
import { writeWorkbook } from "../src/xlsx/write";
import { scanBytes } from "./limit";
import type { Contestant } from "./race";
import type { ReturnedFile } from "./returns";
import { RECEIVED, type Town } from "./town";

export const LIMIT = "limit: inflate and scan once";

/** Each does its whole job over all files. */
export function contestants(
  town: Town,
  files: readonly ReturnedFile[],
  sha256: GatherTools["sha256"],
): readonly Contestant[] {
  const each = (name: string, read: (bytes: Uint8Array) => unknown): Contestant => ({
    name,
    run: async () => {
      for (const { bytes } of files) await read(bytes);
    },
  });
  return [
    each(LIMIT, scanBytes),
    each("read alone: ours", (bytes) => readWorkbook(bytes)),
    { name: "whole gather: ours", run: () => gatherAll(town, files, { readWorkbook, sha256 }) },
    each("read alone: @e965/xlsx", (bytes) => sheetjs.read(bytes)),
    each("read alone: hucre", (bytes) => readXlsx(bytes)),
    each("read alone: exceljs", (bytes) => new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer)),
  ];
}

/** From bytes to the bytes of a rollup. Every file is handed over, as one read from the disk would be: a copy. */
export async function gatherAll(
  { campaign, form }: Town,
  files: readonly ReturnedFile[],
  tools: GatherTools,
): Promise<Uint8Array> {
  const incoming = files.map(({ path, bytes }) => ({ path, bytes: () => Promise.resolve(bytes.slice()) }));
  const order = { campaign, form, period: null, received: RECEIVED, made: RECEIVED };
  const { rollup } = await gather(incoming, order, tools);
  if (rollup.kept.length !== files.length)
    throw new Error(`${rollup.kept.length} of ${files.length} counted`);
  return writeWorkbook(planLongRollup(rollup));
}
