// A journey back and forth: a unit's form returned with what is wrong, mended, gathered again.
import { strFromU8, unzipSync } from "fflate";
import { planForm } from "../../src/core/form/plan";
import { cellName } from "../../src/core/sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { returnForFixing } from "../../src/jobs/return-for-fixing";
import { standingForm } from "../../src/jobs/standing-form";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { Office } from "./scenario";
import { type Workplace, WORKPLACES } from "./workplaces";

const SENT_BACK = "2023-07-01T09:00:00+08:00";
const MENDED = "2023-07-01T15:00:00+08:00";
const MISSING = "preaching_attendance";
const OFFERED = "xi_study_attendance";
const UNREAD = "rescue_drills_count";

function read(bytes: Uint8Array): WorkbookSnapshot {
  const outcome = readWorkbook(bytes);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.workbook;
}

function textsOf(sheet: SheetSnapshot | undefined): string[] {
  return [...(sheet?.cells.values() ?? [])].flatMap(({ value }) =>
    typeof value === "object" ? [] : [String(value)],
  );
}

const MESS = { [MISSING]: null, [OFFERED]: "约200", [UNREAD]: "若干" } as const;

async function sentBack(
  workplace: Workplace,
): Promise<{ office: Office; bytes: Uint8Array; codes: string[] }> {
  const office = await Office.issues("zhoushan-2023", { workplace });
  await office.fillsAll("DH", 3);
  await office.fills("DH", MESS);
  const gathered = await office.sends("DH").gathers();
  const returned = await returnForFixing(await gathered.reopened(), "DH", SENT_BACK);
  if (!returned.ok) throw new Error(returned.finding.code);
  return { office, bytes: returned.bytes, codes: returned.findings.map(({ code }) => code) };
}

describe.each(WORKPLACES)("%s", (_, workplace) => {
  test("JOB-63 a form sent back carries its figures as typed, and says what is wrong and where", async () => {
    const { bytes, codes } = await sentBack(workplace);
    expect(codes).toEqual(expect.arrayContaining(["figure/missing", "cell/offered", "cell/unread"]));
    const workbook = read(bytes);
    expect(workbook.sheets[0]?.name).toBe("退回说明");
    const texts = textsOf(workbook.sheets[0]);
    expect(texts).toEqual(
      expect.arrayContaining(["漏填，请填写数据；没有发生的填 0，不要留空。", "约200", "若干"]),
    );
    expect(texts.join("\n")).not.toContain("请退回该单位");
    const table = workbook.sheets.find(({ name }) => name === "统计表");
    expect(textsOf(table)).toEqual(expect.arrayContaining(["约200", "若干", "3"]));
    const links = [...(workbook.sheets[0]?.cells.values() ?? [])].flatMap(({ formula }) => formula ?? []);
    expect(links).toHaveLength(codes.length);
    for (const link of links) expect(link).toMatch(/^HYPERLINK\("#'统计表'!([A-Z]+\d+)","\1"\)$/);
  });

  test("JOB-63 links lead to the cells meant", async () => {
    const { bytes } = await sentBack(workplace);
    const workbook = read(bytes);
    const [list, table] = [workbook.sheets[0], workbook.sheets.find(({ name }) => name === "统计表")];
    const row = [...(list?.cells.values() ?? [])].find(({ value }) => value === "若干")?.row;
    const link = [...(list?.cells.values() ?? [])].find(
      (cell) => cell.row === row && cell.formula !== undefined,
    );
    const cell = [...(table?.cells.values() ?? [])].find(({ value }) => value === "若干");
    if (cell === undefined) throw new Error("not in the table");
    expect(link?.value).toBe(cellName(cell.row, cell.column));
  });

  test("JOB-64 mended and gathered again it replaces the earlier one cleanly", async () => {
    const { office, bytes } = await sentBack(workplace);
    const mended = await workplace.fill(
      bytes,
      office.form,
      { [MISSING]: 40, [OFFERED]: 210, [UNREAD]: 2 },
      MENDED,
    );
    const gathered = await office.gets("退回/DH.xlsx", mended).gathers();
    expect(gathered.verdicts).toEqual({
      "回收/DH.xlsx": ["set-aside", "file/replaced"],
      "退回/DH.xlsx": ["accepted", "file/accepted"],
    });
    expect([MISSING, OFFERED, UNREAD].map((key) => gathered.total(key))).toEqual(["40", "210", "2"]);
    expect(gathered.total("xi_study_count")).toBe("3");
    expect(gathered.unit("DH")).toMatchObject({ status: "returned", findings: { error: 0 } });
  });

  test("JOB-64 sent on unchanged it is the same return", async () => {
    const { office, bytes } = await sentBack(workplace);
    const gathered = await office.gets("退回/DH.xlsx", bytes).gathers();
    expect(
      Object.values(gathered.verdicts)
        .map(([, code]) => code)
        .sort(),
    ).toEqual(["file/accepted", "file/same-figures"]);
  });

  test("JOB-63 mended in part, it still says what was wrong, and marks what still is", async () => {
    const { office, bytes, codes } = await sentBack(workplace);
    const mended = await workplace.fill(bytes, office.form, { [MISSING]: 40 }, MENDED);
    const [before, after] = [read(bytes), read(mended)];
    expect(textsOf(after.sheets[0])).toEqual(textsOf(before.sheets[0]));
    expect(after.sheets[0]?.name).toBe("退回说明");
    // Input messages of the marked cells, by the file's own XML: snapshots do not carry them.
    const prompts = (file: Uint8Array): number =>
      Object.values(unzipSync(file)).flatMap((part) => strFromU8(part).match(/promptTitle="退回修改"/g) ?? [])
        .length;
    expect(prompts(mended)).toBe(prompts(bytes));
    expect(prompts(bytes)).toBeGreaterThanOrEqual(codes.length);
    const again = await workplace.fill(mended, office.form, { [OFFERED]: 210 }, MENDED);
    expect(textsOf(read(again).sheets[0])).toEqual(textsOf(before.sheets[0]));
  });

  test("JOB-63 what the unit has explained it need not explain again", async () => {
    const office = await Office.issues("zhoushan-2023", { workplace });
    await office.fillsAll("DH", 3);
    await office.fills("DH", { ...MESS, xi_study_count: 1, xi_study_attendance: 90_000 });
    const form = standingForm(read(office.formOf("DH")));
    if (!form.ok) throw new Error(form.finding.code);
    const explanations = new Map([["004-V03", "线上直播"]]);
    const explained = await writeWorkbook(planForm({ ...form.input, explanations }));
    const { rollup } = await office.gets("回收/DH.xlsx", workplace.open(explained).save()).gathers();
    const returned = await returnForFixing(rollup, "DH", SENT_BACK);
    if (!returned.ok) throw new Error(returned.finding.code);
    const back = standingForm(read(returned.bytes));
    expect(back.ok && back.input.explanations).toEqual(explanations);
    const rules = returned.findings.flatMap((found) =>
      found.code === "rule/failed" ? [found.args.rule] : [],
    );
    expect(rules).not.toContain("004-V03");
  });

  test("JOB-63 who has not returned gets nothing back", async () => {
    const office = await Office.issues("zhoushan-2023", { workplace });
    const { rollup } = await office.gathers();
    const returned = await returnForFixing(rollup, "PT", SENT_BACK);
    expect(returned).toMatchObject({
      ok: false,
      finding: { code: "record/no-return", args: { unit: "普陀区城管局" } },
    });
  });
});
