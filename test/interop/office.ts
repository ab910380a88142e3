// Other programs opening our files: LibreOffice, openpyxl and the PDF tools, one start for many files.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Area } from "../../src/core/sheet/address";
import type { Dump } from "./dump";

/** The Python that has openpyxl and LibreOffice's uno module. */
const PYTHON = process.env["TALLYSHEET_PYTHON"] ?? "/usr/bin/python3";
/** LibreOffice stopped without a word in the middle of a larger batch. */
const BATCH = 100;
const MINUTE = 60_000;

export type Format = "xlsx" | "xls" | "ods" | "pdf" | "csv";

/** What LibreOffice knows of locks: groups of equally formatted cells over A1:XFD1048576, unwritten ones included. */
export interface Locks {
  readonly normalLocked: boolean;
  readonly sheets: readonly {
    readonly name: string;
    readonly protected: boolean;
    readonly unlocked: readonly Area[];
    readonly locked: readonly Area[];
  }[];
}

/** Opened and saved again as another program would, caches kept as they are. */
export function resaveByLibreOffice(
  files: readonly Uint8Array[],
  format: Exclude<Format, "pdf"> = "xlsx",
): Uint8Array[] {
  return convert(files, format, "never");
}

/** Opened with every formula calculated anew, whatever the caches say, and saved as .xlsx. */
export function recalculate(files: readonly Uint8Array[]): Uint8Array[] {
  return convert(files, "xlsx", "always");
}

/** Printed as LibreOffice prints, visible sheets one after another. */
export function toPdf(files: readonly Uint8Array[]): Uint8Array[] {
  return convert(files, "pdf", "never");
}

export function locksByLibreOffice(files: readonly Uint8Array[]): Locks[] {
  return runOffice(files, [], true, "never").map(({ locks }) => locks as Locks);
}

/** Text of the pages, as it stands on them or (raw) cell after cell, pages apart by a form feed. */
export function pdfText(pdf: Uint8Array, order: "layout" | "raw" = "layout"): string {
  return withFolder((folder) => {
    const path = save(folder, "in.pdf", pdf);
    return run("pdftotext", [`-${order}`, path, "-"]);
  });
}

/** One page as a picture, for people to look at; `page` counts from 1. */
export function pdfToPng(pdf: Uint8Array, page = 1, dotsPerInch = 80): Uint8Array {
  return withFolder((folder) => {
    const path = save(folder, "in.pdf", pdf);
    const at = ["-f", String(page), "-l", String(page), "-r", String(dotsPerInch), "-png", "-singlefile"];
    run("pdftoppm", [...at, path, join(folder, "out")]);
    return readFileSync(join(folder, "out.png"));
  });
}

export function dumpByOpenpyxl(files: readonly Uint8Array[]): Dump[] {
  return withFolder((folder) => {
    const dump = files.map((bytes, i) => save(folder, `${i}.xlsx`, bytes));
    return python("workbook.py", { dump }) as Dump[];
  });
}

export function resaveByOpenpyxl(files: readonly Uint8Array[]): Uint8Array[] {
  return withFolder((folder) => {
    const resave = files.map((bytes, i) => ({
      input: save(folder, `${i}.xlsx`, bytes),
      output: join(folder, `${i}-again.xlsx`),
    }));
    python("workbook.py", { resave });
    return resave.map(({ output }) => readFileSync(output));
  });
}

/** Rows of each sheet as openpyxl streams them, whatever their number. */
export function countRowsByOpenpyxl(bytes: Uint8Array): Readonly<Record<string, number>> {
  return withFolder((folder) => {
    const count = save(folder, "in.xlsx", bytes);
    return python("workbook.py", { count }) as Record<string, number>;
  });
}

/** The first sheet's text as LibreOffice shows it, the whole workbook opened. */
export function firstSheetByLibreOffice(bytes: Uint8Array): string {
  return Buffer.from(convert([bytes], "csv", "never")[0] as Uint8Array).toString("utf8");
}

/** [sheet, cell, value] */
export type TypedCell = readonly [string, string, string | number];

/** Somebody types into cells with another program, and saves. */
export function typeByOpenpyxl(bytes: Uint8Array, type: readonly TypedCell[]): Uint8Array {
  return withFolder((folder) => {
    const job = { input: save(folder, "in.xlsx", bytes), output: join(folder, "out.xlsx"), type };
    python("workbook.py", { resave: [job] });
    return readFileSync(job.output);
  });
}

