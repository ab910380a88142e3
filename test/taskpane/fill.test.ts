// What the 填报 face shows of an open form, without React: kinds, counts, marks, suggestions, the next missing one.
import { planForm } from "../../src/core/form/plan";
import { readLastFigures } from "../../src/core/form/last-figures";
import type { CellContent } from "../../src/core/sheet/plan";
import { checkOpen, type OpenForm } from "../../src/jobs/check-open";
import { standingForm } from "../../src/jobs/standing-form";
import { explain } from "../../src/core/text/explain";
import type { FieldSpec } from "../../src/core/campaign/schema";
import { HostError } from "../../src/core/sheet/host";
import { daysLeft } from "../../src/taskpane/fill/days-left";
import { cardOf } from "../../src/taskpane/fill/field-card";
import { type FillEvent, fillReducer, startFill } from "../../src/taskpane/fill/fill-state";
import { countsOf, filtered, headingOf, listed, obstacles } from "../../src/taskpane/fill/finding-groups";
import { newerVersion } from "../../src/taskpane/fill/newer-version";
import { marksOf } from "../../src/taskpane/fill/marks";
import { fieldAt, nextMissing } from "../../src/taskpane/fill/next-missing";
import { ownSentence } from "../../src/taskpane/fill/own-sentence";
import { changeOf, exactSuggestions, suggestionFor } from "../../src/taskpane/fill/suggestion";
import { seenVersions } from "../../src/taskpane/seen-versions";
import { shownContent, typedContent } from "../../src/taskpane/fill/typed-content";
import { filled, seedInput, withValues } from "../core/form/seed-forms";
import { excelOnWire } from "../hosts/excel-on-wire";

const DH = seedInput("zhoushan-2023", "statistics", "DH");

async function openOf(values: Readonly<Record<string, CellContent>>, whole = false): Promise<OpenForm> {
  const { host } = excelOnWire();
  await host.apply(planForm(withValues(whole ? filled(DH) : DH, values)));
  const looked = checkOpen(await host.read("own", "contents"), "2023-06-29T10:00:00+08:00");
  if (looked.state !== "form") throw new Error(looked.state);
  return looked.open;
}

const ODD = { xi_study_count: "3场", xi_study_attendance: "约200" };

test.each([
  ["2023-06-29T10:00:00+08:00", 2],
  ["2023-07-01T00:00:01+08:00", 0],
  ["2023-07-01T23:59:59+08:00", 0],
  ["2023-06-30T17:00:00Z", 0],
  ["2023-07-02T00:00:00+08:00", -1],
  ["2023-06-01T08:00:00+08:00", 30],
])("FILL-7 at %s a form due on 1 July has %s days left by the office's calendar", (now, days) => {
  expect(daysLeft("2023-07-01T23:59:59+08:00", now, "+08:00")).toBe(days);
});

test("FILL-8 every finding is of one kind, counted and found by it, under its row", async () => {
  const open = await openOf(ODD);
  const all = listed(open.findings);
  const { all: sum, ...kinds } = countsOf(all);
  expect(sum).toBe(all.length);
  expect(Object.values(kinds).reduce((left, right) => left + right)).toBe(sum);
  expect(filtered(all, "warning").map(({ code }) => code)).toEqual(["cell/offered"]);
  expect(filtered(all, "note").map(({ code }) => code)).toEqual(["cell/read-as"]);
  expect(filtered(all, "missing").every(({ code }) => code === "figure/missing")).toBe(true);
  const heading = headingOf(open);
  expect(all.map(heading)[0]).toBe("习近平总书记关于安全生产重要论述专题学习");
  expect(obstacles(open)).toMatchObject({ missing: kinds.missing, warning: 1 });
});

test("FILL-9 marked is what is wrong, doubtful or read otherwise, each cell once and by the gravest", async () => {
  expect(marksOf(await openOf(ODD))).toEqual([
    { sheet: "统计表", row: 7, column: 4, tint: "reading" },
    { sheet: "统计表", row: 7, column: 6, tint: "doubtful" },
  ]);
  expect(marksOf(await openOf({}))).toEqual([]);
  expect(marksOf(await openOf({ xi_study_count: "很多" }))).toMatchObject([{ row: 7, tint: "wrong" }]);
});

