// A return that an office made of its rollup: whether it still says what the units below add up to.
import type { Field } from "../campaign/fields";
import { type Finding, finding } from "../finding";
import type { Figure } from "../form/figure";
import { readHandedUp } from "../form/handed-up";
import type { WorkbookSnapshot } from "../sheet/snapshot";

/** [] for a return without units below it; places name sheet, cell and field. */
export function checkHandedUp(
  workbook: WorkbookSnapshot,
  fields: readonly Field[],
  figures: readonly Figure[],
): readonly Finding[] {
  const handed = readHandedUp(workbook);
  if (handed === null) return [];
  if (handed === "damaged") return [finding("handed-up/damaged", {})];
  const { office, children, totals } = handed;
  const missing = children.filter(({ status }) => status === "missing").map(({ name }) => name);
  const due = children.filter(({ status }) => status !== "exempt").length;
  const byKey = new Map(figures.map((figure) => [figure.field, figure]));
  return [
    finding("handed-up/from", { office, children: due, missing }),
    ...fields.flatMap(({ key, label }) => {
      const [total, figure] = [totals[key], byKey.get(key)];
      if (total === undefined || figure === undefined) return [];
      if (figure.state !== "number" && figure.state !== "blank") return [];
      const typed = figure.state === "number" ? figure.value : null;
      if (typed === total) return [];
      const { sheet, cell } = figure;
      const at = sheet === null || cell === null ? {} : { sheet, cell };
      const args = { label, handed: total, typed };
      return [finding("handed-up/changed", args, { ...at, field: key })];
    }),
  ];
}
