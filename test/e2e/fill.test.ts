// The 填报 face in a real browser beside the preview's grid: pasted into, mended by click, explained, finished, saved.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import type { FormInput } from "../../src/core/form/input";
import { planForm } from "../../src/core/form/plan";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { filled, seedInput, withValues } from "../core/form/seed-forms";
import { excelOnWire } from "../hosts/excel-on-wire";
import { allZero, explained } from "../journey/finishable";
import { Browsing, PATIENCE, type Opened } from "./browser";
import { overflows, seriousFaults } from "./faults";
import { LOOKS } from "./looks";
import { expectSound, openLonePane } from "./lone-pane";
import { goTo, pane, ready, valueAt, values } from "./preview-desk";
import { readSaved } from "./read-saved";

const TABLE = "统计表";

jest.setTimeout(3 * PATIENCE);

let browsing: Browsing;

beforeAll(async () => {
  browsing = await Browsing.start();
});

afterAll(async () => {
  await browsing?.close();
});

async function openPreview(query = ""): Promise<Opened & { readonly frame: Frame }> {
  const opened = await browsing.open(`preview.html${query}`);
  await ready(opened.page);
  const frame = await pane(opened.page);
  await frame.waitForSelector("h1");
  return { ...opened, frame };
}

async function pasteAt({ page }: Opened, cell: string, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await goTo(page, cell);
  await page.keyboard.press("Control+v");
}

test("FILL-30 a pasted column is looked at, mended by the offered clicks, and nothing leaves the machine", async () => {
  const opened = await openPreview();
  const { page, frame, shoot } = opened;
  await pasteAt(opened, "D7", "3场\r\n约200\r\n\r\n12");
  await frame.getByRole("button", { name: "活动场次 改为 3" }).waitFor();
  await shoot("fill-pasted");
  await frame.getByRole("button", { name: "活动场次 改为 3" }).click();
  await frame.getByRole("main").getByText("已由“3场”改为 3").waitFor();
  expect(await valueAt(page, TABLE, "D7")).toBe(3);
  await frame
    .getByRole("button", { name: /改为 200$/ })
    .first()
    .click();
  await frame.getByRole("main").getByText("已由“约200”改为 200").waitFor();
  expect(await valueAt(page, TABLE, "D8")).toBe(200);
  await frame.getByText(/已填 3 \/ 应填/).waitFor();
  await frame.getByRole("button", { name: "撤销" }).click();
  await frame
    .getByRole("button", { name: /改为 200$/ })
    .first()
    .waitFor();
  expect(await valueAt(page, TABLE, "D8")).toBe("约200");
  await shoot("fill-mended");
  expect([opened.outside, opened.thrown]).toEqual([[], []]);
});

