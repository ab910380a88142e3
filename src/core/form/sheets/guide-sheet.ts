// 填报说明: who fills what by when, in three steps, on one page.
import { printDate, printDue } from "../../campaign/calendar";
import type { Campaign } from "../../campaign/schema";
import { SheetPen } from "../../sheet/build";
import { heightFor } from "../../sheet/measure";
import type { SheetPlan } from "../../sheet/plan";
import { PRINTED } from "../../text/printed";
import { dueOf } from "../due";
import type { FormInput } from "../input";
import type { FormLayout } from "../layout";

const WIDTHS = [16, 76] as const;
const SIZE = 11;

export function planGuide(layout: FormLayout, input: FormInput): SheetPlan {
  const pen = new SheetPen();
  const rows: { row: number; height: number }[] = [];
  let row = 1;
  const line = (height: number): void => {
    rows.push({ row, height });
    row += 1;
  };
  const whole = (): { top: number; left: number; bottom: number; right: number } => ({
    top: row,
    left: 1,
    bottom: row,
    right: 2,
  });
  pen.spread(whole(), "title", `${layout.form.title}填报说明`);
  line(heightFor(`${layout.form.title}填报说明`, WIDTHS[0] + WIDTHS[1], 18) + 8);
  for (const [label, text] of facts(layout, input)) {
    pen.put(row, 1, "guideLabel", label);
    pen.put(row, 2, "guideText", text);
    line(Math.max(22, heightFor(text, WIDTHS[1], SIZE)));
  }
  for (const { title, items } of chapters(layout, input)) {
    pen.spread(whole(), "heading", title);
    line(30);
    for (const item of items) {
      pen.spread(whole(), "body", item);
      line(heightFor(item, WIDTHS[0] + WIDTHS[1], SIZE));
    }
  }
  return pen.done({
    name: PRINTED.guideSheet,
    visibility: "visible",
    columns: WIDTHS.map((width, index) => ({ column: index + 1, width })),
    rows,
    print: {
      orientation: "portrait",
      area: { top: 1, left: 1, bottom: row - 1, right: 2 },
      pagesTall: 1,
      margins: { left: 0.7, right: 0.7, top: 0.8, bottom: 0.8 },
      centered: true,
    },
    protection: { formatColumns: true, formatRows: true, sort: false, autoFilter: false },
    cursor: { row: 1, column: 1 },
    gridLines: false,
  });
}

function facts(layout: FormLayout, input: FormInput): [string, string][] {
  const { campaign, unit } = input;
  const due = dueOf(layout.form, input.period, campaign.zone);
  return [
    ["填报任务", campaign.title],
    [
      "依据文件",
      `${campaign.notice.title}${campaign.notice.number === undefined ? "" : `（${campaign.notice.number}）`}`,
    ],
    ["填报单位", unit?.name ?? "在“统计表”中从列表选择"],
    ["汇总单位", campaign.office],
    ["统计时段", `${printDate(campaign.period.start)}至${printDate(campaign.period.end)}`],
    ...(due === null
      ? []
      : ([["报送截止", due.note === undefined ? due.text : `${due.text}。${due.note}`]] as [
          string,
          string,
        ][])),
    ...applicableSectors(campaign, input),
  ];
}

function applicableSectors(campaign: Campaign, input: FormInput): [string, string][] {
  if (campaign.sectors.length === 0) return [];
  if (input.unit === null) return [["适用领域", "选择填报单位后，不属于本单位领域的行自动变灰，不用填写。"]];
  const own = campaign.sectors
    .filter((sector) => input.unit?.sectors.includes(sector.id))
    .map((sector) => sector.label);
  const text = own.length === 0 ? "只填各单位共同填报的内容" : own.join("、");
  return [["适用领域", `${text}。不属于本单位领域的行已变灰，不用填写；如与实际不符，请告知汇总单位。`]];
}

function chapters(layout: FormLayout, input: FormInput): { title: string; items: string[] }[] {
  const { campaign } = input;
  const others = campaign.deliverables.map(
    (each) =>
      `· ${[each.title, each.due === undefined ? "" : printDue(each.due.at, campaign.zone), each.channel ?? "", each.note ?? ""].filter((part) => part !== "").join("，")}`,
  );
  return [
    {
      title: "一、填报步骤",
      items: [
        `1. 打开“统计表”，在浅黄色单元格内填写${input.unit === null ? "（先选择填报单位）" : ""}。其他单元格已锁定，不必也不能修改。`,
        "2. 看“填报状态”一列和表头的“已填／应填”：漏填、非数字的格子会变色，改到没有“漏填”“待改”为止。",
        "3. 保存后把本工作簿发回汇总单位；需要盖章的，打印“打印”页。盖章件与电子表上的校验码应一致。",
      ],
    },
    {
      title: "二、填写要求",
      items: [
        "· 没有发生的填 0，不要留空。留空会被当作漏填。",
        "· 只填数字，不写“3场”“约200”之类；人次按参加一次计一次，人数按人计。",
        "· 不要插入、删除行列，不要改动表样和工作表名称；从别处复制时请用“粘贴数值”。",
        ...layout.form.notes.map((note) => `· ${note}`),
      ],
    },
    ...(others.length === 0 ? [] : [{ title: "三、另需报送的材料", items: others }]),
    ...(campaign.assumptions.length === 0
      ? []
      : [
          {
            title: others.length === 0 ? "三、说明" : "四、说明",
            items: campaign.assumptions.map((each) => `· ${each}`),
          },
        ]),
  ];
}
