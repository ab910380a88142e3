// From an edit in the workbook to the findings on screen.
import type { Browsing } from "../../test/e2e/browser";
import { quantile } from "../race";
import { frameOf, inBase64, openSolo, type SoloWindow } from "./page";

/** A screen that has not changed for so long is done; not counted. */
const QUIET = 400;

/** Milliseconds to the last change of the screen after a number was typed where a wrong one stood, and back. */
export async function editsSeen(
  browsing: Browsing,
  form: Uint8Array,
  place: { readonly sheet: string; readonly cell: string },
  edits: number,
): Promise<readonly [low: number, median: number, high: number]> {
  const page = await openSolo(browsing);
  await page.evaluate(async (base64) => {
    const { solo } = window as unknown as SoloWindow;
    await solo.order({ open: base64 });
    solo.show("../preview-pane.html");
  }, inBase64(form));
  await (await frameOf(page)).waitForSelector("[role=progressbar]");
  await page.waitForTimeout(QUIET);
  const times = await page.evaluate(
    async ({ sheet, cell, count, quiet }) => {
      const { solo } = window as unknown as SoloWindow;
      const pane = document.querySelector("iframe")?.contentDocument as Document;
      const seen: number[] = [];
      for (let edit = 0; edit <= count; edit += 1) {
        let last = 0;
        const watch = new MutationObserver(() => (last = performance.now()));
        watch.observe(pane.body, { childList: true, subtree: true, characterData: true });
        const begin = performance.now();
        void solo.order({ type: { sheet, cell, input: edit % 2 === 0 ? "3场" : edit } });
        const settled = (): boolean => last > 0 && performance.now() - last > quiet;
        while (!settled()) await new Promise((next) => setTimeout(next, 20));
        watch.disconnect();
        // The first one warms up.
        if (edit > 0) seen.push(last - begin);
      }
      return seen;
    },
    { ...place, count: edits, quiet: QUIET },
  );
  await page.context().close();
  const sorted = times.sort((a, b) => a - b);
  return [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)];
}
