// What Excel is told of the add-in: the schema's order, and everything that a schema cannot see.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { faceOfView } from "../src/taskpane/what-is-open";

const root = join(__dirname, "..");
const text = (path: string): string => readFileSync(join(root, path), "utf8");
const manifest = text("manifest.xml");
const { version } = JSON.parse(text("package.json")) as { version: string };

/** For each manifest what the schema has against it; one run for all, since starting takes the time. */
async function schemaErrors(...manifests: readonly string[]): Promise<readonly (readonly string[])[]> {
  const file = (fileName: string) => ({ fileName, contents: text(`test/manifest/${fileName}`) });
  const result = await validateXML({
    xml: manifests.map((contents, i) => ({ fileName: `${i}.xml`, contents })),
    schema: file("office-app.xsd"),
    preload: [file("basic-types.xsd"), file("version-overrides.xsd")],
  });
  return manifests.map((_, i) =>
    result.errors.filter((error) => error.loc?.fileName === `${i}.xml`).map((error) => error.message),
  );
}

/** All that the pattern's first group finds. */
function all(pattern: RegExp, xml = manifest): readonly string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] as string);
}

function twice(names: readonly string[]): readonly string[] {
  return names.filter((name, i) => names.indexOf(name) !== i);
}

/** The part of the manifest that is about one button or group, from its first tag to its last. */
function parts(tag: string): readonly string[] {
  return all(new RegExp(`(<${tag} [\\s\\S]*?</${tag}>)`, "g"));
}

const BROKEN: readonly (readonly [what: string, from: string | RegExp, to: string])[] = [
  ["a Label before the groups", /(<CustomTab [^>]*>)([\s\S]*)(<Label resid="tab.label" \/>)/, "$1$3$2"],
  [
    "Requirements before Hosts",
    /(<Hosts>[\s\S]*?<\/Hosts>)\s*(<Requirements>[\s\S]*?<\/Requirements>)/,
    "$2$1",
  ],
  ["a resid of 33 characters", /start\.title/g, "a".repeat(33)],
  [
    "an icon without its size of 80",
    /<bt:Image size="80" resid="check.80" \/>\s*/g,
    '<bt:Image size="81" resid="x" />',
  ],
  ["a label of 126 characters", /DefaultValue="统计表"/, `DefaultValue="${"统".repeat(126)}"`],
  ["a page without https", "https://localhost:3000/taskpane.html", "http://localhost:3000/taskpane.html"],
  ["a version of three parts", /<Version>[^<]*</, "<Version>1.0.0<"],
  ["an Id that is no GUID", /<Id>[^<]*</, "<Id>tallysheet<"],
  ["a button without its action", /<Action [\s\S]*?<\/Action>/, ""],
];

describe("SHIP-1 the schema", () => {
  const broken = BROKEN.map(([, from, to]) => manifest.replace(from, to));
  let errors: readonly (readonly string[])[] = [];
  beforeAll(async () => {
    errors = await schemaErrors(manifest, ...broken);
  });

  test("holds for the manifest", () => expect(errors[0]).toEqual([]));

  test.each(BROKEN.map(([what], i) => [what, i] as const))("refuses %s", (_, i) => {
    expect(broken[i]).not.toBe(manifest);
    expect(errors[i + 1]).not.toEqual([]);
  });
});

test("SHIP-1 Microsoft's own reader finds the same add-in in it", () => {
  const reader = join(root, "node_modules/office-addin-manifest/cli.js");
  const read = execFileSync(process.execPath, [reader, "info", join(root, "manifest.xml")], {
    encoding: "utf8",
  });
  for (const line of [
    "Id: bf8c77df-b151-40c3-aeef-205e6443618a",
    "Name: 统计表填报与汇总",
    "Provider: Tallysheet",
  ]) {
    expect(read).toContain(line);
  }
});

describe("SHIP-2 names", () => {
  test.each([
    ["Image", /<bt:Image size="\d+" resid="([^"]+)"/g],
    ["Url", /<(?:SourceLocation|LearnMoreUrl) resid="([^"]+)"/g],
  ])("every %s that is named is there, and every one that is there is named", (kind, named) => {
    const there = all(new RegExp(`<bt:${kind} id="([^"]+)"`, "g"));
    expect(twice(there)).toEqual([]);
    expect([...new Set(all(named))].sort()).toEqual([...there].sort());
  });

  test.each([
    ["ShortStrings", /<(?:Label|Title) resid="([^"]+)"/g],
    ["LongStrings", /<Description resid="([^"]+)"/g],
  ])("labels and titles are short, descriptions long: %s", (list, named) => {
    const there = all(
      /<bt:String id="([^"]+)"/g,
      all(new RegExp(`<bt:${list}>([\\s\\S]*)</bt:${list}>`, "g"))[0],
    );
    expect(twice(there)).toEqual([]);
    expect([...new Set(all(named))].sort()).toEqual([...there].sort());
  });

  test("ids of tab, groups and buttons stand once", () => {
    const ids = all(/<(?:CustomTab|Group|Control)[^>]* id="([^"]+)"/g);
    expect(ids).toHaveLength(1 + 2 + 7);
    expect(twice(ids)).toEqual([]);
  });

  test("every text is there in Chinese and in English, and neither in the other's place", () => {
    const chinese = all(/<bt:String id="[^"]+" DefaultValue="([^"]+)"/g);
    const english = all(/<bt:Override Locale="en-US" Value="([^"]+)"/g);
    expect(english).toHaveLength(chinese.length);
    expect(chinese.filter((value) => !/\p{Script=Han}/u.test(value))).toEqual([]);
    expect(english.filter((value) => /\p{Script=Han}/u.test(value))).toEqual([]);
  });
});

