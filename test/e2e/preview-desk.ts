// The preview page as a person works at it, and its workbook as the pane's own client library sees it.
import type { Frame, Page } from "playwright-core";
import { PATIENCE } from "./browser";

/** Waits until the form is drawn, calculated, and its pane has read it. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector(".grid[data-ready=true]", { timeout: PATIENCE });
  await pane(page).then((frame) => frame.waitForSelector("#root [role=tab]"));
}

/** The pane of the workbook in front. */
export async function pane(page: Page): Promise<Frame> {
  const element = await page.waitForSelector(".pane iframe:not([hidden])");
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("the pane has no page");
  // The pane's own script runs after the one that connects the client library.
  await frame.waitForFunction(() => document.querySelector("#root > *") !== null);
  return frame;
}

/** What stands in cells of the workbook in front: values, by the client library. */
export async function values(page: Page, sheet: string, address: string): Promise<unknown[][]> {
  return (await pane(page)).evaluate(
    ([name, area]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name as string).getRange(area);
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    [sheet, address],
  );
}

/** One cell's value. */
export async function valueAt(page: Page, sheet: string, cell: string): Promise<unknown> {
  return (await values(page, sheet, cell))[0]?.[0];
}

/** Brings the cursor to a cell of the sheet in front, as the name box does, with the keyboard on the cells. */
export async function goTo(page: Page, cell: string): Promise<void> {
  const box = page.locator("[data-u-comp=defined-name] input");
  await box.fill(cell);
  await box.press("Enter");
  await page.waitForTimeout(300);
}
