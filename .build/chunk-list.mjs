// A webpack plugin: writes down which page loads which file, and what is in it.
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * @typedef {import("webpack").ChunkGroup} ChunkGroup
 * @typedef {import("webpack").ChunkGraph} ChunkGraph
 * @typedef {import("webpack").Module} Module
 * @typedef {Record<string, readonly string[]>} Lists
 */

/**
 * The list as JSON: {pages: {name: {first: [file], later: {what is asked for: [file]}}}, files: {file: [package or room]}}.
 * "first" is loaded with the page, "later" when an `import()` or a worker asks for it. For dist/ it stands in
 * .cache/dist-chunks.json.
 */
export class ChunkList {
  apply(/** @type {import("webpack").Compiler} */ compiler) {
    compiler.hooks.done.tap("ChunkList", ({ compilation }) => {
      if (compilation.errors.length > 0) return;
      /** @type {Record<string, { first: readonly string[], later: Lists }>} */
      const pages = {};
      for (const [name, entry] of compilation.entrypoints) {
        pages[name] = { first: scripts(entry), later: laterGroups(entry, compilation.chunkGraph) };
      }
      const folder = join(compiler.context, ".cache");
      mkdirSync(folder, { recursive: true });
      const file = join(folder, `${basename(compiler.outputPath)}-chunks.json`);
      writeFileSync(file, JSON.stringify({ pages, files: contents(compilation) }, null, 1));
    });
  }
}

/** A group's scripts, each once; maps and styles are left out. */
function scripts(/** @type {ChunkGroup} */ group) {
  return [...new Set(group.getFiles())].filter((file) => file.endsWith(".js")).sort();
}

/**
 * Everything that can still be asked for from here: the request as written in the code → the scripts it needs.
 * @param {ChunkGroup} entry
 * @param {ChunkGraph} chunkGraph
 */
function laterGroups(entry, chunkGraph) {
  /** @type {Lists} */
  const later = {};
  const seen = new Set([entry]);
  const children = (/** @type {ChunkGroup} */ group) => [
    ...group.getChildren(),
    ...group.asyncEntrypointsIterable,
  ];
  const open = children(entry);
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    if (seen.has(group)) continue;
    seen.add(group);
    open.push(...children(group));
    later[group.origins[0]?.request ?? workerPath(group, chunkGraph)] = scripts(group);
  }
  return Object.fromEntries(Object.entries(later).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * A worker is no request in the code: its own script's path.
 * @param {ChunkGroup} group
 * @param {ChunkGraph} chunkGraph
 */
function workerPath(group, chunkGraph) {
  const scripts = group.chunks.flatMap((chunk) => [...chunkGraph.getChunkEntryModulesIterable(chunk)]);
  const path = scripts[0]?.nameForCondition() ?? String(group.id);
  return path.replaceAll("\\", "/").replace(/^.*\/src\//, "src/");
}

/**
 * Script → the packages and rooms of src that its modules come from.
 * @param {import("webpack").Compilation} compilation
 */
function contents({ chunks, chunkGraph }) {
  /** @type {Lists} */
  const files = {};
  for (const chunk of chunks) {
    const from = new Set(
      [...chunkGraph.getChunkModulesIterable(chunk)].flatMap((module) => joined(module).map(origin)),
    );
    from.delete("");
    for (const file of chunk.files) if (file.endsWith(".js")) files[file] = [...from].sort();
  }
  return files;
}

/** The modules that were joined into one; the module itself where none were. */
function joined(/** @type {Module} */ module) {
  return "modules" in module ? /** @type {readonly Module[]} */ (module.modules) : [module];
}

/** "/…/node_modules/@a/b/lib/c.js" → "@a/b"; "/…/src/core/x.ts" → "src/core". */
function origin(/** @type {Module} */ module) {
  const path = (module.nameForCondition() ?? "").replaceAll("\\", "/");
  const inPackage = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  return inPackage ?? /\/(src\/[^/]+)\//.exec(path)?.[1] ?? "";
}
