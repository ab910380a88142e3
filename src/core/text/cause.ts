// The kind of thing a finding is about, in a few words: what lists count by.
import type { FindingCode } from "../finding";
import type { Language } from "./sentences";

type Causes = Partial<Record<FindingCode, string>>;

const zh: Causes = {
  "figure/missing": "漏填",
  "figure/not-applicable": "应填数填了不适用",
  "figure/outside-sector": "不属于本单位领域",
  "figure/confirmed": "已确认读数",
  "figure/corrected": "已更正",
  "figure/correction-conflict": "更正后又改报",
  "figure/corrected-twice": "更正不一致",
  "cell/unread": "无法读成数据",
  "cell/offered": "读数待确认",
  "cell/read-as": "按…计",
  "cell/formula": "填的是公式",
  "cell/measure-changed": "计量单位有变",
  "rule/failed": "审核关系未通过",
  "unit/missing": "未报",
  "unit/late": "迟报",
  "unit/twice": "重复报送",
  "across/outlier": "与其他单位相差悬殊",
  "across/identical": "与其他单位雷同",
  "across/all-zero": "全部为 0",
  "across/all-round": "全部为整十数",
  "across/parent-sum": "与下属合计不一致",
  "across/fill-date": "填报日期有误",
  "series/falling": "累计数减少",
  "series/final-differs": "与各期数不一致",
  "series/missing": "缺期",
  "form/not-finished": "未定稿",
  "form/finished": "已定稿",
  "form/changed-since-finished": "定稿后有改动",
  "form/stray": "填错位置",
  "form/stray-column": "填错位置",
};

const en: Causes = {
  "figure/missing": "missing",
  "figure/not-applicable": "not applicable where asked for",
  "figure/outside-sector": "outside the unit's sector",
  "figure/confirmed": "reading confirmed",
  "figure/corrected": "corrected",
  "figure/correction-conflict": "changed after a correction",
  "figure/corrected-twice": "corrections differ",
  "cell/unread": "not readable",
  "cell/offered": "reading to be confirmed",
  "cell/read-as": "counted as",
  "cell/formula": "a formula",
  "cell/measure-changed": "measure changed",
  "rule/failed": "rule failed",
  "unit/missing": "no return",
  "unit/late": "late",
  "unit/twice": "returned twice",
  "across/outlier": "far from other units",
  "across/identical": "same as another unit",
  "across/all-zero": "all zero",
  "across/all-round": "all multiples of 10",
  "across/parent-sum": "differs from its units",
  "across/fill-date": "fill date",
  "series/falling": "cumulative falls",
  "series/final-differs": "differs from its periods",
  "series/missing": "periods missing",
  "form/not-finished": "not finished",
  "form/finished": "finished",
  "form/changed-since-finished": "changed since finished",
  "form/stray": "in a wrong place",
  "form/stray-column": "in a wrong place",
};

const CAUSES: Readonly<Record<Language, Causes>> = { zh, en };
const FILES: Readonly<Record<Language, string>> = { zh: "文件", en: "files" };
const OTHERS: Readonly<Record<Language, string>> = { zh: "其他", en: "other" };

/** "漏填"; files and what is rare share a word. */
export function causeOf(code: FindingCode, language: Language = "zh"): string {
  const own = CAUSES[language][code];
  return own ?? (code.startsWith("file/") ? FILES[language] : OTHERS[language]);
}