/** A form handed to another program: [verb, …] as damage.py knows them. */
export interface Handed {
  readonly program: "openpyxl" | "office";
  readonly bytes: Uint8Array;
  readonly steps: readonly (readonly [string, ...(string | number)[]])[];
}

/** Each form with its steps done to it and saved again. */
export function workOn(handed: readonly Handed[]): Uint8Array[] {
  return withFolder((folder) => {
    const jobs = handed.map(({ program, bytes, steps }, i) => ({
      program,
      steps,
      input: save(folder, `${i}.xlsx`, bytes),
      output: join(folder, `${i}-out.xlsx`),
    }));
    const of = (program: Handed["program"]): typeof jobs => jobs.filter((job) => job.program === program);
    const profile = makeProfile(folder, "never");
    python("damage.py", { profile, openpyxl: of("openpyxl"), office: of("office") });
    return jobs.map(({ output }) => readFileSync(output));
  });
}

/** When cached results are calculated anew: LibreOffice's own default is never. */
type Calculation = "always" | "never";

function convert(files: readonly Uint8Array[], format: Format, calculation: Calculation): Uint8Array[] {
  return runOffice(files, [format], false, calculation).map(({ outputs }) => outputs[0] as Uint8Array);
}

interface Answer {
  readonly outputs: readonly Uint8Array[];
  readonly locks?: Locks;
}

function runOffice(
  files: readonly Uint8Array[],
  formats: readonly Format[],
  locks: boolean,
  calculation: Calculation,
): Answer[] {
  const answers: Answer[] = [];
  for (let from = 0; from < files.length; from += BATCH) {
    answers.push(...runBatch(files.slice(from, from + BATCH), formats, locks, calculation));
  }
  return answers;
}

function runBatch(
  files: readonly Uint8Array[],
  formats: readonly Format[],
  locks: boolean,
  calculation: Calculation,
): Answer[] {
  return withFolder((folder) => {
    const jobs = files.map((bytes, i) => ({
      input: save(folder, `${i}.${extensionOf(bytes)}`, bytes),
      outputs: formats.map((format) => ({ format, path: join(folder, `${i}-out.${format}`) })),
      locks,
    }));
    const profile = makeProfile(folder, calculation);
    const told = python("office.py", { profile, jobs }) as { error?: string; locks?: Locks }[];
    return jobs.map((job, i) => {
      const { error, locks: found } = told[i] ?? { error: "LibreOffice said nothing" };
      if (error !== undefined) throw new Error(`LibreOffice, file ${i + 1} of ${files.length}: ${error}`);
      const outputs = job.outputs.map(({ path }) => readFileSync(path));
      return { outputs, ...(found === undefined ? {} : { locks: found }) };
    });
  });
}

/** LibreOffice goes by the name first: zip packages by their mimetype entry, OLE files are .xls. */
function extensionOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xd0) return "xls";
  return Buffer.from(bytes.subarray(30, 38)).toString("latin1") === "mimetype" ? "ods" : "xlsx";
}

/** A user profile of our own; 0 calculates every file on opening it, 1 none. */
function makeProfile(folder: string, calculation: Calculation): string {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  const value = calculation === "always" ? 0 : 1;
  const item = (name: string): string =>
    `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse">` +
    `<value>${value}</value></prop></item>`;
  writeFileSync(
    join(profile, "user", "registrymodifications.xcu"),
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
      `${item("OOXMLRecalcMode")}${item("ODFRecalcMode")}</oor:items>`,
  );
  return profile;
}

function python(script: string, request: unknown): unknown {
  return JSON.parse(run(PYTHON, [join(__dirname, script)], JSON.stringify(request)));
}

/** Output of a program; a missing or failing one fails the test and says which. */
function run(program: string, args: readonly string[], input = ""): string {
  const done = spawnSync(program, args, {
    input,
    encoding: "utf8",
    timeout: 5 * MINUTE,
    maxBuffer: 1 << 28,
    env: { ...process.env, FONTCONFIG_FILE: join(__dirname, "fonts.conf") },
  });
  if (done.error !== undefined) {
    throw new Error(`The interop tests need ${program} (LibreOffice with python3-uno, openpyxl, poppler).`, {
      cause: done.error,
    });
  }
  if (done.status !== 0)
    throw new Error(`${program} ${args.join(" ")} failed:\n${done.stderr.slice(-4_000)}`);
  return done.stdout;
}

function save(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function withFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "tallysheet-interop-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
