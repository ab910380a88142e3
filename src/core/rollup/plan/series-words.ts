// Words of 各期情况, the sheet that shows a form's periods side by side.
import type { Language } from "../../text/sentences";

const zh = {
  period: (number: number) => `第${number}期`,
  /** Before the days of the period. */
  spanOf: (number: number) => `第${number}期，`,
  note: (title: string) =>
    `《${title}》各期的数，汇总时写入，重新汇总时更新。本期按更正后的数，其他各期按单位原报的数。`,
  byPeriod: "一、各期报送",
  byField: "二、各期合计",
  byUnit: "三、分单位报送",
  item: "项目",
  span: "起止日期",
  due: "报送截止",
  expected: "应报单位",
  returned: "已报单位",
  missing: "未报单位",
  field: "填报项",
  measure: "计量单位",
  kind: "口径",
  kinds: { increment: "本期数", cumulative: "累计数", none: "各期单列" },
  overall: "合计／最新累计",
  code: "单位代码",
  unit: "填报单位",
  status: { in: "已报", missing: "未报", exempt: "免报", open: "—" },
  missingCount: "未报期数",
  to: "至",
  none: "—",
};

export type SeriesWords = typeof zh;

const en: SeriesWords = {
  period: (number) => `Period ${number}`,
  spanOf: (number) => `period ${number}, `,
  note: (title) =>
    `The periods of "${title}", written at each gathering; this period with corrections, the others as returned.`,
  byPeriod: "1. Returns by period",
  byField: "2. Totals by period",
  byUnit: "3. Returns by unit",
  item: "Item",
  span: "From and to",
  due: "Due",
  expected: "Units due",
  returned: "Units in",
  missing: "Units missing",
  field: "Field",
  measure: "Measure",
  kind: "Counts",
  kinds: { increment: "this period", cumulative: "cumulative", none: "by itself" },
  overall: "Sum / latest",
  code: "Code",
  unit: "Unit",
  status: { in: "in", missing: "missing", exempt: "exempt", open: "—" },
  missingCount: "Missing periods",
  to: " to ",
  none: "—",
};

export const SERIES_WORDS: Readonly<Record<Language, SeriesWords>> = { zh, en };
