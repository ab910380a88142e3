// The office's desk from files to workbook and back: what is promised of it, over real bytes.
import { createHash } from "node:crypto";
import { zipSync } from "fflate";
import { planRollup } from "../../src/core/rollup/plan/plan-rollup";
import { remake } from "../../src/core/rollup/record";
import { type CellPlace, HostError } from "../../src/core/sheet/host";
import type { WorkbookPlan } from "../../src/core/sheet/plan";
import { cellKey, type CellSnapshot, type WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { spansAround } from "../../src/jobs/office/cell-subject";
import type { Told } from "../../src/jobs/office/told";
import { openRollupFile } from "../../src/jobs/open-rollup-file";
import type { OfficeClient } from "../../src/worker/office/client";
import { fetchPlan, gatherFiles, sendBook } from "../../src/worker/office/slices";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { bundled, Office } from "../journey/scenario";
import { officeLine, PAGE } from "./office-line";

const AT = "2023-06-30T09:00:00+08:00";
const LATER = "2023-07-03T09:00:00+08:00";
const LATE = "2023-07-20T09:00:00+08:00";
const ZHOUSHAN = bundled("zhoushan-2023");
const UNITS = ZHOUSHAN.roster.units.map(({ code }) => code);
const FIRST = UNITS[0] as string;
const SECOND = UNITS[1] as string;
const COUNT = "xi_study_count";

interface Given {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Forms of these units with the same number in every count. */
async function forms(units: readonly string[], value: number, saved?: string): Promise<Given[]> {
  const office = await Office.issues("zhoushan-2023");
  const given: Given[] = [];
  for (const unit of units) {
    await office.fillsAll(unit, value, saved);
    given.push({ path: `回收/${unit}.xlsx`, content: office.formOf(unit) });
  }
  return given;
}

async function begun(campaign = ZHOUSHAN): Promise<OfficeClient> {
  const desk = officeLine();
  const form = campaign.forms[0]?.id as string;
  const opening = await desk.ask("begin", { text: JSON.stringify(campaign), form, period: null, at: AT });
  expect(opening.ok).toBe(true);
  return desk;
}

async function gathered(desk: OfficeClient, files: readonly Given[], received = AT): Promise<void> {
  const opening = await desk.ask("gather", { files, received, at: received });
  if (!opening.ok) throw new Error(opening.sentences.join());
}

async function total(desk: OfficeClient, field = COUNT): Promise<string | null | undefined> {
  return (await desk.ask("trace", { field, unit: null, ...PAGE }))?.total;
}

/** As the pane does: plan, apply, say so. Here applied to a file, and read back. */
async function write(desk: OfficeClient): Promise<WorkbookSnapshot> {
  const plan: WorkbookPlan = await fetchPlan(desk, AT);
  const outcome = readWorkbook(await writeWorkbook(plan), { limits: { cells: 2_000_000 } });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  await desk.ask("written", null);
  return outcome.workbook;
}

function edited(workbook: WorkbookSnapshot, sheetName: string, row: number, column: number, value: number) {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== sheetName) return sheet;
    const cells = new Map(sheet.cells);
    cells.set(row * 16_384 + column - 1, { row, column, value });
    return { ...sheet, cells };
  });
  return { ...workbook, sheets };
}

async function refusal(step: Promise<unknown>): Promise<string> {
  const error: unknown = await step.then(
    () => "nothing was refused",
    (thrown: unknown) => thrown,
  );
  return error instanceof HostError ? error.code : String(error);
}

