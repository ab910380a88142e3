// Why a file cannot be opened in the preview, and what to do, for the person who chose it.
import type { Refusal } from "../xlsx/refusal";
import type { Language } from "./words";

type Reason = "password" | "otherFormat" | "tooLarge" | "unreadable";

const SENTENCES: Readonly<Record<Language, Readonly<Record<Reason, (name: string) => string>>>> = {
  zh: {
    password: (name) => `“${name}”设有打开密码，不能打开。请先在 Excel 或 WPS 中取消密码。`,
    otherFormat: (name) => `“${name}”不是 .xlsx 工作簿，不能打开。请先用 Excel 或 WPS 另存为 .xlsx。`,
    tooLarge: (name) => `“${name}”太大，网页预览打不开。请用 Excel 或 WPS 打开。`,
    unreadable: (name) => `“${name}”不是 Excel 工作簿，或者文件已损坏、没有下载完，不能打开。请另选文件。`,
  },
  en: {
    password: (name) => `“${name}” has a password to open. Remove it in Excel or WPS first.`,
    otherFormat: (name) => `“${name}” is not an .xlsx workbook. Save it as .xlsx in Excel or WPS first.`,
    tooLarge: (name) => `“${name}” is too large for the web preview. Open it in Excel or WPS.`,
    unreadable: (name) =>
      `“${name}” is not an Excel workbook, is damaged or incomplete. Choose another file.`,
  },
};

const OTHER_FORMATS: ReadonlySet<string> = new Set(["xls", "xlsb", "ods", "xml-spreadsheet"]);

export function openRefusal(refusal: Refusal, name: string, language: Language): string {
  return SENTENCES[language][reasonOf(refusal)](name);
}

function reasonOf(refusal: Refusal): Reason {
  if (refusal.code === "too-large" || refusal.code === "zip64" || refusal.code === "too-slow")
    return "tooLarge";
  if (refusal.code !== "not-a-workbook") return "unreadable";
  const kind = refusal.args.found;
  if (kind === "encrypted") return "password";
  return OTHER_FORMATS.has(kind) ? "otherFormat" : "unreadable";
}
