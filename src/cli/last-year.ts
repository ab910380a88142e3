// --last: the record of another year to compare with.
import { fieldsOf } from "../core/campaign/fields";
import { isSameGathering, type LastYear, lastYearOf } from "../core/rollup/last-year";
import { formIn, type Rollup } from "../core/rollup/rollup";
import { openRollupFile } from "./rollup-file";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage";

/**
 * null where that file holds no rollup: said already.
 * @param now what is compared with it
 */
export async function openLastYear(
  path: string,
  now: Pick<Rollup, "campaign" | "form" | "period">,
  terminal: Terminal,
): Promise<LastYear | null> {
  const rollup = await openRollupFile(path, terminal);
  if (rollup === null) return null;
  if (isSameGathering(rollup, now)) {
    throw new UsageError(
      `“${path}”与本次汇总是同一任务、同一期，不能作为上年数对照；--last 请给出上年的汇总。`,
    );
  }
  const last = lastYearOf(rollup);
  const measures = new Map(last.fields.map(({ key, measure }) => [key, measure]));
  const shared = fieldsOf(formIn(now.campaign, now.form)).filter(
    ({ key, spec }) => measures.has(key) && measures.get(key) === (spec.measure ?? null),
  );
  if (shared.length === 0) terminal.err(`“${path}”与本次汇总没有相同的填报项，无法对照。`);
  return last;
}
