// `npm start`: builds the pages, serves them, builds again on every change. `--excel`: over https, for Excel.
import { execFileSync, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parseNumber } from "office-addin-cli";
import webpack from "webpack";
import configurations from "../webpack.config.js";
import { AUTHORITY, certificates } from "./certificates.mjs";
import { contentPolicy } from "./content-policy.mjs";
import { officeAddress } from "./office-js.mjs";
import { serve } from "./serve.mjs";
import { howToSideload } from "./sideload.mjs";

const say = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);

const { values: asked } = parseArgs({
  options: {
    excel: { type: "boolean", default: false },
    port: { type: "string" },
    "no-open": { type: "boolean", default: false },
    "as-built": { type: "boolean", default: false },
  },
});

const root = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
/** Built here as it is worked on; dist/ is for what is handed on. */
const WORKSHOP = root(".cache/start/");
/** The port that manifest.xml names. */
const EXCEL_PORT = 3000;
const port = parseNumber(asked.port, "--port 应为数字 (a number)") ?? (asked.excel ? EXCEL_PORT : 3080);
if (!asked["as-built"]) await buildAndWatch();
const server = await serve({
  folder: asked["as-built"] ? root("dist/") : WORKSHOP,
  port,
  policy: contentPolicy(officeAddress(process.env.TALLYSHEET_OFFICE_JS)),
  ...(asked.excel && { tls: await certificates() }),
}).catch((/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code !== "EADDRINUSE") throw error;
  say(
    `端口 ${port} 已被占用，请关闭占用它的程序，或用 --port 另选一个。Port ${port} is taken: choose another with --port.`,
  );
  process.exit(1);
});
const { port: taken } = /** @type {import("node:net").AddressInfo} */ (server.address());
if (asked.excel) {
  const address = `https://localhost:${taken}/`;
  say(howToSideload(manifestFor(address, taken), AUTHORITY, address));
} else {
  const address = `http://127.0.0.1:${taken}/preview.html`;
  say(`预览：${address}\n（按 Ctrl+C 结束。不需要 Excel；在 Excel 中试用：npm start -- --excel）`);
  if (!asked["no-open"]) openBrowser(address);
}

/** The repository's own manifest, or one written for another port. */
function manifestFor(/** @type {string} */ address, /** @type {number} */ port) {
  if (port === EXCEL_PORT) return root("manifest.xml");
  const out = root(".cache/manifest.xml");
  execFileSync(process.execPath, [root(".build/manifest.mjs"), "--base-url", address, "--out", out]);
  return out;
}

/** Resolves after the first build without errors; goes on building in the background. Nothing is minified. */
async function buildAndWatch() {
  say("正在生成页面，约需半分钟…… (building the pages)");
  const [, pages] = configurations;
  const shipped = await pages();
  const compiler = webpack({
    ...shipped,
    output: { ...shipped.output, path: WORKSHOP },
    cache: { type: "memory" },
    devtool: false,
    optimization: { minimize: false },
  });
  await new Promise((resolve) => {
    compiler?.watch({}, (error, built) => {
      if (error || built === undefined) throw error ?? new Error("webpack said nothing");
      say(built.toString({ preset: "errors-warnings", colors: process.stdout.isTTY }));
      if (!built.hasErrors()) resolve(undefined);
    });
  });
}

/** Where there is no browser, the printed address is all. */
function openBrowser(/** @type {string} */ address) {
  const [program, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : [process.platform === "darwin" ? "open" : "xdg-open", address];
  spawn(program, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
