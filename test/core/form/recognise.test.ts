// Whose form a workbook is, of which campaign and version: every verdict, and its sentence in Chinese.
import type { Campaign } from "../../../src/core/campaign/schema";
import { planForm } from "../../../src/core/form/plan";
import { carriedCampaign, recognise } from "../../../src/core/form/recognise";
import { recogniseUnit, type UnitClues } from "../../../src/core/form/recognise-unit";
import { stampText } from "../../../src/core/form/stamp";
import { parseStamp, type Stamp } from "../../../src/core/form/stamp-text";
import { cellKey, type WorkbookSnapshot } from "../../../src/core/sheet/snapshot";
import { explain } from "../../../src/core/text/explain";
import { writeWorkbook } from "../../../src/xlsx/write";
import { fillForms, formOf, opened } from "./damaged";

beforeAll(fillForms);

const issued = "2023-05-19T09:00:00+08:00";
const zhoushan = (): Campaign => formOf("zhoushan-2023").campaign;
const wanted = () => formOf("zhoushan-2023").form;

async function workbookOf(
  campaign: Campaign,
  formIndex = 0,
  unitIndex: number | null = 0,
): Promise<WorkbookSnapshot> {
  const form = campaign.forms[formIndex] as Campaign["forms"][number];
  const unit = unitIndex === null ? null : (campaign.roster.units[unitIndex] ?? null);
  return opened(
    await writeWorkbook(planForm({ campaign, form, period: null, unit, issued, values: new Map() })),
  );
}

/** The workbook with another stamp in its file properties. */
function restamped(workbook: WorkbookSnapshot, change: Partial<Stamp>): WorkbookSnapshot {
  const own = parseStamp(workbook.properties["tallysheet"] ?? "") as Stamp;
  const all = { ...own, ...change };
  const text = [
    "tallysheet-form",
    "1",
    all.campaign,
    all.version,
    all.digest,
    all.form,
    all.period ?? "",
    all.unit ?? "",
    all.issued,
  ];
  return { ...workbook, properties: { tallysheet: text.join("|") } };
}

function outcomeOf(workbook: WorkbookSnapshot, campaign: Campaign = zhoushan()): string {
  const outcome = recognise(workbook, campaign, wanted());
  if (!outcome.ok) return explain(outcome.finding);
  const { stamp, form, findings } = outcome.found;
  return [`${form.id} ${stamp?.unit ?? "-"}`, ...findings.map((found) => explain(found))].join(" | ");
}

test("READ-14 our form, its own campaign, every unit and the blank form", async () => {
  expect(outcomeOf(await workbookOf(zhoushan()))).toBe("statistics DH");
  expect(outcomeOf(await workbookOf(zhoushan(), 0, 3))).toBe(
    `statistics ${zhoushan().roster.units[3]?.code ?? ""}`,
  );
  expect(outcomeOf(await workbookOf(zhoushan(), 0, null))).toBe("statistics -");
  // The other form of the campaign is recognised as what it is; gathering sets it aside.
  expect(outcomeOf(await workbookOf(zhoushan(), 1))).toBe("liaison DH");
});

test("READ-14 units that joined the roster since change nothing", async () => {
  const workbook = await workbookOf(zhoushan());
  const { roster } = zhoushan();
  const unit = { ...(roster.units[0] as (typeof roster.units)[number]), code: "XX", name: "新设单位" };
  const campaign = { ...zhoushan(), roster: { ...roster, units: [...roster.units, unit] } };
  expect(outcomeOf(workbook, campaign)).toBe("statistics DH");
});

test("READ-14 another campaign's form is refused, one without a stamp goes by its looks", async () => {
  const other = await workbookOf(formOf("lianglukou-2020").campaign);
  expect(outcomeOf(other)).toMatch(
    /^这是另一项填报任务（两路口街道2020年“安全生产月”活动统计）的表，不属于“.+”，未采用。请确认是否放错文件。$/,
  );
  const bare = await workbookOf(zhoushan());
  const sheets = bare.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map([...sheet.cells].filter(([at]) => at >= cellKey(2, 1))),
  }));
  expect(outcomeOf({ ...bare, sheets, properties: {} })).toBe("statistics -");
});

