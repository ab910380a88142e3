// Waiting for what is meant: a page that has drawn itself, or a fact of the test's own process.
import type { Frame, Page } from "playwright-core";
import { PATIENCE } from "./browser";

/** Milliseconds without a change after which a page is taken to be done. */
const QUIET = 150;

/** Until nothing in the page has changed for a moment. */
export function still(place: Frame | Page): Promise<void> {
  return place.evaluate(
    (quiet) =>
      new Promise<void>((done) => {
        const watch = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, quiet);
        });
        const end = (): void => {
          watch.disconnect();
          done();
        };
        let timer = setTimeout(end, quiet);
        watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    QUIET,
  );
}

/** Until this is so; fails where it never is. */
export async function until(so: () => boolean): Promise<void> {
  const last = Date.now() + PATIENCE;
  while (!so()) {
    if (Date.now() > last) throw new Error(`it never came to this: ${so.toString()}`);
    await new Promise((again) => setTimeout(again, 50));
  }
}