test("DESK-1 Thirty files with bad ones, a copy and two of one unit: each has a verdict, nothing counts unseen", async () => {
  const desk = await begun();
  const good = await forms(UNITS.slice(0, 9), 2);
  const again = (await forms([FIRST], 5)).map((file) => ({ ...file, path: "回收/再报.xlsx" }));
  const foreign = await Office.issues("lianglukou-2020");
  await foreign.fillsAll("SQ01", 1);
  const first = good[0] as Given;
  const bad: Given[] = [
    { path: "回收/文字.xlsx", content: new TextEncoder().encode("不是工作簿") },
    { path: "回收/截断.xlsx", content: first.content.slice(0, 3_000) },
    { path: "回收/空.xlsx", content: new Uint8Array() },
    { path: "回收/别的任务.xlsx", content: foreign.formOf("SQ01") },
    { path: "回收/照片.jpg", content: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]) },
    { path: "回收/没填.xlsx", content: (await Office.issues("zhoushan-2023")).formOf(UNITS[9] as string) },
  ];
  const copies = good.map(({ path, content }) => ({ path: path.replace(".xlsx", "（副本）.xlsx"), content }));
  const files = [
    ...good,
    ...again,
    ...bad,
    ...copies,
    ...good.slice(0, 5).map(({ path, content }) => ({ path: `备份/${path}`, content })),
  ];
  expect(files).toHaveLength(30);
  await gathered(desk, files);
  const view = await desk.ask("files", { ...PAGE, show: "all", last: true });
  expect([view.of, view.counts]).toEqual([30, { accepted: 9, "set-aside": 17, refused: 4 }]);
  expect(view.items.every(({ sentence }) => sentence.length > 3)).toBe(true);
  const summary = await desk.ask("summary", null);
  expect(summary?.units).toEqual({ due: UNITS.length, returned: 9, late: 0, missing: UNITS.length - 9 });
  expect(summary?.decisions.twice).toBe(1);
  expect(Number(await total(desk))).toBeGreaterThanOrEqual(18);
});

test("DESK-2 What writing would change is said before, in pages, and nothing else is until it is written", async () => {
  const desk = await begun();
  await gathered(desk, await forms([FIRST, SECOND], 2));
  const query = { units: PAGE, totals: { from: 0, count: 5 }, figures: PAGE };
  const view = await desk.ask("changes", query);
  expect(view.counts).toEqual({ new: 2, replaced: 0, withdrawn: 0, unchanged: UNITS.length - 2 });
  expect(view.totals.items).toHaveLength(5);
  expect(view.totals.of).toBeGreaterThan(5);
  await write(desk);
  expect((await desk.ask("summary", null))?.changed).toBe(false);
  await gathered(
    desk,
    // Saved later than the first: of two saved at one moment the hash alone would decide.
    (await forms([FIRST], 7, LATER)).map((file) => ({ ...file, path: "改报.xlsx" })),
    LATER,
  );
  const after = await desk.ask("changes", query);
  expect(after.counts).toEqual({ new: 0, replaced: 1, withdrawn: 0, unchanged: UNITS.length - 1 });
});

test("DESK-3 Cancelled half way of a thousand files, the desk is as it was; gathered again, all are in", async () => {
  const units = Array.from({ length: 100 }, (_, index) => ({
    code: `U${String(index).padStart(4, "0")}`,
    name: `第${index}单位`,
    sectors: [],
    attributes: {},
  }));
  const campaign = { ...ZHOUSHAN, roster: { units } };
  let read = 0;
  const desk = officeLine({
    readWorkbook: (bytes) => {
      read += 1;
      return readWorkbook(bytes);
    },
  });
  const form = campaign.forms[0] as (typeof campaign.forms)[number];
  await desk.ask("begin", { text: JSON.stringify(campaign), form: form.id, period: null, at: AT });
  const hundred = await filledForms(campaign, form);
  const files = Array.from({ length: 10 }, (_, batch) =>
    hundred.map(({ path, content }) => ({ path: `${batch}/${path}`, content })),
  ).flat();
  const control = new AbortController();
  const seen: number[] = [];
  const order: string[] = [];
  const stopped = desk.ask(
    "gather",
    { files, received: AT, at: AT },
    {
      signal: control.signal,
      progress: (done, of, path) => {
        expect([of, path.endsWith(".xlsx")]).toEqual([1_000, true]);
        seen.push(done);
        void desk.ask("units", null).then(({ length }) => order.push(`looked at ${length}`));
        if (done >= 300) control.abort();
      },
    },
  );
  expect(await refusal(stopped.finally(() => order.push("stopped")))).toBe("cancelled");
  expect(read).toBeLessThan(1_000);
  expect(seen.length).toBeGreaterThan(0);
  // The desk can be looked at while it reads.
  expect(order[0]).toBe("looked at 100");
  expect(order).toContain("stopped");
  const summary = await desk.ask("summary", null);
  expect([summary?.files, summary?.changed]).toEqual([0, false]);
  await gathered(desk, files);
  expect(await total(desk)).toBe("300");
}, 120_000);

