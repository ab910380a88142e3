// The board of units: filters, search, order and pages.
import { markUnit } from "../../../src/core/rollup/new-acts";
import { rollUp } from "../../../src/core/rollup/rollup";
import { type BoardQuery, boardOf } from "../../../src/jobs/office/board";
import { campaign, FULL, returnOf } from "../../core/rollup/made-up";

const GATHERING = { form: "drills", period: null, made: "2023-07-10T09:00:00+08:00" };
const RETURNS = [
  returnOf({ unit: "A", path: "甲/一.xlsx", figures: FULL }),
  returnOf({ unit: "A", path: "甲/二.xlsx", figures: { ...FULL, drills: 9 } }),
  returnOf({ unit: "B", path: "乙.xlsx", figures: { drills: 1 }, received: "2023-07-05T10:00:00+08:00" }),
];
const FIRST = rollUp(campaign, GATHERING, RETURNS, []);
const BACK = markUnit(FIRST, "B", "sent-back", "漏填", null, GATHERING.made);
const ROLLUP = rollUp(campaign, GATHERING, RETURNS, [], { acts: [BACK] });
const ALL: BoardQuery = { search: "", show: "all", sort: "roster", descending: false, from: 0, count: 50 };

test("DESK-17 The board counts its units by state, whatever is searched for", () => {
  const { counts, returned, due } = boardOf(ROLLUP, { ...ALL, search: "没有这个单位", show: "late" });
  expect({ counts, returned, due }).toEqual({
    counts: {
      all: 4,
      missing: 1,
      returned: 2,
      late: 1,
      open: 2,
      twice: 1,
      "sent-back": 1,
      accepted: 0,
      extended: 0,
      exempt: 1,
    },
    returned: 2,
    due: 3,
  });
});

test.each<[string, Partial<BoardQuery>, readonly string[]]>([
  ["all, in roster order", {}, ["A", "B", "C", "D"]],
  ["all, backwards", { descending: true }, ["D", "C", "B", "A"]],
  ["who is missing", { show: "missing" }, ["C"]],
  ["who is late", { show: "late" }, ["B"]],
  ["who is in", { show: "returned" }, ["A", "B"]],
  ["returned twice", { show: "twice" }, ["A"]],
  ["sent back", { show: "sent-back" }, ["B"]],
  ["exempt", { show: "exempt" }, ["D"]],
  ["by part of a name", { search: "县应急" }, ["A", "B"]],
  ["by code, in wide letters", { search: " ｃ " }, ["C"]],
  ["by group", { search: "区" }, ["C"]],
  ["by file", { search: "甲/" }, ["A"]],
  ["a search within a filter", { search: "县", show: "late" }, ["B"]],
  ["by state, the missing first", { sort: "status" }, ["C", "B", "A", "D"]],
  ["by what is open, most first", { sort: "open", descending: true }, ["B", "A", "C", "D"]],
  ["by how much is filled, most first", { sort: "filled", descending: true }, ["A", "B", "C", "D"]],
  ["by when it came in", { sort: "received", descending: true }, ["B", "A", "C", "D"]],
  ["a page", { from: 1, count: 2 }, ["B", "C"]],
])("DESK-17 The board shows %s", (_, query, codes) => {
  const board = boardOf(ROLLUP, { ...ALL, ...query });
  expect(board.items.map(({ code }) => code)).toEqual(codes);
});
