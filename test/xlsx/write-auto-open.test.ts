// Workbooks that open the add-in's pane: the parts that Excel looks for, and nothing else changed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { ADD_IN, addInToOpen } from "../../src/jobs/add-in";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { samplePlan } from "../fixtures/sample-plan";
import { partsOf } from "./write-parts";

const autoOpen = addInToOpen();
const plan = samplePlan();

test("SHIP-5 the parts lead from the package to the add-in, and stand in the list of types", async () => {
  const parts = partsOf(await writeWorkbook(plan, { autoOpen }));
  const part = (path: string): string => parts.get(path) ?? "";
  for (const xml of parts.values()) new SaxesParser({ xmlns: true }).write(xml).close();
  const target = /Type="[^"]*\/2011\/relationships\/webextensiontaskpanes" Target="([^"]+)"/;
  const panes = target.exec(part("_rels/.rels"))?.[1] as string;
  expect(part(panes)).toContain('visibility="0"');
  const relation = /r:id="([^"]+)"/.exec(part(panes))?.[1] as string;
  const rels = part(panes.replace(/([^/]+)$/, "_rels/$1.rels"));
  expect(rels).toContain(`Id="${relation}"`);
  const extension = panes.replace(/[^/]+$/, /Target="([^"]+)"/.exec(rels)?.[1] as string);
  expect(part(extension)).toContain(`<we:reference id="${ADD_IN.id}" version="${ADD_IN.version}"`);
  expect(part(extension)).toContain('name="Office.AutoShowTaskpaneWithDocument" value="true"');
  expect(part("[Content_Types].xml")).toContain(`PartName="/${panes}"`);
  expect(part("[Content_Types].xml")).toContain(`PartName="/${extension}"`);
});

test("SHIP-5 every other part is as it is without, and the workbook reads the same", async () => {
  const [plain, opening] = await Promise.all([writeWorkbook(plan), writeWorkbook(plan, { autoOpen })]);
  const before = partsOf(plain);
  const after = partsOf(opening);
  for (const [path, content] of before) {
    if (path === "[Content_Types].xml" || path === "_rels/.rels") continue;
    expect(after.get(path)).toBe(content);
  }
  expect(after.size).toBe(before.size + 3);
  expect(readWorkbook(opening, { styles: true })).toEqual(readWorkbook(plain, { styles: true }));
});

test("SHIP-5 off by default", async () => {
  const parts = [...partsOf(await writeWorkbook(plan)).keys()];
  expect(parts.filter((path) => path.includes("webextension"))).toEqual([]);
});

test.each([
  [undefined, 'store="EXCatalog" storeType="EXCatalog"'],
  ["administrator", 'store="EXCatalog" storeType="EXCatalog"'],
  ["sideloaded", 'store="developer" storeType="Registry"'],
  ["\\\\文件服务器\\加载项&", 'store="\\\\文件服务器\\加载项&amp;" storeType="FileSystem"'],
])("SHIP-6 built for %p, the add-in is looked for there", async (setting, reference) => {
  const parts = partsOf(await writeWorkbook(plan, { autoOpen: addInToOpen(setting) }));
  expect(parts.get("xl/webextensions/webextension1.xml")).toContain(reference);
});

test("SHIP-6 a build for no such place does not run", () => {
  expect(() => addInToOpen("catalogue")).toThrow("TALLYSHEET_STORE");
});

test("SHIP-6 the add-in that is opened is the manifest's", () => {
  const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
  expect(manifest).toContain(`<Id>${ADD_IN.id}</Id>`);
  expect(manifest).toContain(`<Version>${ADD_IN.version}</Version>`);
});
