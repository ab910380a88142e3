// Words of the 填报 face, as an official would write them; English second.
import type { Strength } from "../../core/statement";
import type { Language } from "../face";
import type { Filter, FindingKind } from "./finding-groups";
import type { Mode, Rewriting } from "./fill-state";

export interface FillWords {
  readonly reading: string;
  readonly none: { readonly title: string; readonly text: string; readonly toGather: string };
  readonly unusable: { readonly title: string; readonly again: string };
  readonly chooseUnit: {
    readonly title: string;
    readonly text: string;
    readonly label: string;
    readonly noPlace: string;
  };
  readonly unit: string;
  /** Of a form in which nothing stands yet. */
  readonly otherUnit: string;
  readonly progress: (filled: number, expected: number) => string;
  readonly due: (text: string) => string;
  readonly daysLeft: (days: number) => string;
  readonly noDue: string;
  readonly finishedAt: (at: string) => string;
  readonly ready: string;
  readonly obstacles: Readonly<Record<FindingKind, (count: number) => string>>;
  readonly notReady: (what: readonly string[]) => string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly modesLabel: string;
  readonly filters: Readonly<Record<Filter, string>>;
  readonly filtersLabel: string;
  readonly missingMark: string;
  readonly missingHint: string;
  readonly findingsLabel: string;
  readonly noFindings: { readonly all: string; readonly some: string };
  readonly wholeForm: string;
  readonly nextMissing: string;
  readonly nothingMissing: string;
  readonly finish: string;
  readonly changeTo: (value: string) => string;
  readonly changed: (rewritings: readonly Rewriting[]) => string;
  readonly rewriteAll: {
    readonly button: (count: number) => string;
    readonly title: (count: number) => string;
    readonly text: string;
    readonly line: (label: string, typed: string, value: string) => string;
    readonly yes: string;
  };
  readonly undo: string;
  readonly undone: string;
  readonly explanation: {
    readonly label: string;
    readonly hint: string;
    readonly save: string;
    readonly saved: string;
    readonly edit: string;
    readonly tooLong: (most: number) => string;
  };
  readonly other: { readonly label: string; readonly hint: string };
  readonly unmarkable: string;
  readonly close: string;
  readonly card: {
    readonly label: string;
    readonly requirement: string;
    /** What the unit gave the time before. */
    readonly last: string;
    readonly measure: string;
    readonly example: string;
    readonly minimum: string;
    readonly strengths: Readonly<Record<Strength, string>>;
    readonly sectors: string;
    readonly typed: string;
    readonly blank: string;
    readonly counts: (value: string, measure: string) => string;
    readonly notCounted: string;
    readonly notApplicable: string;
    readonly duties: Readonly<Record<"required" | "optional" | "waiting" | "unneeded" | "outside", string>>;
  };
  readonly list: { readonly intro: string; readonly choose: string };
  readonly finishing: {
    readonly intro: string;
    readonly open: string;
    readonly openTitle: (count: number) => string;
    readonly more: string;
    readonly confirmTitle: string;
    readonly confirm: string;
    readonly name: string;
    readonly done: (at: string) => string;
    readonly checkCode: string;
    readonly checkCodeHint: string;
    readonly fileName: string;
    readonly copyName: string;
    readonly next: string;
    readonly save: string;
    readonly print: string;
    readonly openPrint: string;
    readonly send: (office: string) => string;
    readonly changedSince: string;
    readonly reopen: string;
    readonly reopenTitle: string;
    readonly reopenText: string;
    readonly reopened: string;
  };
}

