// From asking for a page to its first paint and to its first use: the pane, and the least page there can be.
import type { Browsing } from "../../test/e2e/browser";
import { quantile } from "../race";
import { frameOf, inBase64, openSolo, type SoloWindow } from "./page";

export interface StartUp {
  readonly name: string;
  /** Milliseconds after the page was asked for, medians. */
  readonly painted: number;
  readonly usable: number;
  /** KB of scripts as the browser takes them in, not packed. */
  readonly scripts: number;
}

interface Candidate {
  readonly name: string;
  readonly page: string;
  /** Stands there when the page can be used. */
  readonly sign: string;
}

const CANDIDATES: readonly Candidate[] = [
  { name: "an empty page with React and Fluent", page: "empty.html", sign: "button" },
  {
    name: "the pane, with a form read and checked",
    page: "../preview-pane.html",
    sign: "[role=progressbar]",
  },
];

/** In turn, nothing kept from the time before; one round to warm up. */
export async function startUps(
  browsing: Browsing,
  form: Uint8Array,
  rounds: number,
): Promise<readonly StartUp[]> {
  const seen = CANDIDATES.map((): Omit<StartUp, "name">[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [i, candidate] of CANDIDATES.entries()) {
      const one = await startUp(browsing, form, candidate);
      if (round > 0) seen[i]?.push(one);
    }
  }
  return CANDIDATES.map(({ name }, i) => {
    const median = (of: keyof Omit<StartUp, "name">): number =>
      quantile(
        (seen[i] ?? []).map((each) => each[of]).sort((a, b) => a - b),
        0.5,
      );
    return { name, painted: median("painted"), usable: median("usable"), scripts: median("scripts") };
  });
}

async function startUp(
  browsing: Browsing,
  form: Uint8Array,
  { page: address, sign }: Candidate,
): Promise<Omit<StartUp, "name">> {
  const page = await openSolo(browsing);
  await page.evaluate(
    async ([base64, shown]) => {
      const { solo } = window as unknown as SoloWindow;
      await solo.order({ open: base64 as string });
      solo.show(shown as string);
    },
    [inBase64(form), address],
  );
  const frame = await frameOf(page);
  const measured = await frame.evaluate(
    (selector) =>
      new Promise<Omit<StartUp, "name">>((resolve) => {
        let usable: number | null = null;
        const look = (): void => {
          if (document.querySelector(selector) !== null) usable ??= performance.now();
          const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
          if (usable === null || painted === undefined) return void requestAnimationFrame(look);
          const scripts = performance
            .getEntriesByType("resource")
            .filter(({ name }) => name.includes(".js"))
            .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).decodedBodySize, 0);
          resolve({ painted, usable, scripts: scripts / 1024 });
        };
        look();
      }),
    sign,
  );
  await page.context().close();
  return measured;
}
