// npm run conformance -- FILE [FILE]: what an Excel answered against the wire, or against another Excel.
require("../../cli/run-typescript.cjs");
const { main } = require("./compare-answers.ts");

main(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`)).then((code) => {
  process.exitCode = code;
});
