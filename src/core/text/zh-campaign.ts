// Findings about a campaign's own JSON, as sentences in Chinese.
import type { CampaignPart, JsonFault, JsonKind, TextForm } from "../finding";
import type { Sentences } from "./sentences";

type CampaignSentences = Pick<Sentences, Extract<keyof Sentences, `campaign/${string}`>>;

const KINDS: Readonly<Record<JsonKind, string>> = {
  text: "文本",
  number: "数字",
  wholeNumber: "整数",
  truth: "true 或 false",
  null: "空值（null）",
  list: "列表 [ ]",
  object: "对象 { }",
};

const FAULTS: Readonly<Record<JsonFault, (found: string) => string>> = {
  end: () => "内容到此突然结束，缺少右括号或其他内容",
  character: (found) => `此处不应出现“${found}”`,
  fullWidth: (found) => `此处用了中文标点“${found}”，应改用英文标点`,
  unclosedText: () => "文本缺少结束的引号",
  control: () => "文本中有制表符等控制字符",
  escape: (found) => `“${found}”不是有效的转义`,
  number: () => "数字写法有误",
  trailingComma: () => "最后一项后面多了逗号",
  reserved: (found) => `属性不能叫“${found}”`,
  repeated: (found) => `属性“${found}”在同一对象中出现了两次`,
  tooDeep: () => "括号嵌套过深",
  afterEnd: (found) => `内容结束后又出现“${found}”`,
};

const FORMS: Readonly<Record<TextForm, string>> = {
  key: "小写字母开头，只含小写字母、数字和下划线，如 launch_sessions",
  id: "字母或数字开头，只含字母、数字、“-”和“_”，如 R01",
  date: "真实存在的日期，如 2023-06-01",
  moment: "带时区的日期时间，如 2023-07-01T23:59:59+08:00",
  version: "数字和点组成的版本号，如 1.0",
  zone: "时区，如 +08:00",
  decimal: "不小于 0 的数，如 0、12 或 1.5",
  unitCode: "字母或数字开头，只含字母、数字、“-”和“_”，最长 32 个字符，如 DH",
};

const PARTS: Readonly<Record<CampaignPart, string>> = {
  form: "报表",
  section: "活动项目",
  row: "内容行",
  column: "栏",
  field: "填报项",
  total: "合计项",
  sector: "领域",
  unit: "填报单位",
  rule: "审核关系",
  setting: "参数",
  attribute: "单位属性",
  deliverable: "报送材料",
  choice: "选项",
};

const EXPECTED = { count: "计数", number: "数字", text: "文字", choice: "是否或选项" } as const;
const IDENTITIES = { id: "编号", key: "键名", label: "名称", code: "代码", name: "名称" } as const;
const MEASURES = { text: "长度", list: "项数", number: "数值" } as const;
const BOUNDS = { atLeast: "不少于", above: "大于", atMost: "不超过", below: "小于" } as const;

function didYouMean(near: string | null): string {
  return near === null ? "" : `，是否应为“${near}”？`;
}

