// A book saved and opened again is the same book, and the file holds what the plan it came from says.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { formOf } from "../../../src/core/campaign/fields";
import type { Form } from "../../../src/core/campaign/schema";
import { planForm } from "../../../src/core/form/plan";
import { NOTHING_ALLOWED as NONE } from "../../../src/core/sheet/change-plan";
import { comparePlan } from "../../../src/core/sheet/diff";
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import { cellKey } from "../../../src/core/sheet/snapshot";
import { formatsIn } from "../../../src/hosts/preview/cell-format";
import { openBook } from "../../../src/hosts/preview/open-book";
import { previewBook, type PreviewBook } from "../../../src/hosts/preview/preview-book";
import { notSaved, saveBook } from "../../../src/hosts/preview/save-book";
import type { BookSheet } from "../../../src/hosts/wire/book";
import { readWorkbook } from "../../../src/xlsx/read";
import { writeWorkbook } from "../../../src/xlsx/write";
import { PLAN } from "../../core/sheet/plans";
import { bundled } from "../../journey/scenario";

const SAVED = "2023-06-29T10:00:00.000Z";

function formOfCampaign(id: string): WorkbookPlan {
  const campaign = bundled(id);
  const form = formOf(campaign) as Form;
  const issued = "2023-05-19T09:00:00+08:00";
  return planForm({ campaign, form, period: null, unit: null, issued, values: new Map() });
}

const PLANS: readonly (readonly [string, WorkbookPlan])[] = [
  ["the small plan", PLAN],
  ["舟山", formOfCampaign("zhoushan-2023")],
  ["两路口", formOfCampaign("lianglukou-2020")],
];

function opened(bytes: Uint8Array): PreviewBook {
  const opening = openBook(bytes, () => undefined);
  if (!opening.ok) throw new Error(JSON.stringify(opening.refusal));
  return opening.book;
}

/** All that a book says of a sheet, formats cell by cell. */
function told(book: PreviewBook, sheet: BookSheet): unknown {
  const { entries, formats, validations, widths, heights, links, names, ...rest } = sheet;
  const area = { top: 1, left: 1, bottom: 80, right: 16 };
  const formatOf = formatsIn(formats, area);
  const cells = Array.from({ length: 80 * 16 }, (_cell, i) => formatOf(Math.floor(i / 16) + 1, (i % 16) + 1));
  const rules = Array.from({ length: 80 * 16 }, (_cell, i) => {
    const rule = validations.at(Math.floor(i / 16) + 1, (i % 16) + 1);
    return rule === null ? null : [rule.rule, rule.prompt, rule.errorAlert, rule.ignoreBlanks];
  });
  const sizes = Array.from({ length: 80 }, (_row, i) => [widths.at(1, i + 1), heights.at(i + 1, 1)]);
  const { hiddenColumns, hiddenRows, conditionals, ...others } = rest;
  const plain = { ...others, id: null };
  const hidden = Array.from({ length: 80 }, (_row, i) => [
    hiddenColumns.at(1, i + 1),
    hiddenRows.at(i + 1, 1),
  ]);
  const results = [...entries].map(([key, { formula }]) => formula && book.results.get(sheet)?.get(key));
  return [plain, cells, rules, sizes, hidden, conditionals, [...entries], results, [...links], [...names]];
}

describe.each(PLANS)("%s", (_, plan) => {
  test("VIEW-4 saved, it is the plan to our reader: values, formulas, locks, validations, names", async () => {
    const outcome = readWorkbook(saveBook(opened(await writeWorkbook(plan)), SAVED), { styles: true });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    // Equal rules stand together in the file: how many there are is no measure; the next test compares them.
    expect(comparePlan(plan, outcome.workbook, ["validations"])).toEqual([]);
    expect(outcome.workbook.modified).toBe("2023-06-29T10:00:00Z");
  });

  test("VIEW-4 opened again it is the same book", async () => {
    const first = opened(await writeWorkbook(plan));
    const second = opened(saveBook(first, SAVED));
    first.sheets.forEach((sheet, i) => {
      expect(told(second, second.sheets[i] as BookSheet)).toEqual(told(first, sheet));
    });
    expect([...second.names]).toEqual([...first.names]);
    expect(second.active.name).toBe(first.active.name);
  });
});

test("VIEW-4 what people write is saved as it stands: texts, errors, markup, blanks at the ends", () => {
  const book = previewBook(["数据"], () => undefined);
  const [sheet] = book.sheets as [BookSheet];
  const values = [
    "=不是公式",
    " 前后有空 ",
    "<&\"'>",
    "第一行\n第二行",
    "_x000D_",
    true,
    false,
    0,
    -1.5,
    { error: "#N/A" },
  ];
  values.forEach((value, i) => sheet.entries.set(cellKey(i + 1, 2), { value }));
  const again = opened(saveBook(book, SAVED));
  expect(values.map((_value, i) => again.sheets[0]?.entries.get(cellKey(i + 1, 2)))).toEqual(
    values.map((value) => ({ value })),
  );
});

/** Attributes of a sheet's protection in a file. */
function protectionIn(bytes: Uint8Array): string {
  const part = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] as Uint8Array);
  return /<sheetProtection[^>]*>/.exec(part)?.[0] ?? "";
}

test("VIEW-19 a sheet's password is saved as the opened file had it, and unprotects it as before", async () => {
  const sheets = PLAN.sheets.map((sheet) => ({ ...sheet, protection: { ...NONE, password: "tj2023" } }));
  const issued = await writeWorkbook({ ...PLAN, sheets });
  const saved = saveBook(opened(issued), SAVED);
  const digest = (bytes: Uint8Array): string[] =>
    protectionIn(bytes).match(/(?:hashValue|saltValue|spinCount|algorithmName|password)="[^"]+"/g) ?? [];
  expect(digest(issued).length).toBeGreaterThan(0);
  expect([...digest(saved)].sort()).toEqual([...digest(issued)].sort());
});

test.each([
  ["test", "CBEB"],
  ["Tally-2023!", "C7AF"],
  ["a", "CE88"],
  ["abcdefghijklmnop", "C6BC"],
])("VIEW-19 the password “%s” that an add-in set is saved as programs know it: %s", (password, digest) => {
  const book = previewBook(["数据"], () => undefined);
  const [sheet] = book.sheets as [BookSheet];
  sheet.protection = { password, options: {} };
  expect(protectionIn(saveBook(book, SAVED))).toContain(` password="${digest}"`);
});

test("VIEW-20 what a saved file cannot have is told: charts drawn here, and what the opened file had besides", async () => {
  const bytes = await writeWorkbook(PLAN);
  expect(notSaved(opened(bytes))).toEqual([]);
  const files = unzipSync(bytes);
  const more = zipSync({
    ...files,
    "xl/media/image1.png": strToU8("x"),
    "xl/comments1.xml": strToU8("<comments/>"),
  });
  expect(notSaved(opened(more))).toEqual(["pictures", "comments"]);
  const book = opened(bytes);
  const [sheet] = book.sheets as [BookSheet];
  const values = { sheet, area: { top: 1, left: 1, bottom: 2, right: 1 } };
  sheet.charts = [
    { type: "BarClustered", name: "图", area: null, values, categories: null, settings: new Map() },
  ];
  expect(notSaved(book)).toEqual(["charts"]);
});
