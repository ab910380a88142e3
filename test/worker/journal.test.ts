// A desk that is lost on the way: what was handed in and decided since the last writing is asked again.
import { mkdtempSync, openAsBlob, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeskLost } from "../../src/worker/office/client";
import { rememberingClient, type RememberingClient } from "../../src/worker/office/journal";
import { gatherFiles } from "../../src/worker/office/slices";
import type { GivenFile } from "../../src/worker/office/calls";
import { bundled, Office } from "../journey/scenario";
import { breakableLine, PAGE } from "./office-line";

const TEXT = readFileSync(join(__dirname, "../../assets/campaigns/zhoushan-2023.json"), "utf8");
const [FIRST = "", SECOND = ""] = bundled("zhoushan-2023").roster.units.map(({ code }) => code);
const COUNT = "xi_study_count";
const AT = "2023-06-30T09:00:00+08:00";

interface Remembered {
  readonly desk: RememberingClient;
  readonly lose: () => void;
  readonly told: () => number;
}

function remembered(): Remembered {
  const line = breakableLine();
  let told = 0;
  return {
    desk: rememberingClient(line.desk, () => (told += 1)),
    lose: line.lose,
    told: () => told,
  };
}

async function formOf(unit: string, value: string | number): Promise<GivenFile> {
  const office = await Office.issues("zhoushan-2023");
  await office.fills(unit, { ...office.everything(1), [COUNT]: value });
  return { path: `${unit}.xlsx`, content: office.formOf(unit) };
}

async function total(desk: RememberingClient): Promise<string | null | undefined> {
  return (await desk.ask("trace", { field: COUNT, unit: null, ...PAGE }))?.total;
}

/** Two returns handed in among many files, one offered reading confirmed, one return set aside. */
async function worked(desk: RememberingClient): Promise<void> {
  await desk.ask("begin", { text: TEXT, form: "statistics", period: null, at: AT });
  const litter = Array.from({ length: 30 }, (_, i): GivenFile => {
    return { path: `${i}.txt`, content: new Uint8Array([65, i]) };
  });
  const files = [...litter, await formOf(FIRST, "约200"), await formOf(SECOND, 5)];
  await gatherFiles(desk, { files, received: AT, at: AT });
  const only = { unit: FIRST, field: COUNT };
  await desk.ask("say", { spoken: { say: "accept-offers", only }, at: AT });
  const reason = "漏填较多";
  await desk.ask("say", {
    spoken: { say: "mark", units: [SECOND], as: "sent-back", reason, until: null },
    at: AT,
  });
}

test("DESK-18 what was not written is asked again of another desk, and is what it was", async () => {
  const { desk, lose, told } = remembered();
  await worked(desk);
  const before = [await total(desk), await desk.ask("summary", null)];
  lose();
  await expect(desk.ask("summary", null)).rejects.toBeInstanceOf(DeskLost);
  expect(told()).toBe(1);
  await desk.askAgain(() => Promise.resolve(), {});
  expect([await total(desk), await desk.ask("summary", null)]).toEqual(before);
  // And once more: nothing was forgotten by recovering.
  lose();
  await desk.askAgain(() => Promise.resolve(), {});
  expect([await total(desk), await desk.ask("summary", null)]).toEqual(before);
}, 120_000);

test("DESK-18 a question under way ends, and files that are gone meanwhile have a verdict that says so", async () => {
  const { desk, lose } = remembered();
  await worked(desk);
  const [one, two] = [await formOf(FIRST, 7), await formOf(FIRST, 8)];
  const path = join(mkdtempSync(join(tmpdir(), "journal-")), "再报.xlsx");
  writeFileSync(path, two.content as Uint8Array);
  const file = await openAsBlob(path);
  await gatherFiles(desk, { files: [one, { path: "再报.xlsx", content: file }], received: AT, at: AT });
  const twice = (await desk.ask("decisions", PAGE)).items.filter((item) => item.kind === "twice");
  const sha = twice.flatMap(({ kept, other }) => [kept, other]).find(({ path }) => path === "再报.xlsx");
  await desk.ask("say", { spoken: { say: "keep", unit: FIRST, file: sha?.sha256 ?? "" }, at: AT });
  const asked = desk.ask("summary", null);
  lose();
  await expect(asked).rejects.toBeInstanceOf(DeskLost);
  rmSync(path);
  await desk.askAgain(() => Promise.resolve(), {});
  const { items } = await desk.ask("files", { ...PAGE, show: "all", last: true });
  expect(items.filter(({ code }) => code === "file/unreachable").map(({ path }) => path)).toEqual([
    "再报.xlsx",
  ]);
}, 120_000);

test("DESK-18 what stands written is opened again, and only what came since is asked anew", async () => {
  const { desk, lose } = remembered();
  await worked(desk);
  await desk.ask("plan", { at: AT });
  await desk.ask("written", null);
  expect(desk.journal()).toMatchObject({ opening: "workbook", since: [] });
  await gatherFiles(desk, { files: [await formOf(SECOND, 9)], received: AT, at: AT });
  expect(desk.journal().since.map(({ verb }) => verb)).toEqual(["gather"]);
  lose();
  let opened = 0;
  const refused = desk.askAgain(() => Promise.reject(new Error("the workbook is gone")), {});
  await expect(refused).rejects.toThrow("gone");
  expect(desk.journal().since).toHaveLength(1);
  await desk.askAgain(async () => {
    opened += 1;
    await desk.ask("begin", { text: TEXT, form: "statistics", period: null, at: AT });
  }, {});
  expect([opened, await total(desk)]).toEqual([1, "9"]);
}, 120_000);