test("READ-14 any one of the three stamps is enough, below rows put in above as well", async () => {
  const workbook = await workbookOf(zhoushan());
  const table = workbook.sheets.filter((sheet) => sheet.name === "统计表");
  expect(outcomeOf({ ...workbook, sheets: table, properties: {} })).toBe("statistics DH");
  expect(outcomeOf({ ...workbook, sheets: [] })).toBe("statistics DH");
  const moved = table.map((sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells.values()].map((cell) => [
        cellKey(cell.row + 3, cell.column),
        { ...cell, row: cell.row + 3 },
      ]),
    ),
  }));
  expect(outcomeOf({ ...workbook, sheets: moved, properties: {} })).toBe("statistics DH");
});

const identities: readonly [string, Partial<Stamp>, string][] = [
  ["the same thrice", {}, "statistics DH"],
  ["issued again", { issued: "2023-06-01T09:00:00+08:00" }, "statistics DH"],
  [
    "another unit",
    { unit: "PT" },
    "文件中有两种不同的标识（定海区城管局；普陀区城管局），无法确定是谁的表，未采用。请退回填报单位，用下发的表重新填报。",
  ],
  [
    "the blank form",
    { unit: null },
    "文件中有两种不同的标识（定海区城管局；空白表），无法确定是谁的表，未采用。请退回填报单位，用下发的表重新填报。",
  ],
  [
    "another campaign",
    { campaign: "other" },
    "文件中有两种不同的标识（定海区城管局；other 定海区城管局），无法确定是谁的表，未采用。请退回填报单位，用下发的表重新填报。",
  ],
  [
    "another week",
    { period: "2023-06-13T18:00:00+08:00" },
    "文件中有两种不同的标识（定海区城管局；定海区城管局 2023-06-13），无法确定是谁的表，未采用。请退回填报单位，用下发的表重新填报。",
  ],
  ["another form of the same unit, put in one workbook", { form: "liaison" }, "statistics DH"],
];

test.each(identities)("READ-15 stamps that check each other: %s", async (_, change, expected) => {
  expect(outcomeOf(restamped(await workbookOf(zhoushan()), change))).toBe(expected);
});

/** The campaign as an earlier version had it: one row fewer, one more that is gone now. */
function earlier(): Campaign {
  const [form, ...rest] = zhoushan().forms as [Campaign["forms"][number], ...Campaign["forms"]];
  const sections = form.sections.map((section, s) => ({
    ...section,
    rows: section.rows
      .filter((row) => s > 0 || !JSON.stringify(row).includes("preaching_count"))
      .map((row) => JSON.parse(JSON.stringify(row).replaceAll("research_", "inquiry_")) as typeof row),
  }));
  return { ...zhoushan(), version: "0.9", forms: [{ ...form, sections, rules: [] }, ...rest] };
}

test("READ-14 an earlier version is mapped by key, with what is lost and new listed", async () => {
  const workbook = await workbookOf(earlier());
  const outcome = recognise(workbook, zhoushan(), wanted());
  if (!outcome.ok) throw new Error(outcome.finding.code);
  expect(outcome.found.madeFrom.sections[0]?.rows.length).toBe(5);
  expect(outcome.found.form).toBe(zhoushan().forms[0]);
  expect(outcome.found.findings.map((found) => explain(found))).toEqual([
    "本表按第 0.9 版下发，现为第 1.0 版，已按填报项对应读取。" +
      "旧版中的“组织开展调查研究·活动场次”、“组织开展调查研究·学习（参与）人次”已不再统计。" +
      "新增的“安全生产宣讲活动·活动场次”、“安全生产宣讲活动·学习（参与）人次”、“组织开展调查研究·活动场次”、“组织开展调查研究·学习（参与）人次”旧表没有，请补报。",
  ]);
});

test("READ-14 without the campaign it carried, another version is held against the office's", async () => {
  const workbook = await workbookOf(earlier());
  const outcome = recognise({ ...workbook, sheets: [] }, zhoushan(), wanted());
  expect(outcome.ok && outcome.found.madeFrom).toBe(zhoushan().forms[0]);
  expect(carriedCampaign({ ...workbook, sheets: [] })).toBeNull();
});