export const zhCampaign: CampaignSentences = {
  "campaign/too-large": ({ megabytes, limit }) =>
    `任务文件有 ${megabytes} MB，超过 ${limit} MB 的上限，未读取。请确认选对了文件。`,
  "campaign/not-json": ({ fault, found, line, column }) =>
    `任务文件不是有效的 JSON：第 ${line} 行第 ${column} 列，${FAULTS[fault](found)}。请改正后重新打开。`,
  "campaign/unknown-property": ({ property, near, known }) =>
    `出现不认识的属性“${property}”${didYouMean(near) || "。"}此处可用：${known.join("、")}。请改正或删除。`,
  "campaign/wrong-type": ({ expected, found }) => `应为${KINDS[expected]}，实为${KINDS[found]}。请改正。`,
  "campaign/missing-property": ({ property }) => `缺少必需的属性“${property}”。请补上。`,
  "campaign/bad-form": ({ form, found }) => `“${found}”写法不符合要求，应为：${FORMS[form]}。请改正。`,
  "campaign/not-allowed": ({ found, near, allowed }) =>
    `“${found}”不在可用的值之内${didYouMean(near) || "。"}可用：${allowed.join("、")}。请改正。`,
  "campaign/out-of-bounds": ({ of, bound, limit, found }) =>
    of === "text" && limit === 1
      ? "文本为空。请填写内容或删除该属性。"
      : `${MEASURES[of]}为 ${found}，应${BOUNDS[bound]} ${limit}。请改正。`,
  "campaign/invalid-value": ({ found }) => `“${found}”不符合此处的要求。请改正。`,
  "campaign/duplicate": ({ of, what, value, first }) =>
    `${PARTS[of]}${IDENTITIES[what]}“${value}”与 ${first} 重复。请改成不同的${IDENTITIES[what]}。`,
  "campaign/no-such": ({ of, value, near }) =>
    `任务中没有名为“${value}”的${PARTS[of]}${didYouMean(near) || "。"}请改正，或补上这个${PARTS[of]}。`,
  "campaign/blank-missing": ({ field }) =>
    `本格文字中没有填报项“${field}”的空位。请在文字中写上 {${field}}。`,
  "campaign/blank-unknown": ({ field, near }) =>
    `文字中的空位 {${field}} 不是本格的填报项${didYouMean(near) || "。"}请改正或删除。`,
  "campaign/blank-twice": ({ field }) => `文字中的空位 {${field}} 出现了两次，只应出现一次。请删除多余的。`,
  "campaign/cell-in-label-column": ({ column }) =>
    `“${column}”是文字栏，由程序填入，不能放填报项或文字。请移到填数的栏。`,
  "campaign/field-not-number": ({ field, expected }) =>
    `“${field}”不是${EXPECTED[expected]}类填报项，不能用在此处。请换成${EXPECTED[expected]}类填报项。`,
  "campaign/belongs-to-itself": ({ field }) => `填报项“${field}”不能从属于它自己。请改为对应的计数项。`,
  "campaign/property-misfit": ({ property, kind }) =>
    `“${kind}”类填报项不能有属性“${property}”。请删除该属性，或更改填报项类型。`,
  "campaign/rollup-misfit": ({ rollup, kind }) =>
    `“${kind}”类填报项不能按“${rollup}”方式汇总。请更改汇总方式或填报项类型。`,
  "campaign/not-summed": ({ total }) =>
    `此填报项不按求和方式汇总，不能并入合计项“${total}”。请删除 sumWith，或改用求和。`,
  "campaign/other-measure": ({ measure, total, totalMeasure }) =>
    `此填报项的计量单位是“${measure ?? "（无）"}”，合计项“${total}”的是“${totalMeasure}”，不能相加。请改正其一。`,
  "campaign/not-an-operand": ({ field }) =>
    `“${field}”不是本审核关系所涉及的填报项或属性。请改正，或把它加入审核关系。`,
  "campaign/rule-without-field": ({ rule }) =>
    `审核关系“${rule}”没有涉及任何填报项，审核不出什么。请补上填报项或删除该审核关系。`,
  "campaign/minimum-as-error": ({ rule }) =>
    `最低要求“${rule}”不能设为强制性审核：如实填 0 的单位将无法定稿，等于逼着填 1。请改为核实性审核。`,
  "campaign/rule-fails-zero": ({ rule }) =>
    `强制性审核“${rule}”在各项均为 0 时不成立，没有开展活动的单位如实填 0 就无法定稿。请改为核实性审核，或修改审核关系。`,
  "campaign/rule-fails-blank": ({ rule }) =>
    `审核关系“${rule}”把空白按 0 处理，尚未填写的表就会显示未通过。请改为等待填写后再审核。`,
  "campaign/rule-impossible": ({ rule, other }) =>
    other === null
      ? `审核关系“${rule}”不可能成立，填什么数都通不过。请检查比较的方向和界限。`
      : `审核关系“${rule}”与“${other}”互相矛盾，不可能同时成立。请修改其中一条。`,
  "campaign/series-without-cadence": ({ field }) =>
    `“${field}”声明为本期数或累计数（series），但所在的表不分期。请删除 series，或给该表设定报送周期（cadence）。`,
  "campaign/not-a-series": ({ field }) =>
    `“${field}”没有声明是本期数还是累计数（series），不能与它核对。请补上 series，或改为其他填报项。`,
  "campaign/series-measure": ({ measure, field, fieldMeasure }) =>
    `此填报项的计量单位是“${measure ?? "（无）"}”，所核对的“${field}”的是“${fieldMeasure ?? "（无）"}”，不能核对。请改正其一。`,
  "campaign/collected-and-not": ({ number, cited }) =>
    `“${number}”列为不采集，但 ${cited} 又以它为依据。请删除其一。`,
  "campaign/period-reversed": ({ start, end }) => `开始日期 ${start} 晚于结束日期 ${end}。请改正。`,
  "campaign/due-before-notice": ({ due, issued }) =>
    `报送时限 ${due} 早于通知印发日期 ${issued}。请核对日期。`,
  "campaign/due-on-weekend": ({ due, day }) =>
    `报送时限 ${due} 是${day === "saturday" ? "星期六" : "星期日"}。请确认是否需要顺延。`,
};
