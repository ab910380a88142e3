// Writes two workbooks over each other until it is killed: node write-for-ever.cjs TARGET ONE OTHER.
require("./run-typescript.cjs");
const { readFileSync } = require("node:fs");
const { replaceFile } = require("../../src/cli/replace-file.ts");

const [target, ...sources] = process.argv.slice(2);
const contents = sources.map((path) => new Uint8Array(readFileSync(path)));

async function writeForEver() {
  for (let turn = 0; ; turn += 1) {
    await replaceFile(target, contents[turn % contents.length]);
    // The parent kills at some moment after the first one.
    if (turn === 0) process.stdout.write("writing\n");
  }
}

void writeForEver();