test("READ-14 the same version with another content is said", async () => {
  const workbook = await workbookOf({ ...zhoushan(), theme: "另一个主题" });
  expect(outcomeOf(workbook)).toBe(
    "statistics DH | 本表按第 1.0 版下发，现为第 1.0 版（内容已有改动），已按填报项对应读取。",
  );
});

const whose: readonly [string, Partial<UnitClues> & { unit?: string | null }, string][] = [
  ["stamp and header agree", { unit: "A1", header: "东港街道办事处" }, "A1"],
  ["width and spaces make no difference", { unit: "A1", header: " 东港街道 办事处 " }, "A1"],
  ["stamp alone", { unit: "A1" }, "A1"],
  ["blank form with a unit chosen", { unit: null, header: "西港街道办事处" }, "A2"],
  [
    "blank form without",
    { unit: null },
    "表中没有填报单位，未采用。请填报单位在“统计表”中选择单位名称后重新报送。",
  ],
  ["no stamp, unit by its name", { header: "西港街道办事处" }, "A2"],
  ["no stamp, no unit", {}, "表中没有填报单位，未采用。请填报单位在“统计表”中选择单位名称后重新报送。"],
  [
    "nobody we know",
    { header: "环保局" },
    "填报单位“环保局”不在单位名录中，未采用。请核对单位名称，或先把该单位加入名录。",
  ],
  [
    "nearly one of ours",
    { header: "东港街道" },
    "填报单位“东港街道”不在单位名录中，是否为“东港街道办事处”？未采用。请核对后改正单位名称再合并。",
  ],
  [
    "one letter off",
    { header: "教育居" },
    "填报单位“教育居”不在单位名录中，是否为“教育局”？未采用。请核对后改正单位名称再合并。",
  ],
  [
    "near to two of ours",
    { header: "街道办事处" },
    "填报单位“街道办事处”不在单位名录中，未采用。请核对单位名称，或先把该单位加入名录。",
  ],
  [
    "stamped for a unit that left the roster",
    { unit: "Z9", header: "原渔业局" },
    "填报单位“原渔业局”不在单位名录中，未采用。请核对单位名称，或先把该单位加入名录。",
  ],
  [
    "stamp and header contradict",
    { unit: "A1", header: "西港街道办事处" },
    "本表是发给“东港街道办事处”的，表头却写着“西港街道办事处”，无法确定是谁的数，未采用。请与两个单位核实后重新报送。",
  ],
  [
    "the roster mended the name since",
    { unit: "A1", header: "东港办事处", issuedAs: () => "东港办事处" },
    "A1",
  ],
  [
    "file named after another's code",
    { unit: "A1", baseName: "A2_西港街道办事处" },
    "A1 | 文件名写的是“西港街道办事处”，表内是“东港街道办事处”，按表内计入“东港街道办事处”。请核实是否放错或改错文件名。",
  ],
  [
    "file named after another",
    { unit: "A1", baseName: "教育局6月报表" },
    "A1 | 文件名写的是“教育局”，表内是“东港街道办事处”，按表内计入“东港街道办事处”。请核实是否放错或改错文件名。",
  ],
  ["file named after itself, however", { unit: "A1", baseName: "1、东港街道办事处（报教育局）" }, "A1"],
];

test.each(whose)("READ-16 %s", (_, { unit, ...clues }, expected) => {
  const units = [
    ["A1", "东港街道办事处"],
    ["A2", "西港街道办事处"],
    ["B1", "教育局"],
  ].map(([code, name]) => ({ code: code as string, name: name as string, sectors: [], attributes: {} }));
  const campaign = { ...zhoushan(), roster: { units } };
  const input = { campaign, form: wanted(), period: null, issued, values: new Map(), unit: null };
  const stamp = unit === undefined ? null : { ...(parseStamp(stampText(input)) as Stamp), unit };
  const outcome = recogniseUnit(campaign, {
    stamp,
    header: null,
    baseName: "回收表",
    issuedAs: () => null,
    ...clues,
  });
  const said = outcome.ok
    ? [outcome.unit.code, ...outcome.findings.map((found) => explain(found))].join(" | ")
    : explain(outcome.finding);
  expect(said).toBe(expected);
});
