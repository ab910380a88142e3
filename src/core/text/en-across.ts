// What returns say of each other, across units and across periods, as sentences in English.
import type { FindingArgs, PeriodName } from "../finding";
import type { Sentences } from "./sentences";
import { withMeasure } from "./with-measure";
import type { zhAcross } from "./zh-across";

export const enAcross: Pick<Sentences, keyof typeof zhAcross> = {
  "across/outlier": (args) =>
    `${sizeEn(args)}. ${answerEn(args, "Please check the number of digits and the measure")}`,
  "across/identical": (args) => {
    const { figures, others, more } = args;
    const rest = more === 0 ? "" : ` and ${more} more`;
    return `All ${figures} numbers are the same as those of ${others.join(", ")}${rest}. ${answerEn(args, "Please check whether another unit's form was sent or used")}`;
  },
  "across/all-zero": ({ figures }) =>
    `All ${figures} numbers are 0. If nothing took place there is nothing to do; else please ask the unit.`,
  "across/all-round": ({ figures }) =>
    `All ${figures} numbers above 0 are multiples of 10, so they may be estimates. Please ask the unit.`,
  "across/parent-sum": (args) => {
    const { units, differences, more } = args;
    const said = differences.map(({ label, own, sum }) => `"${label}" ${own} against ${sum}`);
    const rest = more === 0 ? "" : `; ${more} more`;
    return `Differs from the sum of its ${units} units: ${said.join("; ")}${rest}. Both levels are in the totals: please check whether they are counted twice. ${answerEn(args, "Please check these figures")}`;
  },
  "across/fill-date": (args) => {
    const { label, date, bound, side } = args;
    const why =
      side === "early"
        ? `before the first day reported on (${bound}); an old form may have been used`
        : `after the day it was received (${bound})`;
    return `"${label}" is ${date}, ${why}. ${answerEn(args, "Please check the date")}`;
  },
  "series/falling": (args) => {
    const { label, measure, now, before, drop, since } = args;
    return `"${label}" is cumulative; it is ${withMeasure(now, measure)} now and was ${before} in ${periodEn(since)}, ${drop} more. It should not fall. ${answerEn(args, "Please check both figures")}`;
  },
  "series/final-differs": (args) => {
    const { label, measure, final, series, kind, form, periods, missing } = args;
    const source = kind === "increment" ? `${periods} periods add up to` : "last period says";
    const lacking = missing.length === 0 ? "" : ` No return for ${missing.map(periodEn).join(", ")}.`;
    return `"${label}" is ${withMeasure(final, measure)}, but "${form}": ${source} ${series}, ${differenceEn(args)}.${lacking} ${answerEn(args, "Please check; what happened after the last period belongs here")}`;
  },
  "series/missing": ({ form, periods }) =>
    `"${form}": no return for ${periods.map((period) => `${periodEn(period)} (due ${period.due})`).join(", ")}. Please remind the unit.`,
};

function periodEn({ number }: PeriodName): string {
  return `period ${number}`;
}

function sizeEn({ label, value, measure, per, size, median, side, returns }: FindingArgs["across/outlier"]) {
  const far = `far ${side === "high" ? "above" : "below"} the other units (median of ${returns}: ${median})`;
  if (per === null) return `"${label}" is ${withMeasure(value, measure)}, ${far}`;
  return `"${label}" is ${withMeasure(value, measure)}, ${size} for each of ${per.map((one) => `"${one}"`).join(" and ")}, ${far}`;
}

function differenceEn({ difference }: FindingArgs["series/final-differs"]): string {
  return difference.startsWith("-") ? `${difference.slice(1)} less` : `${difference} more`;
}

function answerEn({ explanation }: { readonly explanation?: string }, then: string): string {
  return explanation === undefined
    ? `${then}; if it is right, ask the unit to say so under the remarks of its check sheet.`
    : `${then}. The unit says: "${explanation}". Please review it.`;
}
