// Our forms on paper: every label whole, the pages expected, sections named again where a page begins.
import type { FormInput } from "../../src/core/form/input";
import { layoutForm } from "../../src/core/form/layout";
import { planForm } from "../../src/core/form/plan";
import { writeWorkbook } from "../../src/xlsx/write";
import { filled, FORMS, seedCampaign, seedInput, withValues } from "../core/form/seed-forms";
import { pdfText, toPdf } from "./office";

jest.setTimeout(180_000);

/** 填报说明, 统计表 and 打印 take one page each, but for the sentences of the street office; 核对 is not for paper. */
const PAGES = { "zhoushan-2023": [1, 1, 1], "lianglukou-2020": [1, 2, 2] } as const;

const CHECK_HEADS = "序号类别审核关系现填数结果核实说明定位";

/** Line breaks and spaces are the printer's. */
function plain(text: string): string {
  return text.replaceAll(/[\s\u00a0\u3000]/g, "");
}

async function pagesOf(inputs: readonly FormInput[]): Promise<string[][]> {
  const files: Uint8Array[] = [];
  for (const input of inputs) files.push(await writeWorkbook(planForm(input)));
  return toPdf(files).map((pdf) =>
    pdfText(pdf, "raw")
      .split("\f")
      .slice(0, -1)
      .map(plain)
      .filter((page) => !page.includes(CHECK_HEADS)),
  );
}

/** Everything printed on 统计表 and on 打印. */
function labels({ form, campaign }: FormInput): { both: string[]; table: string[]; print: string[] } {
  const rows = form.sections.flatMap((section) => section.rows);
  const kinds = new Set(form.columns.map((column) => column.kind));
  const layout = layoutForm(form);
  return {
    both: [
      form.title,
      ...form.columns.map((column) => column.label),
      ...(kinds.has("section") ? form.sections.map((section) => section.label) : []),
      ...(kinds.has("item") ? rows.flatMap((row) => row.item ?? []) : []),
      ...(kinds.has("requirement") ? rows.flatMap((row) => row.requirement ?? []) : []),
      ...form.header.map((field) => `${field.label}：`),
    ].map(plain),
    table: [
      ...layout.lines.map((line) => line.label),
      ...layout.fields.flatMap((field) => field.spec.measure ?? []),
      ...(campaign.sectors.length > 0 && kinds.has("item")
        ? campaign.sectors.map((each) => `(${each.label}填写)`)
        : []),
      "填报状态",
      "校验码",
      "已填",
    ].map(plain),
    print: ["单位负责人（签字）：", "填表人（签字）：", "校验码"].map(plain),
  };
}

describe.each(FORMS)("%s %s", (id, formId) => {
  const blank = seedInput(id, formId, null);
  const own = seedInput(id, formId, seedCampaign(id).roster.units[0]?.code ?? null);
  const inputs = [blank, own, filled(own)];
  const counts = PAGES[id];
  let printed: string[][];

  beforeAll(async () => {
    printed = await pagesOf(inputs);
  });

  test("FORM-15 the forms take the pages expected, blank or filled", () => {
    const expected = counts.reduce<number>((sum, count) => sum + count, 0);
    expect(printed.map((pages) => pages.length)).toEqual(inputs.map(() => expected));
  });

  test("FORM-15 every label stands whole on 统计表 and on 打印", () => {
    const { both, table, print } = labels(blank);
    for (const pages of printed) {
      const tableText = pages.slice(counts[0], counts[0] + counts[1]).join("");
      const printText = pages.slice(counts[0] + counts[1]).join("");
      expect([...both, ...table].filter((label) => !tableText.includes(label))).toEqual([]);
      expect([...both, ...print].filter((label) => !printText.includes(label))).toEqual([]);
    }
  });

  test("FORM-15 column heads and the section stand again on top of every further page", () => {
    const heads = blank.form.columns.map((column) => plain(column.label));
    const sections = blank.form.sections.map((section) => plain(section.label));
    for (const pages of printed) {
      const further = [
        ...pages.slice(counts[0] + 1, counts[0] + counts[1]),
        ...pages.slice(counts[0] + counts[1] + 1),
      ];
      expect(further).toHaveLength(counts[1] + counts[2] - 2);
      for (const page of further) {
        expect(heads.filter((head) => !page.includes(head))).toEqual([]);
        expect(sections.some((section) => page.slice(0, 120).includes(section))).toBe(true);
      }
    }
  });
});

test("FORM-16 on paper the figures stand in the notice's sentences", async () => {
  const input = withValues(seedInput("lianglukou-2020", "statistics", "SQ01"), {
    launch_form: "文艺汇演",
    launch_sessions: 3,
    study_group_sessions: 12,
    study_group_attendance: 340,
    in_annual_plan: "是",
  });
  const [pages] = await pagesOf([input]);
  const text = (pages ?? []).join("");
  for (const sentence of [
    "以（文艺汇演）等形式启动“安全生产月”活动（3）场次。",
    "安排理论学习中心组专题学习（12）次，参与（340）人次；开展网络课堂培训()场，参与（）人次。",
    // The tick comes out of another font, and pdftotext gives it after its line.
    "纳入全年安全生产重点工作：是□否☑",
  ]) {
    expect(text).toContain(sentence);
  }
});
