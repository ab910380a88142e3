// Words of the 任务 face.
import type { FieldKind, Rule } from "../../core/campaign/schema";
import type { RosterColumn } from "../../core/campaign/roster/roster-columns";
import type { Severity } from "../../core/finding";
import type { Language } from "../face";
import type { DesignTab } from "./state";

export interface DesignWords {
  readonly startTitle: string;
  readonly startText: string;
  readonly ownFile: string;
  readonly pasteJson: string;
  readonly pasteJsonHint: string;
  readonly readPasted: string;
  readonly bundled: string;
  readonly open: string;
  readonly dropHere: string;
  readonly brokenTitle: (origin: string) => string;
  readonly brokenText: (count: number) => string;
  readonly checkAgain: string;
  readonly closeCampaign: string;
  readonly loseTitle: string;
  readonly loseText: string;
  readonly loseYes: string;
  readonly version: (version: string) => string;
  readonly changed: string;
  readonly undo: string;
  readonly save: string;
  readonly saved: (name: string) => string;
  readonly tabs: Readonly<Record<DesignTab, string>>;
  readonly title: string;
  readonly office: string;
  readonly issuer: string;
  readonly noticeTitle: string;
  readonly noticeNumber: string;
  readonly findings: (count: number) => string;
  readonly noFindings: string;
  readonly assumptions: string;
  readonly notCollected: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly formDue: (form: string) => string;
  readonly periodDue: (label: string, number: number) => string;
  readonly day: string;
  readonly time: string;
  readonly endOfDay: string;
  readonly printedAs: (text: string) => string;
  readonly noDates: string;
  readonly fieldLabel: string;
  readonly measure: string;
  readonly required: string;
  readonly hint: string;
  readonly example: string;
  readonly fieldCount: (count: number) => string;
  readonly kinds: Readonly<Record<FieldKind, string>>;
  readonly headerFields: string;
  readonly settings: string;
  readonly rulesTitle: (used: number, all: number) => string;
  readonly noRules: string;
  readonly use: Readonly<Record<"on" | "trial" | "off", string>>;
  readonly useLabel: string;
  readonly severityLabel: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly minimumNote: string;
  readonly ruleKinds: Readonly<Record<Rule["kind"], string>>;
  readonly units: (count: number) => string;
  readonly noUnits: string;
  readonly search: string;
  readonly searchMore: (left: number) => string;
  readonly more: (left: number) => string;
  readonly remove: (name: string) => string;
  readonly unitName: string;
  readonly unitGroup: string;
  readonly unitExempt: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly pasted: (rows: number, headed: boolean) => string;
  readonly column: (number: number, sample: string) => string;
  readonly columns: Readonly<Record<RosterColumn, string>>;
  readonly headRow: string;
  readonly willBe: (units: number, added: number, gone: number) => string;
  readonly replaceRoster: string;
  readonly addToRoster: string;
  readonly needsName: string;
  readonly openBlank: string;
  readonly zip: (units: number) => string;
  readonly zipHint: string;
  readonly oneByOne: string;
  readonly oneByOneHint: string;
  readonly openForm: string;
  readonly made: (name: string) => string;
  readonly jobBlank: string;
  readonly jobZip: string;
  readonly jobForm: string;
  readonly jobRecord: string;
  readonly record: string;
  readonly recordHint: string;
  readonly recorded: string;
  readonly sameRecord: string;
  readonly recordChanged: string;
  readonly changeTitle: string;
  readonly changeYes: string;
  readonly saveFirst: string;
  readonly notAForm: string;
}

