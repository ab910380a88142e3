// Faults of accessibility that do not need a layout, in all that is shown; the browser's tests look at the rest.
import axe from "axe-core";

export async function seriousFaults(): Promise<readonly string[]> {
  const rules = {
    // Colours need a layout and a canvas; jsdom has neither.
    "color-contrast": { enabled: false },
    region: { enabled: false },
  };
  const { violations } = await axe.run(document.body, { rules });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
