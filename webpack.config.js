// Builds what runs outside the source tree: the command line, for Node.
const path = require("node:path");
const { BannerPlugin } = require("webpack");

/** @returns {import("webpack").Configuration} */
function commandLine() {
  return {
    name: "cli",
    target: "node20",
    mode: "production",
    entry: { tallysheet: "./src/cli/tallysheet.ts", "read-worker": "./src/worker/read-node.worker.ts" },
    output: {
      path: path.join(__dirname, "dist/cli"),
      filename: "[name].cjs",
      chunkFilename: "[name].cjs",
      library: { type: "commonjs2" },
      clean: true,
    },
    devtool: "source-map",
    node: { __dirname: false },
    resolve: { extensions: [".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
        },
      ],
    },
    plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true })],
    optimization: { minimize: false },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

module.exports = [commandLine()];
