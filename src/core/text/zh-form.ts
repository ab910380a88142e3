// Findings of a returned form in Chinese: its file, its bindings, what was typed into it.
import type { ReadingDoubt } from "../doubt";
import type { BindingKind, FindingArgs } from "../finding";
import type { Sentences } from "./sentences";
import { withMeasure } from "./with-measure";

type Codes = Extract<
  keyof Sentences,
  `file/${string}` | `form/${string}` | `binding/${string}` | `cell/${string}`
>;
type Own = Exclude<
  Codes,
  | "file/accepted"
  | "file/identical-copy"
  | "file/same-figures"
  | "file/replaced"
  | "file/other-form"
  | "file/other-in-series"
  | "file/other-period"
  | "file/set-aside"
  | "file/a-rollup"
>;

const BINDING: Readonly<Record<BindingKind, string>> = {
  names: "单元格名称",
  keys: "隐藏的标识列",
  labels: "行名和栏名",
};

/** “…”是, as in: “约200”是约数. */
const DOUBT: Readonly<Record<ReadingDoubt, string>> = {
  approximate: "是约数",
  range: "是一个范围",
  lowerBound: "只说明不少于多少",
  upperBound: "只说明不超过多少",
  several: "含有不止一个数",
  arithmetic: "是算式",
  otherMeasure: "计量单位与本项不同",
  noNumber: "不是数字",
  prose: "是文字说明",
  negative: "是负数",
  fraction: "不是整数",
  tooLarge: "超出可统计的范围",
  residue: "带有零碎小数",
  date: "是日期",
  time: "是时间",
  percent: "是百分数",
  boolean: "是逻辑值",
  errorValue: "是错误值",
  ambiguous: "有不止一种读法",
  none: "没有说明是 0 还是不适用",
  notAChoice: "不在可选项中",
  bothChoices: "同时选了两项",
  noSuchDate: "不是存在的日期",
  notADate: "不是日期",
  noYear: "没有写年份",
  phone: "像是电话号码",
  notAPhone: "不是电话号码",
  tooLong: "太长",
  externalLink: "引用了其他工作簿或程序",
  merged: "所在单元格被合并，分不清属于哪一项",
  unplaced: "的位置有矛盾",
  lost: "在表中已找不到",
};

function doubtZh(doubt: string): string {
  return DOUBT[doubt as ReadingDoubt];
}

const KIND: Readonly<Record<string, string>> = {
  xlsb: "二进制（.xlsb）",
  xls: "旧版 Excel 或 WPS（.xls、.et）",
  ods: "开放文档（.ods）",
  "xml-spreadsheet": "旧式 XML（Excel 2003）",
  word: "文字处理文档",
  powerpoint: "演示文稿",
  pdf: "版式文件（PDF）",
  ofd: "版式文件（OFD）",
  html: "网页文件",
  xml: "标记文本（XML）",
  text: "文本文件（含 .csv）",
  image: "图片",
  zip: "压缩包",
  archive: "压缩包",
  empty: "空文件",
};

const UNPACK = "请解压后，把里面的表与其他回收表放在一起再合并。";
const KEY_IN = "请填报单位报送填好的 .xlsx 原表；确实只有纸质表或扫描件的，由汇总单位在该单位的空表中代录。";

/** What to do, where asking for the form itself is not all. */
const INSTEAD: Readonly<Record<string, string>> = {
  pdf: KEY_IN,
  ofd: KEY_IN,
  image: KEY_IN,
  zip: `压缩包只解开一层，里面没有可合并的表。${UNPACK}`,
  archive: UNPACK,
  empty: "文件可能没有发送成功。请填报单位重新发送。",
};

const DAMAGE: Readonly<Record<string, string>> = {
  directory: "目录有误",
  overlap: "内容重叠",
  compression: "压缩方法不支持",
  inflate: "无法解压",
  size: "大小不符",
  checksum: "校验不符",
  "missing-part": "缺少内容",
  "part-twice": "内容重复",
  encoding: "编码有误",
  xml: "格式有误",
  address: "单元格位置有误",
  "cell-twice": "单元格重复",
  value: "单元格内容有误",
};

const LIMIT: Readonly<Record<string, string>> = {
  entries: "文件内条目数",
  partBytes: "解压后单个部分的大小",
  totalBytes: "解压后的总大小",
  depth: "嵌套层数",
  attributes: "属性个数",
  cells: "有内容的单元格数",
  stretches: "可填单元格区段数",
  names: "名称个数",
  oleBytes: "文件大小",
  archive: "压缩包大小",
};

/** Sizes are said in megabytes, so rounded that what is too large looks too large. */
function amount(limit: string, count: number, round: (value: number) => number): string {
  const isSize = limit === "archive" || limit.endsWith("Bytes");
  return isSize ? `${round(count / 1_048_576)} MB` : String(count);
}

/** Up to eight labels, then how many more. */
function list(labels: readonly string[]): string {
  const shown = labels
    .slice(0, 8)
    .map((label) => `“${label}”`)
    .join("、");
  return labels.length > 8 ? `${shown}等 ${labels.length} 项` : shown;
}

