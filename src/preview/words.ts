// Words of the preview page around the grid and the pane.
import type { LeftBehind } from "../hosts/preview/preview-book";

export type Language = "zh" | "en";

const PARTS_ZH: Readonly<Record<LeftBehind, string>> = {
  charts: "图表",
  pictures: "图片",
  comments: "批注",
  pivots: "数据透视表",
  macros: "宏",
};

const PARTS_EN: Readonly<Record<LeftBehind, string>> = {
  charts: "charts",
  pictures: "pictures",
  comments: "comments",
  pivots: "pivot tables",
  macros: "macros",
};

const ZH = {
  title: "统计表填报与汇总 · 网页预览",
  workbooks: "已打开的工作簿",
  open: "打开文件",
  empty: "新建空白工作簿",
  save: "保存到电脑",
  close: (name: string) => `关闭“${name}”`,
  language: "English",
  pane: "统计表填报与汇总",
  paneWidth: "调整任务窗格宽度",
  loading: "正在准备表格……",
  lost: "表格没有载入成功，请刷新本页重试。",
  untitled: (number: number) => `工作簿${number}`,
  emptyName: "空白工作簿",
  nothing: "没有打开的工作簿。请点“打开文件”或“新建空白工作簿”。",
  saved: (name: string) => `已保存：${name}`,
  savedWithout: (name: string, lost: readonly LeftBehind[]) =>
    `已保存：${name}。网页预览不能保存${lost.map((part) => PARTS_ZH[part]).join("、")}，保存的文件中没有这些内容；需要保留的，请在 Excel 或 WPS 中操作。`,
  locked: "该单元格已锁定，不能修改。请在底色为黄色的单元格中填写。",
  structure: "工作簿结构受保护，不能增删、改名或移动工作表。",
  unsupported: "网页预览中不能做这项操作，请在 Excel 或 WPS 中进行。",
  unsaved: (name: string) => `“${name}”改动后还没有保存，关闭后改动的内容会丢失。`,
  saveAndClose: "保存并关闭",
  discard: "不保存，直接关闭",
  cancel: "取消",
  badName: "工作表名称不能为空或重复，不超过 31 个字，不含 \\ / ? * : [ ]。",
};

export type Words = typeof ZH;

const EN: Words = {
  title: "Tallysheet · web preview",
  workbooks: "Open workbooks",
  open: "Open file",
  empty: "New workbook",
  save: "Save a copy",
  close: (name) => `Close “${name}”`,
  language: "中文",
  pane: "Tallysheet",
  paneWidth: "Width of the task pane",
  loading: "Preparing the sheet…",
  lost: "The sheet could not be loaded. Reload this page.",
  untitled: (number) => `Book${number}`,
  emptyName: "Empty workbook",
  nothing: "No workbook is open. Choose “Open file” or “New workbook”.",
  saved: (name) => `Saved: ${name}`,
  savedWithout: (name, lost) =>
    `Saved: ${name}, without its ${lost.map((part) => PARTS_EN[part]).join(", ")}, which the web preview cannot save. Use Excel or WPS to keep them.`,
  locked: "This cell is locked. Fill in the yellow cells.",
  structure: "The workbook is protected: sheets cannot be added, removed, renamed or moved.",
  unsupported: "The web preview cannot do this; please do it in Excel or WPS.",
  unsaved: (name) => `“${name}” was changed and not saved. Closing it loses the changes.`,
  saveAndClose: "Save and close",
  discard: "Close without saving",
  cancel: "Cancel",
  badName: "A sheet’s name may not be empty or taken, longer than 31 characters, or contain \\ / ? * : [ ].",
};

export function wordsIn(language: Language): Words {
  return language === "zh" ? ZH : EN;
}