test("DESK-3 Stopped while files are handed over, none of them come in with the next ones", async () => {
  const desk = await begun();
  const [one] = (await forms([FIRST], 2)) as [Given];
  const many = Array.from({ length: 60 }, (_, index) => ({
    path: `${index}.txt`,
    content: new Uint8Array([index]),
  }));
  let asked = 0;
  const signal = {
    get aborted() {
      asked += 1;
      return asked > 1;
    },
  };
  expect(await refusal(gatherFiles(desk, { files: many, received: AT, at: AT }, { signal }))).toBe(
    "cancelled",
  );
  await gatherFiles(desk, { files: [one], received: AT, at: AT });
  const shown = { ...PAGE, show: "all", last: false } as const;
  expect((await desk.ask("files", shown)).of).toBe(1);
  await gatherFiles(desk, { files: many, received: AT, at: AT });
  expect((await desk.ask("files", shown)).of).toBe(61);
});

test("DESK-4 Continued from the open workbook: what was typed into it is seen, counted and listed; typed again, it is one correction", async () => {
  const desk = await begun();
  await gathered(desk, await forms([FIRST, SECOND], 2));
  const book = await write(desk);
  const place = await desk.ask("whereabouts", { field: COUNT, unit: SECOND });
  if (place === null) throw new Error("the figure is nowhere");
  for (const value of [40, 41]) {
    const look = await sendBook(
      desk,
      "lookAgain",
      edited(book, place.sheet, place.row, place.column, value),
      LATER,
    );
    expect(look.noticed).toBe(1);
    expect(await total(desk)).toBe(String(2 + value));
  }
  const listed = await desk.ask("corrections", PAGE);
  expect(listed.items.map(({ unit, original, typed, fresh }) => [unit, original, typed, fresh])).toEqual([
    [SECOND, "2", "41", true],
  ]);
  const other = officeLine();
  const opening = await sendBook(
    other,
    "openBook",
    edited(book, place.sheet, place.row, place.column, 41),
    LATER,
  );
  expect(opening.ok && [opening.summary.noticed, opening.summary.changed, opening.summary.fresh]).toEqual([
    1,
    true,
    false,
  ]);
  expect(await total(other)).toBe("43");
  const rewritten = await write(other);
  const again = officeLine();
  await sendBook(again, "openBook", rewritten, LATER);
  expect((await again.ask("summary", null))?.noticed).toBe(0);
  expect(await total(again)).toBe("43");
});

test("DESK-5 Writing can be taken back: the record of before is planned again, corrections typed since are kept", async () => {
  const desk = await begun();
  await gathered(desk, await forms([FIRST], 2));
  await write(desk);
  await gathered(desk, await forms([SECOND], 3));
  const book = await write(desk);
  expect(await total(desk)).toBe("5");
  const place = await desk.ask("whereabouts", { field: COUNT, unit: FIRST });
  if (place === null) throw new Error("the figure is nowhere");
  await sendBook(desk, "lookAgain", edited(book, place.sheet, place.row, place.column, 9), LATER);
  const summary = await desk.ask("undo", { at: LATER });
  expect([summary.canUndo, summary.units.returned]).toEqual([false, 1]);
  expect(await total(desk)).toBe("9");
});

test("DESK-6 Discarding goes back to what stands written", async () => {
  const desk = await begun();
  await gathered(desk, await forms([FIRST], 2));
  await write(desk);
  await gathered(desk, await forms([SECOND], 3));
  const summary = await desk.ask("discard", { at: LATER });
  expect([summary.changed, summary.units.returned]).toEqual([false, 1]);
});

test("DESK-7 A zip is gathered file by file", async () => {
  const desk = await begun();
  const [form] = (await forms([FIRST], 2)) as [Given];
  const content = zipSync({ "DH.xlsx": form.content, "说明.txt": new Uint8Array([65]) });
  await gathered(desk, [{ path: "回收.zip", content }]);
  const view = await desk.ask("files", { ...PAGE, show: "all", last: true });
  expect(view.items.map(({ path, verdict }) => [path, verdict])).toEqual([
    ["回收.zip/说明.txt", "refused"],
    ["回收.zip/DH.xlsx", "accepted"],
  ]);
});

