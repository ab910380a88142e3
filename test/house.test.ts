// The walls of the house: who may import whom, who may name which package, no circles, no long files.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const SRC = join(__dirname, "../src");

/** Room → rooms it may import (itself always). */
const ROOMS: Record<string, readonly string[]> = {
  core: [],
  xlsx: ["core"],
  hosts: ["core", "xlsx"],
  jobs: ["core", "xlsx"],
  worker: ["core", "xlsx", "jobs"],
  commands: ["core", "hosts", "jobs", "worker"],
  cli: ["core", "hosts", "jobs", "worker"],
  taskpane: ["core", "hosts", "jobs", "worker"],
  preview: ["core", "xlsx", "hosts", "jobs"],
};

/** Inside core: folder → folders it may import; files directly in core are open to all. */
const CORE: Record<string, readonly string[]> = {
  sheet: [],
  text: [],
  campaign: [],
  rules: ["campaign"],
  returns: ["sheet", "campaign", "rules", "form"],
  form: ["sheet", "text", "campaign", "rules"],
  rollup: ["sheet", "text", "campaign", "rules", "returns", "form"],
};

/** Package → the only files that may name it (path prefixes inside src). */
const PACKAGES: Record<string, readonly string[]> = {
  zod: ["core/campaign/schema.ts"],
  fflate: ["xlsx/"],
  hucre: ["xlsx/write.ts"],
  "@e965/xlsx": ["xlsx/read-xls.ts"],
  react: ["taskpane/", "preview/"],
  "react-dom": ["taskpane/", "preview/"],
  "@fluentui/react-components": ["taskpane/", "preview/"],
  "@fluentui/react-icons": ["taskpane/", "preview/"],
  "@univerjs/": ["hosts/preview/"],
  "node:": ["cli/", "worker/read-node.worker.ts", "worker/spawn-node.ts"],
};

const LONGEST = 400;

interface Source {
  readonly path: string;
  readonly lines: number;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: Source[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && statSync(join(SRC, path)).isFile())
  .map((path) => {
    const text = readFileSync(join(SRC, path), "utf8");
    const imports = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
    return { path: path.replaceAll("\\", "/"), lines: text.split("\n").length, text, imports };
  });

const paths = new Set(sources.map((source) => source.path));

/** The file inside src that a relative import names; undefined for a package. */
function target(source: Source, name: string): string | undefined {
  if (!name.startsWith(".")) return undefined;
  const base = relative(SRC, resolve(SRC, dirname(source.path), name)).replaceAll("\\", "/");
  return [base, `${base}.ts`, `${base}.tsx`].find((path) => paths.has(path)) ?? base;
}

function room(path: string): string {
  return path.split("/")[0] as string;
}

test("rooms import only what they may", () => {
  const wrong = sources.flatMap((source) =>
    source.imports
      .map((name) => target(source, name))
      .filter((to): to is string => to !== undefined && room(to) !== room(source.path))
      // The bundled campaigns are data, open to all.
      .filter((to) => !to.startsWith("../assets/campaigns/"))
      .filter((to) => !(ROOMS[room(source.path)] ?? []).includes(room(to)))
      .map((to) => `${source.path}: ${room(source.path)} may not import ${to}`),
  );
  expect(wrong).toEqual([]);
});

test("the folders of core import only what they may", () => {
  const folder = (path: string): string | undefined => /^core\/([^/]+)\//.exec(path)?.[1];
  const wrong = sources.flatMap((source) => {
    const from = folder(source.path);
    if (from === undefined) return [];
    return source.imports
      .map((name) => target(source, name))
      .map((to) => (to === undefined ? undefined : folder(to)))
      .filter((to): to is string => to !== undefined && to !== from && !(CORE[from] ?? []).includes(to))
      .map((to) => `${source.path}: core/${from} may not import core/${to}`);
  });
  expect(wrong).toEqual([]);
});

test("packages are named only where they may", () => {
  const wrong = sources.flatMap((source) =>
    source.imports
      .filter((name) => !name.startsWith("."))
      .filter((name) => {
        const known = Object.keys(PACKAGES).find(
          (entry) => name === entry || name.startsWith(/[:/]$/.test(entry) ? entry : `${entry}/`),
        );
        return (
          known === undefined ||
          !(PACKAGES[known] as readonly string[]).some((prefix) => source.path.startsWith(prefix))
        );
      })
      .map((name) => `${source.path} may not name the package ${name}`),
  );
  expect(wrong).toEqual([]);
});

test("files do not import each other in a circle", () => {
  const edges = new Map(
    sources.map((source) => [
      source.path,
      source.imports.map((name) => target(source, name)).filter((to) => to !== undefined),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (done.has(path) || trail.includes(path)) return;
    for (const to of edges.get(path) ?? []) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const source of sources) walk(source.path, []);
  expect(circles).toEqual([]);
});

test("every file says in its first line what it is, and none is too long", () => {
  const wrong = sources
    .filter((source) => !/^(\/\/ |#!)/.test(source.text) || source.lines > LONGEST)
    .map((source) => `${source.path} (${source.lines} lines)`);
  expect(wrong).toEqual([]);
});

/** The Excel host's own few files, what asks an Excel about itself, and the wire, typed by Microsoft's types. */
const SAYS_EXCEL = [
  "hosts/excel/run.ts",
  "hosts/excel/draw-chart.ts",
  "hosts/excel/draw-page.ts",
  "hosts/excel/read.ts",
  "hosts/excel/read-state.ts",
  "hosts/conformance/",
  "hosts/wire/",
];

test("Excel is named only where it is spoken to", () => {
  const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
  const wrong = sources.filter(
    ({ path, text }) =>
      /\bExcel\.[A-Za-z]/.test(code(text)) && !SAYS_EXCEL.some((place) => path.startsWith(place)),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
  // On the wire's side as a type alone: nothing there may call Excel.
  const calls = sources.filter(
    ({ path, text }) =>
      path.startsWith("hosts/wire/") && /\bExcel\.(?:run|createWorkbook|RequestContext)\b/.test(code(text)),
  );
  expect(calls.map(({ path }) => path)).toEqual([]);
});

test("no file only re-exports", () => {
  const wrong = sources.filter((source) => {
    const code = source.text
      .split("\n")
      .filter((lineText) => lineText.trim() !== "" && !lineText.startsWith("//"));
    return code.every((lineText) => lineText.startsWith("export") && lineText.includes(" from "));
  });
  expect(wrong.map((source) => source.path)).toEqual([]);
});