type Claim = FindingArgs["binding/contradicted"]["claims"][number];

function claimText({ binding, cell, typed, other }: Claim): string {
  return other === null
    ? `${BINDING[binding]}指向 ${cell}（${typed ?? "空"}）`
    : `${BINDING[binding]}表明 ${cell} 是“${other}”`;
}

function expectedOf(kind: string, measure: string): string {
  const unit = measure === "" ? "" : `（${measure}）`;
  switch (kind) {
    case "count":
      return `不小于 0 的整数${unit}，没有发生填 0`;
    case "decimal":
      return `不小于 0 的数${unit}，没有发生填 0`;
    case "yesNo":
      return "“是”或“否”，只选一项";
    case "choice":
      return "可选项中的一项";
    case "date":
      return "日期，如 2023-6-30";
    case "phone":
      return "电话号码";
    default:
      return "文字";
  }
}

export const zhForm: Pick<Sentences, Own> = {
  "file/unreachable": ({ code }) =>
    code === "no-access"
      ? "没有权限读取本文件。请检查文件权限后再合并。"
      : "无法打开本文件（可能已被移走，或正被其他程序占用）。请关闭占用的程序后再合并。",
  "file/not-a-workbook": ({ kind }) =>
    `这是${KIND[kind] ?? "无法识别的文件"}，不是 Excel 工作簿，无法读取。${INSTEAD[kind] ?? "请填报单位报送填好的 .xlsx 原表。"}`,
  "file/other-format": ({ kind }) =>
    `这是${KIND[kind] ?? kind}格式的工作簿，不能直接读取。请用 Excel 或 WPS 打开，另存为“.xlsx”后再合并。`,
  "file/encrypted": () => "工作簿设有打开密码，无法读取。请填报单位取消密码后重新报送。",
  "file/truncated": () => "文件不完整（可能没有下载完），无法读取。请重新下载或请填报单位重新发送。",
  "file/damaged": ({ part, reason, at }) =>
    `文件已损坏（${part === "" ? "压缩包" : part}${at === "" ? "" : ` ${at}`}：${DAMAGE[reason] ?? reason}），无法读取。请填报单位重新发送；仍不行时用 Excel 打开后另存再报。`,
  "file/too-large": ({ limit, found, allowed }) =>
    `文件超出可处理的范围（${LIMIT[limit] ?? limit}为 ${amount(limit, found, Math.ceil)}，上限 ${amount(limit, allowed, Math.floor)}），未读取。请确认是否为下发的表；表外内容过多的，请删去后重新报送。`,
  "file/too-slow": ({ reason, seconds }) =>
    `读取本文件${reason === "time" ? `超过 ${seconds} 秒` : "所需内存过多"}，已停止，未读取。请用 Excel 或 WPS 打开，删去表外多余的内容，另存为“.xlsx”后再合并。`,
  "file/broke-reading": () =>
    "读取本文件时出现异常，已跳过，其他文件不受影响。请用 Excel 或 WPS 打开，另存为“.xlsx”后再合并；仍不行的，请填报单位用下发的表重新填报。",
  "file/unsafe": ({ part }) =>
    `文件含有不安全的内容（${part} 中有文档类型声明），未读取。请填报单位用下发的表重新填报。`,
  "file/foreign-campaign": ({ found, expected }) =>
    `这是另一项填报任务（${found}）的表，不属于“${expected}”，未采用。请确认是否放错文件。`,
  "file/two-identities": ({ first, second }) =>
    `文件中有两种不同的标识（${first}；${second}），无法确定是谁的表，未采用。请退回填报单位，用下发的表重新填报。`,
  "file/unknown-unit": ({ found, near }) =>
    near === null
      ? `填报单位“${found}”不在单位名录中，未采用。请核对单位名称，或先把该单位加入名录。`
      : `填报单位“${found}”不在单位名录中，是否为“${near}”？未采用。请核对后改正单位名称再合并。`,
  "file/no-unit": () => "表中没有填报单位，未采用。请填报单位在“统计表”中选择单位名称后重新报送。",
  "file/unit-contradiction": ({ stamped, header }) =>
    `本表是发给“${stamped}”的，表头却写着“${header}”，无法确定是谁的数，未采用。请与两个单位核实后重新报送。`,
  "file/unit-confirmed": ({ found, unit }) =>
    found === null
      ? `表内没有单位名称，汇总单位确认为“${unit}”的表。`
      : `表内单位名称为“${found}”，汇总单位确认为“${unit}”的表。`,
  "file/keyed-in": ({ source }) => `由汇总单位代录，来源：${source}。`,
  "file/name-contradiction": ({ name, unit }) =>
    `文件名写的是“${name}”，表内是“${unit}”，按表内计入“${unit}”。请核实是否放错或改错文件名。`,
  "file/unfilled": () => "表是空的，一项也没有填，未采用，仍按未报处理。请提醒填报单位填好后重新报送。",
  "form/no-table": ({ form }) =>
    `没有找到“${form}”的表格，可能不是本任务下发的表，未采用。请用下发的表填报。`,
  "form/two-tables": ({ first, second }) =>
    `“${first}”和“${second}”两张工作表都填了数且不一致，无法确定以哪张为准，未采用。请删去多余的一张后重新报送。`,
  "form/no-stamp": () =>
    "表中的标识已丢失（可能是另存、复制到新工作簿或重新制作），按表样和单位名称认定。请核对各数。",
  "form/not-issued": () => "这不是由本工具下发的表，或表中的任务信息已丢失。请使用下发的原表。",
  "form/no-such-field": ({ key }) => `表中没有填报项“${key}”。请核对填报数文件中的名称。`,
  "form/cannot-hold": ({ label, fault, found }) =>
    fault === "character"
      ? `“${label}”的内容中有单元格存不下的控制字符（${found}），未写入。请删去后再填。`
      : fault === "tooLong"
        ? `“${label}”的内容有 ${found} 个字，超出一个单元格能存的 32767 个字，未写入。请缩短后再填。`
        : `“${label}”的数（${found}）超出可填的范围，未写入。请核对后再填。`,
  "form/other-version": ({ found, expected, lost, added }) =>
    `本表按第 ${found} 版下发，现为第 ${expected} 版${found === expected ? "（内容已有改动）" : ""}，已按填报项对应读取。` +
    (lost.length === 0 ? "" : `旧版中的${list(lost)}已不再统计。`) +
    (added.length === 0 ? "" : `新增的${list(added)}旧表没有，请补报。`),
  "form/stray": ({ typed }) => `此处填有“${typed.trim()}”，但不属于任何填报项，未计入。请核实是否填错位置。`,
  "form/stray-column": ({ column, count, first }) =>
    `${column} 列有 ${count} 处填写的内容（如“${first}”）不属于任何填报项，未计入。请核实是否整列填错位置。`,
  "form/finished": ({ at }) => `本表已于${at}审核定稿。`,
  "form/not-finished": () => "本表没有审核定稿，按现有填报数收下。",
  "form/changed-since-finished": ({ at, changes }) =>
    `本表于${at}审核定稿，此后改动了 ${changes.length} 项：${changes
      .map(({ label, then, now }) => `${label}由“${then}”改为“${now}”`)
      .join("；")}。按现有填报数收下，请向填报单位核实。`,
  "form/finish-record-lost": ({ at }) =>
    `本表于${at}审核定稿，但定稿记录已损坏，无法核对定稿后有无改动。请与盖章纸质件上的校验码核对。`,
  "form/cannot-finish": ({ errors, warnings }) =>
    `不能定稿：还有强制性审核问题 ${errors} 个，未说明的核实性审核问题 ${warnings} 个。请按下列各条改正或写明情况后再定稿。`,
  "form/look-alike": ({ read }) =>
    `本工作表中另有一张相似的表，数与“${read}”不一致，按“${read}”读取，本工作表未计入。请核实应以哪张为准。`,
  "binding/gone": ({ binding, labels, of }) =>
    `${labels.length === of ? "全部填报项" : list(labels)}的${BINDING[binding]}已丢失，按其余两种标识读取，结果一致。`,
  "binding/outvoted": ({ binding, labels }) =>
    `${list(labels)}的${BINDING[binding]}指向了别处（多因剪切、粘贴），按其余两种一致的标识读取。`,
  "binding/alone": ({ binding, labels }) =>
    `${list(labels)}只剩${BINDING[binding]}可以辨认，已据此读取。请对照原表核对。`,
  "binding/contradicted": ({ label, claims }) =>
    `“${label}”的位置有矛盾：${claims.map(claimText).join("，")}。未计入，请核对原表后更正。`,
  "binding/lost": ({ label }) => `表中找不到“${label}”，该行或该格可能已被删除。未计入，请填报单位补报。`,
  "cell/read-as": ({ label, typed, value, measure }) =>
    `“${label}”填的是“${typed.trim()}”，按 ${value} ${measure}计。`,
  "cell/as-text": ({ label, typed, value, measure }) =>
    `“${label}”填的“${typed.trim()}”是文字，汇总时按 ${value} ${measure}计，但表内的公式认不出来。请改为数字 ${value}。`,
  "cell/offered": ({ label, typed, value, measure, doubt }) =>
    `“${label}”填的是“${typed.trim()}”，${doubtZh(doubt)}，可能是 ${withMeasure(value, measure)}，未计入。请确认。`,
  "cell/unread": ({ label, typed, measure, kind, doubt }) =>
    typed === ""
      ? `“${label}”${doubtZh(doubt)}，应为${expectedOf(kind, measure)}。未计入，请核实。`
      : `“${label}”填的是“${typed.trim()}”，${doubtZh(doubt)}，应为${expectedOf(kind, measure)}。未计入，请核实后改正。`,
  "cell/formula": ({ label, typed, formula }) =>
    `“${label}”是公式（=${formula}），按其结果“${typed}”读取。请核实后改为数值。`,
  "cell/measure-changed": ({ label, expected, found }) =>
    `“${label}”的计量单位应为“${expected}”，表中写的是“${found}”，数未计入。请核实该数按哪个计量单位填写，换算后改正。`,
};
