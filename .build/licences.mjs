// A webpack plugin: licences.txt, the terms of every package whose code was built in.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";

/** @typedef {{ name: string, version: string, license?: string }} Package */

export class Licences {
  apply(/** @type {import("webpack").Compiler} */ compiler) {
    compiler.hooks.thisCompilation.tap("Licences", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "Licences", stage }, () => {
        const folders = new Set(
          [...compilation.modules].flatMap((module) => packageFolder(module.nameForCondition())),
        );
        const texts = new Set([...folders].map(terms).sort());
        compilation.emitAsset("licences.txt", new webpack.sources.RawSource([...texts].join("\n")));
      });
    });
  }
}

/** "/…/node_modules/@a/b/lib/c.js" → "/…/node_modules/@a/b"; nothing for our own files. */
function packageFolder(/** @type {string | null} */ path) {
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec((path ?? "").replaceAll("\\", "/"))?.[1];
  return found === undefined ? [] : [found];
}

/** Name, kind of licence, and its text where the package has one. */
function terms(/** @type {string} */ folder) {
  /** @type {Package} */
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(each));
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8");
  return `${"-".repeat(72)}\n${name} ${version} (${license ?? "see below"})\n\n${text.trim()}\n`;
}
