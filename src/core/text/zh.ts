// Findings as sentences in Chinese: what was found, what was expected, what to do.
import type { Sentences } from "./sentences";

export const zh: Sentences = {
  "campaign/not-json": ({ reason }) =>
    `任务文件不是有效的 JSON（${reason}）。请用原文件重新导出，或检查括号和引号。`,
  "campaign/unknown-property": ({ property, known }) =>
    `出现不认识的属性“${property}”，此处只能用：${known}。请改正或删除。`,
  "campaign/wrong-type": ({ expected, found }) => `应为${expected}，实为${found}。请改正。`,
  "campaign/missing-property": ({ property }) => `缺少必需的属性“${property}”。请补上。`,
};