test("SHIP-2 every address is on one https origin, and no other domain is asked for", () => {
  const addresses = all(/"(https?:[^"]+)"/g).filter(
    (address) => !/schemas\.microsoft|www\.w3\.org/.test(address),
  );
  expect([...new Set(addresses.map((address) => new URL(address).origin))]).toEqual([
    "https://localhost:3000",
  ]);
  expect(manifest).not.toContain("<AppDomain>");
});

test("SHIP-3 every button opens the one pane that a form opens by itself, at its own view", () => {
  const views = parts("Control").map((button) => {
    expect(button).toContain('xsi:type="ShowTaskpane"');
    expect(button).toContain("<TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>");
    const url = all(/<SourceLocation resid="([^"]+)"/g, button)[0] as string;
    const address = all(new RegExp(`<bt:Url id="${url}" DefaultValue="([^"]+)"`, "g"))[0] as string;
    return new URL(address).searchParams.get("view");
  });
  expect(views).toEqual(["fill", "next-missing", "finish", "issue", "gather", "rollup", "tracking"]);
  // The pane knows each of them.
  expect(views.map(faceOfView)).toEqual(["fill", "fill", "fill", "design", "gather", "gather", "gather"]);
  expect(manifest).not.toMatch(/<Runtime|ExecuteFunction|<FunctionFile/);
});

test("SHIP-3 every button has an icon of its own, in four sizes that are true", () => {
  const seen = new Set<string>();
  for (const button of parts("Control")) {
    const sizes = [...button.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g)];
    expect(sizes.map((match) => match[1])).toEqual(["16", "32", "64", "80"]);
    for (const [, size, id] of sizes) {
      const address = all(new RegExp(`<bt:Image id="${id}" DefaultValue="([^"]+)"`, "g"))[0] as string;
      expect(pngSize(new URL(address).pathname)).toEqual([Number(size), Number(size)]);
      expect(seen.has(address)).toBe(false);
      seen.add(address);
    }
  }
  for (const [tag, size] of [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const) {
    const address = all(new RegExp(`<${tag} DefaultValue="([^"]+)"`, "g"))[0] as string;
    expect(pngSize(new URL(address).pathname)).toEqual([size, size]);
  }
});

test("SHIP-3 every drawn icon has its sizes", () => {
  const files = readdirSync(join(root, "assets/icons"));
  for (const drawing of files.filter((file) => file.endsWith(".svg"))) {
    for (const size of [16, 32, 64, 80]) expect(files).toContain(drawing.replace(".svg", `-${size}.png`));
  }
});

/** Width and height that a PNG file's own head says. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(join(root, "assets", path));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("SHIP-3 the add-in asks for the Excel that the code is written for", () => {
  expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.9" />');
  expect(manifest).toContain(`<Version>${version}.0</Version>`);
});

describe("SHIP-4 the manifest to deploy", () => {
  const script = join(root, ".build/manifest.mjs");
  const out = join(mkdtempSync(join(tmpdir(), "manifest-")), "manifest.xml");

  test.each([
    ["https://tj.example.gov.cn", "https://tj.example.gov.cn/"],
    ["https://tj.example.gov.cn/", "https://tj.example.gov.cn/"],
    ["https://10.1.2.3:8443/addins/tallysheet", "https://10.1.2.3:8443/addins/tallysheet/"],
    ["https://tj.example.gov.cn/a&b//", "https://tj.example.gov.cn/a&amp;b/"],
  ])("served from %s", async (given, base) => {
    execFileSync(process.execPath, [script, "--base-url", given, "--out", out]);
    const written = readFileSync(out, "utf8");
    expect(await schemaErrors(written)).toEqual([[]]);
    expect(written).not.toContain("localhost");
    expect(written).toContain(`<SourceLocation DefaultValue="${base}taskpane.html" />`);
    expect(all(/"(https:[^"]+)"/g, written).filter((address) => address.startsWith(base))).toHaveLength(
      all(/"(https:\/\/localhost[^"]+)"/g).length,
    );
    expect(written).toContain(`<Version>${version}.0</Version>`);
  });

  test.each(["http://tj.example.gov.cn/", "tj.example.gov.cn", "https://a.cn/?x=1", "https://a.cn/#x", ""])(
    "an address that Excel would not take is refused: %p",
    (given) => {
      const { status, stderr } = spawnSync(process.execPath, [script, "--base-url", given, "--out", out]);
      expect(status).toBe(2);
      expect(stderr.toString()).toContain("https");
    },
  );
});
