// What is wrong with a pane to be seen: faults of accessibility, and what reaches beyond its width.
import { readFileSync } from "node:fs";
import type Axe from "axe-core";
import type { Frame } from "playwright-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Serious faults by axe-core, contrast included: here there is a layout. */
export async function seriousFaults(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    // Colours on their way from one to another are no one's to read.
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const { run } = (window as unknown as { axe: typeof Axe }).axe;
    // What Fluent puts beside its lists hands the focus on at once.
    const { violations } = await run(
      { exclude: ["[data-tabster-dummy]"] },
      { rules: { region: { enabled: false } } },
    );
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ""}`);
  });
}

/** Whether anything reaches beyond the pane's width. */
export function overflows(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((each) => each.outerHTML.slice(0, 120)),
  );
}
