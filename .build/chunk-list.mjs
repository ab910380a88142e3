// A webpack plugin: writes down which page loads which file, and what is in it.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * The list as JSON: {pages: {name: {first: [file], later: {what is asked for: [file]}}}, files: {file: [package or room]}}.
 * "first" is loaded with the page, "later" when an `import()` or a worker asks for it.
 */
export class ChunkList {
  constructor(/** @type {string} */ path) {
    this.path = path;
  }

  apply(/** @type {import("webpack").Compiler} */ compiler) {
    compiler.hooks.done.tap("ChunkList", ({ compilation }) => {
      if (compilation.errors.length > 0) return;
      const pages = {};
      for (const [name, entry] of compilation.entrypoints) {
        pages[name] = { first: scripts([entry]), later: laterGroups(entry, compilation) };
      }
      mkdirSync(dirname(this.path), { recursive: true });
      writeFileSync(this.path, JSON.stringify({ pages, files: contents(compilation) }, null, 1));
    });
  }
}

/** Scripts of chunk groups, each once; maps and styles are left out. */
function scripts(groups) {
  return [...new Set(groups.flatMap((group) => group.getFiles()))]
    .filter((file) => file.endsWith(".js"))
    .sort();
}

/** Everything that can still be asked for from here: the request as written in the code → the scripts it needs. */
function laterGroups(entry, { chunkGraph }) {
  const later = {};
  const seen = new Set([entry]);
  const children = (group) => [...group.getChildren(), ...group.asyncEntrypointsIterable];
  const open = children(entry);
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    if (seen.has(group)) continue;
    seen.add(group);
    open.push(...children(group));
    later[group.origins[0]?.request ?? workerPath(group, chunkGraph)] = scripts([group]);
  }
  return Object.fromEntries(Object.entries(later).sort());
}

/** A worker is no request in the code: its own script's path. */
function workerPath(group, chunkGraph) {
  const [script] = chunkGraph.getChunkEntryModulesIterable(group.getEntrypointChunk());
  return script
    .nameForCondition()
    .replaceAll("\\", "/")
    .replace(/^.*\/src\//, "src/");
}

/** Script → the packages and rooms of src that its modules come from. */
function contents({ chunks, chunkGraph }) {
  const files = {};
  for (const chunk of chunks) {
    const from = new Set();
    for (const module of chunkGraph.getChunkModulesIterable(chunk)) {
      for (const part of module.modules ?? [module]) from.add(origin(part.nameForCondition?.() ?? ""));
    }
    from.delete("");
    for (const file of chunk.files) if (file.endsWith(".js")) files[file] = [...from].sort();
  }
  return files;
}

/** "/…/node_modules/@a/b/lib/c.js" → "@a/b"; "/…/src/core/x.ts" → "src/core". */
function origin(path) {
  const unix = path.replaceAll("\\", "/");
  const inPackage = unix.split("/node_modules/").at(-1) ?? "";
  if (inPackage !== unix)
    return inPackage
      .split("/")
      .slice(0, inPackage.startsWith("@") ? 2 : 1)
      .join("/");
  return /\/(src\/[^/]+)\//.exec(unix)?.[1] ?? "";
}