const ZH: DesignWords = {
  startTitle: "选择一个填报任务",
  startText: "任务规定填哪张表、由谁填、何时报、怎么审核。可从随带的任务开始，也可打开本单位自己的任务文件。",
  ownFile: "打开任务文件（.json）",
  pasteJson: "或粘贴任务内容",
  pasteJsonHint: "把任务文件的内容粘贴在这里",
  readPasted: "读入",
  bundled: "随带的任务",
  open: "打开",
  dropHere: "也可把任务文件拖到此处",
  brokenTitle: (origin) => `“${origin}”还不能使用`,
  brokenText: (count) => `有 ${count} 处需要改正。请在下面直接修改，改好后点“重新检查”。`,
  checkAgain: "重新检查",
  closeCampaign: "换一个任务",
  loseTitle: "修改还没有保存",
  loseText: "换一个任务后，未保存的修改将丢失。",
  loseYes: "不保存，换任务",
  version: (version) => `第 ${version} 版`,
  changed: "已修改，未保存",
  undo: "撤销",
  save: "保存任务文件",
  saved: (name) => `已保存为 ${name}。`,
  tabs: { overview: "概况", dates: "时间", table: "填报项", rules: "审核", roster: "名录", issue: "下发" },
  title: "任务名称",
  office: "汇总单位",
  issuer: "发文单位",
  noticeTitle: "通知标题",
  noticeNumber: "文号",
  findings: (count) => `请留意（${count} 条）`,
  noFindings: "检查通过，没有需要留意的问题。",
  assumptions: "通知未写明、由本任务设定的事项，请核对",
  notCollected: "通知有要求、本表不采集的事项",
  period: "活动时间",
  from: "开始",
  to: "结束",
  formDue: (form) => `“${form}”报送截止`,
  periodDue: (label, number) => `${label} · 第 ${number} 期`,
  day: "日期",
  time: "时间",
  endOfDay: "不填时间，即当日 24 时前",
  printedAs: (text) => `通知原文：${text}`,
  noDates: "本任务没有规定报送截止时间。",
  fieldLabel: "名称",
  measure: "计量单位",
  required: "必填",
  hint: "填报提示",
  example: "示例",
  fieldCount: (count) => `${count} 项`,
  kinds: {
    count: "整数",
    decimal: "小数",
    text: "文字",
    yesNo: "是/否",
    choice: "单选",
    date: "日期",
    phone: "电话",
  },
  headerFields: "表头",
  settings: "审核用到的界限",
  rulesTitle: (used, all) => `审核关系 ${all} 条，启用 ${used} 条`,
  noRules: "这张表没有审核关系。",
  use: { on: "启用", trial: "试行", off: "停用" },
  useLabel: "使用",
  severityLabel: "类别",
  severity: { error: "强制", warning: "核实", note: "提示" },
  minimumNote: "“至少”类要求只能核实或提示：设为强制会逼出假数。",
  ruleKinds: {
    compare: "比较",
    balance: "平衡",
    together: "同有同无",
    exclusive: "不同时有",
    needs: "有此须有彼",
    ratio: "比率",
    textCount: "文字与次数",
    minimum: "最低要求",
    answer: "选“否”须说明",
  },
  units: (count) => `共 ${count} 个单位`,
  noUnits: "名录是空的。请从 Excel、Word 或微信消息中复制单位名单，粘贴到下面。",
  search: "查找单位",
  searchMore: (left) => `还有 ${left} 个单位没有列出，请用上面的“查找单位”。`,
  more: (left) => `还有 ${left} 个单位，继续显示`,
  remove: (name) => `移出名录：${name}`,
  unitName: "单位名称",
  unitGroup: "分组",
  unitExempt: "免报原因",
  paste: "粘贴名录",
  pasteHint: "从 Excel、Word、网页或微信中复制后粘贴在此；可带表头，单位代码可以没有",
  pasted: (rows, headed) => `读到 ${rows} 行${headed ? "（第一行是表头）" : ""}。请核对各列：`,
  column: (number, sample) => `第 ${number} 列（如“${sample}”）`,
  columns: {
    code: "单位代码",
    name: "单位名称",
    group: "分组",
    sectors: "所属领域",
    exempt: "免报原因",
    leftOut: "不要",
  },
  headRow: "第一行是表头",
  willBe: (units, added, gone) =>
    `采用后共 ${units} 个单位，其中新增 ${added} 个；原名录中有 ${gone} 个不在粘贴的名单里。`,
  replaceRoster: "用它替换名录",
  addToRoster: "只加入新单位",
  needsName: "请指明哪一列是单位名称。",
  openBlank: "打开空白表",
  zip: (units) => `打包下载（${units} 个单位）`,
  zipHint: "每个单位一份，已填好单位名称，连同空白表装在一个压缩包里，发邮件或微信群均可。",
  oneByOne: "逐个打开",
  oneByOneHint: "如果此处不能下载，可逐个在新窗口打开，再另存。",
  openForm: "打开",
  made: (name) => `${name} 已生成。`,
  jobBlank: "生成空白表",
  jobZip: "打包表格",
  jobForm: "生成表格",
  jobRecord: "建立汇总工作簿",
  record: "在当前工作簿中建立或更新汇总",
  recordHint: "把本任务连同名录存入当前打开的工作簿；已有汇总的，先列出与原任务的不同，再由您决定是否更新。",
  recorded: "已建立。请到“汇总”合并回收表。",
  sameRecord: "当前工作簿的汇总用的就是这份任务，不用更新。",
  recordChanged: "已按新任务更新汇总。",
  changeTitle: "当前工作簿的汇总用的是另一版任务",
  changeYes: "按这一版继续汇总",
  saveFirst: "任务有修改，请先保存任务文件，再下发：同一版的表必须完全一样。",
  notAForm: "任务内容",
};

