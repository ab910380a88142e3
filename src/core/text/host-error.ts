// What the world refused, in sentences: what happened and what to do.
import type { Language } from "./sentences";

type Sentence = (subject: string | null) => string;

const named = (subject: string | null): string => (subject === null ? "" : `“${subject}”`);

const ZH = {
  "not-found": (subject: string | null) =>
    `找不到${named(subject) || "文件、文件夹或工作表"}，可能已被改名、移动或删除。请检查后再试。`,
  "no-access": () => "没有权限读写。请检查文件或文件夹的权限后再试。",
  busy: () =>
    "工作簿正被占用：可能有单元格正在编辑，或被其他程序打开。请按 Enter 结束编辑、关闭占用的程序后再试。",
  "disk-full": () => "磁盘已满，无法保存。请腾出空间后再试。",
  "too-large": () => "内容过大，超出 Excel 一次可以处理的范围。请减少工作表或分批处理后再试。",
  unreadable: () => "文件无法读取，可能已损坏或设有打开密码。请用 Excel 打开另存后再试。",
  protected: (subject: string | null) =>
    `${named(subject) || "工作簿或工作表"}受保护，不能修改。已定稿的表请先退回修改；设有密码的请先撤销工作表和工作簿保护。`,
  "name-taken": (subject: string | null) =>
    `工作簿中已有${named(subject) || "同名的内容"}，不是本工具生成的，未作任何改动。请将其改名，或在新工作簿中操作。`,
  "too-old": () =>
    "当前的 Excel 版本不支持此操作。请使用 Excel 2021 及以上版本、Microsoft 365 或网页版 Excel。",
  unsupported: () => "此处不能进行这项操作。请用 Excel 打开工作簿后再操作。",
  lost: () => "与 Excel 的连接中断，操作可能没有完成。请重新打开窗格，再执行一次。",
  cancelled: () => "已取消，未作任何改动。",
  unexpected: () => "操作没有完成。请再试一次；仍不成功的，请保存工作簿、重新打开后再试。",
} satisfies Readonly<Record<string, Sentence>>;

const quoted = (subject: string | null): string => (subject === null ? "" : `"${subject}"`);

const EN: { readonly [C in keyof typeof ZH]: Sentence } = {
  "not-found": (subject) =>
    `Cannot find ${quoted(subject) || "the file, folder or sheet"}; it may have been renamed, moved or deleted. Check and try again.`,
  "no-access": () => "Reading or writing is not allowed here. Check the permissions and try again.",
  busy: () =>
    "The workbook is in use: a cell is being edited, or another program has it open. Press Enter, close that program and try again.",
  "disk-full": () => "The disk is full. Make room and try again.",
  "too-large": () =>
    "This is more than Excel can take at once. Use fewer sheets or smaller portions and try again.",
  unreadable: () =>
    "The file cannot be read; it may be damaged or need a password. Open and save it again in Excel, then try again.",
  protected: (subject) =>
    `${quoted(subject) || "The workbook or a sheet"} is protected and cannot be changed. Send a finished form back first; remove passwords from sheets and workbook.`,
  "name-taken": (subject) =>
    `The workbook already has ${quoted(subject) || "something of this name"} that this tool did not make; nothing was changed. Rename it, or use a new workbook.`,
  "too-old": () =>
    "This version of Excel cannot do this. Use Excel 2021 or later, Microsoft 365 or Excel on the web.",
  unsupported: () => "This cannot be done here. Open the workbook in Excel and do it there.",
  lost: () => "The connection to Excel broke off, perhaps before the end. Open the pane again and repeat.",
  cancelled: () => "Cancelled; nothing was changed.",
  unexpected: () => "This did not work. Try again; if it fails, save and reopen the workbook first.",
};

/**
 * One sentence or two for a host's error. This room knows no sheets: that every code has its sentence is
 * proved where a HostError is handed in.
 * @param error with the sheet, name or cell it is about, where there is one
 */
export function explainHostError(
  error: { readonly code: keyof typeof ZH; readonly subject?: string | null },
  language: Language = "zh",
): string {
  return (language === "zh" ? ZH : EN)[error.code](error.subject ?? null);
}
