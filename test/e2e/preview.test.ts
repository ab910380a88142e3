// The preview page in a real browser: filling by hand, what locked cells refuse, workbooks opened, switched and saved.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planForm } from "../../src/core/form/plan";
import { writeWorkbook } from "../../src/xlsx/write";
import { seedInput } from "../core/form/seed-forms";
import { Browsing, PATIENCE, type Opened } from "./browser";
import { goTo, pane, ready, valueAt, values } from "./preview-desk";
import { readSaved } from "./read-saved";

const TABLE = "统计表";

jest.setTimeout(3 * PATIENCE);

let browsing: Browsing;
let opened: Opened;

beforeAll(async () => {
  browsing = await Browsing.start();
  opened = await browsing.open("preview.html");
  await ready(opened.page);
});

afterAll(async () => {
  await browsing?.close();
});

afterEach(() => {
  expect(opened.outside).toEqual([]);
  expect(opened.thrown).toEqual([]);
});

async function type(text: string): Promise<void> {
  await opened.page.keyboard.type(text, { delay: 20 });
  await opened.page.keyboard.press("Enter");
}

test("VIEW-10 the form stands there, its pane has read it", async () => {
  const { page, shoot } = opened;
  expect(await valueAt(page, TABLE, "B5")).toMatch(/^已填 0 \/ 应填 \d+/);
  await (await pane(page)).waitForSelector(":text('漏填')");
  await shoot("preview-opened");
});

test("VIEW-11 what is typed stands in the book, the status formula and the pane follow", async () => {
  const { page, shoot } = opened;
  await goTo(page, "D7");
  await type("3");
  await goTo(page, "F7");
  await type("120");
  expect(await values(page, TABLE, "D7:H7")).toEqual([[3, "场次", 120, "人次", "✓"]]);
  expect(await valueAt(page, TABLE, "B5")).toMatch(/^已填 2 /);
  await (await pane(page)).waitForSelector(":text('已填 2')");
  await shoot("preview-filled");
});

test("VIEW-27 the pane is made narrower and wider by keyboard, down to its least width", async () => {
  const { page } = opened;
  const divider = page.getByRole("separator");
  const told = async (name: string): Promise<number> => Number(await divider.getAttribute(name));
  const seen = async (): Promise<number> => (await page.locator(".pane").boundingBox())?.width ?? 0;
  const [least, usual, before] = [await told("aria-valuemin"), await told("aria-valuenow"), await seen()];
  await divider.focus();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press("ArrowRight");
  expect([await told("aria-valuenow"), before - (await seen())]).toEqual([least, usual - least]);
  while ((await told("aria-valuenow")) < usual) await page.keyboard.press("ArrowLeft");
  expect(await seen()).toBe(before);
});

test("VIEW-12 a locked cell refuses typing, deleting, pasting, cutting, input methods and the fill handle", async () => {
  const { page } = opened;
  const before = await values(page, TABLE, "A1:H20");
  const said = page.locator(".said p");
  await goTo(page, "C8");
  await type("改");
  await said.waitFor();
  await goTo(page, "C8");
  await page.keyboard.press("Delete");
  await page.evaluate(() => navigator.clipboard.writeText("贴\t9\n贴\t9"));
  await page.keyboard.press("Control+v");
  await page.keyboard.press("Control+x");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await goTo(page, "C8");
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Input.imeSetComposition", { text: "zhong", selectionStart: 5, selectionEnd: 5 });
  await cdp.send("Input.insertText", { text: "中" });
  await page.keyboard.press("Enter");
  // The fill handle of D7, dragged over the locked unit beside it.
  await goTo(page, "D7");
  const corner = await cornerOf("D7");
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.down();
  await page.mouse.move(corner.x + 60, corner.y, { steps: 5 });
  await page.mouse.up();
  await page.waitForTimeout(500);
  expect(await values(page, TABLE, "A1:H20")).toEqual(before);
});

test("VIEW-13 after all refusals the editor is alive: an open cell takes typing and an input method", async () => {
  const { page } = opened;
  await goTo(page, "D8");
  await type("2");
  expect(await valueAt(page, TABLE, "D8")).toBe(2);
  await goTo(page, "F4");
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Input.imeSetComposition", { text: "ke", selectionStart: 2, selectionEnd: 2 });
  await cdp.send("Input.insertText", { text: "科室" });
  await page.keyboard.press("Enter");
  expect(await valueAt(page, TABLE, "F4")).toBe("科室");
});

