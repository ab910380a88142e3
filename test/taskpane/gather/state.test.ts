// What happens to the 汇总 face, event by event.
import type { DeskSummary } from "../../../src/jobs/office/summary";
import {
  type GatherEvent,
  gatherReducer,
  type GatherState,
  startState,
} from "../../../src/taskpane/gather/state";

const SUMMARY: DeskSummary = {
  campaign: { id: "drills", title: "应急演练", office: "某市应急管理局" },
  form: { id: "drills", title: "统计表" },
  period: null,
  due: null,
  fresh: true,
  changed: false,
  canUndo: false,
  units: { due: 3, returned: 0, late: 0, missing: 3 },
  files: 0,
  decisions: { whose: 0, twice: 0, doubt: 0, offer: 0 },
  missingFields: 0,
  noticed: 0,
  last: null,
  findings: { error: 0, warning: 0 },
  notices: [],
  changes: { units: 0, totals: 0, figures: 0 },
  identity: "drills|drills|",
};
const AFTER: DeskSummary = { ...SUMMARY, changed: true, files: 2 };
const START = startState(null);
const OPEN: GatherState = { ...START, looked: true, summary: SUMMARY };
const UNIT: GatherState = { ...OPEN, tab: "board", unit: "A" };
const DONE = { kind: "done", what: "written" } as const;
const REFUSED = { kind: "refused", sentences: ["不是任务文件。"] } as const;

test.each<[string, GatherState, GatherEvent, Partial<GatherState>]>([
  ["nothing is open", START, { type: "looked" }, { looked: true, summary: null }],
  ["a rollup is open", START, { type: "opened", summary: SUMMARY }, { looked: true, summary: SUMMARY }],
  [
    "files are in, whatever is looked at meanwhile",
    { ...UNIT, reading: "一.xlsx" },
    { type: "gathered", summary: AFTER },
    { tab: "board", summary: AFTER, reading: null, handedIn: true },
  ],
  [
    "a decision keeps the tab",
    UNIT,
    { type: "changed", summary: AFTER },
    { tab: "board", unit: "A", summary: AFTER },
  ],
  [
    "a decision ends what was said as done",
    { ...OPEN, notice: DONE },
    { type: "changed", summary: AFTER },
    { notice: null, summary: AFTER },
  ],
  [
    "a decision leaves a refusal",
    { ...OPEN, notice: REFUSED },
    { type: "changed", summary: AFTER },
    { notice: REFUSED, summary: AFTER },
  ],
  [
    "it is written",
    OPEN,
    { type: "wrote", summary: AFTER, what: "written" },
    { notice: DONE, summary: AFTER },
  ],
  [
    "it is left",
    { ...UNIT, notice: REFUSED },
    { type: "closed" },
    { looked: true, summary: null, unit: null, notice: null, tab: "files" },
  ],
  ["a file is being read", OPEN, { type: "reading", path: "一.xlsx" }, { reading: "一.xlsx" }],
  ["something was refused", OPEN, { type: "noticed", notice: REFUSED }, { notice: REFUSED }],
  ["it is put out of sight", { ...OPEN, notice: REFUSED }, { type: "dismissed" }, { notice: null }],
  [
    "another tab leaves the unit",
    { ...UNIT, keyingIn: true },
    { type: "tabShown", tab: "out" },
    { tab: "out", unit: null, keyingIn: false },
  ],
  ["a unit is shown from anywhere", OPEN, { type: "unitShown", unit: "B" }, { tab: "board", unit: "B" }],
  ["its form is keyed in", UNIT, { type: "keyInStarted" }, { keyingIn: true }],
  ["nothing is keyed in without a unit", OPEN, { type: "keyInStarted" }, { keyingIn: false }],
  ["keying in is left", { ...UNIT, keyingIn: true }, { type: "keyInLeft" }, { keyingIn: false, unit: "A" }],
  ["the unit is left", UNIT, { type: "unitLeft" }, { unit: null, tab: "board" }],
  [
    "a figure is traced",
    OPEN,
    { type: "traced", subject: { fields: ["drills"], unit: "A" } },
    { traced: { fields: ["drills"], unit: "A" } },
  ],
  [
    "a unit's name is no figure",
    OPEN,
    { type: "traced", subject: { fields: [], unit: "A" } },
    { traced: null },
  ],
])("GATH-1 %s", (_, before, event, after) => {
  expect(gatherReducer(before, event)).toEqual({ ...before, ...after });
});

test.each([
  [null, "files"],
  ["gather", "files"],
  ["tracking", "board"],
] as const)("GATH-1 the ribbon's %s shows %s", (view, tab) => {
  expect(startState(view).tab).toBe(tab);
});
