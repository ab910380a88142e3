// Earlier rollups: another year's sums to compare with, and what units gave last time for forms issued now.
import { fieldsOf } from "../../core/campaign/fields";
import { isSameGathering, type LastYear, lastYearOf } from "../../core/rollup/last-year";
import { remake } from "../../core/rollup/record";
import { formIn, type Rollup } from "../../core/rollup/rollup";
import { explain } from "../../core/text/explain";
import { withLast } from "../../jobs/office/desk-state";
import { lastTimeOf } from "../../jobs/last-time";
import { openRollupFile } from "../../jobs/open-rollup-file";
import { incomingFile } from "./given-file";
import type { Handlers, Memory } from "./memory";

export const COMPARING: Handlers<"compare" | "lastTime"> = {
  async compare(memory, { file, at }) {
    if (file === null) return kept(memory, null, at);
    const opened = openRollupFile(await incomingFile(file).bytes(), at);
    if (!opened.ok) return { ok: false, because: [explain(opened.finding, memory.language)] };
    const other = remake(opened.record);
    const { rollup } = memory.state;
    if (isSameGathering(other, rollup)) return { ok: false, because: "same" };
    const last = lastYearOf(other);
    return isLike(last, rollup) ? kept(memory, last, at) : { ok: false, because: "unlike" };
  },

  async lastTime(_, { file, now, language, at }) {
    const opened = openRollupFile(await incomingFile(file).bytes(), at);
    if (!opened.ok) return { ok: false, sentences: [explain(opened.finding, language)] };
    const { record, noticed } = opened;
    // As it stands, with what was typed into it since.
    return { ok: true, time: lastTimeOf(remake({ ...record, acts: [...record.acts, ...noticed] }), now) };
  },
};

function kept(memory: Memory, last: LastYear | null, at: string) {
  memory.set(withLast(memory.state, last, at));
  return { ok: true, summary: memory.summary } as const;
}

/** Whether a field of that year is asked for again, in the same measure. */
function isLike(last: LastYear, { campaign, form }: Rollup): boolean {
  const measures = new Map(last.fields.map(({ key, measure }) => [key, measure]));
  return fieldsOf(formIn(campaign, form)).some(
    ({ key, spec }) => measures.has(key) && measures.get(key) === (spec.measure ?? null),
  );
}