test("DESK-7 One rollup workbook handed in where nothing is open is gone on with", async () => {
  const first = await begun();
  await gathered(first, await forms([FIRST], 2));
  const { bytes } = await first.ask("rollupFile", null);
  const desk = officeLine();
  await gathered(desk, [{ path: "汇总.xlsx", content: bytes }]);
  const summary = await desk.ask("summary", null);
  expect([summary?.fresh, summary?.units.returned]).toEqual([false, 1]);
});

test("DESK-8 Returns that differ are decided one by one; set aside with a reason and taken in again", async () => {
  const desk = await begun();
  const [one] = (await forms([FIRST], 2)) as [Given];
  const [two] = (await forms([FIRST], 7)) as [Given];
  await gathered(desk, [one, { ...two, path: "回收/再报.xlsx" }]);
  const [twice] = (await desk.ask("decisions", PAGE)).items;
  if (twice?.kind !== "twice") throw new Error("nothing to decide");
  const other = twice.other.sha256;
  const counted = await total(desk);
  const kept = await desk.ask("say", { spoken: { say: "keep", unit: FIRST, file: other }, at: LATER });
  expect(kept.decisions.twice).toBe(0);
  expect(await total(desk)).not.toBe(counted);
  await desk.ask("say", { spoken: { say: "keep", unit: FIRST, file: twice.kept.sha256 }, at: LATE });
  expect(await total(desk)).toBe(counted);
  const aside = { say: "set-aside", unit: FIRST, file: twice.kept.sha256, reason: "报错表" } as const;
  await desk.ask("say", { spoken: aside, at: LATE });
  expect(await total(desk)).not.toBe(counted);
  const unit = await desk.ask("unit", { code: FIRST, ...PAGE });
  expect(unit?.returns.map(({ aside, counted }) => [aside, counted])).toEqual(
    expect.arrayContaining([
      ["报错表", false],
      [null, true],
    ]),
  );
});

test("DESK-9 Offered readings count when they are confirmed: one, then all", async () => {
  const office = await Office.issues("zhoushan-2023");
  await office.fills(FIRST, { ...office.everything(1), [COUNT]: "约200", xi_study_attendance: "300余" });
  const desk = await begun();
  await gathered(desk, [{ path: "回收/一.xlsx", content: office.formOf(FIRST) }]);
  expect((await desk.ask("summary", null))?.decisions.offer).toBe(2);
  expect(await total(desk)).toBeNull();
  const one = { say: "accept-offers", only: { unit: FIRST, field: COUNT } } as const;
  expect((await desk.ask("say", { spoken: one, at: LATER })).decisions.offer).toBe(1);
  expect(await total(desk)).toBe("200");
  const all = await desk.ask("say", { spoken: { say: "accept-offers", only: null }, at: LATER });
  expect(all.decisions.offer).toBe(0);
});

test("DESK-10 A form of nobody is that of the unit the office says", async () => {
  const office = await Office.issues("zhoushan-2023");
  const name = ZHOUSHAN.roster.units[0]?.name as string;
  await office.fills("", { ...office.everything(4), unit_name: name.slice(1) });
  const desk = await begun();
  await gathered(desk, [{ path: "回收/空白表.xlsx", content: office.formOf("") }]);
  const [whose] = (await desk.ask("decisions", PAGE)).items;
  if (whose?.kind !== "whose") throw new Error("nothing to decide");
  expect(whose.near?.code).toBe(FIRST);
  const done = await desk.ask("confirmUnit", { file: whose.sha256, unit: FIRST, at: LATER });
  expect(done.ok && [done.summary.decisions.whose, done.summary.units.returned]).toEqual([0, 1]);
  expect(await total(desk)).toBe("4");
});