test("VIEW-26 a cell's input message stands below its cell, whatever the zoom", async () => {
  const { page } = opened;
  for (const cell of ["D9", "F12", "D20"]) {
    await goTo(page, cell);
    await page.waitForTimeout(700);
    const note = await page.locator(".note").boundingBox();
    if (note === null) throw new Error(`${cell} says nothing`);
    // Just above the message is the cell itself.
    await page.mouse.click(note.x, note.y - 14);
    await page.waitForTimeout(700);
    expect(await page.locator("[data-u-comp=defined-name] input").inputValue()).toBe(cell);
  }
});

test("VIEW-14 pasted columns are values: readable texts stay as typed, looks and rules stay", async () => {
  const { page, shoot } = opened;
  await page.evaluate(() => navigator.clipboard.writeText("3场\r\n约200\r\n\r\n12"));
  await goTo(page, "D9");
  await page.keyboard.press("Control+v");
  await page.waitForTimeout(500);
  expect(await values(page, TABLE, "D9:D12")).toEqual([["3场"], ["约200"], [""], [12]]);
  await shoot("preview-pasted");
  await goTo(page, "D9");
  await page.keyboard.press("Control+z");
  await page.waitForTimeout(500);
  expect(await values(page, TABLE, "D9:D12")).toEqual([[""], [""], [""], [""]]);
});

test("VIEW-15 what breaks a cell's rule is refused with the rule's own words", async () => {
  const { page, shoot } = opened;
  await goTo(page, "D9");
  await type("3场");
  await page.locator(":text('请只填数字')").first().waitFor();
  await shoot("preview-rule");
  await page.getByRole("button", { name: "确定" }).click();
  await page.keyboard.press("Escape");
  expect(await valueAt(page, TABLE, "D9")).toBe("");
});

test("VIEW-16 a second workbook stands beside the first, each with its own pane and figures", async () => {
  const { page, shoot } = opened;
  await page.getByRole("button", { name: "空白工作簿", exact: true }).click();
  await goTo(page, "B2");
  await type("7");
  await type("=B2*6");
  expect(await values(page, "Sheet1", "B2:B3")).toEqual([[7], [42]]);
  await shoot("preview-empty");
  await page.getByRole("button", { name: /^DH_/ }).click();
  expect(await valueAt(page, TABLE, "D7")).toBe(3);
});

test("VIEW-17 a sheet that the pane adds is a tab, a workbook that it opens is in front", async () => {
  const { page } = opened;
  await page.getByRole("button", { name: "空白工作簿", exact: true }).click();
  await (
    await pane(page)
  ).evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("汇总");
      sheet.getRange("A1:B1").values = [["合计", "=SUM(1,2)"]];
      sheet.activate();
      await context.sync();
    }),
  );
  await page.locator("[data-u-comp=slide-tab-item]", { hasText: "汇总" }).waitFor();
  expect(await values(page, "汇总", "A1:B1")).toEqual([["合计", 3]]);
});

