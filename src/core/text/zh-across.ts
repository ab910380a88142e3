// What returns say of each other, across units and across periods, as sentences in Chinese.
import type { FindingArgs, PeriodName } from "../finding";
import type { Sentences } from "./sentences";
import { withMeasure } from "./with-measure";

type AcrossSentences = Pick<Sentences, Extract<keyof Sentences, `across/${string}` | `series/${string}`>>;

export const zhAcross: AcrossSentences = {
  "across/outlier": (args) =>
    `${sizeZh(args)}。${answerZh(args, "请核对是否多写、少写了位数或弄错了计量单位")}`,
  "across/identical": (args) => {
    const { figures, others, more } = args;
    const rest = more === 0 ? "" : `等 ${others.length + more} 个单位`;
    return `全部 ${figures} 个数与${others.join("、")}${rest}填报的完全相同。${answerZh(args, "请核实是否错发、误用了其他单位的表")}`;
  },
  "across/all-zero": ({ figures }) =>
    `填报的 ${figures} 个数全部为 0。如确实没有开展，无需处理；如有遗漏，请该单位补报。`,
  "across/all-round": ({ figures }) =>
    `填报的 ${figures} 个大于 0 的数全部是 10 的整数倍，可能是估计数。请向该单位了解是否据实统计。`,
  "across/parent-sum": (args) => {
    const { units, differences, more } = args;
    const said = differences.map(({ label, own, sum }) => `“${label}”本单位 ${own}、下属合计 ${sum}`);
    const rest = more === 0 ? "" : `；另有 ${more} 项`;
    return `与下属 ${units} 个单位的合计不一致：${said.join("；")}${rest}。两级的数都计入了总计，请核实是否重复；${answerZh(args, "并核对以上各数")}`;
  },
  "across/fill-date": (args) => {
    const { label, date, bound, side } = args;
    const why =
      side === "early" ? `早于统计时段开始之日（${bound}），可能误用了旧表` : `晚于收到之日（${bound}）`;
    return `“${label}”为 ${date}，${why}。${answerZh(args, "请核对日期")}`;
  },
  "series/falling": (args) => {
    const { label, measure, now, before, drop, since } = args;
    return `“${label}”是累计数，本期为 ${withMeasure(now, measure)}，比${periodZh(since)}的 ${withMeasure(before, measure)}少 ${withMeasure(drop, measure)}。累计数不应减少，${answerZh(args, "请核对两期的数")}`;
  },
  "series/final-differs": (args) => {
    const { label, measure, final, series, kind, form, periods, missing } = args;
    const source = kind === "increment" ? `各期合计（共 ${periods} 期）` : "最后一期的累计数";
    const lacking = missing.length === 0 ? "" : `其中${missing.map(periodZh).join("、")}未报。`;
    return `“${label}”为 ${withMeasure(final, measure)}，《${form}》${source}为 ${withMeasure(series, measure)}，${differenceZh(args)}。${lacking}${answerZh(args, "请核对；末期报送以后发生的应计入本表")}`;
  },
  "series/missing": ({ form, periods }) =>
    `《${form}》有 ${periods.length} 期未报：${periods.map(dueZh).join("、")}。请催报。`,
};

/** "第2期" */
function periodZh({ number }: PeriodName): string {
  return `第${number}期`;
}

/** "第2期（应于 2021-06-15 17:30 前报送）" */
function dueZh(period: PeriodName): string {
  return `${periodZh(period)}（应于 ${period.due} 前报送）`;
}

function sizeZh({ label, value, measure, per, size, median, side, returns }: FindingArgs["across/outlier"]) {
  const than = side === "high" ? "高" : "低";
  const usual = `明显${than}于其他单位（${returns} 个单位的中位数为 ${median}）`;
  if (per === null) return `“${label}”填报 ${withMeasure(value, measure)}，${usual}`;
  const over = per.map((one) => `“${one}”`).join("与") + (per.length > 1 ? "之和" : "");
  return `“${label}”填报 ${withMeasure(value, measure)}，按${over}平均为 ${size}，${usual}`;
}

function differenceZh({ difference, measure }: FindingArgs["series/final-differs"]): string {
  const size = difference.replace(/^-/, "");
  return `${difference.startsWith("-") ? "少" : "多"} ${withMeasure(size, measure)}`;
}

/** What to do, or what the unit has said to it. */
function answerZh({ explanation }: { readonly explanation?: string }, then: string): string {
  return explanation === undefined
    ? `${then}，确属实情的，由填报单位在“核对”页末行写明情况。`
    : `${then}。单位说明：“${explanation}”。请审阅。`;
}
