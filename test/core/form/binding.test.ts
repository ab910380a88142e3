// Every kind of damage by itself: what is still placed, and what is said of it.
import { copyPaste, cutPaste, insert, remove, sortRows } from "../../property/damage/edit";
import { Dice } from "../../property/damage/dice";
import { sheetOperations } from "../../property/damage/sheet-operations";
import { type CampaignId, type Damage, fillCell, fillForms, put, readDamaged, without } from "./damaged";

beforeAll(fillForms);

const ALL = { "zhoushan-2023": 63, "lianglukou-2020": 56 } as const;
const zs = "zhoushan-2023";
const ll = "lianglukou-2020";
const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const operation =
  (name: string): Damage =>
  (on) =>
    (sheetOperations[name] as (typeof sheetOperations)[string])(on, new Dice(7));

/** Damage after which every figure is read where it belongs; codes of all that is said. */
const harmless: readonly [string, CampaignId, Damage, readonly string[]][] = [
  ["nothing", zs, () => undefined, []],
  ["nothing", ll, () => undefined, []],
  ["rows put in", zs, (on) => insert(on, "row", 20, 2), []],
  ["rows put in above everything", ll, (on) => insert(on, "row", 1, 2), []],
  ["columns put in", zs, (on) => insert(on, "column", 5, 1), []],
  [
    "a column put in between phrase and blank",
    ll,
    (on) => insert(on, "column", 6, 1),
    ["binding/gone labels"],
  ],
  ["key column deleted", zs, (on) => remove(on, "column", 1), ["binding/gone keys"]],
  ["key row deleted: heads tell the columns", zs, (on) => remove(on, "row", 1), []],
  ["key row deleted: prose has no heads", ll, (on) => remove(on, "row", 1), ["binding/gone keys"]],
  ["labels deleted", zs, (on) => remove(on, "column", 3), ["binding/gone labels"]],
  ["heads deleted", zs, (on) => remove(on, "row", 6), ["binding/gone labels"]],
  ["names lost", zs, (on) => void (on.book.names = []), ["binding/gone names"]],
  [
    "names without reference",
    ll,
    (on) => on.book.names.forEach((name) => (name.refersTo = "#REF!")),
    ["binding/gone names"],
  ],
  [
    "rows and columns hidden",
    zs,
    (on) => void (on.table.hiddenRows.add(9), on.table.hiddenColumns.add(4)),
    [],
  ],
  [
    "whole rows sorted: keys and labels go along",
    zs,
    (on) => sortRows(on, [21, 22, 23, 24], [24, 21, 22, 23], 1, 20),
    ["binding/outvoted names"],
  ],
  ["merges taken apart", ll, (on) => void (on.table.merges = []), []],
  ["sheet renamed, names along", zs, operation("the sheet renamed"), []],
  ["sheet moved", zs, operation("the sheet moved"), []],
  ["other sheets", ll, operation("other sheets added"), []],
  ["hidden sheet lost", ll, operation("the hidden sheet lost"), []],
  ["labels re-typed", zs, operation("labels re-typed"), []],
  ["labels re-typed", ll, operation("labels re-typed"), []],
  [
    "measures emptied: no telling where prose has its blanks",
    ll,
    (on) => without(on, "measure"),
    ["binding/gone labels"],
  ],
  ["measures emptied", zs, (on) => without(on, "measure"), []],
  [
    "key column pasted over with its own keys, two rows down",
    zs,
    operation("the key column pasted over with its own keys"),
    ["binding/gone keys", "binding/outvoted keys"],
  ],
  ["only names", zs, (on) => without(on, "key", "label"), ["binding/alone names"]],
  ["only keys", ll, (on) => void (without(on, "label"), (on.book.names = [])), ["binding/alone keys"]],
  ["only labels", zs, (on) => void (without(on, "key"), (on.book.names = [])), ["binding/alone labels"]],
  ["only labels", ll, (on) => void (without(on, "key"), (on.book.names = [])), ["binding/alone labels"]],
  ["values in a new workbook", zs, operation("copied as values into a new workbook"), ["binding/gone names"]],
];

