// The shell without React: what is open, which face, which language and colours, and how Office is waited for.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { loadCampaign } from "../../src/core/campaign/load";
import { planForm } from "../../src/core/form/plan";
import { HostError, type HostErrorCode } from "../../src/core/sheet/host";
import { appearanceOf, type Surroundings } from "../../src/taskpane/appearance";
import { bootOffice, type OfficeStart } from "../../src/taskpane/boot";
import { BUNDLED_CAMPAIGNS } from "../../src/taskpane/bundled-campaigns";
import { deliverFile } from "../../src/taskpane/deliver";
import { IDLE, type JobEvent, jobReducer } from "../../src/taskpane/job";
import { keepLanguage, startLanguage } from "../../src/taskpane/language";
import { type ShellEvent, shellReducer, startShell } from "../../src/taskpane/shell";
import { faceOf, whatIsOpen } from "../../src/taskpane/what-is-open";
import { seedInput } from "../core/form/seed-forms";

const FORM = planForm(seedInput("zhoushan-2023", "statistics", "DH")).properties;

test.each([
  ["a form", FORM, "form", "fill"],
  ["a rollup", { tallysheet: "rollup|zhoushan-2023|1|statistics" }, "rollup", "gather"],
  ["a workbook of one's own", { Company: "x" }, "nothing", "design"],
  ["a property somebody typed", { tallysheet: "x" }, "nothing", "design"],
])("PANE-1 %s opens its own face", (_, properties, opened, face) => {
  expect(whatIsOpen(properties)).toBe(opened);
  expect(faceOf(whatIsOpen(properties))).toBe(face);
});

const FORM_OPENED: ShellEvent = { type: "opened", opened: "form" };

test.each<[string, string | null, readonly ShellEvent[], string | null]>([
  ["nothing is shown before it is known what is open", null, [], null],
  ["what is open decides", null, [FORM_OPENED], "fill"],
  ["the ribbon's button goes first", "gather", [FORM_OPENED], "gather"],
  ["an unknown view is none", "toString", [FORM_OPENED], "fill"],
  ["what the person chose goes first", null, [{ type: "faceChosen", face: "gather" }, FORM_OPENED], "gather"],
  ["and can be changed", "finish", [FORM_OPENED, { type: "faceChosen", face: "design" }], "design"],
])("PANE-1 %s", (_, view, events, face) => {
  expect(events.reduce(shellReducer, startShell(view, "zh", "light")).face).toBe(face);
});

test("PANE-1 a face once shown is remembered, so that what was begun there is there again", () => {
  const events: readonly ShellEvent[] = [
    { type: "opened", opened: "nothing" },
    { type: "faceChosen", face: "gather" },
    { type: "faceChosen", face: "design" },
  ];
  const shell = events.reduce(shellReducer, startShell(null, "zh", "light"));
  expect([shell.face, shell.seen]).toEqual(["design", ["design", "gather"]]);
});

test("PANE-1 a campaign prepared in 任务 is there for every face, and stays the last one", () => {
  const prepare = (recorded: string | null): ShellEvent => ({
    type: "prepared",
    prepared: { text: "{}", recorded },
  });
  const events = [prepare(null), prepare("2023-06-01T09:00:00+08:00"), FORM_OPENED];
  const shell = events.reduce(shellReducer, startShell(null, "zh", "light"));
  expect(shell.prepared).toEqual({ text: "{}", recorded: "2023-06-01T09:00:00+08:00" });
});

test("PANE-2 the same words announced twice are news twice", () => {
  const say: ShellEvent = { type: "announced", text: "已改" };
  const shell = [say, say].reduce(shellReducer, startShell(null, "zh", "light"));
  expect(shell.said).toEqual({ text: "已改", count: 2 });
});

test.each([
  ["zh-CN", null, "zh"],
  ["zh-TW", null, "zh"],
  ["", null, "zh"],
  ["en-US", null, "en"],
  ["de-DE", null, "en"],
  ["en-US", "zh", "zh"],
  ["zh-CN", "en", "en"],
  ["zh-CN", "xx", "zh"],
])("PANE-3 Office in “%s”, “%s” kept: the pane speaks %s", (office, kept, language) => {
  const keep = new Map(kept === null ? [] : [["tallysheet.language", kept]]);
  const storage = {
    getItem: (name: string) => keep.get(name) ?? null,
    setItem: (name: string, value: string) => void keep.set(name, value),
  };
  expect(startLanguage(storage, office)).toBe(language);
  keepLanguage(storage, "en");
  expect(startLanguage(storage, office)).toBe("en");
  expect(startLanguage(null, "zh-CN")).toBe("zh");
});