const ZH: FillWords = {
  reading: "正在读取本表…",
  none: {
    title: "没有打开填报表",
    text: "当前工作簿不是下发的填报表。请打开汇总单位发来的 .xlsx 文件，再打开本窗格，这里会显示填报进度和审核结果。",
    toGather: "我是汇总单位，去合并回收表",
  },
  unusable: { title: "这张表不能继续填报", again: "重新检查" },
  chooseUnit: {
    title: "请先选择填报单位",
    text: "这是一张空白表。选择本单位后，本窗格才能判断哪些内容需要填报。",
    label: "填报单位",
    noPlace: "请在“统计表”表头的填报单位处，从下拉列表中选择本单位。",
  },
  unit: "填报单位",
  otherUnit: "不是本单位的，请不要填写，向汇总单位索取本单位的表。",
  progress: (filled, expected) => `已填 ${filled} / 应填 ${expected}`,
  due: (text) => `报送截止：${text}`,
  daysLeft: (days) =>
    days > 0 ? `还有 ${days} 天` : days === 0 ? "今天截止" : days >= -60 ? `已超期 ${-days} 天` : "已超期",
  noDue: "没有规定报送截止时间",
  finishedAt: (at) => `已于 ${at} 审核定稿，表已锁定`,
  ready: "没有需要处理的问题，可以定稿。",
  obstacles: {
    missing: (count) => `漏填 ${count} 项`,
    error: (count) => `须改正 ${count} 条`,
    warning: (count) => `须改正或写明情况 ${count} 条`,
    note: (count) => `提示 ${count} 条`,
  },
  notReady: (what) => `还不能定稿：${what.join("，")}。`,
  modes: { check: "审核结果", list: "逐项填写", finish: "审核定稿" },
  modesLabel: "填报步骤",
  filters: { all: "全部", error: "强制", warning: "核实", note: "提示", missing: "漏填" },
  filtersLabel: "只看",
  missingMark: "漏填",
  missingHint: "漏填的请补齐；没有发生的填 0，不要留空。",
  findingsLabel: "审核结果，按表中顺序排列，点击可定位到单元格",
  noFindings: { all: "没有发现问题。", some: "没有这一类问题。" },
  wholeForm: "整张表",
  nextMissing: "下一个漏填",
  nothingMissing: "没有漏填",
  finish: "审核定稿",
  changeTo: (value) => `改为 ${value}`,
  changed: ([first, ...more]) =>
    first === undefined
      ? ""
      : more.length > 0
        ? `已按读法改写 ${more.length + 1} 处。`
        : `“${first.label}”已由“${first.typed}”改为 ${first.value}。`,
  rewriteAll: {
    button: (count) => `全部按读法改写（${count} 处）`,
    title: (count) => `按读法改写 ${count} 处？`,
    text: "下列内容已按读法计数，改写后只是换成规范写法，数值不变。改写后可以撤销。",
    line: (label, typed, value) => `${label}：“${typed}”改为 ${value}`,
    yes: "全部改写",
  },
  undo: "撤销",
  undone: "已恢复为原来填的内容",
  explanation: {
    label: "核实说明",
    hint: "核对无误的，写明实际情况即可通过。",
    save: "保存说明",
    saved: "核实说明已写入“核对”表",
    edit: "修改",
    tooLong: (most) => `不能超过 ${most} 个字`,
  },
  other: { label: "其他需要说明的情况", hint: "没有的不填。填写后随表报送汇总单位。" },
  unmarkable: "本表设有保护密码，不能在单元格中标出问题，请按下列各条定位查看。",
  close: "知道了",
  card: {
    label: "所选单元格",
    requirement: "内容要求",
    last: "上期填报",
    measure: "计量单位",
    example: "示例",
    minimum: "最低要求",
    strengths: { demanded: "通知要求至少", inPrinciple: "原则上至少", encouraged: "鼓励至少" },
    sectors: "适用领域",
    typed: "填写内容",
    blank: "（空白）",
    counts: (value, measure) => `按 ${value} ${measure}计`,
    notCounted: "未计入",
    notApplicable: "不适用",
    duties: {
      required: "必填，没有发生的填 0",
      optional: "可不填",
      waiting: "待所属数量填写后确定",
      unneeded: "所属数量为 0，不用填",
      outside: "本单位不涉及，不用填",
    },
  },
  list: {
    intro: "这里与“统计表”是同一张表，填在哪边都可以。没有发生的填 0。",
    choose: "请选择",
  },
  finishing: {
    intro: "定稿表示本单位确认填报数准确无误。定稿后各单元格锁定，表上注明定稿时间和校验码。",
    open: "处理完下列问题后即可定稿。",
    openTitle: (count) => `还有 ${count} 个问题`,
    more: "到“审核结果”中处理",
    confirmTitle: "确认定稿？",
    confirm: "定稿后填报数不能再改。请确认已与原始资料核对无误。",
    name: "审核定稿",
    done: (at) => `已于 ${at} 审核定稿`,
    checkCode: "校验码",
    checkCodeHint: "打印件上的校验码应与此一致。",
    fileName: "文件名",
    copyName: "复制文件名",
    next: "接下来",
    save: "保存工作簿（Ctrl+S），文件名建议不作改动。",
    print: "打开“打印”表，打印后由负责人签字并加盖公章。",
    openPrint: "查看“打印”表",
    send: (office) => `将本工作簿发送给${office}。`,
    changedSince: "定稿后又有改动，请与汇总单位联系后重新定稿。",
    reopen: "撤回定稿",
    reopenTitle: "撤回定稿，继续修改？",
    reopenText:
      "撤回后单元格恢复可填，定稿时间和打印件上的定稿标注取消，改好后须重新定稿。已经发送出去的文件不会随之改变；已报送的，请先告知汇总单位。",
    reopened: "已撤回定稿，可以继续修改",
  },
};