test("FILL-31 the whole way by keyboard: a field of the list filled, the sheet has it", async () => {
  const { page, frame, shoot } = await openPreview();
  await frame.getByRole("tab", { name: /审核结果/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await frame
    .getByLabel(/活动场次/)
    .first()
    .waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.type("12");
  await page.keyboard.press("Tab");
  await page.keyboard.type("300");
  await page.keyboard.press("Enter");
  await frame.getByText(/已填 2 \/ 应填/).waitFor();
  expect([await valueAt(page, TABLE, "D7"), await valueAt(page, TABLE, "F7")]).toEqual([12, 300]);
  await shoot("fill-list");
});

test.each(LOOKS)(
  "FILL-32 in %s, %s, %s pixels wide everything fits and can be read",
  async (language, theme, width) => {
    const { book, host } = excelOnWire();
    await host.apply(planForm(seedInput("zhoushan-2023", "statistics", "DH")));
    const opened = await openLonePane(browsing, {
      book,
      width,
      language: language === "zh" ? "zh-CN" : "en-US",
      dark: theme === "dark",
    });
    const { page, shoot, wire } = opened;
    const frame = page.mainFrame();
    await frame.waitForSelector("h1");
    const typed = ["3场", "约200", "很多", "十二"];
    for (const [line, text] of typed.entries())
      expect(wire.user.type(TABLE, `D${7 + line}`, text)).toBe(true);
    const all = frame.getByRole("button", { name: /^(全部按读法改写|Rewrite all)/ });
    await all.waitFor();
    await shoot(`fill-${language}-${theme}-${width}`);
    expect(await overflows(frame)).toEqual([]);
    expect(await seriousFaults(frame)).toEqual([]);
    await all.click();
    await frame.getByRole("group", { name: /2/ }).waitFor();
    await shoot(`fill-${language}-${theme}-${width}-all`);
    expect(await overflows(frame)).toEqual([]);
    expect(await seriousFaults(frame)).toEqual([]);
    await page.keyboard.press("Escape");
    for (const mode of [/逐项填写|Field list/, /^(审核定稿|Finish)$/]) {
      await frame.getByRole("tab", { name: mode }).click();
      await frame.locator("fieldset, ul").first().waitFor();
      await shoot(`fill-${language}-${theme}-${width}-${mode.source.includes("Field") ? "list" : "finish"}`);
      expect(await overflows(frame)).toEqual([]);
      expect(await seriousFaults(frame)).toEqual([]);
    }
    expectSound(opened);
  },
);

test("FILL-33 a form is finished and saved; the file is locked and says when", async () => {
  const opened = await openPreview();
  const { page, shoot } = opened;
  const folder = mkdtempSync(join(tmpdir(), "tallysheet-fill-"));
  const form = withValues(filled(seedInput("zhoushan-2023", "liaison", "DH")), {});
  const path = join(folder, "联络员.xlsx");
  writeFileSync(path, await writeWorkbook(planForm(form)));
  await page.locator("input[type=file]").setInputFiles(path);
  await page.waitForFunction(() => document.querySelectorAll(".pane iframe").length > 2);
  const frame = await pane(page);
  await frame.getByRole("tab", { name: "审核定稿" }).click();
  await frame
    .getByRole("tabpanel")
    .or(frame.getByText(/定稿表示/))
    .first()
    .waitFor();
  await frame.getByRole("button", { name: "审核定稿" }).last().click();
  await shoot("fill-asked");
  await frame.getByRole("group", { name: "确认定稿？" }).getByRole("button", { name: "审核定稿" }).click();
  await frame.getByText("接下来").waitFor();
  await shoot("fill-finished");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存到电脑" }).click(),
  ]);
  const saved = join(folder, "saved.xlsx");
  await download.saveAs(saved);
  const outcome = readWorkbook(new Uint8Array(readFileSync(saved)), { styles: true });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  expect(outcome.workbook.properties["tallysheet.finished"]).toMatch(/^20/);
  expect(outcome.workbook.sheets.every((sheet) => sheet.protected && sheet.unlocked.length === 0)).toBe(true);
});

/** A form of DH as a file, opened in the preview. */
async function openFile(opened: Opened, name: string, input: FormInput): Promise<Frame> {
  const path = join(mkdtempSync(join(tmpdir(), "tallysheet-fill-")), name);
  writeFileSync(path, await writeWorkbook(planForm(input)));
  await opened.page.locator("input[type=file]").setInputFiles(path);
  await opened.page.locator(".workbook.front", { hasText: name.replace(".xlsx", "") }).waitFor();
  const frame = await pane(opened.page);
  await frame.waitForSelector("h1");
  return frame;
}

test("FILL-34 a warning is explained, the form finished and saved; openpyxl reads its figures, all locked", async () => {
  const opened = await openPreview();
  const { page, shoot } = opened;
  // Nothing took place, and all but two of the warnings are explained already.
  const zero = explained(allZero(seedInput("zhoushan-2023", "statistics", "DH")));
  const explanations = new Map([...(zero.explanations ?? [])].slice(2));
  const frame = await openFile(opened, "定海.xlsx", { ...zero, explanations });
  await frame.getByText(/须改正或写明情况/).waitFor();
  const box = frame.getByRole("textbox", { name: "核实说明", exact: true });
  while ((await box.count()) > 0) {
    await box.first().fill("本季度没有开展，已与分管领导核对");
    await frame.getByRole("button", { name: "保存说明" }).click();
    await frame.getByRole("button", { name: "保存说明" }).waitFor({ state: "detached" });
  }
  await frame.getByText("没有需要处理的问题，可以定稿。").waitFor();
  await shoot("fill-explained");
  await frame.getByRole("tab", { name: "审核定稿" }).click();
  await frame.getByRole("button", { name: "审核定稿" }).last().click();
  await frame.getByRole("group", { name: "确认定稿？" }).getByRole("button", { name: "审核定稿" }).click();
  await frame.getByText("接下来").waitFor();
  const code = await frame.getByText(/^\d{6}$/).textContent();
  await shoot("fill-explained-finished");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存到电脑" }).click(),
  ]);
  const path = join(mkdtempSync(join(tmpdir(), "tallysheet-fill-")), "saved.xlsx");
  await download.saveAs(path);
  const saved = readSaved(path, ["D7", "F7", "D8"], ["D7", "C7"]);
  expect(saved).toMatchObject({ structure: true, unlocked: [], locked: { D7: true, C7: true } });
  expect(saved.protected.every(Boolean)).toBe(true);
  expect(saved.figures).toMatchObject({ D7: 0, F7: 0, D8: 0 });
  const checked = await values(page, "核对", "A1:J90");
  expect(checked.flat()).toContain("本季度没有开展，已与分管领导核对");
  expect((await values(page, TABLE, "A1:J6")).flat().join()).toContain(`校验码 ${code}`);
  expect(opened.thrown).toEqual([]);
});

