// Journeys over the two real tables: from issue to rollup, through real workbooks.
import { fieldsOf } from "../../src/core/campaign/fields";
import { Office } from "./scenario";
import { WORKPLACES } from "./workplaces";

const TABLES = [
  ["zhoushan-2023", ["DH", "PT"], "xi_study_count"],
  ["lianglukou-2020", ["SQ01", "SQ02"], "study_group_sessions"],
] as const;

const EVERYWHERE = WORKPLACES.flatMap(([where, workplace]) =>
  TABLES.map((table) => [where, ...table, { workplace }] as const),
);

describe.each(EVERYWHERE)("%s: %s", (_, id, [first, second], field, setting) => {
  test("JOB-1 two units report, the others are missing, and every total is the sum of the two", async () => {
    const office = await Office.issues(id, setting);
    await office.fillsAll(first, 3);
    await office.fillsAll(second, 4);
    const gathered = await office.sends(first).sends(second).gathers();
    const numbers = fieldsOf(office.form).filter((each) => each.rollup === "sum");
    expect(numbers.map((each) => [each.key, gathered.total(each.key)])).toEqual(
      numbers.map((each) => [each.key, "7"]),
    );
    expect(gathered.unit(first)).toMatchObject({ status: "returned", findings: { error: 0 } });
    const due = office.campaign.roster.units
      .filter((unit) => unit.exempt === undefined)
      .map((unit) => unit.code);
    expect(gathered.missingUnits).toEqual(due.filter((code) => code !== first && code !== second));
  });

  test("JOB-2 blank, zero and not applicable stay three things all the way", async () => {
    const office = await Office.issues(id, setting);
    await office.fillsAll(first, 3);
    await office.fills(first, { [field]: null });
    await office.fillsAll(second, 3);
    await office.fills(second, { [field]: 0 });
    const gathered = await office.sends(first).sends(second).gathers();
    expect(gathered.figure(first, field)).toMatchObject({ state: "blank", value: null });
    expect(gathered.figure(second, field)).toMatchObject({ state: "number", value: "0" });
    expect(gathered.field(field)).toMatchObject({ total: "0", reported: 1 });
    expect(gathered.field(field).missing).toContain(first);
    expect(gathered.codes(first)).toContain("figure/missing");
    await office.fills(second, { [field]: "不涉及" });
    const again = await office.sends(second, "回收/again.xlsx").gathers();
    expect(again.codes(second)).toContain("unit/twice");
  });

  test("JOB-3 what people type is counted, listed, offered or said, never turned into 0", async () => {
    const office = await Office.issues(id, setting);
    await office.fillsAll(first, 3);
    const cases: readonly [string | number, string, string | null, string | null][] = [
      ["５", "number", "5", null],
      ["十二", "number", "12", "cell/read-as"],
      ["约200", "offered", "200", "cell/offered"],
      ["若干", "unread", null, "cell/unread"],
      ["/", "not-applicable", null, "figure/not-applicable"],
    ];
    for (const [typed, state, value, code] of cases) {
      await office.fills(first, { [field]: typed });
      const single = await (await Office.issues(id, setting)).gets("x.xlsx", office.formOf(first)).gathers();
      expect(single.figure(first, field)).toMatchObject({ state, value, typed: String(typed) });
      if (code !== null) expect(single.codes(first)).toContain(code);
      expect(single.total(field)).toBe(state === "number" ? value : null);
    }
  });

  test("JOB-4 every file gets one verdict: copies, foreign and unreadable files among them", async () => {
    const office = await Office.issues(id, setting);
    await office.fillsAll(first, 3);
    const other = await Office.issues(id === "zhoushan-2023" ? "lianglukou-2020" : "zhoushan-2023", setting);
    const stranger = other.campaign.roster.units[0]?.code ?? "";
    await other.fillsAll(stranger, 1);
    office.sends(first, "a.xlsx").sends(first, "b.xlsx").sends(second, "blank.xlsx");
    office.gets("other.xlsx", other.formOf(stranger)).gets("notes.xlsx", new TextEncoder().encode("hello"));
    office.gets("cut.xlsx", office.formOf(first).slice(0, 5_000)).gets("empty.xlsx", new Uint8Array());
    const { verdicts } = await office.gathers();
    expect(verdicts).toEqual({
      "a.xlsx": ["accepted", "file/accepted"],
      "b.xlsx": ["set-aside", "file/identical-copy"],
      "blank.xlsx": ["set-aside", "file/unfilled"],
      "other.xlsx": ["set-aside", "file/foreign-campaign"],
      "notes.xlsx": ["refused", "file/not-a-workbook"],
      "cut.xlsx": ["refused", "file/truncated"],
      "empty.xlsx": ["refused", "file/not-a-workbook"],
    });
  });

  test("JOB-5 the blank form is taken for the unit chosen in it", async () => {
    const office = await Office.issues(id, setting);
    const unit = office.campaign.roster.units.find((each) => each.code === first);
    await office.fills("", { ...office.everything(2), unit_name: unit?.name ?? "" });
    const gathered = await office.sends("", "空白表.xlsx").gathers();
    expect(gathered.verdicts["空白表.xlsx"]).toEqual(["accepted", "file/accepted"]);
    expect(gathered.total(field)).toBe("2");
    await office.fills("", { unit_name: "没有这个单位" });
    const unknown = await office.sends("", "空白表2.xlsx").gathers();
    expect(unknown.verdicts["空白表2.xlsx"]).toEqual(["set-aside", "file/unknown-unit"]);
  });

  test("JOB-6 a return received after the due date-time is late, whatever the file says", async () => {
    const office = await Office.issues(id, setting);
    await office.fillsAll(first, 1);
    office.sends(first);
    const due = office.form.due?.at ?? "";
    expect((await office.gathers(due)).unit(first).status).toBe("returned");
    expect((await office.gathers("2024-01-01T00:00:00+08:00")).unit(first).status).toBe("late");
  });

  test("JOB-7 the rollup workbook reads back with its sheets, and hostile text stays text", async () => {
    const office = await Office.issues(id, setting);
    await office.fillsAll(first, 3);
    await office.fills(first, { [field]: '=HYPERLINK("http://x","3")', contact: "@SUM(A1)" });
    const workbook = await (await office.sends(first).gathers()).workbook();
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining([
        "汇总表",
        "分单位明细表",
        "漏填",
        "审核结果",
        "报送情况",
        "溯源",
        "_tallysheet",
      ]),
    );
    const cells = workbook.sheets.flatMap((sheet) => [...sheet.cells.values()]);
    const typed = cells.filter((cell) => typeof cell.value === "string" && cell.value.startsWith("=HYPER"));
    expect(typed.length).toBeGreaterThan(0);
    expect(typed.every((cell) => cell.formula === undefined)).toBe(true);
    expect(workbook.externalLinks).toBe(false);
  });
});
