// Weekly reports from the command line: all periods issued, gathered one by one and with the final table.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { periodsOf } from "../../src/core/campaign/periods";
import type { Form } from "../../src/core/campaign/schema";
import type { GatherReport } from "../../src/core/rollup/report";
import { checkOpen } from "../../src/jobs/check-open";
import { standingForm } from "../../src/jobs/standing-form";
import { readWorkbook } from "../../src/xlsx/read";
import { inFolder, run } from "./command-line";
import { bundled } from "../journey/scenario";

const jiangbei = bundled("jiangbei-2021");
const [one, two] = jiangbei.roster.units.map(({ code, name }) => ({ code, file: `${code}_${name}` }));
const PERIODS = periodsOf(jiangbei, jiangbei.forms[1] as Form);

test("JOB-13 weekly forms are issued for every period, and gathered by week and with the final table", async () => {
  await inFolder(async (folder) => {
    const at = (...parts: string[]): string => join(folder, ...parts);
    const units = ["--unit", one!.code, "--unit", two!.code];
    const issue = (...more: string[]) =>
      run("issue", "jiangbei-2021", "--out", at("下发"), ...units, ...more);
    expect((await issue("--form", "weekly", "--period", "all")).out).toContain("共 4 期，2 个单位");
    expect((await issue()).code).toBe(0);
    expect((await readdir(at("下发"))).length).toBe(10);

    const fill = async (file: string, figures: object): Promise<void> => {
      await writeFile(at("figures.json"), JSON.stringify(figures));
      const form = `${file}.xlsx`;
      const filled = await run(
        "fill",
        at("下发", form),
        "--figures",
        at("figures.json"),
        "--out",
        at("回收", form),
      );
      expect(filled).toMatchObject({ code: 0 });
    };
    for (const { number } of PERIODS) {
      await fill(`${one!.file}_第${number}期`, {
        week_study_sessions: 2,
        total_works: number === 3 ? 1 : number,
      });
      if (number < 3)
        await fill(`${two!.file}_第${number}期`, { week_study_sessions: 1, total_works: number });
    }
    await fill(one!.file, { study_sessions: 9, works: 4 });

    const gather = (...more: string[]) =>
      run("gather", "jiangbei-2021", at("回收"), "--out", at("汇总.xlsx"), "--json", at("r.json"), ...more);
    const third = await gather("--form", "weekly", "--period", "3");
    expect(third.out).toContain("第3期（06-22 17:30）  已报 1/应报 10，未报：");
    expect(third.out).toMatch(/累计数，本期为 1 件，比第2期的 2 件少 1 件/);
    expect(third.out).toContain("另有 3 份是其他各期的表");

    const whole = await gather();
    expect(whole.out).toMatch(/各期合计（共 4 期）为 8 场次，多 1 场次/);
    const report = JSON.parse(await readFile(at("r.json"), "utf8")) as GatherReport;
    expect(report.series[0]?.periods.map(({ returned }) => returned.length)).toEqual([2, 2, 1, 1]);
    expect(report.series[0]?.fields.find(({ key }) => key === "week_study_sessions")?.overall).toBe("10");
  });
});

test.each([
  ["no period", [], /请用 --period 指定期次或日期：1（2021-06-08）、2（2021-06-15）/],
  ["a period that is none", ["--period", "5"], /按期报送/],
  ["all of them at once", ["--period", "all"], /按期报送/],
])("JOB-14 a weekly form is gathered for one period: %s", async (_, period, sentence) => {
  const { code, err } = await run(
    "gather",
    "jiangbei-2021",
    "/tmp",
    "--out",
    "/tmp/x/r.xlsx",
    "--form",
    "weekly",
    ...period,
  );
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
});

test("JOB-18 forms issued with the last rollup carry each unit's own figures of then", async () => {
  await inFolder(async (folder) => {
    const at = (...parts: string[]): string => join(folder, ...parts);
    const issue = (out: string, period: string, ...more: string[]) =>
      run("issue", "jiangbei-2021", "--form", "weekly", "--period", period, "--out", at(out), ...more);
    await issue("下发", "1", "--unit", one!.code);
    await writeFile(
      at("figures.json"),
      JSON.stringify({ week_study_sessions: "２场次", total_works: "约5" }),
    );
    const form = at("下发", `${one!.file}_第1期.xlsx`);
    const out = at("回收", `${one!.file}_第1期.xlsx`);
    await run("fill", form, "--figures", at("figures.json"), "--out", out);
    const rollup = at("第1期汇总.xlsx");
    await run("gather", "jiangbei-2021", at("回收"), "--form", "weekly", "--period", "1", "--out", rollup);

    const units = ["--unit", one!.code, "--unit", two!.code];
    expect(await issue("第2期", "2", ...units, "--last", rollup)).toMatchObject({ code: 0, err: "" });
    const lastIn = async (unit: string): Promise<unknown> => {
      const bytes = new Uint8Array(await readFile(at("第2期", `${unit}_第2期.xlsx`)));
      const outcome = readWorkbook(bytes);
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      expect(standingForm(outcome.workbook)).toMatchObject({ ok: true });
      const looked = checkOpen(outcome.workbook, "2021-06-10T10:00:00+08:00");
      return looked.state === "form" ? looked.open.last : looked.state;
    };
    // What was only offered did not count, and who gave nothing carries nothing.
    const figures = { week_study_sessions: "2" };
    expect(await lastIn(one!.file)).toEqual({ record: "tallysheet-last", name: "第1期", figures });
    expect(await lastIn(two!.file)).toBeNull();

    expect((await issue("x", "1", "--last", rollup)).err).toContain("就是本期的汇总");
    expect((await issue("x", "all", "--last", rollup)).err).toContain("--last 只能用于下发一期");
  });
});