test("FILL-35 an input method types into the pane's list and into the grid alike", async () => {
  const opened = await openPreview();
  const { page, frame } = opened;
  const cdp = await page.context().newCDPSession(page);
  const compose = async (typed: string, text: string): Promise<void> => {
    await cdp.send("Input.imeSetComposition", {
      text: typed,
      selectionStart: typed.length,
      selectionEnd: typed.length,
    });
    await cdp.send("Input.insertText", { text });
    await page.keyboard.press("Enter");
  };
  await frame.getByRole("tab", { name: "逐项填写" }).click();
  await frame
    .getByLabel(/活动场次/)
    .first()
    .focus();
  await compose("shier", "十二");
  await frame.getByText(/已填 1 \/ 应填/).waitFor();
  expect(await valueAt(page, TABLE, "D7")).toBe("十二");
  await goTo(page, "F4");
  await compose("keshi", "办公室");
  expect(await valueAt(page, TABLE, "F4")).toBe("办公室");
  await frame.getByRole("tab", { name: /审核结果/ }).click();
  await frame.getByRole("button", { name: "活动场次 改为 12" }).click();
  await frame.getByRole("main").getByText("已由“十二”改为 12").waitFor();
  expect(await valueAt(page, TABLE, "D7")).toBe(12);
  expect(opened.thrown).toEqual([]);
});

test("FILL-36 a whole form by the keyboard alone: filled, finished, taken back", async () => {
  const opened = await openPreview();
  const { page } = opened;
  const frame = await openFile(opened, "联络员.xlsx", seedInput("zhoushan-2023", "liaison", "DH"));
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = (): Promise<string> =>
    frame.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );
  /** Tabs on until this has the focus. */
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let step = 0; step < 40; step += 1) {
      if (name.test(await focused())) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`the focus never came to ${name.source}; it is on ${await focused()}`);
  };
  await frame.getByRole("tab", { name: "填报" }).focus();
  await tabTo(/^审核结果/);
  await press("ArrowRight", "Enter");
  await frame.getByLabel(/联络员姓名/).waitFor();
  for (const text of ["某同志", "科员", "0580-1234567"]) {
    await press("Tab");
    await page.keyboard.type(text);
  }
  await press("Tab");
  await frame.getByText(/已填 3 \/ 应填 3/).waitFor();
  await frame.getByRole("tab", { name: "逐项填写" }).focus();
  await press("ArrowRight", "Enter");
  await frame.getByText(/定稿表示/).waitFor();
  await page.keyboard.press("Tab");
  await tabTo(/^审核定稿$/);
  await press("Enter");
  await frame.getByRole("group", { name: "确认定稿？" }).waitFor();
  await press("Shift+Tab", "Enter");
  await frame.getByText("接下来").waitFor();
  await frame.getByRole("tab", { name: "审核定稿" }).focus();
  await press("Tab");
  await tabTo(/^撤回定稿$/);
  await press("Enter");
  await frame.getByRole("group", { name: "撤回定稿，继续修改？" }).waitFor();
  await press("Shift+Tab", "Enter");
  await frame.getByText("没有需要处理的问题，可以定稿。").waitFor();
  expect(opened.thrown).toEqual([]);
});