test("DESK-10 Two forms of nobody under one name: each unit gets its own figures, and neither is late for the asking", async () => {
  const desk = await begun();
  const files: Given[] = [];
  for (const value of [4, 5]) {
    const office = await Office.issues("zhoushan-2023");
    await office.fills("", office.everything(value));
    files.push({ path: "统计表.xlsx", content: office.formOf("") });
  }
  await gathered(desk, files);
  const shas = files.map(({ content }) => createHash("sha256").update(content).digest("hex"));
  for (const [index, unit] of [FIRST, SECOND].entries()) {
    await desk.ask("confirmUnit", { file: shas[index] as string, unit, at: LATE });
  }
  const values = [FIRST, SECOND].map((unit) => desk.ask("trace", { field: COUNT, unit, ...PAGE }));
  expect((await Promise.all(values)).map((view) => view?.items[0]?.value)).toEqual(["4", "5"]);
  expect((await desk.ask("summary", null))?.units).toMatchObject({ returned: 2, late: 0 });
});

test("DESK-11 What came on paper is keyed in, checked like any other, and its source is shown", async () => {
  const desk = await begun();
  const sections = await desk.ask("entryForm", { unit: FIRST });
  const keys = sections.flatMap(({ fields }) => fields.map(({ key }) => key));
  expect(keys).toContain(COUNT);
  const values = { [COUNT]: "12", xi_study_attendance: "3场" };
  const keyed = { unit: FIRST, values, source: "盖章纸质表", received: AT, at: LATER };
  const done = await desk.ask("keyIn", keyed);
  expect(done.ok && done.summary.units.returned).toBe(1);
  const trace = await desk.ask("trace", { field: COUNT, unit: FIRST, ...PAGE });
  expect(trace?.items.map(({ file, cell, typed, value }) => [file, cell, typed, value])).toEqual([
    ["代录/盖章纸质表（2023-06-30）", null, "12", "12"],
  ]);
  const unit = await desk.ask("unit", { code: FIRST, ...PAGE });
  const codes = unit?.findings.items.map(({ code }) => code) ?? [];
  expect(codes).toContain("file/keyed-in");
  expect(codes).toContain("figure/missing");
  const empty = await desk.ask("keyIn", { ...keyed, unit: SECOND, values: {} });
  expect(empty.ok).toBe(false);
  for (const [typed, sentence] of [
    ["1".repeat(40_000), /40000 个字/],
    ["3\u0001场", /控制字符/],
  ] as const) {
    const refused = await desk.ask("keyIn", { ...keyed, unit: SECOND, values: { [COUNT]: typed } });
    expect(refused).toEqual({ ok: false, sentences: [expect.stringMatching(sentence)] });
  }
});

test("DESK-12 Units are marked, alone or many, and put off to the end of a day", async () => {
  const desk = await begun();
  await gathered(desk, await forms([FIRST], 2), LATE);
  expect((await desk.ask("summary", null))?.units.late).toBe(1);
  const put = {
    say: "mark",
    units: [FIRST, SECOND],
    as: "extended",
    reason: "台风",
    until: "2023-07-20",
  } as const;
  const summary = await desk.ask("say", { spoken: put, at: LATE });
  expect(summary.units.late).toBe(0);
  const accepted = { say: "mark", units: [FIRST], as: "accepted", reason: "已核", until: null } as const;
  await desk.ask("say", { spoken: accepted, at: LATE });
  const query = { ...PAGE, search: "", show: "accepted", sort: "roster", descending: false } as const;
  const board = await desk.ask("board", query);
  expect(board.items.map(({ code, mark }) => [code, mark?.as])).toEqual([[FIRST, "accepted"]]);
  const back = { say: "mark", units: [FIRST], as: "sent-back", reason: "漏填", until: null } as const;
  await desk.ask("say", { spoken: back, at: LATE });
  const { bytes } = await desk.ask("fixingFile", { unit: FIRST, at: LATE });
  expect(readWorkbook(bytes).ok).toBe(true);
});

/** As the pane asks: with what stands around the cell. */
async function subjectAt(desk: OfficeClient, book: WorkbookSnapshot, place: CellPlace): Promise<Told> {
  const seen = spansAround(place).map(({ sheet, from, to }) =>
    cellsOn(book, sheet).filter(({ row }) => from <= row && row <= to),
  );
  return desk.ask("subject", { place, seen });
}

function cellsOn(book: WorkbookSnapshot, name: string): readonly CellSnapshot[] {
  return [...(book.sheets.find((sheet) => sheet.name === name)?.cells.values() ?? [])];
}

