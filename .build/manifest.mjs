// `npm run manifest -- --base-url https://…`: writes dist/manifest.xml, the one to deploy.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** The address in manifest.xml: where `npm start -- --excel` serves. */
const LOCAL = "https://localhost:3000/";

const root = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * The address with one slash at its end. null: not an address that Excel takes pages from (https, nothing after the path).
 * @param {string | undefined} given
 */
function baseAddress(given) {
  const address = given === undefined || !URL.canParse(given) ? null : new URL(given);
  if (address === null || address.protocol !== "https:" || address.username !== "") return null;
  if (address.search !== "" || address.hash !== "") return null;
  return address.href.replace(/\/*$/, "/");
}

/** "0.1.0" → "0.1.0.0", the four parts that Excel compares; what follows a hyphen is left out. */
function fourParts(/** @type {string} */ version) {
  const [core = ""] = version.split("-");
  return [...core.split("."), "0", "0", "0"].slice(0, 4).join(".");
}

const { values } = parseArgs({ options: { "base-url": { type: "string" }, out: { type: "string" } } });
const base = baseAddress(values["base-url"]);
if (base === null) {
  process.stderr.write(
    "请给出放置插件页面的地址，须为 https：npm run manifest -- --base-url https://统计.example.gov.cn/tallysheet/\n" +
      "Give the address where dist/ is served, https only: npm run manifest -- --base-url https://…\n",
  );
  process.exit(2);
}
const { version } = JSON.parse(readFileSync(root("package.json"), "utf8"));
const escaped = base.replaceAll("&", "&amp;");
const manifest = readFileSync(root("manifest.xml"), "utf8")
  .replace(/^<!--.*-->\n/m, "")
  .replaceAll(LOCAL, escaped)
  .replace(/<Version>[^<]*</, `<Version>${fourParts(version)}<`);
const out = resolve(values.out ?? root("dist/manifest.xml"));
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, manifest);
process.stdout.write(`已写入 ${out}（${fourParts(version)}，${base}）\n`);
