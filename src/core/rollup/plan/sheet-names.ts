// Names of a rollup's sheets and the marks in its matrix: Chinese in every language.
export const SHEETS = {
  consolidated: "汇总表",
  print: "打印",
  groups: "分组小计",
  matrix: "分单位明细表",
  missing: "漏填",
  findings: "审核结果",
  tracking: "报送情况",
  series: "各期情况",
  charts: "图表",
  narrative: "文字稿",
  assumptions: "口径说明",
  children: "下级单位",
  fixing: "退回说明",
  acts: "办理记录",
  provenance: "溯源",
  record: "_tallysheet",
} as const;

/** Marks in 分单位明细表: formulas count them, so they are the same in every language. */
export const MARKS = {
  missing: "〔漏填〕",
  notApplicable: "〔不适用〕",
  absent: "〔未报〕",
  exempt: "〔免报〕",
  offered: "〔待确认〕",
  unread: "〔未读〕",
  disputed: "〔待定〕",
  emptied: "〔改空〕",
} as const;