test.each<[string, Partial<Surroundings>, string]>([
  ["Office in white", { background: "#FFFFFF", prefersDark: true }, "light"],
  ["Office in dark grey", { background: "#262626" }, "dark"],
  ["Office without the mark", { background: "0A0A0A" }, "dark"],
  ["the web, dark", { prefersDark: true }, "dark"],
  ["the web, light", {}, "light"],
  ["a colour that is none", { background: "white", prefersDark: true }, "dark"],
  ["high contrast", { background: "#FFFFFF", forcedColors: true }, "contrast"],
])("PANE-4 %s", (_, around, appearance) => {
  const plain = { background: null, prefersDark: false, forcedColors: false };
  expect(appearanceOf({ ...plain, ...around })).toBe(appearance);
});

const answering = (host: unknown, supported = true): OfficeStart => ({
  onReady: () => Promise.resolve({ host }),
  supports: () => supported,
});
const never = (): Promise<void> => new Promise(() => undefined);
const atOnce = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test.each<[string, OfficeStart | null, () => Promise<void>, string]>([
  ["Excel", answering("Excel"), never, "ready"],
  ["Excel without what is needed", answering("Excel", false), never, "tooOld"],
  ["a browser", answering(null), never, "noHost"],
  ["Word", answering("Word"), never, "noHost"],
  [
    "a host that never answers",
    { onReady: () => new Promise(() => undefined), supports: () => true },
    atOnce,
    "silent",
  ],
  ["a page without Office's script", null, never, "silent"],
])("PANE-5 in %s the pane knows what to say", async (_, office, wait, boot) => {
  expect(await bootOffice(office, wait)).toBe(boot);
});

const failed = (code: HostErrorCode): JobEvent => ({
  type: "failed",
  error: new HostError(code, "x", null, "统计表"),
});

test.each<[string, readonly JobEvent[], unknown]>([
  [
    "one runs",
    [{ type: "started", name: "合并" }],
    { running: { name: "合并", progress: null, stopping: false } },
  ],
  [
    "it says how far it is, and stops when asked",
    [{ type: "started", name: "合并" }, { type: "progressed", done: 2, of: 9 }, { type: "askedToStop" }],
    { running: { progress: { done: 2, of: 9 }, stopping: true } },
  ],
  [
    "what has begun to write goes on to its end, and says why",
    [{ type: "started", name: "写入" }, { type: "askedToStop" }, { type: "finishing", why: "要等写完" }],
    { running: { stopping: false, finishing: "要等写完" } },
  ],
  [
    "then it is not stopped any more",
    [{ type: "started", name: "写入" }, { type: "finishing", why: "要等写完" }, { type: "askedToStop" }],
    { running: { stopping: false, finishing: "要等写完" } },
  ],
  ["it is over", [{ type: "started", name: "合并" }, { type: "finished" }], IDLE],
  [
    "news of a job that is over changes nothing",
    [{ type: "progressed", done: 1, of: 2 }, { type: "askedToStop" }],
    IDLE,
  ],
  [
    "what stopped it stays in sight",
    [{ type: "started", name: "定稿" }, failed("protected")],
    { running: null, failure: { name: "定稿", code: "protected", subject: "统计表" } },
  ],
  ["until it is dismissed", [{ type: "started", name: "定稿" }, failed("busy"), { type: "dismissed" }], IDLE],
  ["or the next one starts", [failed("busy"), { type: "started", name: "再来" }], { failure: null }],
])("PANE-6 a job: %s", (_, events, expected) => {
  expect(events.reduce(jobReducer, IDLE)).toMatchObject(expected as object);
});

const FILE = { name: "汇总.xlsx", bytes: new Uint8Array([1]), kind: "workbook" } as const;

test.each([
  ["a workbook opens in Excel", FILE, null, "opened", 0],
  ["one that is wanted as a file is downloaded", { ...FILE, prefer: "download" as const }, null, "saved", 1],
  ["so it is where Excel cannot open it", FILE, "unsupported" as const, "saved", 1],
  ["anything else is downloaded", { ...FILE, kind: "other" as const }, null, "saved", 1],
])("PANE-7 %s", async (_, file, refusal, outcome, downloads) => {
  const saved: unknown[] = [];
  const open = (): Promise<void> =>
    refusal === null ? Promise.resolve() : Promise.reject(new HostError(refusal, "x"));
  expect(await deliverFile(file, { open }, (given) => saved.push(given))).toBe(outcome);
  expect(saved).toHaveLength(downloads);
});

test("PANE-7 what a download would not mend is said", async () => {
  const open = (): Promise<void> => Promise.reject(new HostError("too-large", "x"));
  await expect(deliverFile(FILE, { open }, () => undefined)).rejects.toMatchObject({ code: "too-large" });
});

test("PANE-8 every bundled campaign is there, and is what its file says", async () => {
  const files = readdirSync(join(__dirname, "../../assets/campaigns")).filter((name) =>
    name.endsWith(".json"),
  );
  expect(BUNDLED_CAMPAIGNS.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort());
  for (const { id, load } of BUNDLED_CAMPAIGNS)
    expect(loadCampaign(await load()).value).toMatchObject({ id });
});