test.each(harmless)("READ-1 READ-2 READ-5 %s (%s): every figure is placed", (_, id, damage, codes) => {
  const seen = readDamaged(id, damage);
  expect(seen.codes).toEqual(codes);
  expect(seen.placed).toBe(ALL[id]);
});

/** Damage to single figures: field → what is typed where it is read, or null where it is not; codes of all findings. */
const single: readonly [
  string,
  CampaignId,
  Damage,
  Readonly<Record<string, string | null>>,
  readonly string[],
][] = [
  [
    "READ-2 READ-4 cut and pasted over another: the row a person sees",
    zs,
    (on) => cutPaste(on, area(7, 4), 9, 4),
    { xi_study_count: null, research_count: "100001" },
    ["binding/outvoted names"],
  ],
  [
    "READ-2 READ-8 cut and pasted beside the table",
    zs,
    (on) => cutPaste(on, area(7, 4), 7, 30),
    { xi_study_count: null },
    ["binding/outvoted names", "form/stray"],
  ],
  [
    "READ-3 names alone, and another's name in the cell",
    zs,
    (on) => {
      cutPaste(on, area(7, 4), 9, 4);
      without(on, "key", "label");
    },
    { xi_study_count: "100001", research_count: null },
    ["binding/alone names", "binding/lost"],
  ],
  [
    "READ-3 name and key contradict each other",
    zs,
    (on) => {
      cutPaste(on, area(7, 4), 9, 4);
      without(on, "label");
    },
    { xi_study_count: null, research_count: null },
    ["binding/gone labels", "binding/contradicted", "form/stray"],
  ],
  [
    "READ-4 labels sorted with their figures, names and keys left behind",
    zs,
    (on) => sortRows(on, [8, 9], [9, 8], 2, 8),
    { preaching_count: null, research_count: null, xi_study_count: "100001" },
    ["binding/contradicted", "form/stray"],
  ],
  [
    "READ-4 what is seen of a row pasted over another",
    zs,
    (on) => copyPaste(on, area(8, 2, 8, 8), 9, 2),
    { preaching_count: "100003", research_count: null },
    ["binding/gone labels", "binding/contradicted", "form/stray"],
  ],
  [
    "READ-3 READ-4 a whole row pasted over another",
    zs,
    (on) => copyPaste(on, area(8, 1, 8, 20), 9, 1),
    { preaching_count: "100003", research_count: null },
    ["binding/alone names", "binding/contradicted", "form/stray"],
  ],
  [
    "READ-5 cells pushed down in one column: the row a person sees",
    zs,
    (on) => cutPaste(on, area(40, 4, 46, 4), 41, 4),
    { safety_pledge_count: null, five_lead_reports_count: "100050" },
    ["binding/outvoted names", "form/stray"],
  ],
  [
    "READ-3 a row deleted",
    ll,
    (on) => remove(on, "row", 10),
    { study_group_sessions: null },
    ["binding/lost"],
  ],
  [
    "READ-6 a label that stands four times, without what is printed beside it",
    zs,
    (on) => {
      without(on, "hint", "key");
      on.book.names = [];
    },
    {
      bldg_hazards_found_count: null,
      rural_houses_hazards_fixed_count: null,
      bldg_inspected_count: "100036",
    },
    ["binding/alone labels", "binding/lost", "form/stray-column"],
  ],
  ["READ-8 a figure beside the table", zs, (on) => put(on, 9, 30, 5), {}, ["form/stray"]],
  [
    "READ-8 a text in a column of figures",
    zs,
    (on) => (insert(on, "row", 9, 1), put(on, 9, 4, "若干")),
    {},
    ["form/stray"],
  ],
  ["READ-8 a remark without a figure", zs, (on) => put(on, 9, 30, "已核"), {}, []],
  ["READ-8 a figure below the table", zs, (on) => put(on, 60, 4, 77), {}, ["form/stray"]],
  [
    "READ-8 a column of running numbers is said once",
    zs,
    (on) => {
      insert(on, "column", 3, 1);
      for (let row = 7; row < 47; row += 1) put(on, row, 3, row - 6);
    },
    {},
    ["form/stray-column"],
  ],
  [
    "READ-9 cells merged over several figures",
    zs,
    (on) => {
      on.table.cells = on.table.cells.filter(({ row, column }) => column !== 4 || row < 8 || row > 9);
      on.table.merges.push(area(7, 4, 9, 4));
    },
    { xi_study_count: "100001", preaching_count: null, research_count: null },
    ["cell/offered", "cell/unread"],
  ],
  [
    "READ-10 a measure changed",
    zs,
    (on) => put(on, 7, 7, "万人次"),
    { xi_study_attendance: "100002" },
    ["cell/measure-changed", "cell/offered"],
  ],
  [
    "READ-10 a head counts in another power of ten",
    zs,
    (on) => {
      const head = on.table.cells.find(({ mark }) => mark?.kind === "head" && mark.id === "people");
      if (head !== undefined) head.value = "学习（参与）万人次";
    },
    { xi_study_attendance: "100002" },
    ["binding/gone labels", "cell/measure-changed", "cell/offered"],
  ],
  [
    "READ-11 a formula of its own",
    zs,
    (on) => void (fillCell(on, "xi_study_count").formula = "50000+50001"),
    { xi_study_count: "100001" },
    ["cell/formula"],
  ],
  [
    "READ-11 a formula that reaches into another workbook",
    zs,
    (on) => void (fillCell(on, "xi_study_count").formula = "[1]Sheet1!$A$1"),
    { xi_study_count: "100001" },
    ["cell/unread"],
  ],
];

