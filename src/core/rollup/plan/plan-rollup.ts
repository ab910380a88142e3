// The rollup workbook as a plan: the office's record of one gathering.
import { printDate, printDue } from "../../campaign/calendar";
import { fieldsOf } from "../../campaign/fields";
import { spanOf } from "../../campaign/periods";
import { minuteAt } from "../../form/finished-text";
import { drawnPlan, type LongWorkbookPlan } from "../../sheet/long-plan";
import type { WorkbookPlan } from "../../sheet/plan";
import type { Language } from "../../text/sentences";
import { groupTotals } from "../groups";
import type { LastYear } from "../last-year";
import type { Rollup } from "../rollup";
import { formIn } from "../rollup";
import { planCharts } from "./chart-sheet";
import { planActs } from "./acts-sheet";
import { planAssumptions } from "./assumptions-sheet";
import { planConsolidated } from "./consolidated-sheet";
import { totalPlaces } from "./consolidated-places";
import { planFindings } from "./findings-sheet";
import { planGroups } from "./group-sheet";
import { planMatrix } from "./matrix-sheet";
import { planMissing } from "./missing-sheet";
import { planRollupPrint } from "./print-sheet";
import { planNarrative } from "./narrative-sheet";
import { planProvenance } from "./provenance-sheet";
import { planRecord } from "./record-sheet";
import { planSeries } from "./series-sheet";
import { SERIES_WORDS } from "./series-words";
import { rateText } from "./tracking-rate";
import { planTracking } from "./tracking-sheet";
import type { RollupWords } from "./words";
import { ROLLUP_WORDS, SHEETS } from "./words";

/**
 * Every formula carries the result it has now. Sheets keep their Chinese names in every language.
 * @param last the same table a year ago, for 文字稿 to compare with; left out: the one on record
 */
export function planRollup(rollup: Rollup, language?: Language, last?: LastYear): WorkbookPlan {
  return drawnPlan(planLongRollup(rollup, language, last));
}

/** The same for a file: its lists and 分单位明细表 are drawn while they are written, and never held. */
export function planLongRollup(rollup: Rollup, language: Language = "zh", last?: LastYear): LongWorkbookPlan {
  const words = ROLLUP_WORDS[language];
  const form = formIn(rollup.campaign, rollup.form);
  const fields = fieldsOf(form);
  const title = words.rollupOf(form.title);
  const spans = spansText(rollup, words, language);
  const rate = rateText(rollup, words);
  const places = totalPlaces(form, fields, words);
  const groups = groupTotals(rollup, fields);
  const charts = planCharts(rollup, form, fields, groups, words);
  return {
    sheets: [
      planConsolidated(rollup, form, fields, places, { title, spans, rate }, words),
      ...(groups.length === 0
        ? []
        : [planGroups(rollup, fields, groups, places, { form: form.title, note: words.groupsNote }, words)]),
      planRollupPrint(rollup, form, fields, places, { title, spans, rate }, words),
      planMatrix(rollup, fields, `${form.title}\u3000${SHEETS.matrix}`, spans, words),
      planMissing(rollup, words),
      planFindings(rollup, words, language),
      planTracking(rollup, words, language),
      ...rollup.series.map((overview, index) => planSeries(rollup, overview, index, words, language)),
      ...(charts === null ? [] : [charts]),
      planNarrative(rollup, fields, places, { form: form.title, rate }, last, words),
      ...planAssumptions(rollup, words),
      planActs(rollup, words),
      ...planProvenance(rollup, words, language),
      planRecord(rollup),
    ],
    names: [],
    properties: { tallysheet: `rollup|${rollup.campaign.id}|${rollup.campaign.version}|${form.id}` },
    activeSheet: SHEETS.consolidated,
    structureProtected: true,
    title,
  };
}

function spansText(
  { campaign, form, period, due, made }: Rollup,
  words: RollupWords,
  language: Language,
): string {
  const { number, start, end } = spanOf(campaign, formIn(campaign, form), period);
  return words.spans(
    `${number === null ? "" : SERIES_WORDS[language].spanOf(number)}${printDate(start)}${words.to}${printDate(end)}`,
    due === null ? null : printDue(due, campaign.zone),
    minuteAt(made, campaign.zone),
  );
}