test.each<[string, CellContent, CellContent | null]>([
  ["a text with a measure", "3场", 3],
  ["an approximate number", "约200", 200],
  ["a full-width number", "３", 3],
  ["Chinese numerals", "十二", 12],
  ["no number at all", "很多", null],
  ["a blank", "", null],
  ["a number", 3, null],
])("FILL-10 %s: “%s” may be changed to %s, and back", async (_, typed, value) => {
  const open = await openOf({ xi_study_count: typed });
  const suggestions = open.findings
    .filter(({ place }) => place.field === "xi_study_count")
    .flatMap((found) => suggestionFor(found, open) ?? []);
  if (value === null) return expect(suggestions).toEqual([]);
  const place = { sheet: "统计表", row: 7, column: 4 };
  expect(suggestions).toMatchObject([{ write: { ...place, value }, back: { ...place, value: typed } }]);
});

test("FILL-16 at once is written what already counts as it reads, and nothing that is only offered", async () => {
  const open = await openOf({
    ...ODD,
    preaching_count: "十二",
    preaching_attendance: "300",
    research_count: 4,
  });
  const exact = exactSuggestions(open);
  expect(exact.map(({ rewriting: { typed, value } }) => [typed, value])).toEqual([
    ["3场", "3"],
    ["十二", "12"],
    ["300", "300"],
  ]);
  expect(changeOf(exact).back.map(({ value }) => value)).toEqual(exact.map(({ back }) => back.value));
});

test.each<[string, string, readonly string[], string | null, string | null]>([
  ["nothing else is known of", "1.0", [], null, null],
  ["as bundled", "1.0", [], "1.0", null],
  ["older than the bundled one", "1.9", [], "1.10", "1.10"],
  ["newer than the bundled one", "2.0", [], "1.10", null],
  ["older than one that stood open here", "1.0", ["1.1", "1.0"], "1.0", "1.1"],
  ["beside something that is no version", "1.0", ["x"], null, null],
])("FILL-17 a form %s", async (_, version, seen, bundled, newer) => {
  const kept = new Map<string, string>();
  const keep = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
  for (const each of seen) {
    if (/\d/.test(each)) seenVersions(keep).saw("c", each);
    else kept.set("tallysheet.version.c", each);
  }
  const load = (): Promise<string> => Promise.resolve(JSON.stringify({ version: bundled }));
  const campaigns = bundled === null ? [] : [{ id: "c", load }];
  const services = { versions: seenVersions(keep), campaigns };
  expect(await newerVersion({ id: "c", version }, services)).toBe(newer);
  expect(seenVersions(keep).newest("c")).toBe(newer ?? version);
});

test("FILL-11 the next missing field goes on from the cursor, over what is filled, round to the first", async () => {
  const open = await openOf({ xi_study_attendance: 5 });
  const at = (row: number, column: number) => ({ sheet: "统计表", row, column });
  expect(nextMissing(open, null)?.place).toEqual(at(7, 4));
  expect(nextMissing(open, at(7, 4))?.place).toEqual(at(8, 4));
  expect(nextMissing(open, at(500, 4))?.place).toEqual(at(7, 4));
  const last = open.fields.at(-1)?.place ?? null;
  expect(nextMissing(open, last)?.place).toEqual(at(7, 4));
  expect(fieldAt(open, at(7, 6))?.field.key).toBe("xi_study_attendance");
  expect(fieldAt(open, at(1, 1))).toBeNull();
  expect(nextMissing(await openOf({}, true), null)).toBeNull();
});

test.each<[CellContent | undefined, string]>([
  [undefined, "空白（必填，没有发生的填 0）"],
  ["3场", "3场（按 3 场次计）"],
  ["约200", "约200（未计入）"],
  [12, "12 场次"],
])("FILL-12 the card of a cell with %s says “%s”, and what the notice asks", async (typed, line) => {
  const open = await openOf(typed === undefined ? {} : { xi_study_count: typed });
  const field = open.fields.find(({ field: { key } }) => key === "xi_study_count");
  if (field === undefined) throw new Error("no such field");
  const card = cardOf(open, field, "zh");
  expect(Object.fromEntries(card.lines)["填写内容"]).toBe(line);
  expect(Object.fromEntries(card.lines)["计量单位"]).toBe("场次");
  expect(Object.fromEntries(card.lines)["最低要求"]).toMatch(/^(通知要求|原则上|鼓励)至少 \d+ 场次/);
});