/** The sheet with its cells elsewhere, as after sorting or deleting by hand; null: gone. */
function moved(
  book: WorkbookSnapshot,
  name: string,
  to: (cell: CellSnapshot) => { readonly row?: number; readonly column?: number } | null,
): WorkbookSnapshot {
  const cells = cellsOn(book, name).flatMap((cell) => {
    const place = to(cell);
    return place === null ? [] : [{ ...cell, ...place }];
  });
  const byKey = new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  return {
    ...book,
    sheets: book.sheets.map((sheet) => (sheet.name === name ? { ...sheet, cells: byKey } : sheet)),
  };
}

/** Rows of the list of figures on 溯源, first and last. */
function figureRows(book: WorkbookSnapshot): readonly [number, number] {
  const rows = cellsOn(book, "溯源").map(({ row }) => row);
  const head = cellsOn(book, "溯源").filter(({ value }) => value === "填报项")[0]?.row as number;
  return [head + 1, Math.max(...rows)];
}

/** What each line of figures says of itself, and what is told of it. */
async function linesTold(
  desk: OfficeClient,
  book: WorkbookSnapshot,
): Promise<readonly { readonly says: readonly [unknown, unknown]; readonly told: Told }[]> {
  const units = await desk.ask("units", null);
  const fields = await desk.ask("fields", null);
  const [first, last] = figureRows(book);
  const lines = [];
  for (let row = first; row <= last; row += 1) {
    const at = (column: number): unknown =>
      cellsOn(book, "溯源").find((cell) => cell.row === row && cell.column === column)?.value;
    const unit = units.find(({ name }) => name === at(1))?.code;
    const field = fields.find(({ label }) => label === at(2))?.key;
    const told = await subjectAt(desk, book, { sheet: "溯源", row, column: 5 });
    lines.push({ says: [unit, field] as const, told });
  }
  return lines;
}

const SHUFFLES: readonly (readonly [string, (row: number, first: number, last: number) => number | null])[] =
  [
    ["as written", (row) => row],
    ["turned round", (row, first, last) => first + last - row],
    ["with the first line deleted", (row, first) => (row === first ? null : row - 1)],
    ["with a line put in", (row, first) => (row < first + 3 ? row : row + 1)],
  ];

test.each(SHUFFLES)("DESK-13 every line of 溯源, %s, is of the figure that it says", async (_, shuffle) => {
  const desk = await begun();
  await gathered(desk, [...(await forms([SECOND], 2)), ...(await forms([FIRST], 3))]);
  const book = await write(desk);
  const [first, last] = figureRows(book);
  const sorted = moved(book, "溯源", ({ row }) => {
    const to = row < first ? row : shuffle(row, first, last);
    return to === null ? null : { row: to };
  });
  const lines = (await linesTold(desk, sorted)).filter(({ says }) => says[0] !== undefined);
  expect(lines.length).toBeGreaterThanOrEqual(2 * (await desk.ask("fields", null)).length - 1);
  expect(lines.map(({ told }) => told)).toEqual(
    lines.map(({ says: [unit, field] }) => ({ unit, fields: [field] })),
  );
});

test.each([
  ["the units alone are sorted", 1],
  ["the fields alone are sorted", 2],
  ["the figures alone are sorted", 4],
  ["the cells alone are sorted", 8],
])("DESK-13 where on 溯源 %s, no line is given another figure's source", async (_, column) => {
  const desk = await begun();
  await gathered(desk, [...(await forms([SECOND], 2)), ...(await forms([FIRST], 3))]);
  const book = await write(desk);
  const [first, last] = figureRows(book);
  const spoiled = moved(book, "溯源", (cell) =>
    cell.row < first || cell.column !== column ? {} : { row: first + last - cell.row },
  );
  const lines = await linesTold(desk, spoiled);
  // A line is told only where every cell of it is still what was written of that figure.
  for (const { says, told } of lines) {
    if (told !== "changed") expect(told).toEqual({ unit: says[0], fields: [says[1]] });
  }
  expect(lines.filter(({ told }) => told === "changed").length).toBeGreaterThan(lines.length / 2);
});

