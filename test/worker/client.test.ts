// Workers really started and really ended: time, memory, crashes, and the order of files.
import { readingWorker } from "../../src/worker/client";
import { workbookOpener } from "../../src/worker/open-workbook";
import type { Spawn, WorkerEvents } from "../../src/worker/spawn";
import { fileOf } from "../xlsx/foreign-workbook";
import { number, odsOf, row } from "../xlsx/ods-files";
import { numberCell, xlsOf } from "../xlsx/xls-files";
import { threads } from "./threads";

const file = (behaviour: string): Uint8Array => Uint8Array.from(Buffer.from(behaviour));

/** Counts the workers started and ended. */
function counted(spawn: Spawn): { readonly spawn: Spawn; started: number; ended: number } {
  const counts = {
    started: 0,
    ended: 0,
    spawn: (events: WorkerEvents) => {
      counts.started += 1;
      const line = spawn(events);
      return { ...line, end: () => ((counts.ended += 1), line.end()) };
    },
  };
  return counts;
}

test.each([
  ["loops", "L", { reason: "time", seconds: 1 }],
  ["takes all memory", "M", { reason: "memory", seconds: 20 }],
])(
  "JOB-22 a file that %s is refused and ends the worker; the next one is read by another",
  async (_, how, args) => {
    const counts = counted(threads("awkward", 32));
    const worker = readingWorker(counts.spawn, args.seconds);
    const start = performance.now();
    expect(await worker.read(file(how))).toEqual({ ok: false, refusal: { code: "too-slow", args } });
    expect(performance.now() - start).toBeLessThan(args.seconds * 1_000 + 5_000);
    expect(await worker.read(file("."))).toMatchObject({ refusal: { args: { asked: 1 } } });
    expect(counts.started).toBe(2);
    worker.end();
  },
);

test("JOB-22 one worker reads file after file, in order, however they are asked for", async () => {
  const counts = counted(threads("awkward"));
  const worker = readingWorker(counts.spawn, 10);
  const answers = await Promise.all(["a", "b", "P", "d"].map((each) => worker.read(file(each))));
  expect(answers.map((answer) => (answer.ok ? null : answer.refusal.args))).toEqual(
    [1, 2, 3, 4].map((asked) => ({ asked })),
  );
  expect(counts).toMatchObject({ started: 1, ended: 0 });
  worker.end();
  expect(await worker.read(file("."))).toMatchObject({ refusal: { args: { asked: 1 } } });
  worker.end();
  expect(counts).toMatchObject({ started: 2, ended: 2 });
});

test.each([
  ["throws", "T", "broken"],
  ["ends by itself", "E", "code 3"],
  ["says that it failed", "F", "our own fault"],
])(
  "JOB-23 a worker that %s is our bug and no verdict; the next file is read all the same",
  async (_, how, words) => {
    const worker = readingWorker(threads("awkward"), 10);
    const [failed, next] = await Promise.allSettled([worker.read(file(how)), worker.read(file("."))]);
    expect(failed).toMatchObject({
      status: "rejected",
      reason: { message: expect.stringContaining(words) as string },
    });
    expect(next.status).toBe("fulfilled");
    worker.end();
  },
);

test("JOB-24 the old formats are read in the worker, .xlsx without one", async () => {
  const counts = counted(threads("read"));
  const opener = workbookOpener(counts.spawn);
  const cells = async (bytes: Uint8Array): Promise<unknown> => {
    const outcome = await opener.openWorkbook(bytes);
    if (!outcome.ok) return outcome.refusal.code;
    return [...(outcome.workbook.sheets[0]?.cells.values() ?? [])];
  };
  const seven = [{ row: 1, column: 1, value: 7 }];
  expect(await cells(fileOf({ rows: `<row r="1"><c r="A1"><v>7</v></c></row>` }))).toEqual(seven);
  expect(await cells(file("text"))).toBe("not-a-workbook");
  expect(counts.started).toBe(0);
  expect(await cells(xlsOf({ rows: [numberCell(0, 0, 7)] }))).toEqual(seven);
  expect(await cells(odsOf({ rows: row(number(7)) }))).toEqual(seven);
  expect(await cells(xlsOf({ misplaced: 1 }))).toBe("damaged");
  expect(counts).toMatchObject({ started: 1, ended: 0 });
  opener.end();
});
