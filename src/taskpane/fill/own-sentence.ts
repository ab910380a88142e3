// A finding in words for the unit that is filling the form; elsewhere the office is spoken to.
import type { Finding, FindingArgs, FindingCode } from "../../core/finding";
import { explain } from "../../core/text/explain";
import { oneLine, withoutLongTexts } from "../../core/text/one-line";
import type { Sentences } from "../../core/text/sentences";
import type { Language } from "../face";

const ZH: Partial<Sentences> = {
  "figure/missing": (args) => `“${args.label}”还没有填。`,
  "figure/not-applicable": (args) =>
    `“${args.label}”填的是“${args.typed.trim()}”，但本项须填数。没有发生的填 0。`,
  "figure/outside-sector": (args) =>
    `“${args.label}”填了“${args.typed}”，但本项只由${args.sectors}单位填写。误填的请清空；确属本单位数据的，在“其他需要说明的情况”中写明。`,
  "cell/offered": (args) =>
    `“${args.label}”填的是“${args.typed.trim()}”，不是确切的数，没有计入。请核对后改为确切的数。`,
  "form/no-stamp": () => "本表缺少下发时的标识，无法核对。请向汇总单位索取一份新表，把填报数抄过去。",
  "form/not-issued": () => "本表缺少下发时的标识，无法核对。请向汇总单位索取一份新表，把填报数抄过去。",
  "form/no-table": () =>
    "工作簿中找不到“统计表”，可能已被删除。请用原来下发的文件重新填报，或向汇总单位索取一份新表。",
  "form/two-tables": (args) =>
    `工作簿中有两张填了不同数的表：“${args.first}”和“${args.second}”。请只保留一张，删去或清空另一张。`,
  "form/other-version": (args) =>
    `本表是第 ${args.found} 版，现行的是第 ${args.expected} 版。请与汇总单位联系，确认是否换用新表。`,
  "form/changed-since-finished": (args) =>
    `本表已于 ${args.at} 定稿，此后又改动了：${args.changes
      .map(({ label, then, now }) => `${label}由“${then}”改为“${now}”`)
      .join("；")}。请与汇总单位联系后重新定稿。`,
  "file/unit-contradiction": (args) =>
    `这张表是发给“${args.stamped}”的，表头却写着“${args.header}”。请用发给本单位的表填报；本单位没有收到的，请与汇总单位联系。`,
  "file/unknown-unit": (args) =>
    `“${args.found}”不在单位名录中${args.near === null ? "" : `，最接近的是“${args.near}”`}。请从列表中选择本单位。`,
  "file/two-identities": (args) =>
    `表内有两种相互矛盾的标识（${args.first}、${args.second}），可能是把两张表拼在了一起。请用原来下发的表重新填报。`,
};

const EN: Partial<Sentences> = {
  "figure/missing": (args) => `"${args.label}" is blank.`,
  "figure/outside-sector": (args) =>
    `"${args.label}" holds "${args.typed}", but only units of ${args.sectors} fill it. Clear it, or explain it under "Anything else to explain".`,
  "cell/offered": (args) =>
    `"${args.label}": "${args.typed.trim()}" is not exact and is not counted. Check it and change it to the exact number.`,
  "form/no-stamp": () =>
    "The form has lost what it was issued with and cannot be checked. Ask the office for a new one.",
  "form/not-issued": () =>
    "The form has lost what it was issued with and cannot be checked. Ask the office for a new one.",
  "form/no-table": () =>
    "The sheet 统计表 is not in this workbook. Use the form as it was issued, or ask the office for a new one.",
  "file/unit-contradiction": (args) =>
    `This form was issued to "${args.stamped}", but its head says "${args.header}". Use your own unit's form, or ask the office for it.`,
  "form/other-version": (args) =>
    `This form is version ${args.found}; the current one is ${args.expected}. Ask the office whether to use the new one.`,
};

/** Without its place, which stands beside it. */
export function ownSentence(found: Finding, language: Language): string {
  const own = sentence(language === "zh" ? ZH : EN, found.code, withoutLongTexts(found.code, found.args));
  return own === null ? explain(plain(found), language) : oneLine(own);
}

function sentence<C extends FindingCode>(
  own: Partial<Sentences>,
  code: C,
  args: FindingArgs[C],
): string | null {
  return own[code]?.(args) ?? null;
}

/** What the unit wrote itself stands under it. */
function plain(found: Finding): Finding {
  if (found.code !== "rule/failed" || found.args.explanation === undefined) return { ...found, place: {} };
  const { rule, trial, mayStand, message, advice, statement, cells } = found.args;
  return { ...found, place: {}, args: { rule, trial, mayStand, message, advice, statement, cells } };
}
