// A worker that misbehaves as the last byte of a file says; otherwise it counts what it was asked.
const { parentPort } = require("node:worker_threads");

let asked = 0;
parentPort.postMessage({ ready: true });
parentPort.on("message", ({ bytes, path, sha256 }) => {
  asked += 1;
  switch (String.fromCharCode(bytes[bytes.length - 1])) {
    case "L": // loops
      for (;;);
    case "M": {
      // takes memory without end
      const kept = [];
      for (;;) kept.push(new Array(10_000).fill(kept.length));
    }
    case "T": // throws where nobody catches
      throw new Error("broken");
    case "E": // ends without a word
      process.exit(3);
      break;
    case "F":
      parentPort.postMessage({ failure: "our own fault" });
      break;
    case "P": // prints much
      for (let i = 0; i < 1_000; i += 1) process.stderr.write("x".repeat(1_000));
    // falls through
    default:
      if (path !== undefined) {
        const file = { path, sha256, modified: null };
        const finding = { code: "file/unfilled", severity: "warning", place: {}, args: {} };
        parentPort.postMessage({ taken: { file, verdict: "set-aside", unit: null, finding } });
        break;
      }
      parentPort.postMessage({ outcome: { ok: false, refusal: { code: "zip64", args: { asked } } } });
  }
});
