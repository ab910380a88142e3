// What the command line can do, and the error for what it cannot.

/** A call that cannot be carried out as given: said in one sentence, exit code 2. */
export class UsageError extends Error {}

export const USAGE = `tallysheet：统计表下发、填报检查与合并

用法：
  tallysheet campaigns
      列出自带的填报任务
  tallysheet issue 任务 --out 文件夹 [--unit 代码]… [--form 表] [--period 期次]
      下发：每个单位一份表，另有空白表
  tallysheet fill 表.xlsx --figures 填报数.json --out 文件.xlsx
      代录：把填报数写入表中
  tallysheet check 表.xlsx… [--json]
      检查：已填多少、还有什么问题
  tallysheet gather 任务 文件或文件夹… --out 汇总.xlsx [--json 报告.json] [--received 时间]
                    [--form 表] [--period 期次]
      合并回收表，生成汇总
  tallysheet pass-up 汇总.xlsx --as 代码 [--campaign 上级任务] --out 文件.xlsx [--form 表] [--period 期次]
      上报：把本级合计填入上级的表，附下级单位清单
  tallysheet demo [--out 文件夹]
      用自带任务演示下发、填报、合并的全过程

任务：自带任务的代号，或任务文件（.json）的路径。时间：如 2023-07-01T15:00:00+08:00，缺省为现在。
退出码：0 正常；1 有强制性审核问题；2 用法或文件有误；70 程序自身错误。`;
