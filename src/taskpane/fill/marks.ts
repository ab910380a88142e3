// Which cells of an open form are tinted: what is wrong, what is to be checked, what is read otherwise.
import { parseCell } from "../../core/sheet/address";
import type { Mark } from "../../core/sheet/host";
import type { OpenForm } from "../../jobs/check-open";
import { kindOf } from "./finding-groups";

const TINTS = { error: "wrong", warning: "doubtful", note: "reading" } as const;
const RANK = ["wrong", "doubtful", "reading"];

/** One mark a cell, the gravest. Blanks are left to the form's own colours; explained warnings are settled. */
export function marksOf({ findings }: OpenForm): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const found of findings) {
    const { sheet, cell } = found.place;
    const kind = kindOf(found);
    const at = cell === undefined ? null : parseCell(cell);
    if (sheet === undefined || at === null || kind === "missing") continue;
    if (found.code === "rule/failed" && (found.args.trial || found.args.explanation !== undefined)) continue;
    const mark: Mark = { sheet, ...at, tint: TINTS[kind] };
    const key = `${cell}!${sheet}`;
    const other = marks.get(key);
    if (other === undefined || RANK.indexOf(mark.tint) < RANK.indexOf(other.tint)) marks.set(key, mark);
  }
  return [...marks.values()];
}
