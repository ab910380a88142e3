// Journeys over all bundled campaigns: from issue to a rollup that can be opened again, weekly reports included.
import { fieldsOf } from "../../src/core/campaign/fields";
import { periodsOf } from "../../src/core/campaign/periods";
import type { Form } from "../../src/core/campaign/schema";
import { readWorkbook } from "../../src/xlsx/read";
import { bundled, Office } from "./scenario";
import { WORKPLACES } from "./workplaces";

const CAMPAIGNS = ["zhoushan-2023", "lianglukou-2020", "jiangbei-2021", "shouxian-2021", "shexian-2022"];

const sums = (form: Form) => fieldsOf(form).filter(({ rollup }) => rollup === "sum");

describe.each(WORKPLACES)("%s", (_, workplace) => {
  test.each(CAMPAIGNS)("JOB-16 %s from issue to a rollup that opens again", async (id) => {
    const office = await Office.issues(id, { workplace });
    const units = office.campaign.roster.units.filter(({ exempt }) => exempt === undefined);
    const [one, two, three] = units.map(({ code }) => code) as [string, string, string];
    await office.fillsAll(one, 3);
    await office.fillsAll(two, 4);
    await office.fillsAll(three, 5);
    const [first, ...others] = sums(office.form);
    await office.fills(three, { [first!.key]: "约200" });
    const gathered = await office.sends(one).sends(two).sends(three).gathers();

    expect(gathered.total(first!.key)).toBe("7");
    expect(others.map(({ key }) => [key, gathered.total(key)])).toEqual(others.map(({ key }) => [key, "12"]));
    expect(gathered.field(first!.key).missing).toContain(three);
    expect(gathered.codes(three)).toContain("cell/offered");
    expect(gathered.missingUnits).toEqual(units.slice(3).map(({ code }) => code));
    expect([one, two, three].map((code) => gathered.unit(code).status)).toEqual([
      "returned",
      "returned",
      "returned",
    ]);
    expect(gathered.report.findings.every(({ sentence }) => /[\u4e00-\u9fff]/.test(sentence))).toBe(true);
    expect(await gathered.reopened()).toEqual(gathered.rollup);
  });

  describe("JOB-17 the weekly reports of 江北", () => {
    const campaign = bundled("jiangbei-2021");
    const weekly = campaign.forms[1] as Form;
    const [first, second] = campaign.roster.units as [
      (typeof campaign.roster.units)[number],
      (typeof campaign.roster.units)[number],
    ];
    /** Week by week, as the two units report: the second forgets its third week. */
    const SENT = [
      { sessions: 2, works: 3, both: true },
      { sessions: 1, works: 5, both: true },
      { sessions: 4, works: 4, both: false },
      { sessions: 0, works: 9, both: true },
    ];

    async function sendWeeks(): Promise<
      readonly { readonly office: Office; readonly paths: readonly string[] }[]
    > {
      const weeks: { office: Office; paths: readonly string[] }[] = [];
      for (const { due, number } of periodsOf(campaign, weekly)) {
        const office = await Office.issues(campaign.id, { form: "weekly", period: due, workplace });
        const { sessions, works, both } = SENT[number - 1]!;
        const senders = both ? [first.code, second.code] : [first.code];
        const paths = senders.map((code) => `回收/${code}_第${number}期.xlsx`);
        for (const [index, code] of senders.entries()) {
          await office.fillsAll(code, 1);
          await office.fills(code, { week_study_sessions: sessions, total_works: works });
          office.sends(code, paths[index]);
        }
        weeks.push({ office, paths });
      }
      return weeks;
    }

    /** Every file of every week before one office. */
    async function allInto(office: Office): Promise<Office> {
      for (const { office: week, paths } of await sendWeeks()) {
        if (week.period === office.period) continue;
        const senders = [first.code, second.code].slice(0, paths.length);
        senders.forEach((code, index) => office.gets(paths[index] as string, week.formOf(code)));
      }
      return office;
    }

    test("JOB-17 each week is gathered by itself, and the weeks before it are held against it", async () => {
      const weeks = await sendWeeks();
      const alone = await Promise.all(weeks.map(({ office }) => office.gathers()));
      expect(alone.map((week) => [week.total("week_study_sessions"), week.total("total_works")])).toEqual([
        ["4", "6"],
        ["2", "10"],
        ["4", "4"],
        ["0", "18"],
      ]);
      expect(alone.map((week) => week.missingUnits.includes(second.code))).toEqual([
        false,
        false,
        true,
        false,
      ]);

      const third = await (await allInto(weeks[2]!.office)).gathers();
      expect(third.total("total_works")).toBe("4");
      expect(third.codes(first.code)).toContain("series/falling");
      expect(third.report.files.filter(({ verdict }) => verdict === "accepted").length).toBe(1);
      expect(await third.reopened()).toEqual(third.rollup);
    });

    test("JOB-17 the final table is held against all weeks, and what is missing is listed with its due date", async () => {
      const office = await Office.issues(campaign.id, { workplace });
      for (const { code } of [first, second]) {
        await office.fillsAll(code, 1);
        await office.fills(code, { study_sessions: 7, works: 9, lecture_sessions: 4, drill_sessions: 4 });
        office.sends(code);
      }
      const gathered = await (await allInto(office)).gathers();
      const differing = gathered.report.findings
        .filter(({ code }) => code === "series/final-differs")
        .map(({ unit, field, severity }) => [unit, field, severity]);
      // The first unit said 7 in four weeks and 1 of whatever else four times; the second said 3 in three.
      expect(differing).toContainEqual([second.code, "study_sessions", "note"]);
      expect(differing).not.toContainEqual([first.code, "study_sessions", "warning"]);
      expect(differing).toContainEqual([first.code, "service_days", "warning"]);
      const missing = gathered.report.findings.filter(
        ({ code, unit }) => code === "series/missing" && unit === second.code,
      );
      expect(missing.map(({ sentence }) => sentence)).toEqual([
        `${second.name}：《2021年“安全生产月”活动每周开展情况》有 1 期未报：第3期（应于 2021-06-22 17:30 前报送）。请催报。`,
      ]);
      const sheets = (await gathered.workbook()).sheets;
      const cells = [...(sheets.find(({ name }) => name === "各期情况")?.cells.values() ?? [])].map(
        ({ value }) => value,
      );
      expect(cells).toEqual(expect.arrayContaining(["第4期", "6月23日至6月29日", "累计数", "未报"]));
      expect(await gathered.reopened()).toEqual(gathered.rollup);
    });

    test("JOB-17 the form of a week says which week it is", async () => {
      const [, week] = await sendWeeks();
      const outcome = readWorkbook(week!.office.formOf(first.code));
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
      const texts = outcome.workbook.sheets.flatMap((sheet) =>
        [...sheet.cells.values()].map(({ value }) => value),
      );
      expect(texts).toContain(
        "统计时段：第2期，2021年6月9日（星期三）至2021年6月15日（星期二）　　报送截止：2021年6月15日（星期二）17:30前",
      );
    });
  });
});
