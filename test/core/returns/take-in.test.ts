// One returned workbook → one return or one verdict, with all that is to be said of it.
import type { Campaign } from "../../../src/core/campaign/schema";
import type { Finding } from "../../../src/core/finding";
import { planForm } from "../../../src/core/form/plan";
import { takeIn, type TakenIn } from "../../../src/core/returns/take-in";
import type { CellContent } from "../../../src/core/sheet/plan";
import { explain } from "../../../src/core/text/explain";
import { writeWorkbook } from "../../../src/xlsx/write";
import { writeBook } from "../../property/damage/write-book";
import { type Damage, damagedBook, fillCell, fillForms, formOf, opened, put } from "../form/damaged";

beforeAll(fillForms);

const zs = "zhoushan-2023";
const received = "2023-06-30T09:00:00+08:00";
const zhoushan = (): Campaign => formOf(zs).campaign;

function take(bytes: Uint8Array, path = "收件/DH_定海区城管局.xlsx", campaign = zhoushan()): TakenIn {
  const workbook = opened(bytes);
  const file = { path, sha256: "00", modified: workbook.modified };
  const form = campaign.forms[0] as Campaign["forms"][number];
  return takeIn(workbook, file, { campaign, form, period: null, received });
}

function verdictOf(taken: TakenIn): Finding | null {
  return taken.ok ? null : taken.verdict.finding;
}

async function issue(
  campaign: Campaign,
  unit: number | null,
  values: Record<string, CellContent>,
  form = 0,
): Promise<Uint8Array> {
  const whose = unit === null ? null : (campaign.roster.units[unit] ?? null);
  const own = campaign.forms[form] as Campaign["forms"][number];
  const input = { campaign, form: own, period: null, unit: whose, issued: "2023-05-19T09:00:00+08:00" };
  return writeWorkbook(planForm({ ...input, values: new Map(Object.entries(values)) }));
}

test("READ-17 a filled form is a return: figures in form order, places with unit and file", () => {
  const taken = take(writeBook(damagedBook(zs, (on) => void (fillCell(on, "xi_study_count").value = "3场"))));
  if (!taken.ok) throw new Error(explain(taken.verdict.finding));
  const { incoming } = taken;
  expect(incoming).toMatchObject({ unit: "DH", form: "statistics", period: null, version: "1.0", received });
  expect(incoming.figures.map(({ field }) => field)).toEqual(formOf(zs).layout.fields.map(({ key }) => key));
  expect(incoming.figures[0]).toMatchObject({ state: "number", value: "3", typed: "3场", cell: "D7" });
  for (const found of incoming.findings)
    expect(found.place).toMatchObject({ unit: "DH", file: "收件/DH_定海区城管局.xlsx" });
});

test("READ-17 an empty form is nobody's return, but one with a figure in a wrong place is", async () => {
  const empty = take(await issue(zhoushan(), 0, {}));
  expect(verdictOf(empty)).toMatchObject({ code: "file/unfilled", place: { unit: "DH" } });
  expect(explain(verdictOf(empty) as Finding)).toBe(
    "收件/DH_定海区城管局.xlsx：表是空的，一项也没有填，未采用，仍按未报处理。请提醒填报单位填好后重新报送。",
  );
  const beside: Damage = (on) => {
    for (const cell of on.table.cells) if (cell.mark?.kind === "figure") cell.value = null;
    put(on, 9, 30, 12);
  };
  const taken = take(writeBook(damagedBook(zs, beside)));
  const found = taken.ok ? taken.incoming.findings.filter(({ code }) => code !== "form/not-finished") : [];
  expect(found.map((each) => explain(each))).toEqual([
    "收件/DH_定海区城管局.xlsx 统计表!AD9：此处填有“12”，但不属于任何填报项，未计入。请核实是否填错位置。",
  ]);
});

test("READ-17 the blank form goes by the unit chosen in it", async () => {
  const name = zhoushan().roster.units[2]?.name as string;
  const campaign = zhoushan();
  const unitKey = campaign.forms[0]?.header.find((field) => field.role === "unit")?.key as string;
  const chosen = take(await issue(campaign, null, { [unitKey]: name, xi_study_count: 3 }), "空白表.xlsx");
  expect(chosen.ok && chosen.incoming.unit).toBe(campaign.roster.units[2]?.code);
  const nobody = take(await issue(campaign, null, { xi_study_count: 3 }), "空白表.xlsx");
  expect(verdictOf(nobody)?.code).toBe("file/no-unit");
});