test.each(single)("%s", (_, id, damage, expected, codes) => {
  const seen = readDamaged(id, damage);
  const typed = Object.keys(expected).map((key) => [key, seen.figures.get(key)?.typed]);
  expect(Object.fromEntries(typed)).toEqual(expected);
  expect(seen.codes).toEqual(codes);
});

test("READ-9 READ-10 READ-11 what is doubtful is offered or unread, never counted", () => {
  const state = (damage: Damage, field: string) => readDamaged(zs, damage).figures.get(field);
  const merged: Damage = (on) => {
    on.table.cells = on.table.cells.filter(({ row, column }) => column !== 4 || row !== 8);
    on.table.merges.push(area(7, 4, 8, 4));
  };
  expect(state(merged, "xi_study_count")).toMatchObject({
    state: "offered",
    value: "100001",
    doubt: "merged",
  });
  expect(state(merged, "preaching_count")).toMatchObject({ state: "unread", doubt: "merged" });
  const measure: Damage = (on) => put(on, 7, 7, "万人次");
  expect(state(measure, "xi_study_attendance")).toMatchObject({ state: "offered", doubt: "otherMeasure" });
  const external: Damage = (on) => void (fillCell(on, "xi_study_count").formula = "[1]Sheet1!$A$1");
  expect(state(external, "xi_study_count")).toMatchObject({ state: "unread", doubt: "externalLink" });
});

test("READ-3 a contradiction names every claim with its cell and what stands there", () => {
  const seen = readDamaged(zs, (on) => sortRows(on, [8, 9], [9, 8], 2, 8));
  const found = seen.findings.find((each) => each.place.field === "research_count");
  expect(found).toMatchObject({
    code: "binding/contradicted",
    severity: "error",
    args: {
      claims: [
        { binding: "names", cell: "D9", typed: "100003", other: null },
        { binding: "keys", cell: "D9", typed: "100003", other: null },
        { binding: "labels", cell: "D8", typed: "100005", other: null },
        { binding: "labels", cell: "D9", typed: "100003", other: "安全生产宣讲活动·活动场次" },
      ],
    },
  });
});
