// `npm run bench [name …]`: bundles each bench as the product is bundled, and runs it in a process of its own.
const { spawnSync } = require("node:child_process");
const { join } = require("node:path");
const webpack = require("webpack");

/** In the order they are run; the others only when named. */
const ALWAYS = ["gather", "issue", "growth", "record", "checks", "cores"];
const OTHERS = ["stages", "nation", "browser"];

const root = join(__dirname, "..");
const out = join(root, ".cache/bench/build");
const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : ALWAYS;
const unknown = names.filter((name) => ![...ALWAYS, ...OTHERS].includes(name));
if (unknown.length > 0) {
  process.stderr.write(`no bench ${unknown.join(", ")}; there are ${[...ALWAYS, ...OTHERS].join(", ")}\n`);
  process.exit(2);
}

const options = {
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
  },
};
const typescript = { test: /\.tsx?$/, exclude: /node_modules/, loader: "swc-loader", options };
const shared = {
  mode: "production",
  context: root,
  devtool: false,
  resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
  module: { rules: [typescript] },
  performance: { hints: false },
  cache: { type: "filesystem", cacheDirectory: join(root, ".cache/webpack"), name: "bench" },
};
const inNode = {
  ...shared,
  target: "node20",
  entry: {
    ...Object.fromEntries(names.map((name) => [name, `./bench/${name}.ts`])),
    // As the command line has it, beside the script that starts it.
    "read-worker": "./src/worker/read-node.worker.ts",
  },
  output: { path: out, filename: "[name].cjs", library: { type: "commonjs2" } },
  // Scripts beside the sources are found from the root, where everything runs.
  node: { __dirname: true },
  externals: {
    exceljs: "commonjs exceljs",
    "@e965/xlsx": "commonjs @e965/xlsx",
    "playwright-core": "commonjs playwright-core",
  },
  optimization: { minimize: false },
};
/** Pages and a worker of the bench's own, beside the built pages of the product. */
const inBrowser = {
  ...shared,
  target: ["web", "es2022"],
  entry: {
    solo: "./bench/browser/solo.ts",
    book: "./bench/browser/book.worker.ts",
    empty: "./bench/browser/empty.tsx",
    contest: "./bench/browser/contest.worker.ts",
  },
  output: { path: join(root, ".cache/bench/browser"), filename: "[name].js" },
  resolve: { ...shared.resolve, fallback: { fs: false, path: false, crypto: false, stream: false } },
  cache: { ...shared.cache, name: "bench-browser" },
};
const configurations = names.includes("browser") ? [inNode, inBrowser] : [inNode];

webpack(configurations, (error, stats) => {
  if (error || stats.hasErrors()) {
    process.stderr.write(`${error ?? stats.toString("errors-only")}\n`);
    process.exit(1);
  }
  for (const name of names) {
    // Stages count CPU time: one thread, and no forced collections, which throw compiled code away.
    const flag = name === "stages" ? "--single-threaded" : "--expose-gc";
    const args = [flag, join(out, `${name}.cjs`)];
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
  }
});
