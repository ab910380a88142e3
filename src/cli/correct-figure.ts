// `tallysheet correct`: one figure corrected, its correction kept against an amended return, or taken back.
import { fieldsOf } from "../core/campaign/fields";
import type { Act } from "../core/rollup/acts";
import { figureSubject, standingOf } from "../core/rollup/acts";
import { correctFigure as corrected, restoreFigure } from "../core/rollup/new-acts";
import type { Rollup } from "../core/rollup/rollup";
import { formIn } from "../core/rollup/rollup";
import { amendRollup, fieldArgument, unitArgument } from "./amend-rollup";
import { readArguments } from "./args";
import type { ExitCode } from "./exit-code";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage";

export async function correctFigure(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const given = readArguments(args, {
    unit: { type: "string" },
    field: { type: "string" },
    to: { type: "string" },
    keep: { type: "boolean" },
    restore: { type: "boolean" },
    out: { type: "string" },
  });
  const to = given.text("to");
  const chosen = [to !== undefined, given.flag("keep"), given.flag("restore")].filter((each) => each);
  if (chosen.length !== 1) {
    throw new UsageError(
      "请用 --to 给出更正后的数，或用 --keep 维持原更正，或用 --restore 撤销更正，三者择一。",
    );
  }
  const say = (rollup: Rollup, made: string): readonly Act[] => {
    const unit = unitArgument(rollup, given).code;
    const field = fieldArgument(rollup, given.needed("field"));
    if (to !== undefined) return [corrected(rollup, unit, field, to, made)];
    const typed = standingText(rollup, unit, field.key);
    if (given.flag("restore")) return [restoreFigure(rollup, unit, field, made)];
    return [corrected(rollup, unit, field, typed ?? "", made)];
  };
  return amendRollup(given, terminal, say, "已记录更正");
}

/** What the one standing correction says; null: emptied. */
function standingText(rollup: Rollup, unit: string, key: string): string | null {
  const acts = standingOf(rollup.acts).get(figureSubject(unit, key)) ?? [];
  const corrections = acts.filter((act) => act.act === "correct");
  const [latest, second] = corrections;
  const label = fieldsOf(formIn(rollup.campaign, rollup.form)).find((field) => field.key === key)?.label;
  if (latest === undefined) throw new UsageError(`“${label ?? key}”没有更正。`);
  if (second !== undefined && second.typed !== latest.typed) {
    throw new UsageError(
      `“${label ?? key}”有不止一种更正，请用 --to 给出应计的数，或用 --restore 撤销更正。`,
    );
  }
  return latest.typed;
}