test("DESK-13 The files of 溯源, its heads and its empty lines are of no figure", async () => {
  const desk = await begun();
  await gathered(desk, await forms([SECOND], 2));
  const book = await write(desk);
  const [first] = figureRows(book);
  const told: Told[] = [];
  for (let row = 1; row < first; row += 1)
    told.push(await subjectAt(desk, book, { sheet: "溯源", row, column: 2 }));
  expect(told.filter((each) => each !== null)).toEqual([{ unit: SECOND, fields: [] }]);
});

test("DESK-13 A cell of 汇总表, 打印 and 文字稿 is of the fields that its formula takes, wherever the line stands", async () => {
  const desk = await begun();
  await gathered(desk, await forms([FIRST, SECOND], 2));
  const book = await write(desk);
  const sum = (await desk.ask("whereabouts", { field: COUNT, unit: null })) as CellPlace;
  expect(await subjectAt(desk, book, sum)).toEqual({ fields: [COUNT], unit: null });
  // Two lines put in above it, as Excel moves formulas; what refers to it follows.
  const lower = moved(book, "汇总表", ({ row }) => ({ row: row + 2 }));
  expect(await subjectAt(desk, lower, { ...sum, row: sum.row + 2 })).toEqual({ fields: [COUNT], unit: null });
  for (const name of ["打印", "文字稿"]) {
    const told = new Set<string>();
    for (const { row, column, formula } of cellsOn(book, name)) {
      const subject =
        formula === undefined ? null : await subjectAt(desk, book, { sheet: name, row, column });
      if (subject === "changed") throw new Error(`${name} row ${row}`);
      for (const key of subject?.fields ?? []) told.add(key);
    }
    expect([name, told.has(COUNT), told.size > 10]).toEqual([name, true, true]);
  }
});

test("DESK-13 分单位明细表, its rows and its columns moved, still says which figure of which unit", async () => {
  const desk = await begun();
  await gathered(desk, await forms([FIRST, SECOND], 2));
  const book = await write(desk);
  const at = (await desk.ask("whereabouts", { field: COUNT, unit: SECOND })) as CellPlace;
  expect(await subjectAt(desk, book, at)).toEqual({ fields: [COUNT], unit: SECOND });
  const other = (await desk.ask("whereabouts", { field: COUNT, unit: FIRST })) as CellPlace;
  const swapped = moved(book, "分单位明细表", ({ row }) => ({
    row: row === at.row ? other.row : row === other.row ? at.row : row,
  }));
  expect(await subjectAt(desk, swapped, at)).toEqual({ fields: [COUNT], unit: FIRST });
  const further = moved(book, "分单位明细表", ({ column }) => ({ column: column < 5 ? column : column + 1 }));
  expect(await subjectAt(desk, further, { ...at, column: at.column + 1 })).toEqual({
    fields: [COUNT],
    unit: SECOND,
  });
  // Codes sorted by themselves stand beside other units' names.
  const spoiled = moved(book, "分单位明细表", ({ row, column }) =>
    column !== 1 ? {} : { row: row === at.row ? other.row : row === other.row ? at.row : row },
  );
  expect(await subjectAt(desk, spoiled, at)).toBe("changed");
});

test("DESK-13 A line of 审核结果 is of its own unit, whatever text stands beside it", async () => {
  const desk = await begun();
  const office = await Office.issues("zhoushan-2023");
  const [firstName] = ZHOUSHAN.roster.units.map(({ name }) => name);
  // The name of another unit, typed where a number is asked for.
  await office.fills(SECOND, { ...office.everything(2), [COUNT]: firstName as string });
  await gathered(desk, [{ path: "回收/二.xlsx", content: office.formOf(SECOND) }]);
  const book = await write(desk);
  const typed = cellsOn(book, "审核结果").filter(({ column, value }) => column === 5 && value === firstName);
  expect(typed).toHaveLength(1);
  const [{ row }] = typed as [CellSnapshot];
  for (let column = 1; column <= 10; column += 1) {
    const told = await subjectAt(desk, book, { sheet: "审核结果", row, column });
    expect(told).toEqual({ fields: [COUNT], unit: SECOND });
  }
});

