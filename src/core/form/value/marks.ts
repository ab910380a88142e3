// Marks instead of a figure: untouched blanks, not applicable, none.
import { compact } from "./fold";
import { isMeasure } from "./measure";

const PLACEHOLDERS: readonly RegExp[] = [
  /^$/,
  /^(?:[…_*]+|[….·。_*]{2,}|[xX×]{2,}|空白?)$/,
  /^请?(?:在此|此处|点击|双击)?(?:处|这里)?(?:填写|输入|填入|填报|录入)(?:具体)?(?:数字|数量|数值|数据|整数|内容|文字|日期|电话|此处)?$/,
  /^请(?:选择|填|选)$/,
  /^(?:未填|待填|漏填)写?$/,
];
const BRACKETS = /^[([【〔{](.*)[)\]】〕}]$/s;
const LEADS = /^(?:合计|总计|共计|共|计)[::]?/;

const NOT_APPLICABLE =
  /^(?:[-/\\]+|n[./]?a\.?|(?:我|本)?(?:单位|社区|部门|辖区|街道|公司|村|县|区)?(?:均|暂|都)?(?:不涉及|未涉及|无涉及|不适用|无此项|没有此项|无该项|无此类)(?:此|该|本|这)?(?:项|类)?(?:工作|业务|内容|活动|情况|领域|行业|项目)?)$/i;

const NONE =
  /^(?:我单位|本单位|目前|本月|本期|本次|当前|截至目前)?(?:均|暂|尚|还|暂时)?(?:无|没有|没|未(?:开展|组织|举办|召开|进行|发生|发现|参加|实施)|nil|none)(?:相关|有关|此类|该类|任何)?(?:开展|组织|举办)?(?:活动|工作|情况|会议|培训)?$/i;

/** Nothing was answered: empty, the printed blank, its measure or its hint. `text` is folded. */
export function isUntouched(text: string, measure: string): boolean {
  const bare = withoutLead(compact(text));
  const rest = withoutMeasure(bare, measure);
  return [bare, rest, inside(bare), inside(rest), withoutMeasure(inside(bare), measure)].some((part) =>
    PLACEHOLDERS.some((placeholder) => placeholder.test(part)),
  );
}

/** A mark for not applicable, its measure or printed brackets kept or not: "/", "——", "不涉及". */
export function isNotApplicable(text: string, measure: string): boolean {
  const bare = compact(text).replace(/[。;；]$/, "");
  const rest = withoutMeasure(bare, measure);
  return [bare, rest, inside(bare), inside(rest)].some((part) => NOT_APPLICABLE.test(part));
}

/** A word that says there was none, which most units mean as 0: offered, not counted. */
export function saysNone(text: string, measure: string): boolean {
  const bare = inside(compact(text).replace(/[。;；!]$/, ""));
  return NONE.test(bare) || NONE.test(withoutMeasure(bare, measure));
}

function inside(text: string): string {
  return BRACKETS.exec(text)?.[1] ?? text;
}

function withoutLead(text: string): string {
  const rest = text.replace(LEADS, "");
  return rest === text || rest === "" ? text : rest;
}

/** Without the measure at the end, in brackets or not. */
function withoutMeasure(text: string, measure: string): string {
  const tail = /[([【〔]?([^()[\]【】〔〕]{1,6})[)\]】〕]?$/.exec(text.slice(-8))?.[1] ?? "";
  for (let from = 0; from < tail.length; from += 1) {
    const word = tail.slice(from);
    if (word !== measure && !isMeasure(word)) continue;
    const end = text.lastIndexOf(word);
    return text.slice(0, end).replace(/[([【〔]$/, "");
  }
  return text;
}
