// Words printed on the sheets of a form: Chinese, as an office would write them.

export const PRINTED = {
  guideSheet: "填报说明",
  printSheet: "打印",
  printNote: "本页由“统计表”自动生成，供打印、盖章。请勿在本页填写。",
  status: "填报状态",
  checkCode: "校验码",
  chooseUnit: "请从列表中选择填报单位",
  seeBelow: "见下列各项",
  seeAbove: "并入上一行填报",
  signature: "单位负责人（签字）：　　　　　　填表人（签字）：　　　　　　单位（盖章）：　　　　　　",
  none: "（空）",
  notApplicable: "/",
  errorValue: "（错误值）",
} as const;

/** The title line under a form's title: period and due date. */
export function subtitle(period: string, due: string | null): string {
  return due === null ? `统计时段：${period}` : `统计时段：${period}　　报送截止：${due}`;
}

export function progressWords(): {
  readonly filled: string;
  readonly expected: string;
  readonly wrong: string;
} {
  return { filled: "已填 ", expected: " / 应填 ", wrong: "　待改 " };
}
