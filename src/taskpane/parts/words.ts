// Words of the parts that every face shares.
import type { Severity } from "../../core/finding";
import type { Language } from "../face";

export interface PartWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly more: (left: number, next: number) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly cancel: string;
  readonly close: string;
  readonly stop: string;
  readonly stopping: string;
  readonly working: (name: string) => string;
  readonly notDone: (name: string) => string;
  readonly form: string;
  readonly period: string;
  readonly periodName: (number: number, due: string) => string;
}

export const PART_WORDS: Readonly<Record<Language, PartWords>> = {
  zh: {
    severity: { error: "强制", warning: "核实", note: "提示" },
    more: (left, next) => `还有 ${left} 条，再显示 ${next} 条`,
    copy: "复制",
    copied: "已复制",
    copyFailed: "此处不能自动复制，请选中下面的文字，按 Ctrl+C 复制。",
    cancel: "取消",
    close: "关闭",
    stop: "停止",
    stopping: "正在停止…",
    working: (name) => `正在${name}…`,
    notDone: (name) => `${name}没有完成`,
    form: "报表",
    period: "期次",
    periodName: (number, due) => `第${number}期 · ${due}`,
  },
  en: {
    severity: { error: "Error", warning: "Check", note: "Note" },
    more: (left, next) => `${left} more; show ${next}`,
    copy: "Copy",
    copied: "Copied",
    copyFailed: "Copying is not possible here. Select the text below and press Ctrl+C.",
    cancel: "Cancel",
    close: "Close",
    stop: "Stop",
    stopping: "Stopping…",
    working: (name) => `${name}…`,
    notDone: (name) => `${name}: not done`,
    form: "Table",
    period: "Period",
    periodName: (number, due) => `No. ${number} · ${due}`,
  },
};
