// The hosts that every promise is asked of, each over a fresh place with no workbook of ours yet.
import { strFromU8, unzipSync } from "fflate";
import { areaName } from "../../src/core/sheet/address";
import type { Aspect } from "../../src/core/sheet/diff";
import type { Host } from "../../src/core/sheet/host";
import { fileHost } from "../../src/hosts/file/host";
import { excelOnWire } from "../hosts/excel-on-wire";
import { memoryFile } from "../hosts/memory-file";

export interface Made {
  readonly host: Host;
  /** Every tint of a sheet by its place among the plan's sheets: fill without "#", and its cells. */
  readonly tints: (sheet: number) => readonly { readonly fill: string; readonly cells: string }[];
}

export type MakeHost = () => Made;

/** Merges can be read from ExcelApi 1.13 on. */
const OF_OLD_EXCEL: readonly Aspect[] = ["merges"];

/** Name, host, and what that host cannot tell of a workbook. */
export const HOSTS: readonly (readonly [string, MakeHost, readonly Aspect[]])[] = [
  ["a file", madeOfBytes, []],
  ["Excel with ExcelApi 1.9", () => madeOnWire("1.9"), OF_OLD_EXCEL],
  ["Excel with ExcelApi 1.14", () => madeOnWire("1.14"), []],
];

function madeOfBytes(): Made {
  const file = memoryFile();
  const tints = (sheet: number): ReturnType<Made["tints"]> => {
    const stored = file.stored();
    return stored === null ? [] : tintsInFile(stored, sheet);
  };
  return { host: fileHost(file), tints };
}

/** By the file's own XML, since snapshots do not carry tints. */
function tintsInFile(bytes: Uint8Array, sheet: number): readonly { fill: string; cells: string }[] {
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const fills = [...text("xl/styles.xml").matchAll(/<dxf>[\s\S]*?<\/dxf>/g)].map(
    ([dxf]) => /bgColor rgb="(?:FF)?([0-9A-F]{6})"/.exec(dxf)?.[1] ?? "",
  );
  const groups = text(`xl/worksheets/sheet${sheet + 1}.xml`).matchAll(
    /<conditionalFormatting sqref="([^"]+)">([\s\S]*?)<\/conditionalFormatting>/g,
  );
  return [...groups].flatMap(([, cells, rules]) =>
    [...(rules as string).matchAll(/dxfId="(\d+)"/g)].map(([, id]) => {
      return { fill: fills[Number(id)] ?? "", cells: (cells as string).replaceAll(" ", ",") };
    }),
  );
}

function madeOnWire(excelApi: "1.9" | "1.14"): Made {
  const { host, book } = excelOnWire({ excelApi });
  return {
    host,
    // The workbook's own first sheet stands before ours.
    tints: (sheet) =>
      (book.sheets[sheet + 1]?.conditionals ?? []).map(({ fill, areas }) => ({
        fill: fill.slice(1),
        cells: areas.map(areaName).join(","),
      })),
  };
}
