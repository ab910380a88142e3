// A zip of issued forms as another program sees it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packArchive } from "../../src/xlsx/pack-archive";

test("XLSX-89 another program reads the names in Chinese, and finds no file damaged", () => {
  const names = ["DH_定海区城管局.xlsx", "空白表.xlsx"];
  const packer = packArchive();
  for (const name of names) packer.add(name, new Uint8Array(50_000).fill(name.length));
  const zip = join(mkdtempSync(join(tmpdir(), "tallysheet-")), "下发.zip");
  writeFileSync(zip, Buffer.concat(packer.end()));
  const script = "import sys,zipfile as z; a=z.ZipFile(sys.argv[1]); print(a.testzip(), a.namelist())";
  const said = execFileSync("python3", ["-c", script, zip], { encoding: "utf8" });
  expect(said.trim()).toBe(`None ['${names.join("', '")}']`);
});
