// What the command line can do, and the error for what it cannot.

/** A call that cannot be carried out as given: said in one sentence, exit code 2. */
export class UsageError extends Error {}

export const USAGE = `tallysheet：统计表下发、填报检查与合并

用法：
  tallysheet campaigns [任务]
      列出自带的填报任务；给出一个任务时，列出它的表、单位和掌握的口径
  tallysheet issue 任务 --out 文件夹 [--unit 代码]… [--form 表] [--period 期次|all] [--auto-open]
                    [--last 上期汇总.xlsx]
      下发：每个单位一份表，另有空白表；--auto-open 使装有插件的 Excel 打开表时自动显示插件；
      --last 使各单位在填报窗格中看到自己的上期数
  tallysheet fill 表.xlsx --figures 填报数.json --out 文件.xlsx
      代录：把填报数写入表中
  tallysheet check 表.xlsx… [--json]
      检查：已填多少、还有什么问题
  tallysheet finish 表.xlsx [--out 文件.xlsx] [--at 时间]
      审核定稿：没有未了的问题时锁定全表，写明定稿时间
  tallysheet gather 任务 文件或文件夹… --out 汇总.xlsx [--json 报告.json] [--received 时间]
                    [--form 表] [--period 期次] [--keep later|earlier|ask] [--accept-offers] [--dry-run]
                    [--last 去年汇总.xlsx]
      合并回收表，生成汇总
  tallysheet gather 汇总.xlsx… 文件或文件夹… --out 汇总.xlsx [同上]
      接续汇总：加入新回收的表，记下表中的更正；几份汇总放在前面即合为一份。原文件留作 .bak
      --campaign 任务  按改动后的任务（版本号须提高）接续，改了什么逐条说明；
      --last 文字稿与去年对照，记入汇总，以后接续不必再给；
      --keep 同一单位报来不同的表时采用后报的、先报的，或待决定；--accept-offers 确认全部待确认的读数；
      --dry-run 只说明会有哪些变化，不写入
  tallysheet trace 汇总.xlsx 填报项 [--unit 代码] [--json]
      溯源：合计由哪些单位、哪些单元格的数组成
  tallysheet remind 汇总.xlsx [--unit 代码] [--json]
      催报：给未报单位的文字
  tallysheet mark 汇总.xlsx --unit 代码 --as accepted|sent-back|extended|exempt|none --reason 理由 [--until 时间]
      办理：验收、退回修改、延期、免报，或取消
  tallysheet correct 汇总.xlsx --unit 代码 --field 填报项 --to 数 | --keep | --restore
      更正一个数，维持更正，或撤销更正
  tallysheet set-aside 汇总.xlsx --unit 代码 --reason 理由 [--file 路径或编号]
  tallysheet take-in 汇总.xlsx --unit 代码 --reason 理由 [--file 路径或编号]
      一份回收表不采用，或恢复采用
  tallysheet narrate 汇总.xlsx [--last 去年汇总.xlsx] [--out 文字稿.txt]
      文字稿：把合计写成总结报告用的段落，可与去年对照
  tallysheet return 汇总.xlsx --unit 代码 --out 文件.xlsx
      退回修改：单位自己的表，标出问题并附退回说明
  tallysheet pass-up 汇总.xlsx --as 代码 [--campaign 上级任务] --out 文件.xlsx [--form 表] [--period 期次]
      上报：把本级合计填入上级的表，附下级单位清单
  tallysheet demo [--out 文件夹]
      用自带任务演示下发、填报、合并的全过程

期次：按期报送的表用，序号或日期，如 2、2021-06-15；下发时 all 为全部各期。
任务：自带任务的代号，或任务文件（.json）的路径。时间：如 2023-07-01T15:00:00+08:00，缺省为现在。
退出码：0 正常；1 有强制性审核问题；2 用法或文件有误；70 程序自身错误。`;