test("DESK-19 Totals are compared with another year's rollup, which is kept on record; not with themselves", async () => {
  const desk = await begun();
  await gathered(desk, await forms([FIRST], 2));
  const { bytes: own } = await desk.ask("rollupFile", null);
  const year = await begun({ ...ZHOUSHAN, id: "zhoushan-2022" });
  const keyed = { unit: FIRST, values: { [COUNT]: "5" }, source: "盖章纸质表", received: AT, at: AT };
  await year.ask("keyIn", keyed);
  expect(await total(year)).toBe("5");
  const { bytes } = await year.ask("rollupFile", null);
  const file = (content: Uint8Array): Given => ({ path: "上年.xlsx", content });
  expect(await desk.ask("compare", { file: file(own), at: AT })).toEqual({ ok: false, because: "same" });
  const none = await desk.ask("compare", { file: file(new Uint8Array([65])), at: AT });
  expect(none.ok || typeof none.because).toBe("object");
  const done = await desk.ask("compare", { file: file(bytes), at: AT });
  expect(done.ok && [done.summary.changed, done.summary.last]).toEqual([true, "2023-06-30"]);
  expect((await desk.ask("narrative", null)).join("")).toContain("上年5");
  await write(desk);
  const off = await desk.ask("compare", { file: null, at: AT });
  expect(off.ok && [off.summary.changed, off.summary.last]).toEqual([true, null]);
});

test("DESK-14 The plan fetched in slices is the plan", async () => {
  const desk = await begun();
  await gathered(desk, await forms([FIRST], 2));
  const { bytes } = await desk.ask("rollupFile", null);
  const opened = openRollupFile(bytes, AT);
  if (!opened.ok) throw new Error(opened.finding.code);
  const plan = await fetchPlan(desk, AT, { slice: 100 });
  expect(plan).toEqual(planRollup(remake(opened.record)));
});

test("DESK-15 Files leave the desk: rollup, findings as workbook and as text, the form for the level above", async () => {
  const desk = await begun();
  const office = await Office.issues("zhoushan-2023");
  await office.fills(FIRST, { ...office.everything(1), [COUNT]: "=1+1" });
  await gathered(desk, [{ path: "=恶意.xlsx", content: office.formOf(FIRST) }]);
  const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  const one = await desk.ask("findingsFile", { as: "xlsx" });
  expect(readWorkbook(one.bytes).ok).toBe(true);
  const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    (await desk.ask("findingsFile", { as: "csv" })).bytes,
  );
  expect(csv.startsWith('\uFEFF"序号","级别"')).toBe(true);
  expect(csv).toContain(`"'=恶意.xlsx"`);
  expect(csv.split("\r\n").every((line) => !/(^|,)"[=+@-]/.test(line))).toBe(true);
  const up = await desk.ask("passUpFile", { text: null, form: null, period: null, unit: SECOND, at: LATER });
  expect(readWorkbook(up.bytes).ok).toBe(true);
  expect(up.sentences.length).toBeGreaterThan(0);
  expect(hash(up.bytes)).toHaveLength(64);
});

test("DESK-16 The world's failures come over the line as what they are, our bugs as bugs; neither ends the desk", async () => {
  const desk = officeLine();
  expect(await refusal(desk.ask("changes", { units: PAGE, totals: PAGE, figures: PAGE }))).toContain(
    "no rollup is open",
  );
  const blob = { path: "走了.xlsx", content: { size: 300 * 1_048_576 } as Blob };
  expect(await refusal(desk.ask("gather", { files: [blob], received: AT, at: AT }))).toBe("too-large");
  expect(await desk.ask("summary", null)).toBeNull();
});

/** A filled form of every unit. */
async function filledForms(
  campaign: typeof ZHOUSHAN,
  form: (typeof ZHOUSHAN.forms)[number],
): Promise<Given[]> {
  const { planForm } = await import("../../src/core/form/plan");
  const values = new Map([[COUNT, 3]]);
  const plan = (unit: (typeof campaign.roster.units)[number]) =>
    planForm({ campaign, form, period: null, unit, issued: AT, values });
  const files: Given[] = [];
  for (const unit of campaign.roster.units)
    files.push({ path: `回收/${unit.code}.xlsx`, content: await writeWorkbook(plan(unit)) });
  return files;
}