const EN: DesignWords = {
  startTitle: "Choose a campaign",
  startText:
    "A campaign says which table is filled, by whom, by when, and how it is checked. Begin with one that comes along, or open a file of your own.",
  ownFile: "Open a campaign file (.json)",
  pasteJson: "Or paste a campaign",
  pasteJsonHint: "Paste the content of a campaign file here",
  readPasted: "Read",
  bundled: "Campaigns that come along",
  open: "Open",
  dropHere: "A campaign file can also be dropped here",
  brokenTitle: (origin) => `“${origin}” cannot be used yet`,
  brokenText: (count) => `${count} places need mending. Change the text below, then choose “Check again”.`,
  checkAgain: "Check again",
  closeCampaign: "Another campaign",
  loseTitle: "Changes are not saved",
  loseText: "With another campaign, changes that are not saved are lost.",
  loseYes: "Go on without saving",
  version: (version) => `Version ${version}`,
  changed: "Changed, not saved",
  undo: "Undo",
  save: "Save campaign file",
  saved: (name) => `Saved as ${name}.`,
  tabs: {
    overview: "Overview",
    dates: "Dates",
    table: "Fields",
    rules: "Checks",
    roster: "Roster",
    issue: "Issue",
  },
  title: "Title",
  office: "Collecting office",
  issuer: "Issued by",
  noticeTitle: "Title of the notice",
  noticeNumber: "Number of the notice",
  findings: (count) => `Please note (${count})`,
  noFindings: "Checked; nothing to note.",
  assumptions: "Assumed where the notice is silent; please confirm",
  notCollected: "Demanded by the notice, not collected by this table",
  period: "Period of the campaign",
  from: "From",
  to: "To",
  formDue: (form) => `“${form}” is due`,
  periodDue: (label, number) => `${label}, no. ${number}`,
  day: "Day",
  time: "Time",
  endOfDay: "Without a time: by the end of that day",
  printedAs: (text) => `In the notice: ${text}`,
  noDates: "This campaign has no due dates.",
  fieldLabel: "Name",
  measure: "Measure",
  required: "Required",
  hint: "Hint",
  example: "Example",
  fieldCount: (count) => `${count} fields`,
  kinds: {
    count: "whole number",
    decimal: "decimal",
    text: "text",
    yesNo: "yes/no",
    choice: "choice",
    date: "date",
    phone: "telephone",
  },
  headerFields: "Header",
  settings: "Thresholds of the checks",
  rulesTitle: (used, all) => `${all} checks, ${used} in use`,
  noRules: "This table has no checks.",
  use: { on: "In use", trial: "On trial", off: "Off" },
  useLabel: "Use",
  severityLabel: "Severity",
  severity: { error: "Error", warning: "Check", note: "Note" },
  minimumNote: "“At least” can only be a check or a note: as an error it would invite false figures.",
  ruleKinds: {
    compare: "comparison",
    balance: "balance",
    together: "all or none",
    exclusive: "not both",
    needs: "one needs the other",
    ratio: "ratio",
    textCount: "text and count",
    minimum: "minimum",
    answer: "“no” is explained",
  },
  units: (count) => `${count} units`,
  noUnits: "The roster is empty. Copy the list of units from Excel, Word or a message and paste it below.",
  search: "Find a unit",
  searchMore: (left) => `${left} more units are not listed; find them by name.`,
  more: (left) => `Show more (${left} left)`,
  remove: (name) => `Remove ${name} from the roster`,
  unitName: "Name",
  unitGroup: "Group",
  unitExempt: "Exempt because",
  paste: "Paste a roster",
  pasteHint: "Copied from Excel, Word, a web page or a message; heads may be there, codes need not",
  pasted: (rows, headed) =>
    `${rows} rows were read${headed ? " (the first is a head)" : ""}. Please check the columns:`,
  column: (number, sample) => `Column ${number} (such as “${sample}”)`,
  columns: {
    code: "Code",
    name: "Name of the unit",
    group: "Group",
    sectors: "Sectors",
    exempt: "Exempt because",
    leftOut: "Leave out",
  },
  headRow: "The first row is a head",
  willBe: (units, added, gone) =>
    `There will be ${units} units, ${added} of them new; ${gone} of the present ones are not in the pasted list.`,
  replaceRoster: "Replace the roster",
  addToRoster: "Add new units only",
  needsName: "Say which column has the units' names.",
  openBlank: "Open the blank form",
  zip: (units) => `Download as zip (${units} units)`,
  zipHint: "One form a unit with its name filled in, and the blank form, in one file to send on.",
  oneByOne: "One by one",
  oneByOneHint: "Where downloads are not possible, open each in a window of its own and save it.",
  openForm: "Open",
  made: (name) => `${name} is made.`,
  jobBlank: "making the blank form",
  jobZip: "packing the forms",
  jobForm: "making the form",
  jobRecord: "setting up the rollup",
  record: "Set up or update the rollup in this workbook",
  recordHint:
    "Puts this campaign and its roster into the open workbook. Where a rollup stands there, what differs is shown before anything is written.",
  recorded: "Set up. Merge returned workbooks under “Rollup”.",
  sameRecord: "The rollup in this workbook is under this campaign already.",
  recordChanged: "The rollup goes on under the changed campaign.",
  changeTitle: "The rollup in this workbook is under another version",
  changeYes: "Go on under this version",
  saveFirst: "The campaign has changed. Save it before issuing: forms of one version must all be the same.",
  notAForm: "Campaign",
};

export const DESIGN_WORDS: Readonly<Record<Language, DesignWords>> = { zh: ZH, en: EN };
