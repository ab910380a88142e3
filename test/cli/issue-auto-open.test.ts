// `tallysheet issue --auto-open`: every issued file opens the pane, and none does without.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ADD_IN } from "../../src/jobs/add-in";
import { partsOf } from "../xlsx/write-parts";
import { inFolder, run } from "./command-line";

test.each([
  [["--auto-open"], true],
  [[], false],
])("SHIP-5 issued with %p, the forms and the blank one open the pane: %p", async (asked, opens) => {
  await inFolder(async (folder) => {
    const { code } = await run("issue", "zhoushan-2023", "--form", "liaison", "--out", folder, ...asked);
    expect(code).toBe(0);
    const files = await readdir(folder);
    expect(files).toContain("空白表.xlsx");
    for (const file of files) {
      const extension = partsOf(await readFile(join(folder, file))).get("xl/webextensions/webextension1.xml");
      expect(extension?.includes(ADD_IN.id) ?? false).toBe(opens);
    }
  });
});