test("READ-17 a form of the campaign that is not the one gathered is still a return of its own form", async () => {
  const taken = take(await issue(zhoushan(), 0, { liaison_name: "张某" }, 1));
  expect(taken.ok && taken.incoming.form).toBe("liaison");
});

const refusals: readonly [string, Damage, string][] = [
  [
    "two tables that differ",
    ({ book, table, sheet }) => {
      const other = { ...table, cells: table.cells.map((cell) => ({ ...cell })) };
      book.sheets.push({ name: "统计表 (2)", state: "visible", content: { table: other } });
      fillCell({ book, table: other, sheet }, "xi_study_count").value = 9;
    },
    "a.xlsx：“统计表”和“统计表 (2)”两张工作表都填了数且不一致，无法确定以哪张为准，未采用。请删去多余的一张后重新报送。",
  ],
  [
    "no table",
    ({ book, sheet }) => void (book.sheets = book.sheets.filter(({ name }) => name !== sheet)),
    "a.xlsx：没有找到“全市‘安全生产月’和‘安全生产万里行’活动开展情况统计表”的表格，可能不是本任务下发的表，未采用。请用下发的表填报。",
  ],
  [
    "another unit's name in the header",
    (on) => put(on, 4, 3, "普陀区城管局"),
    "a.xlsx：本表是发给“定海区城管局”的，表头却写着“普陀区城管局”，无法确定是谁的数，未采用。请与两个单位核实后重新报送。",
  ],
];

test.each(refusals)("READ-17 READ-19 %s: one verdict, one sentence", (_, damage, sentence) => {
  const found = verdictOf(take(writeBook(damagedBook(zs, damage)), "a.xlsx"));
  expect(found === null ? null : explain(found)).toBe(sentence);
});

test("READ-14 figures of another version in another measure or kind are not counted as they stand", async () => {
  const asked: Readonly<Record<string, object>> = {
    xi_study_count: { kind: "count", measure: "天" },
    preaching_count: { kind: "text" },
  };
  const old = JSON.parse(JSON.stringify(zhoushan()), (_, value: unknown) => {
    const { key } = Object(value) as { readonly key?: string };
    return key !== undefined && key in asked ? { key, required: true, ...asked[key] } : value;
  }) as Campaign;
  const taken = take(
    await issue({ ...old, version: "0.9" }, 0, {
      xi_study_count: 3,
      preaching_count: "两次",
      research_count: 4,
    }),
  );
  if (!taken.ok) throw new Error(explain(taken.verdict.finding));
  const figure = (key: string) => taken.incoming.figures.find(({ field }) => field === key);
  expect(figure("xi_study_count")).toMatchObject({
    state: "offered",
    value: "3",
    doubt: "otherMeasure",
    cell: "D7",
  });
  expect(figure("preaching_count")).toMatchObject({ state: "unread", doubt: "ambiguous" });
  expect(figure("research_count")).toMatchObject({ state: "number", value: "4" });
  expect(taken.incoming.findings.map(({ code }) => code)).toEqual([
    "form/other-version",
    "cell/measure-changed",
    "cell/unread",
    "form/not-finished",
  ]);
});

const sentences: readonly [string, Damage, string][] = [
  [
    "stamps lost",
    ({ book, table }) => {
      book.sheets = book.sheets.filter(({ name }) => name !== "_tallysheet");
      book.parts.delete("docProps/custom.xml");
      table.cells = table.cells.filter(({ row, column }) => row !== 1 || column !== 1);
    },
    "a.xlsx：表中的标识已丢失（可能是另存、复制到新工作簿或重新制作），按表样和单位名称认定。请核对各数。",
  ],
  [
    "names lost",
    ({ book }) => void (book.names = []),
    "a.xlsx 统计表：全部填报项的单元格名称已丢失，按其余两种标识读取，结果一致。",
  ],
  [
    "a measure changed",
    (on) => put(on, 7, 7, "万人次"),
    "a.xlsx 统计表!F7：“习近平总书记关于安全生产重要论述专题学习·学习（参与）人次”的计量单位应为“人次”，表中写的是“万人次”，数未计入。请核实该数按哪个计量单位填写，换算后改正。",
  ],
];

test.each(sentences)("READ-19 %s: where, what was found, what to do", (_, damage, sentence) => {
  const taken = take(writeBook(damagedBook(zs, damage)), "a.xlsx");
  expect(taken.ok && taken.incoming.findings.map((found) => explain(found))).toContain(sentence);
});
