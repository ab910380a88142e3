// What a rollup says when it goes on under a changed campaign, as sentences in Chinese.
import type { FindingArgs } from "../finding";
import type { Sentences } from "./sentences";

export type AdoptCode =
  | "rollup/older-campaign"
  | "rollup/form-gone"
  | "rollup/period-gone"
  | "rollup/units-gone"
  | "rollup/campaign-changed";

const REFUSED = "汇总未作改动。";

export const zhAdopt: Pick<Sentences, AdoptCode> = {
  "rollup/older-campaign": ({ version, own }) =>
    `汇总已按任务第 ${own} 版进行，给出的是较早的第 ${version} 版，不能改回。${REFUSED}请使用较新的任务。`,
  "rollup/form-gone": ({ title, version }) =>
    `任务第 ${version} 版中已没有“${title}”这张表，不能用来接续本汇总。${REFUSED}请在任务中保留该表，或另建汇总。`,
  "rollup/period-gone": ({ title, period, version }) =>
    `任务第 ${version} 版中，“${title}”已没有 ${period} 截止的这一期，不能用来接续本汇总。${REFUSED}请在任务中保留该期。`,
  "rollup/units-gone": ({ units, version }) =>
    `任务第 ${version} 版的单位名录中已没有${units.join("、")}，但汇总中有其回收表或办理记录，不能丢弃。${REFUSED}请把这些单位留在名录中，不再要求报送的标为免报。`,
  "rollup/campaign-changed": (args) => {
    const said = changes(args);
    return `任务已由第 ${args.from} 版改为第 ${args.to} 版${said.length === 0 ? "，填报项、单位和截止时间不变" : `：${said.join("；")}`}。请核对。`;
  },
};

type Changes = FindingArgs["rollup/campaign-changed"];

function changes(args: Changes): readonly string[] {
  const { added, removed, renamed, remeasured, unitsAdded, unitsRemoved, unitsRenamed, due } = args;
  return [
    part(added, (list) => `新增填报项${quoted(list)}，已报的单位此项为空，必填的列入漏填，请补报`),
    part(removed, (list) => `不再统计${list.map(gone).join("、")}`),
    part(renamed, (list) => `填报项改名：${pairs(list)}，原数照常计入`),
    part(remeasured, (list) => `${quoted(list)}的计量单位或类型已变，原数暂不计入，请逐个确认或更正`),
    part(unitsAdded, (list) => `新增单位${list.join("、")}`),
    part(unitsRemoved, (list) => `减少单位${list.join("、")}（均未报送）`),
    part(unitsRenamed, (list) => `单位改名：${pairs(list)}`),
    due === null ? null : `截止时间由${due.from ?? "未规定"}改为${due.to ?? "未规定"}`,
  ].filter((one) => one !== null);
}

function part<T>(list: readonly T[], say: (list: readonly T[]) => string): string | null {
  return list.length === 0 ? null : say(list);
}

function gone({ label, figures }: Changes["removed"][number]): string {
  return figures === 0 ? `“${label}”` : `“${label}”（已有 ${figures} 份表填了数，只留在原表和备份 .bak 中）`;
}

function quoted(labels: readonly string[]): string {
  return labels.map((label) => `“${label}”`).join("、");
}

function pairs(list: Changes["renamed"]): string {
  return list.map(({ from, to }) => `“${from}”改为“${to}”`).join("、");
}