test("VIEW-18 saved and read by openpyxl: figures, locks, validations, names; opened here again it is the same", async () => {
  const { page } = opened;
  await page.getByRole("button", { name: /^DH_/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存到电脑" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^DH_.*\.xlsx$/);
  const path = join(mkdtempSync(join(tmpdir(), "preview-")), "DH.xlsx");
  await download.saveAs(path);
  const read = readSaved(path, ["D7", "F7", "D8", "F4"], ["D7", "C7", "H7"]);
  expect(read).toMatchObject({
    figures: { D7: 3, F7: 120, D8: 2, F4: "科室" },
    locked: { D7: false, C7: true, H7: true },
    protected: [true, true, true, true, true],
    states: ["visible", "visible", "visible", "visible", "veryHidden"],
    structure: true,
  });
  expect(read.names).toBeGreaterThan(50);
  expect(read.validations).toBeGreaterThan(50);
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByRole("button", { name: "DH", exact: true }).waitFor();
  expect(await values(page, TABLE, "D7:H8")).toEqual([
    [3, "场次", 120, "人次", "✓"],
    [2, "场次", "", "人次", "漏填"],
  ]);
});

test("VIEW-22 a workbook that the pane opens stands in a new tab, in front, with a pane of its own", async () => {
  const { page } = opened;
  const before = await page.locator(".workbook").count();
  const plan = planForm(seedInput("zhoushan-2023", "liaison", "DH"));
  const base64 = Buffer.from(await writeWorkbook(plan)).toString("base64");
  await (await pane(page)).evaluate((text) => Excel.createWorkbook(text), base64);
  await page.locator(".workbook").nth(before).waitFor();
  await page.locator(".workbook.front", { hasText: "联络员推荐表" }).waitFor();
  await (await pane(page)).waitForSelector(":text('填报单位：定海区城管局')");
  expect(await valueAt(page, TABLE, "B2")).toContain("联络员推荐表");
});

test("VIEW-23 a workbook that was changed is not closed unasked; one that was not is", async () => {
  const { page } = opened;
  const tabs = page.locator(".workbook");
  const before = await tabs.count();
  await page.getByRole("button", { name: /^关闭“.*联络员推荐表/ }).click();
  expect(await tabs.count()).toBe(before - 1);
  await page.getByRole("button", { name: "空白工作簿", exact: true }).click();
  await page.getByRole("button", { name: /^关闭“空白工作簿/ }).click();
  const question = page.getByRole("alertdialog");
  await question.getByText("改动后还没有保存").waitFor();
  await page.keyboard.press("Escape");
  expect(await tabs.count()).toBe(before - 1);
  await page.getByRole("button", { name: /^关闭“空白工作簿/ }).click();
  await question.getByRole("button", { name: "不保存，直接关闭" }).click();
  expect(await tabs.count()).toBe(before - 2);
  await question.waitFor({ state: "detached" });
});

test.each([
  ["a text file", "说明.xlsx", "不是 Excel 工作簿", () => Promise.resolve(Buffer.from("你好"))],
  [
    "half a workbook",
    "半个.xlsx",
    "没有下载完",
    async () =>
      Buffer.from(
        (await writeWorkbook(planForm(seedInput("zhoushan-2023", "liaison", "DH")))).slice(0, 4_000),
      ),
  ],
])("VIEW-24 %s is not opened, and it is said what to do", async (_, name, sentence, bytes) => {
  const { page } = opened;
  const before = await page.locator(".workbook").count();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: await bytes() });
  await page
    .locator(".said p", { hasText: `“${name}”` })
    .filter({ hasText: sentence })
    .waitFor();
  expect(await page.locator(".workbook").count()).toBe(before);
});

test("VIEW-25 workbooks are switched as fast as one clicks, and all closed: nothing breaks, and it says what to do", async () => {
  const { page, shoot } = opened;
  await page.getByRole("button", { name: "新建空白工作簿" }).click();
  const tabs = page.locator(".workbook > button:first-child");
  for (let turn = 0; turn < 6; turn += 1) await tabs.nth(turn % (await tabs.count())).click();
  await page.waitForTimeout(2_000);
  while ((await page.locator(".workbook").count()) > 0) {
    await page.locator(".workbook .close").first().click();
    const discard = page.getByRole("button", { name: "不保存，直接关闭" });
    if (await discard.isVisible()) await discard.click();
  }
  await page.getByText("没有打开的工作簿").waitFor();
  await page.locator(".grid").waitFor({ state: "hidden" });
  await shoot("preview-nothing");
});

/** The bottom right corner of the selected cell on the page. */
async function cornerOf(cell: string): Promise<{ readonly x: number; readonly y: number }> {
  const { page } = opened;
  // The cell editor lies over the cell while it is open.
  await goTo(page, cell);
  await page.keyboard.press("F2");
  const editor = page.locator("#__editor___INTERNAL_EDITOR__DOCS_NORMAL");
  const box = await editor.evaluate((node) => {
    const around = node.closest("[data-u-comp]")?.parentElement?.getBoundingClientRect();
    return around === undefined ? null : { right: around.right, bottom: around.bottom };
  });
  await page.keyboard.press("Escape");
  if (box === null) throw new Error("the cell editor is nowhere");
  return { x: box.right, y: box.bottom };
}
