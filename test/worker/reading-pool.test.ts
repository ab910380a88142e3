// Files taken in side by side: the same as one after another, whatever happens to a worker.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { type Reading, readReturns } from "../../src/jobs/gather";
import type { FilePool, GatherTools, IncomingFile } from "../../src/jobs/take-file";
import { poolSize, readingPool, type ReadingPool } from "../../src/worker/reading-pool";
import type { Spawn } from "../../src/worker/spawn";
import { readWorkbook } from "../../src/xlsx/read";
import { bundled, Office } from "../journey/scenario";
import { fileOf } from "../xlsx/foreign-workbook";
import { threads } from "./threads";

const CAMPAIGN = bundled("zhoushan-2023");
const [FORM] = CAMPAIGN.forms as [(typeof CAMPAIGN.forms)[number]];
const ORDER: Reading = {
  campaign: CAMPAIGN,
  form: FORM,
  period: null,
  received: "2023-06-30T09:00:00+08:00",
};

const tools: GatherTools = {
  readWorkbook,
  sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
};

function fileNamed(path: string, bytes: Uint8Array): IncomingFile {
  return { path, bytes: () => Promise.resolve(bytes.slice()) };
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

async function heap(): Promise<readonly IncomingFile[]> {
  const office = await Office.issues("zhoushan-2023");
  const files: IncomingFile[] = [];
  for (const [index, { code }] of CAMPAIGN.roster.units.slice(0, 4).entries()) {
    await office.fills(code, { ...office.everything(index), xi_study_count: index === 2 ? "约200" : index });
    files.push(fileNamed(`${code}.xlsx`, office.formOf(code)));
  }
  const whole = await (files[0] as IncomingFile).bytes();
  return [
    ...files,
    fileNamed("副本.xlsx", whole),
    fileNamed("截断.xlsx", whole.slice(0, 3_000)),
    fileNamed("文字.xlsx", text("不是工作簿")),
    fileNamed("别的.xlsx", fileOf({ rows: `<row r="1"><c r="A1"><v>7</v></c></row>` })),
    {
      path: "坏.xlsx",
      bytes: () => Promise.resolve(whole.slice()),
      refusal: { code: "truncated", args: {} },
    },
  ];
}

/** So that the pool is used however few files there are. */
const pooled = (spawn: Spawn, size: number, seconds = 60): ReadingPool =>
  readingPool(spawn, { size, seconds, filesEach: 1 });

const reading = (files: readonly IncomingFile[], pool?: FilePool) =>
  readReturns(files, ORDER, pool === undefined ? tools : { ...tools, pool });

test("JOB-25 any heap of files, in any order, is taken in by one, two or three workers as it is by none", async () => {
  const files = await heap();
  const pools = [1, 2, 3].map((size) => pooled(threads("read"), size));
  try {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...files], { minLength: 2 }), async (some) => {
        const alone = await reading(some);
        for (const pool of pools) expect(await reading(some, pool)).toEqual(alone);
      }),
      { numRuns: 6 },
    );
  } finally {
    for (const pool of pools) pool.end();
  }
});

test.each([
  [1, 4, 1],
  [499, 4, 1],
  [500, 4, 2],
  [1_000, 4, 4],
  [1_000, 1, 1],
])("JOB-25 %i files with %i workers at most are read by %i at once", (files, size, lanes) => {
  expect(readingPool(threads("awkward"), { size }).lanes(files)).toBe(lanes);
});

test.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [16, 4],
])("JOB-25 with %i cores there are %i workers", (cores, size) => {
  expect(poolSize(cores)).toBe(size);
});

test("JOB-26 files that hang, eat memory or break a worker are one verdict each, the others are taken in", async () => {
  const pool = pooled(threads("awkward", 32), 2, 3);
  const names = ["一", "L", "二", "E", "三", "M", "四", "五"];
  const { verdicts } = await reading(
    names.map((name) => fileNamed(name, text(name))),
    pool,
  );
  pool.end();
  expect(verdicts.map(({ file, finding }) => [file.path, finding.code])).toEqual(
    names.map((name) => [
      name,
      name === "E" ? "file/broke-reading" : /[LM]/.test(name) ? "file/too-slow" : "file/unfilled",
    ]),
  );
  expect(verdicts.every(({ file }) => file.sha256.length === 64)).toBe(true);
});

test("JOB-26 what is a bug of ours is no verdict, and names the file", async () => {
  const pool = pooled(threads("awkward"), 2);
  const files = ["一", "F", "二"].map((name) => fileNamed(name, text(name)));
  await expect(reading(files, pool)).rejects.toThrow(/F.*our own fault/);
  pool.end();
});

test("JOB-27 where a worker never starts, files are taken in without one", async () => {
  let asked = 0;
  const nowhere: Spawn = (events) => {
    asked += 1;
    queueMicrotask(() => events.lost("fault", "no such script"));
    return { send: () => undefined, end: () => undefined };
  };
  const files = await heap();
  const pool = pooled(nowhere, 3);
  expect(await reading(files, pool)).toEqual(await reading(files));
  expect(pool.lanes(1_000)).toBe(1);
  expect(asked).toBeLessThan(5);
});
