// `npm test`: every test but those of other programs' files; a browser and a spreadsheet program are installed where they can be.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const say = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);
const run = (/** @type {string} */ command, /** @type {readonly string[]} */ args) =>
  spawnSync(command, [...args], { stdio: "inherit" }).status ?? 1;
const answers = (/** @type {string} */ command, /** @type {readonly string[]} */ args) =>
  spawnSync(command, [...args], { stdio: "ignore" }).status === 0;

/** Debian's own, which sees Debian's packages. */
const PYTHON = process.env.TALLYSHEET_PYTHON ?? "/usr/bin/python3";

/** What the tests in the browser need: the browser, fonts with Chinese, and two readers of what it saves. */
const NEEDED = [
  { package: "chromium", there: () => existsSync(process.env.CHROMIUM ?? "/usr/bin/chromium") },
  { package: "fonts-noto-cjk", there: () => answers("fc-list", [":lang=zh-cn"]) },
  { package: "libreoffice-calc", there: () => answers("which", ["soffice"]) },
  { package: "python3-openpyxl", there: () => answers(PYTHON, ["-c", "import openpyxl"]) },
];
const lacking = () => NEEDED.filter(({ there }) => !there()).map((each) => each.package);

function install() {
  if (lacking().length === 0 || process.getuid?.() !== 0 || !answers("which", ["apt-get"])) return;
  say(`installing ${lacking().join(", ")}`);
  if (run("apt-get", ["update", "-qq"]) === 0)
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...lacking()]);
}

install();
const left = lacking();
if (left.length > 0) {
  say(`!! The tests in a browser are left out: ${left.join(", ")} cannot be installed here.`);
  say("!! Install them, set CHROMIUM to the browser's path where it is elsewhere, and run npm test again.");
  if (process.env.CI !== undefined) process.exit(1);
}
if (left.length === 0 && run("npx", ["webpack"]) !== 0) process.exit(1);
const inBrowser = left.length === 0 ? [] : ["/test/build/", "/test/e2e/"];
const ignored = ["/test/interop/", ...inBrowser].flatMap((path) => ["--testPathIgnorePatterns", path]);
process.exit(run("npx", ["jest", ...process.argv.slice(2), ...ignored]));
