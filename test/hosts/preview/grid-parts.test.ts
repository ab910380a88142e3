// The pure parts of the preview's grid: what is refused, what pasted text is, which marks change, where links lead.
import type { Area } from "../../../src/core/sheet/address";
import { cellKey } from "../../../src/core/sheet/snapshot";
import { conditionalChanges } from "../../../src/hosts/preview/conditional-changes";
import { refusalOf } from "../../../src/hosts/preview/grid-guard";
import { linkAt } from "../../../src/hosts/preview/link-at";
import { mayEdit } from "../../../src/hosts/preview/lock-guard";
import { pasteText } from "../../../src/hosts/preview/paste-text";
import { pastedCells } from "../../../src/hosts/preview/pasted-cells";
import { memoryBook } from "../../../src/hosts/wire/memory-book";
import type { BookSheet } from "../../../src/hosts/wire/book";

const OPEN: Area = { top: 2, left: 2, bottom: 4, right: 3 };

function protectedSheet(options: Record<string, boolean> = {}): BookSheet {
  const sheet = memoryBook().sheets[0] as BookSheet;
  sheet.formats.locked.set(OPEN, false);
  sheet.protection = { password: null, options };
  return sheet;
}

const at = (top: number, left: number, bottom = top, right = left): Area => ({ top, left, bottom, right });

test.each([
  ["an open cell", at(2, 2), true],
  ["all open cells", OPEN, true],
  ["a locked cell", at(1, 1), false],
  ["open cells with one locked", at(2, 2, 4, 4), false],
  ["the whole sheet", at(1, 1, 1_048_576, 16_384), false],
])("VIEW-5 on a protected sheet a person may change %s: %s", (_, area, may) => {
  expect(mayEdit(protectedSheet(), [area])).toBe(may);
  expect(mayEdit({ ...protectedSheet(), protection: null }, [area])).toBe(true);
});

const RANGE = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
const INSIDE = { startRow: 1, startColumn: 1, endRow: 2, endColumn: 1 };

test.each([
  ["sheet.command.clear-selection-content", {}, [at(2, 2)], null],
  ["sheet.command.clear-selection-content", {}, [at(1, 1)], "locked"],
  ["univer.command.cut", {}, [at(1, 1)], "locked"],
  ["sheet.command.auto-fill", { sourceRange: INSIDE, targetRange: RANGE }, [at(2, 2)], "locked"],
  ["sheet.command.auto-fill", { sourceRange: INSIDE, targetRange: INSIDE }, [at(2, 2)], null],
  ["sheet.command.move-range", { fromRange: INSIDE, toRange: RANGE }, [at(2, 2)], "locked"],
  ["sheet.command.insert-row", {}, [at(2, 2)], "locked"],
  ["sheet.command.one-that-nobody-knows", {}, [at(2, 2)], "locked"],
  ["univer.command.paste", {}, [at(2, 2)], "locked"],
  ["sheet.command.remove-sheet", {}, [at(2, 2)], "structure"],
  ["sheet.command.scroll-view", {}, [at(1, 1)], null],
  ["doc.command.insert-text", {}, [at(2, 2)], null],
  ["sheet.command.set-worksheet-col-width", {}, [at(1, 1)], null],
  ["sheet.command.set-row-height", {}, [at(1, 1)], "locked"],
])("VIEW-5 %s of %j with %j selected: %s", (id, params, selected, why) => {
  expect(refusalOf(id, params, protectedSheet({ allowFormatColumns: true }), selected, true)).toBe(why);
});

test.each([
  ["3", [["3"]]],
  [
    "3\t4\r\n5\t6\r\n",
    [
      ["3", "4"],
      ["5", "6"],
    ],
  ],
  ["3场\n约200\n\n12", [["3场"], ["约200"], [""], ["12"]]],
  ['"一\n二"\t"说""好"""', [["一\n二", '说"好"']]],
  ['5" 管', [['5" 管']]],
  ["a\t", [["a", ""]]],
])("VIEW-6 %j is the cells %j", (text, cells) => {
  expect(pastedCells(text)).toEqual(cells);
});

test("VIEW-6 one value fills what is selected; a block is laid from its first cell, inside a merge nothing", () => {
  const sheet = protectedSheet();
  expect(
    pasteText(sheet, OPEN, "7")
      .cells.flat()
      .map((cell) => cell?.v),
  ).toEqual([7, 7, 7, 7, 7, 7]);
  sheet.merges = [at(2, 2, 2, 3)];
  const { area, cells } = pasteText(sheet, at(2, 2), "1\t2\n３\t0.5");
  expect(area).toEqual(at(2, 2, 3, 3));
  expect(cells.map((row) => row.map((cell) => cell?.v))).toEqual([
    [1, undefined],
    ["３", 0.5],
  ]);
});

test.each([
  [["a", "b"], ["a", "b"], []],
  [["a", "b"], ["m", "a", "b"], ["+m"]],
  [
    ["m", "a", "b"],
    ["n", "o", "a", "b"],
    ["-m", "+o", "+n"],
  ],
  [
    ["a", "b"],
    ["b", "a"],
    ["-a", "-b", "+a", "+b"],
  ],
  [["a"], [], ["-a"]],
])("VIEW-7 tints %j become %j by %j", (before, after, steps) => {
  const rules = (ids: readonly string[]) =>
    ids.map((cfId) => ({ cfId }) as unknown as Parameters<typeof conditionalChanges>[0][number]);
  const list = [...before];
  const done = conditionalChanges(rules(before), rules(after)).map(({ params }) => {
    if ("cfId" in params) {
      list.splice(list.indexOf(params.cfId), 1);
      return `-${params.cfId}`;
    }
    list.unshift(params.rule.cfId);
    return `+${params.rule.cfId}`;
  });
  expect(list).toEqual(after);
  expect(done).toEqual(steps);
});

test("VIEW-8 a link of a cell and a HYPERLINK() lead to their cell, other formulas nowhere", () => {
  const sheet = protectedSheet();
  sheet.links.set(cellKey(1, 1), "'统计表'!D7");
  sheet.entries.set(cellKey(2, 1), { formula: `=HYPERLINK("#'核对'!B3","B3")` });
  sheet.entries.set(cellKey(3, 1), { formula: '=HYPERLINK("https://example.org","x")' });
  sheet.entries.set(cellKey(4, 1), { formula: "=SUM(1)" });
  expect([1, 2, 3, 4].map((row) => linkAt(sheet, cellKey(row, 1)))).toEqual([
    { sheet: "统计表", area: at(7, 4) },
    { sheet: "核对", area: at(3, 2) },
    null,
    null,
  ]);
});