const EN: FillWords = {
  reading: "Reading the form…",
  none: {
    title: "No form is open",
    text: "This workbook is not an issued form. Open the .xlsx file you were sent, then open this pane again to see how far the form is and what was found.",
    toGather: "I collect forms: gather returns",
  },
  unusable: { title: "This form cannot be filled any more", again: "Check again" },
  chooseUnit: {
    title: "Choose your unit first",
    text: "This is a blank form. Which fields are asked for depends on the unit.",
    label: "Unit",
    noPlace: "Choose your unit from the list in the head of the sheet 统计表.",
  },
  unit: "Unit",
  otherUnit: "Not your unit? Do not fill this in; ask the office for your own form.",
  progress: (filled, expected) => `${filled} of ${expected} filled`,
  due: (text) => `Due: ${text}`,
  daysLeft: (days) =>
    days > 0
      ? `${days} ${days === 1 ? "day" : "days"} left`
      : days === 0
        ? "due today"
        : days >= -60
          ? `${-days} ${days === -1 ? "day" : "days"} overdue`
          : "overdue",
  noDue: "No due date",
  finishedAt: (at) => `Finished ${at}; the form is locked`,
  ready: "Nothing is left to do. The form can be finished.",
  obstacles: {
    missing: (count) => `${count} missing`,
    error: (count) => `${count} to correct`,
    warning: (count) => `${count} to correct or explain`,
    note: (count) => `${count} ${count === 1 ? "note" : "notes"}`,
  },
  notReady: (what) => `Not ready to finish: ${what.join(", ")}.`,
  modes: { check: "Findings", list: "Field list", finish: "Finish" },
  modesLabel: "Steps",
  filters: { all: "All", error: "Errors", warning: "Checks", note: "Notes", missing: "Missing" },
  filtersLabel: "Show only",
  missingMark: "Missing",
  missingHint: "Fill in what is missing; type 0 if nothing happened.",
  findingsLabel: "Findings in form order; each leads to its cell",
  noFindings: { all: "Nothing was found.", some: "Nothing of this kind." },
  wholeForm: "The whole form",
  nextMissing: "Next missing",
  nothingMissing: "Nothing is missing",
  finish: "Finish",
  changeTo: (value) => `Change to ${value}`,
  changed: ([first, ...more]) =>
    first === undefined
      ? ""
      : more.length > 0
        ? `${more.length + 1} values were rewritten as they read.`
        : `"${first.label}" changed from "${first.typed}" to ${first.value}.`,
  rewriteAll: {
    button: (count) => `Rewrite all as they read (${count})`,
    title: (count) => `Rewrite ${count} values?`,
    text: "These are already counted as they read; rewriting changes how they are written, not their value. It can be undone.",
    line: (label, typed, value) => `${label}: "${typed}" becomes ${value}`,
    yes: "Rewrite all",
  },
  undo: "Undo",
  undone: "What was typed is back",
  explanation: {
    label: "Explanation",
    hint: "If the figure is right, say what happened and the check passes.",
    save: "Save explanation",
    saved: "The explanation is in the sheet 核对",
    edit: "Edit",
    tooLong: (most) => `At most ${most} characters`,
  },
  other: {
    label: "Anything else to explain",
    hint: "Leave empty if there is nothing. It travels with the form.",
  },
  unmarkable: "The sheet has a password, so cells cannot be marked. Use the list to find them.",
  close: "OK",
  card: {
    label: "Selected cell",
    requirement: "Requirement",
    last: "Last time",
    measure: "Measure",
    example: "Example",
    minimum: "Minimum",
    strengths: {
      demanded: "demanded: at least",
      inPrinciple: "in principle at least",
      encouraged: "encouraged: at least",
    },
    sectors: "Sectors",
    typed: "Typed",
    blank: "(blank)",
    counts: (value, measure) => `counts as ${value} ${measure}`.trimEnd(),
    notCounted: "not counted",
    notApplicable: "not applicable",
    duties: {
      required: "Required; 0 if nothing happened",
      optional: "May stay blank",
      waiting: "Depends on a count that is not filled yet",
      unneeded: "Not needed: its count is 0",
      outside: "Not asked of this unit",
    },
  },
  list: {
    intro: "This is the same form as the sheet 统计表; fill in either. Type 0 if nothing happened.",
    choose: "Choose",
  },
  finishing: {
    intro:
      "Finishing declares the figures checked and final. Cells are locked; the sheet shows the time and a check code.",
    open: "Settle these and the form can be finished.",
    openTitle: (count) => `${count} ${count === 1 ? "question" : "questions"} left`,
    more: "Settle them under Findings",
    confirmTitle: "Finish the form?",
    confirm: "After that the figures cannot be changed. Make sure they agree with your records.",
    name: "Finishing",
    done: (at) => `Finished ${at}`,
    checkCode: "Check code",
    checkCodeHint: "The printed form must show the same code.",
    fileName: "File name",
    copyName: "Copy file name",
    next: "What to do next",
    save: "Save the workbook (Ctrl+S), best under this name.",
    print: "Open the sheet 打印, print it, have it signed and sealed.",
    openPrint: "Show the sheet 打印",
    send: (office) => `Send this workbook to ${office}.`,
    changedSince: "The form was changed after it was finished. Talk to the office and finish it again.",
    reopen: "Take back",
    reopenTitle: "Open the form for changes again?",
    reopenText:
      "The cells can be filled again and the form is no longer marked as finished; finish it again afterwards. A copy that was already sent is not changed: if you have sent one, tell the office first.",
    reopened: "The form can be changed again",
  },
};

export const FILL_WORDS: Readonly<Record<Language, FillWords>> = { zh: ZH, en: EN };
