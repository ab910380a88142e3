// What leaves the desk: the plan for the open workbook, slice by slice, and files.
import { formOf } from "../../core/campaign/fields";
import { loadCampaign } from "../../core/campaign/load";
import { planLongRollup, planRollup } from "../../core/rollup/plan/plan-rollup";
import { findingsCsv, findingsWorkbook } from "../../jobs/findings-file";
import { asWritten, type DeskState, discarded, undone, withActs } from "../../jobs/office/desk-state";
import { spokenActs } from "../../jobs/office/spoken-acts";
import { passUp } from "../../jobs/pass-up";
import { returnForFixing } from "../../jobs/return-for-fixing";
import { writeWorkbook } from "../../xlsx/write";
import type { PlanHead, Verb } from "./calls";
import type { Handlers, Memory } from "./memory";
import { sentencesOf } from "./opening";

type Writing = Extract<
  Verb,
  | "say"
  | "discard"
  | "undo"
  | "plan"
  | "planCells"
  | "planRows"
  | "written"
  | "rollupFile"
  | "findingsFile"
  | "fixingFile"
  | "passUpFile"
>;

export const WRITING: Handlers<Writing> = {
  say: (memory, { spoken, at }) =>
    changed(memory, (state) => {
      return withActs(state, spokenActs(state.rollup, spoken, at), at);
    }),
  discard: (memory, { at }) => changed(memory, (state) => discarded(state, at)),
  undo: (memory, { at }) => changed(memory, (state) => undone(state, at)),

  plan(memory) {
    const { state, language } = memory;
    const plan = planRollup(state.rollup, language);
    memory.plan = { plan, state };
    const { sheets, ...rest } = plan;
    return {
      plan: rest,
      sheets: sheets.map(({ cells, rows, ...head }): PlanHead["sheets"][number] => {
        return { head, cells: cells.length, rows: rows.length };
      }),
    };
  },
  planCells: (memory, { sheet, from, count }) => sheetOf(memory, sheet).cells.slice(from, from + count),
  planRows: (memory, { sheet, from, count }) => sheetOf(memory, sheet).rows.slice(from, from + count),

  /** What was planned, not what has come since. */
  written(memory) {
    if (memory.plan === null) throw new Error("nothing was planned");
    const { state: planned } = memory.plan;
    const since = memory.state;
    const done = asWritten(planned);
    memory.plan = null;
    memory.moved = null;
    memory.set(since === planned ? done : { ...done, record: since.record, rollup: since.rollup });
    return memory.summary;
  },

  async rollupFile({ state, language }) {
    const { rollup } = state;
    return {
      bytes: await writeWorkbook(planLongRollup(rollup, language), { modified: rollup.made }),
      sentences: [],
    };
  },
  async findingsFile({ state, language }, { as }) {
    const { rollup } = state;
    const bytes = as === "csv" ? findingsCsv(rollup, language) : await findingsWorkbook(rollup, language);
    return { bytes, sentences: [] };
  },
  async fixingFile(memory, { unit, at }) {
    const returned = await returnForFixing(memory.state.rollup, unit, at);
    if (!returned.ok) throw new Error(`unit ${unit} has no return to send back`);
    return { bytes: returned.bytes, sentences: sentencesOf(memory, returned.findings) };
  },
  async passUpFile(memory, { text, form: formId, period, unit: code, at }) {
    const { rollup } = memory.state;
    const campaign = text === null ? rollup.campaign : loadCampaign(text).value;
    if (campaign === null) throw new Error("a campaign that does not load was handed in");
    const form = formOf(campaign, formId ?? (text === null ? rollup.form : undefined));
    const unit = campaign.roster.units.find((each) => each.code === code);
    if (form === undefined || unit === undefined) throw new Error(`no form ${formId ?? ""} or unit ${code}`);
    const job = {
      campaign,
      form,
      period: period ?? (text === null ? rollup.period : null),
      unit,
      issued: at,
    };
    const { bytes, findings } = await passUp(rollup, job);
    return { bytes, sentences: sentencesOf(memory, findings) };
  },
};

function changed(memory: Memory, change: (state: DeskState) => DeskState): Memory["summary"] {
  memory.set(change(memory.state));
  return memory.summary;
}

function sheetOf({ plan }: Memory, index: number) {
  const sheet = plan?.plan.sheets[index];
  if (sheet === undefined) throw new Error(`no sheet ${index} was planned`);
  return sheet;
}
