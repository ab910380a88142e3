// Words printed on the sheets of a form: Chinese, as an office would write them.

export const PRINTED = {
  guideSheet: "填报说明",
  printSheet: "打印",
  checkSheet: "核对",
  status: "填报状态",
  checkCode: "校验码",
  checkCodeNote: "（应与电子表“统计表”页右上方的校验码一致）",
  chooseUnit: "请从列表中选择填报单位。",
  seeBelow: "见下列各项",
  seeAbove: "并入上一行填报",
  footer: "第 &P 页，共 &N 页",
  seal: "盖章",
  notApplicable: "/",
  errorValue: "（错误值）",
  fillYellow: "请在浅黄色单元格内填写，不要改动表样。",
  fillNumbers: "没有发生的填“0”，不要留空；只填数字，不带计量单位和“约”“余”等字样。",
} as const;

/** The line under a form's title: period, due date and when it was finished, where there are such. */
export function subtitle(period: string | null, due: string | null, finished: string | null = null): string {
  const parts = [
    ...(period === null ? [] : [`统计时段：${period}`]),
    ...(due === null ? [] : [`报送截止：${due}`]),
    ...(finished === null ? [] : [finished]),
  ];
  return parts.join("　　");
}

/** Where the people responsible sign; the seal and the date where the form's header has none. */
export function signatureLine(seal: boolean, date: boolean): string {
  const room = "　".repeat(seal && date ? 3 : 6);
  return [
    `单位负责人（签字）：${room}`,
    `填表人（签字）：${room}`,
    ...(seal ? [`单位（盖章）：${room}`] : []),
    ...(date ? ["填报日期：　　　年　　月　　日"] : []),
  ].join("");
}

export function progressWords(): {
  readonly filled: string;
  readonly expected: string;
  readonly missing: string;
  readonly wrong: string;
  readonly failed: string;
} {
  return { filled: "已填 ", expected: " / 应填 ", missing: "　漏填 ", wrong: "　待改 ", failed: "　未通过 " };
}
