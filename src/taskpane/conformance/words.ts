// Words of the developer's page that asks an Excel about itself.
import type { Language } from "../face";

export interface ConformanceWords {
  readonly title: string;
  readonly what: string;
  readonly notNew: string;
  readonly start: string;
  readonly again: string;
  readonly job: string;
  readonly sum: (agree: number, differ: number, silent: number) => string;
  readonly save: string;
  readonly copy: string;
  readonly answer: { readonly agrees: string; readonly differs: string; readonly notAsked: string };
  readonly expected: string;
  readonly found: string;
  readonly source: string;
}

export const CONFORMANCE_WORDS: Readonly<Record<Language, ConformanceWords>> = {
  zh: {
    title: "Excel 对照检查",
    what: "供开发和维护人员使用：逐项核对本机 Excel 的实际表现与本工具的预期是否一致。请在新建的空白工作簿中运行；检查会临时增删工作表，结束后恢复原状，用时约一分钟。",
    notNew: "当前工作簿不是空白工作簿，没有进行检查。请新建一个空白工作簿，在其中打开本页后再试。",
    start: "开始检查",
    again: "重新检查",
    job: "对照检查",
    sum: (agree, differ, silent) => `一致 ${agree} 项，不一致 ${differ} 项，未检查 ${silent} 项`,
    save: "保存结果",
    copy: "复制结果",
    answer: { agrees: "一致", differs: "不一致", notAsked: "未检查" },
    expected: "预期",
    found: "实际",
    source: "出处",
  },
  en: {
    title: "Excel conformance",
    what: "For developers: asks this Excel, one by one, what the add-in believes of it. Run it in a new blank workbook. It adds and removes sheets, leaves the workbook as it was, and takes about a minute.",
    notNew:
      "This workbook is not blank, so nothing was asked. Open a new blank workbook and this page in it.",
    start: "Start",
    again: "Ask again",
    job: "Conformance",
    sum: (agree, differ, silent) => `${agree} agree, ${differ} differ, ${silent} not asked`,
    save: "Save the result",
    copy: "Copy the result",
    answer: { agrees: "agrees", differs: "differs", notAsked: "not asked" },
    expected: "Expected",
    found: "Found",
    source: "Source",
  },
};
