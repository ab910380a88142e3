// Builds what runs outside the source tree: the command line for Node, the pages for Excel and the preview.
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { BannerPlugin, EnvironmentPlugin, IgnorePlugin } = require("webpack");

// webpack's own; it minifies with swc as well as with terser, in a fifth of the time.
const MinimizerPlugin = require(
  require.resolve("minimizer-webpack-plugin", { paths: [require.resolve("webpack")] }),
);

const dist = path.join(__dirname, "dist");

/**
 * Compiled TypeScript, as in every configuration.
 * @param {string} target year of the language, "es2022"
 */
function typescript(target) {
  const parser = { syntax: "typescript", tsx: true };
  const transform = { react: { runtime: "automatic" } };
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: "swc-loader",
    options: { jsc: { target, parser, transform } },
  };
}

/** Where issued workbooks look for the add-in (src/jobs/add-in.ts). */
const store = () => new EnvironmentPlugin({ TALLYSHEET_STORE: "administrator" });

/** @returns {Promise<import("webpack").Configuration>} */
async function commandLine() {
  const { Licences } = await import("./.build/licences.mjs");
  return {
    name: "cli",
    target: "node20",
    mode: "production",
    entry: { tallysheet: "./src/cli/tallysheet.ts", "read-worker": "./src/worker/read-node.worker.ts" },
    output: {
      path: path.join(dist, "cli"),
      filename: "[name].cjs",
      chunkFilename: "[name].cjs",
      library: { type: "commonjs2" },
      clean: true,
    },
    devtool: "source-map",
    node: { __dirname: false },
    resolve: { extensions: [".ts", ".mjs", ".js"] },
    module: { rules: [typescript("es2022")] },
    plugins: [
      new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
      store(),
      new Licences(),
    ],
    optimization: { minimize: false },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/**
 * The pane as it runs in Excel, and the preview: its own page with a grid, and the same pane with another host.
 * @returns {Promise<import("webpack").Configuration>}
 */
async function pages() {
  const { CLIENT_LIBRARY, officeAddress, officePatterns } = await import("./.build/office-js.mjs");
  const { contentPolicy } = await import("./.build/content-policy.mjs");
  const { ChunkList } = await import("./.build/chunk-list.mjs");
  const { Licences } = await import("./.build/licences.mjs");
  const office = officeAddress(process.env.TALLYSHEET_OFFICE_JS);
  const policy = contentPolicy(office);
  /**
   * @param {string} filename
   * @param {string} template inside src
   * @param {string[]} chunks in their order
   * @param {string[]} hostScripts classic scripts before them
   */
  const page = (filename, template, chunks, hostScripts = []) =>
    new HtmlPlugin({
      filename,
      template: `src/${template}`,
      chunks,
      chunksSortMode: "manual",
      scriptLoading: "defer",
      hostScripts,
      policy,
    });
  return {
    name: "pages",
    target: ["web", "es2022"],
    mode: "production",
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      preview: "./src/preview/index.tsx",
      "preview-office": "./src/preview/preview-office.ts",
    },
    output: {
      path: dist,
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      assetModuleFilename: "[name].[contenthash:8][ext]",
      clean: { keep: /^cli\// },
    },
    devtool: "source-map",
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: {
      rules: [typescript("es2022"), { test: /\.css$/, type: "css/global" }],
    },
    experiments: { css: true },
    plugins: [
      page("taskpane.html", "taskpane/taskpane.html", ["taskpane"], [office]),
      page("old-excel.html", "taskpane/old-excel.html", []),
      page("help.html", "taskpane/help.html", []),
      page("preview.html", "preview/preview.html", ["preview"]),
      page(
        "preview-pane.html",
        "taskpane/taskpane.html",
        ["preview-office", "taskpane"],
        [`office/${CLIENT_LIBRARY}`],
      ),
      store(),
      // The grid's hyphenation of seventy languages: asked for in documents alone, never in sheets. English is
      // loaded at every start, and its absence would be an unhandled rejection.
      new IgnorePlugin({
        resourceRegExp: /^\.\/(?!en-gb-)[a-z]{2,3}(-[a-z0-9]+)*-[\w-]{8}\.js$/,
        contextRegExp: /@univerjs[\\/]engine-render/,
      }),
      new Licences(),
      new ChunkList(),
      new CopyPlugin({
        patterns: [
          ...officePatterns(office),
          { from: "assets/icons/*.png", to: "icons/[name][ext]" },
          { from: "src/taskpane/old-excel.js", to: "old-excel.js", info: { minimized: true } },
        ],
      }),
    ],
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

module.exports = /** @type {const} */ ([commandLine, pages]);
