// Words printed on the sheets of a rollup, in Chinese.
import type { Severity } from "../../finding";
import type { Figure } from "../../form/figure";
import type { Verdict } from "../../returns/return";
import type { Act, MarkName } from "../acts";
import type { UnitStatus } from "../tracking";
import { SHEETS } from "./sheet-names";

const DIGITS = "〇一二三四五六七八九";

/** 1 → 一, 12 → 十二, 20 → 二十; from 100 on as it is. */
function chineseNumeral(value: number): string {
  if (value >= 100) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS.charAt(tens)}十`;
  return `${head}${ones === 0 ? "" : DIGITS.charAt(ones)}`;
}

export const zh = {
  rollupOf: (title: string) => `${title}（汇总）`,
  office: (office: string) => `汇总单位（盖章）：${office}`,
  spans: (period: string, due: string | null, made: string) =>
    [`统计时段：${period}`, ...(due === null ? [] : [`报送截止：${due}`]), `汇总时间：${made}`].join("　　"),
  to: "至",
  total: "合计",
  measure: "计量单位",
  reportedHead: "已报/应报",
  reported: "已报 ",
  expected: "/应报 ",
  items: " 项",
  remark: "说明",
  seeRemark: "见说明",
  moreTexts: (count: number) => `等（另有 ${count} 种，见“${SHEETS.consolidated}”）`,
  seeBelow: "见下列各项",
  seeAbove: "并入上一行填报",
  yes: "是 ",
  no: "，否 ",
  noNames: "填“否”：",
  only: (sectors: string) => `仅${sectors}单位填报`,
  more: (count: number) => `另有 ${count} 个单位，见“${SHEETS.matrix}”`,
  signature:
    "单位负责人（签字）：　　　　　　　审核人（签字）：　　　　　　　汇总人（签字）：　　　　　　　日期：　　　年　　月　　日",
  printSignature:
    "单位负责人（签字）：　　　　　审核人（签字）：　　　　　汇总人（签字）：　　　　　日期：　　年　月　日",
  totalsNote: `合计由公式按“${SHEETS.matrix}”自动计算；各单位填写的文字在汇总时写入，重新汇总时更新。`,
  code: "单位代码",
  unit: "填报单位",
  group: "分组",
  noGroup: "未分组",
  section: "活动项目",
  unitsReported: "已报/应报单位数",
  groupsNote: `各组小计由公式按“${SHEETS.matrix}”的“分组”一栏自动计算，合计取自“${SHEETS.consolidated}”。`,
  status: "状态",
  legend: "图例",
  correctHint: "需要更正的，直接在上面的数据格内填写；重新合并时自动记录、标色，并列入“办理记录”。",
  legends: {
    missing: "应填未填",
    notApplicable: "不属于本单位领域，或本单位注明不适用",
    absent: "尚未报送",
    reading: "带“※”的为换算后计入（按…计），原填写内容见溯源",
    offered: "有可能的读数，确认前不计入",
    unread: "无法读成数据，不计入",
    corrected: "带“◆”的为汇总单位更正后的数，原数见“办理记录”",
    amended: "带“◆？”的，更正后该单位又改报了别的数，暂按更正汇总，请核实",
    disputed: "有不止一种更正，确定之前不计入",
    emptied: "汇总单位更正为空白",
    zero: "0 为填报的零；空白为选填未填",
  },
  number: "序号",
  field: "填报项",
  file: "来源文件",
  sourceCell: "原表单元格",
  goTo: "定位",
  missingTitle: "漏填清单",
  missingNote: (fields: number, units: number, absent: number) =>
    `已报单位中共漏填 ${fields} 项，涉及 ${units} 个单位。另有 ${absent} 个单位尚未报送，见“${SHEETS.tracking}”，不在此列。`,
  byField: "一、按填报项",
  byUnit: "二、按单位",
  missingUnits: "漏填单位",
  missingCount: "漏填单位数",
  nothing: "（无）",
  moreRows: (count: number) =>
    `另有 ${count} 条：已到 Excel 工作表的最大行数，本表列不下。先处理以上各条，重新合并后会接着列出。`,
  findingsTitle: "审核结果",
  findingsNote: (counts: Readonly<Record<Severity, number>>) =>
    `待办：强制性 ${counts.error} 条，核实性 ${counts.warning} 条；提示性 ${counts.note} 条。强制性的请退回修改，核实性的请核实说明；单位已作说明的标“已说明”，不再计入待办。`,
  severityHead: "级别",
  severity: { error: "强制性", warning: "核实性", note: "提示性" } as Readonly<Record<Severity, string>>,
  typed: "填写内容",
  sentence: "审核意见",
  trackingTitle: "报送情况",
  statuses: { returned: "已报", late: "迟报", missing: "未报", exempt: "免报" } as Readonly<
    Record<UnitStatus, string>
  >,
  marks: { accepted: "验收", "sent-back": "退回修改", extended: "延期", exempt: "免报" } as Readonly<
    Record<Exclude<MarkName, "none">, string>
  >,
  handling: "办理",
  allIn: "应报单位均已报送。",
  acts: {
    title: "办理记录",
    note: `汇总单位自己所做的更正、确认和决定。更正直接在“${SHEETS.matrix}”的数据格内填写，重新合并时自动记入本表；改回原数即撤销更正。`,
    heads: {
      number: "序号",
      at: "时间",
      unit: "填报单位",
      act: "事项",
      field: "填报项",
      before: "原填/原用",
      after: "现计/现用",
      reason: "理由",
      holds: "是否有效",
      goTo: "定位",
    },
    names: {
      correct: "更正",
      restore: "撤销更正",
      confirm: "确认读数",
      keep: "选定一份",
      "set-aside": "不采用",
      "take-in": "恢复采用",
    } as Readonly<Record<Exclude<Act["act"], "mark">, string>>,
    pending: "待选定",
    unmark: "取消办理状态",
    blank: "（空白）",
    original: "（按单位填报）",
    holding: "有效",
    replaced: "已被替代",
  },
  settledHead: "办理",
  settled: { explained: "已说明", confirmed: "已确认", corrected: "已更正", open: "待办" },
  corrected: "更正",
  due: "截止时间",
  received: "收到时间",
  lateBy: "迟报时长",
  contact: "联系人",
  filled: "已填项数",
  asked: "应填项数",
  progress: "填报进度",
  chartsTitle: "图表",
  chartsNote: `各图由“${SHEETS.tracking}”和“${SHEETS.matrix}”自动生成，更正后随之变化；没有条形的为零或未报，见下表。`,
  completeness: "填报完整率",
  narrativeNote: `按“${SHEETS.consolidated}”的合计写成，供撰写总结报告时取用，数据随更正自动变化；文字在汇总时写入。`,
  notReported: "〔未报〕",
  stop: "。",
  ordinal: (index: number) => `${chineseNumeral(index)}、`,
  lastYear: { last: "（上年", same: "，与上年持平）", more: "，增长", fewer: "，下降", end: "）" },
  childrenTitle: "下级单位清单",
  childrenNote: (office: string, made: string) =>
    `本表数据由${office}按下列单位的填报数汇总，汇总时间：${made}。改动汇总数的，上级合并时会提示核实。`,
  byUnits: (label: string) => `${label}（按填报单位）`,
  byGroups: (label: string) => `${label}（按分组）`,
  rate: {
    expected: "应报单位 ",
    returned: " 个，已报 ",
    late: " 个（其中迟报 ",
    missing: " 个），未报 ",
    rate: " 个，报送率 ",
  },
  assumptions: {
    title: "口径说明",
    note: "通知没有写明、由任务设定时掌握的口径，各项合计按此计算。请逐条核对，不妥的修改任务后重新合并。",
    text: "口径",
  },
  provenanceTitle: "溯源",
  provenanceNote: "每个数据来自哪份文件的哪个单元格，原样填写了什么，读成了什么；每份文件如何处理。",
  files: "一、文件",
  figures: "二、填报数",
  verdict: "处理结果",
  verdicts: { accepted: "采用", "set-aside": "未采用", refused: "无法读取" } as Readonly<
    Record<Verdict, string>
  >,
  reason: "原因和处理办法",
  sha: "SHA-256 校验值",
  state: "状态",
  states: {
    number: "数字",
    text: "文字",
    choice: "选项",
    date: "日期",
    blank: "空白",
    "not-applicable": "不适用",
    offered: "待确认",
    unread: "未读",
  } as Readonly<Record<Figure["state"], string>>,
  soft: "按…计",
  value: "读数",
  sheet: "工作表",
  cell: "单元格",
  footer: "第 &P 页，共 &N 页",
  colon: "：",
  listComma: "、",
};

export type RollupWords = typeof zh;
