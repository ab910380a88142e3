// Which test files start first: the longest, so that no processor waits for another's last file.
const { default: Sequencer } = require("@jest/test-sequencer");

/** Where tests take longest, for a machine that has not timed them all yet: jest itself goes by the files' sizes. */
const LONG = [
  "/e2e/design",
  "/e2e/fill",
  "/interop/forms-formulas",
  "/interop/legacy-forms",
  "/property/damage",
  "/e2e/",
  "/interop/",
  "/worker/office-desk",
  "/taskpane/design/face",
  "/journey/",
  "/contract/",
  "/awkward/",
];

/** @param {{ readonly path: string }} test */
function rank({ path }) {
  const place = LONG.findIndex((part) => path.includes(part));
  return place === -1 ? LONG.length : place;
}

module.exports = class LongestFirst extends Sequencer {
  /** @param {readonly { readonly path: string; readonly duration?: number }[]} tests */
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.every(({ duration }) => duration !== undefined)) return sorted;
    return [...sorted].sort((one, other) => rank(one) - rank(other));
  }
};