test("FILL-18 the card says what the unit gave last time, where its form carries it; finishing keeps it", async () => {
  const last = { record: "tallysheet-last", name: "2022年", figures: { xi_study_count: "5" } } as const;
  const { host } = excelOnWire();
  await host.apply(planForm({ ...seedInput("zhoushan-2023", "liaison", "DH"), last }));
  expect(readLastFigures(await host.read())).toEqual(last);
  const input = standingForm(await host.read());
  expect(input).toMatchObject({ ok: true, input: { last } });
  await host.apply(planForm({ ...DH, last }));
  const looked = checkOpen(await host.read("own", "contents"), "2023-06-29T10:00:00+08:00");
  if (looked.state !== "form") throw new Error(looked.state);
  const lines = (key: string): readonly string[] => {
    const field = looked.open.fields.find((each) => each.field.key === key);
    return field === undefined ? [] : cardOf(looked.open, field, "zh").lines.map((line) => line.join("："));
  };
  expect(lines("xi_study_count")).toContain("上期填报：5 场次（2022年）");
  expect(lines("preaching_count").join()).not.toContain("上期");
});

const spec = (kind: FieldSpec["kind"]): FieldSpec => ({ key: "x", kind, required: true });

test.each<[string, FieldSpec["kind"], CellContent | null]>([
  ["12", "count", 12],
  ["１２", "count", 12],
  ["1,200", "count", 1200],
  ["3场", "count", "3场"],
  ["约200", "count", "约200"],
  ["  ", "count", null],
  ["", "text", null],
  ["0", "text", "0"],
  ["=1+1", "text", "=1+1"],
  ["1.5", "decimal", 1.5],
  ["2023-6-30", "date", 45_107],
  ["昨天", "date", "昨天"],
])("FILL-13 “%s” typed into a %s box is %s in the sheet", (text, kind, content) => {
  expect(typedContent(text, spec(kind))).toBe(content);
});

test.each<[CellContent | null, FieldSpec["kind"], string]>([
  [null, "count", ""],
  [12, "count", "12"],
  ["3场", "count", "3场"],
  [45_107, "date", "2023-06-30"],
])("FILL-13 %s in a %s cell is “%s” in its box", (content, kind, text) => {
  expect(shownContent(content, spec(kind))).toBe(text);
});

test("FILL-14 the unit is spoken to, not the office, in both languages", async () => {
  const { findings } = await openOf(ODD);
  for (const found of listed(findings)) {
    const own = ownSentence(found, "zh");
    expect(own).not.toMatch(/请退回|该单位|请审阅|收下|undefined/);
    expect(own).not.toContain("统计表!");
    expect(ownSentence(found, "en")).not.toMatch(/undefined|ask the unit/);
  }
  const missing = findings.find(({ code }) => code === "figure/missing");
  if (missing === undefined) throw new Error("nothing is missing");
  expect(explain(missing)).toContain("请退回");
});

const CHANGE = { rewritings: [{ label: "a", typed: "3场", value: "3" }], back: [] };

test.each<[string, readonly FillEvent[], unknown]>([
  ["begins with what was found", [], { check: null, mode: "check", filter: "all", markable: true }],
  [
    "shows what is asked for",
    [
      { type: "modeChosen", mode: "list" },
      { type: "filterChosen", filter: "missing" },
    ],
    { mode: "list", filter: "missing" },
  ],
  [
    "says what was refused",
    [{ type: "refused", error: new HostError("busy", "x") }],
    { trouble: { code: "busy" } },
  ],
  [
    "until it is dismissed",
    [{ type: "refused", error: new HostError("busy", "x") }, { type: "troubleDismissed" }],
    { trouble: null },
  ],
  ["keeps what can be taken back", [{ type: "changed", change: CHANGE }], { change: CHANGE }],
  [
    "until it is dismissed too",
    [{ type: "changed", change: CHANGE }, { type: "changeDismissed" }],
    { change: null },
  ],
  [
    "follows the cursor",
    [{ type: "cursorMoved", place: { sheet: "统计表", row: 7, column: 4 } }],
    { cursor: { row: 7 } },
  ],
  ["knows of a newer version", [{ type: "newerKnown", version: "1.1" }], { newer: "1.1" }],
  ["gives marking up", [{ type: "marksRefused" }], { markable: false }],
])("FILL-15 the face %s", (_, events, expected) => {
  expect(events.reduce(fillReducer, startFill(null))).toMatchObject(expected as object);
});

test("FILL-15 审核定稿 on the ribbon opens it there", () => {
  expect(startFill("finish").mode).toBe("finish");
});
