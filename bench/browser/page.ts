// The bench's own pages in a real Chromium, beside the built pages of the product.
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import type { Browsing } from "../../test/e2e/browser";
import type { Solo } from "./solo";

const BUILT = join(process.cwd(), ".cache/bench/browser");
const PATIENCE = 600_000;

/** In the page: what solo.ts put there. */
export type SoloWindow = Window & { readonly solo: Solo };

/** solo.html, with nothing kept from an earlier page. */
export async function openSolo(browsing: Browsing): Promise<Page> {
  const { page } = await browsing.open("bench/solo.html", undefined, async (opened) => {
    await opened.route("**/bench/*.js", (route) => route.fulfill({ path: join(BUILT, named(route)) }));
    await opened.route("**/bench/*.html*", (route) => {
      const script = named(route).replace(".html", ".js");
      const body = `<!doctype html><meta charset="utf-8"><body><div id="root"></div><script src="${script}"></script>`;
      return route.fulfill({ contentType: "text/html", body });
    });
  });
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/** The frame that `solo.show` put in. */
export async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("the frame has no page");
  return frame;
}

export const inBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** "solo.js" of ".../bench/solo.js?v=1" */
function named(route: { request(): { url(): string } }): string {
  return new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
}
