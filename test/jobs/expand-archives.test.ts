// Zips among the files handed in, up to the verdict of each file in them.
import { createHash } from "node:crypto";
import { HostError } from "../../src/core/sheet/host";
import { expandArchives } from "../../src/jobs/expand-archives";
import { gather } from "../../src/jobs/gather";
import type { IncomingFile } from "../../src/jobs/take-file";
import { readWorkbook } from "../../src/xlsx/read";
import { bundled } from "../journey/scenario";
import { fileOf, patchEntry, zipOf } from "../xlsx/foreign-workbook";

function incoming(path: string, bytes: Uint8Array): IncomingFile {
  return { path, bytes: () => Promise.resolve(bytes) };
}

const unreachable: IncomingFile = {
  path: "gone.zip",
  bytes: () => Promise.reject(new HostError("not-found", "gone")),
};

async function verdicts(files: readonly IncomingFile[]): Promise<readonly (readonly [string, string])[]> {
  const campaign = bundled("lianglukou-2020");
  const form = campaign.forms[0];
  if (form === undefined) throw new Error("no form");
  const at = "2020-06-30T10:00:00+08:00";
  const { rollup } = await gather(
    await expandArchives(files),
    { campaign, form, period: null, received: at, made: at },
    { readWorkbook, sha256: (bytes) => createHash("sha256").update(bytes).digest("hex") },
  );
  return rollup.files.map(({ file, finding }) => [file.path, finding.code] as const);
}

test("JOB-20 the files of a zip are handed in each for itself, with one verdict each", async () => {
  const inner = zipOf({ "c.xlsx": "x" });
  const zip = patchEntry(
    zipOf({ "a.xlsx": fileOf({}), "b.xlsx": fileOf({ rows: "<row/>" }), "more.zip": inner, "说明.txt": "x" }),
    "b.xlsx",
    { crc: 1 },
  );
  expect(await verdicts([incoming("in/returns.zip", zip), incoming("in/d.xlsx", fileOf({}))])).toEqual([
    ["in/d.xlsx", "form/no-table"],
    ["in/returns.zip/a.xlsx", "form/no-table"],
    ["in/returns.zip/b.xlsx", "file/damaged"],
    ["in/returns.zip/more.zip", "file/not-a-workbook"],
    ["in/returns.zip/说明.txt", "file/not-a-workbook"],
  ]);
});

test("JOB-21 a zip that is refused, holds nothing or cannot be reached is one file with one verdict", async () => {
  const zip = zipOf({ "a.xlsx": "x", "b.xlsx": "y" });
  const files = [
    incoming("cut.zip", zip.subarray(0, 70)),
    incoming("empty.zip", zipOf({})),
    unreachable,
    incoming("litter.zip", zipOf({ ".DS_Store": "x" })),
    incoming("overlap.zip", patchEntry(zip, "b.xlsx", { offset: 0 })),
  ];
  expect(await verdicts(files)).toEqual([
    ["cut.zip", "file/truncated"],
    ["empty.zip", "file/not-a-workbook"],
    ["gone.zip", "file/unreachable"],
    ["litter.zip", "file/not-a-workbook"],
    ["overlap.zip", "file/damaged"],
  ]);
});
