// A folder of awkward files gathered in one run: each file's verdict as a golden text.
import fc from "fast-check";
import { type GatherReport, reportOf } from "../../src/core/rollup/report";
import { planRollup } from "../../src/core/rollup/plan/plan-rollup";
import { board } from "../../src/cli/board";
import { safe } from "../../src/cli/terminal";
import { writeWorkbook } from "../../src/xlsx/write";
import { expectGolden } from "../golden/golden";
import { opened } from "../xlsx/foreign-workbook";
import type { Folder } from "./folder";
import { awkwardFolder, type Desk, layOut } from "./gather-folder";
import { textsOf } from "./parts";
import { verdictsText } from "./verdicts-text";

jest.setTimeout(180_000);

/** Steers a terminal or breaks a line. */
const STEERING = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

let folder: Folder;
let desk: Desk;
let report: GatherReport;
let rollupFile: Uint8Array;

beforeAll(async () => {
  folder = await awkwardFolder();
  desk = await layOut(folder);
  const rollup = await desk.gather(desk.files);
  report = reportOf(rollup);
  rollupFile = await writeWorkbook(planRollup(rollup));
});

afterAll(() => desk.end());

test("READ-60 each awkward file has the verdict a careful clerk would give", () => {
  expectGolden("awkward-verdicts", verdictsText(report));
});

test("READ-61 every file handed in has exactly one verdict, what lies in archives included", () => {
  const paths = report.files.map((file) => file.path);
  expect(Object.keys(folder).length).toBeGreaterThan(60);
  expect(paths).toEqual([...new Set(paths)]);
  expect(new Set(paths)).toEqual(new Set(desk.files.map((file) => file.path)));
  const unheard = Object.keys(folder).filter(
    (path) => !paths.some((each) => each === path || each.startsWith(`${path}/`)),
  );
  // What Excel itself leaves beside a workbook that is open; nobody hands it in.
  expect(unheard).toEqual(["not-forms/~$ours.xlsx"]);
});

test("READ-62 the order of the files makes no difference", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...desk.files], { minLength: desk.files.length }),
      async (files) => {
        expect(reportOf(await desk.gather(files))).toEqual(report);
      },
    ),
    { numRuns: 5 },
  );
});

test("READ-63 no formula and no link of a return stands in the rollup", () => {
  const book = opened(rollupFile);
  expect(book.externalLinks).toBe(false);
  const formulas = book.sheets.flatMap((sheet) =>
    [...sheet.cells.values()].flatMap(({ formula }) => formula ?? []),
  );
  expect(formulas.length).toBeGreaterThan(100);
  expect(formulas.filter((formula) => /cmd|https?:|\[\d|file:|SUM\(2,3\)|\|/i.test(formula))).toEqual([]);
  const links = Object.entries(textsOf(rollupFile)).filter(([, text]) =>
    text.includes('TargetMode="External"'),
  );
  expect(links.map(([name]) => name)).toEqual([]);
});

test("READ-64 texts that begin like formulas stand in the rollup as they were typed", () => {
  const typed = report.figures.filter(({ typed: text }) => /^\s*[=+\-@]/.test(text ?? ""));
  expect(typed.length).toBeGreaterThan(5);
  const texts = new Set(
    opened(rollupFile).sheets.flatMap((sheet) =>
      [...sheet.cells.values()].flatMap((cell) => (cell.formula === undefined ? [cell.value] : [])),
    ),
  );
  expect(
    typed.filter(({ typed: text }) => !texts.has(text as string)).map(({ typed: text }) => text),
  ).toEqual([]);
});

test("VAL-4 a number written the other way round on the screen is not counted", () => {
  const turned = report.figures.find(({ unit, field }) => unit === "E59" && field === "xi_study_count");
  expect(turned).toMatchObject({ state: "unread", value: null, typed: "\u202e21" });
});

test("READ-65 no sentence and no line for the terminal can steer it", () => {
  const sentences = [...report.files, ...report.findings].map((each) => each.sentence);
  expect(sentences.filter((sentence) => STEERING.test(sentence))).toEqual([]);
  expect(
    board(report)
      .map(safe)
      .filter((line) => STEERING.test(line)),
  ).toEqual([]);
});
