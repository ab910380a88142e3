// What `npm run build` left in dist/: pages that load what they should, from where they should, and nothing else.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const dist = join(root, "dist");
const built = (path: string): string => readFileSync(join(dist, path), "utf8");

interface Chunks {
  readonly pages: Readonly<
    Record<
      string,
      { readonly first: readonly string[]; readonly later: Readonly<Record<string, readonly string[]>> }
    >
  >;
  readonly files: Readonly<Record<string, readonly string[]>>;
}
const { pages, files } = JSON.parse(readFileSync(join(root, ".cache/dist-chunks.json"), "utf8")) as Chunks;

/** Every script that a page may ever load. */
function reach(page: string): readonly string[] {
  const { first, later } = pages[page] ?? { first: [], later: {} };
  return [...new Set([...first, ...Object.values(later).flat()])];
}

function scriptsOf(page: string): readonly string[] {
  return [...built(page).matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => match[1] as string);
}

const PAGES = readdirSync(dist).filter((file) => file.endsWith(".html"));

describe("SHIP-7 pages", () => {
  test("are these", () => {
    expect(PAGES.sort()).toEqual([
      "help.html",
      "old-excel.html",
      "preview-pane.html",
      "preview.html",
      "taskpane.html",
    ]);
  });

  test.each(PAGES)(
    "%s allows neither eval nor scripts within the page, and nothing from elsewhere",
    (page) => {
      const policy =
        /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(built(page))?.[1] ?? "";
      const rule = (name: string): string | undefined => new RegExp(`${name} ([^;]+)`).exec(policy)?.[1];
      expect(rule("default-src")).toBe("'none'");
      expect(rule("script-src")).toBe("'self'");
      expect(rule("connect-src")).toBe("'self'");
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
      // Before anything that it is to hold for.
      expect(built(page).indexOf("Content-Security-Policy")).toBeLessThan(
        built(page).search(/<script|<style|<link/),
      );
      expect(built(page)).not.toMatch(/<script(?![^>]* src=)|\son\w+=|javascript:/);
    },
  );

  test.each(PAGES)("%s names files that are there", (page) => {
    const named = [...built(page).matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] as string);
    const local = named.filter((address) => !address.startsWith("data:"));
    expect(local.filter((address) => !existsSync(join(dist, address)))).toEqual([]);
  });

  test("the pane looks at the web view's age first, then loads office.js from beside it, then itself", () => {
    const [age, office, ...own] = scriptsOf("taskpane.html");
    expect([age, office]).toEqual(["old-excel.js", "office/office.js"]);
    expect(own.sort()).toEqual([...(pages["taskpane"]?.first ?? [])].sort());
    expect(built("taskpane.html")).toMatch(/<script src="office\/office.js"><\/script>[\s\S]*<\/head>/);
  });

  test("the preview's pane is the same pane with Microsoft's client library in place of office.js", () => {
    const shipped = scriptsOf("taskpane.html").filter((script) => script !== "office/office.js");
    const preview = scriptsOf("preview-pane.html");
    const host = preview.filter((script) => !shipped.includes(script));
    expect(host.map((script) => script.replace(/\.[0-9a-f]{8}\./, "."))).toEqual([
      "office/excel-win32-16.01.js",
      "preview-office.js",
    ]);
    expect(preview.filter((script) => shipped.includes(script))).toEqual(shipped);
  });
});

describe("SHIP-8 what the pane loads", () => {
  test("is nothing of the preview's grid; the preview itself loads it later", () => {
    const grid = (file: string): boolean => (files[file] ?? []).some((from) => from.startsWith("@univerjs"));
    expect(reach("taskpane").filter(grid)).toEqual([]);
    expect(pages["preview"]?.first.filter(grid)).toEqual([]);
    expect(reach("preview").filter(grid)).not.toEqual([]);
  });

  test("is nothing of tests, of the command line, or of the far side of Excel's wire", () => {
    const rooms = new Set(reach("taskpane").flatMap((file) => files[file] ?? []));
    for (const room of ["src/cli", "src/preview", "jest", "exceljs", "@microsoft/office-js"]) {
      expect([...rooms]).not.toContain(room);
    }
    expect(rooms).toContain("src/taskpane");
  });

  test("calls no network and makes no code from text", () => {
    // Where it is named to be tested for or to be replaced, it is not called.
    const calls =
      /[^\w.]fetch\(|new (?:XMLHttpRequest|WebSocket|EventSource)\b|sendBeacon\(|new Function\(|[^\w.]eval\(/g;
    const found = reach("taskpane").flatMap((file) =>
      [...built(file).matchAll(calls)].map(
        (match) => `${file}: ${built(file).slice(match.index, match.index + 60)}`,
      ),
    );
    expect(found).toEqual([]);
  });
});

describe("SHIP-9 dist/", () => {
  const everything = readdirSync(dist, { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll("\\", "/"),
  );

  test("holds every file that the manifest names", () => {
    const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
    const named = [...manifest.matchAll(/"https:\/\/localhost:3000\/([^"?]+)/g)].map(
      (match) => match[1] as string,
    );
    expect(named.length).toBeGreaterThan(28);
    expect(named.filter((path) => !everything.includes(path))).toEqual([]);
  });

  test("holds of office.js what Excel on Windows, Mac and the web asks for, and no other program's", () => {
    const office = everything.filter((path) => /^office\/.+\.js$/.test(path));
    for (const file of ["office.js", "excel-win32-16.01.js", "excel-mac-16.00.js", "excel-web-16.00.js"]) {
      expect(office).toContain(`office/${file}`);
    }
    expect(
      office.filter((path) => /debug|word|outlook|powerpoint|onenote|project|access|vsdoc/.test(path)),
    ).toEqual([]);
  });

  test("says nothing of the machine it was built on", () => {
    const texts = everything.filter(
      (path) => /\.(?:js|map|html|css|cjs)$/.test(path) && !path.startsWith("office/"),
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((path) => built(path).includes(root))).toEqual([]);
  });

  test.each(["licences.txt", "cli/licences.txt"])(
    "tells in %s the terms of every package built in",
    (file) => {
      const terms = built(file);
      for (const name of ["fflate", "hucre", "zod"])
        expect(terms).toMatch(new RegExp(`^${name} [\\d.]+ \\(MIT\\)$`, "m"));
      expect(terms).toContain("Permission is hereby granted");
      if (file === "cli/licences.txt") return;
      const packages = new Set(
        Object.values(files)
          .flat()
          .filter((from) => !from.startsWith("src/")),
      );
      const named = new Set([...terms.matchAll(/^(\S+) \d[\w.+-]* \(.+\)$/gm)].map((match) => match[1]));
      expect([...packages].filter((name) => !named.has(name))).toEqual([]);
    },
  );

  test("has a map for every script of ours", () => {
    const scripts = Object.keys(files).filter((file) => built(file).length > 2_000);
    const unmapped = scripts.filter((file) => !everything.includes(`${file}.map`));
    // Campaigns are data: nothing to map.
    expect(unmapped.filter((file) => (files[file] ?? []).some((from) => from.startsWith("src/")))).toEqual(
      [],
    );
  });
});
