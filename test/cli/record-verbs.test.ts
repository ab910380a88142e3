// The verbs that open a rollup workbook: continue, foretell, correct, mark, set aside, trace, remind.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Changes } from "../../src/core/rollup/changes";
import type { GatherReport } from "../../src/core/rollup/report";
import { Office } from "../journey/scenario";
import { inFolder, run } from "./command-line";

const FIELD = "xi_study_count";

/** 定海 (3), 普陀 (约200), and 定海 amended (9), saved later: made once, they are the same for every test. */
const returns = (async () => {
  const office = await Office.issues("zhoushan-2023");
  await office.fillsAll("DH", 3);
  await office.fillsAll("PT", 4);
  await office.fills("PT", { [FIELD]: "约200" });
  const [dh, pt] = [office.formOf("DH"), office.formOf("PT")];
  await office.fills("DH", { [FIELD]: 9 }, "2023-06-30T10:00:00+08:00");
  return { "DH.xlsx": dh, "PT.xlsx": pt, "DH2.xlsx": office.formOf("DH") };
})();

async function withReturns(work: (at: (...parts: string[]) => string) => Promise<void>): Promise<void> {
  const files = await returns;
  await inFolder(async (folder) => {
    const at = (...parts: string[]): string => join(folder, ...parts);
    for (const [name, bytes] of Object.entries(files)) await writeFile(at(name), bytes);
    await work(at);
  });
}

async function reportIn(path: string): Promise<GatherReport> {
  return JSON.parse(await readFile(path, "utf8")) as GatherReport;
}

const total = (report: GatherReport): string | null | undefined =>
  report.fields.find(({ key }) => key === FIELD)?.total;

test("JOB-36 a rollup is continued, two are merged, and the old file is kept", async () => {
  await withReturns(async (at) => {
    const out = at("汇总.xlsx");
    await run("gather", "zhoushan-2023", at("DH.xlsx"), "--out", out);
    const next = await run("gather", out, at("PT.xlsx"), "--out", out, "--json", at("r.json"));
    expect(next.code).toBe(0);
    expect(total(await reportIn(at("r.json")))).toBe("3");
    expect((await readdir(at())).sort()).toEqual(expect.arrayContaining(["汇总.xlsx", "汇总.xlsx.bak"]));

    await run("gather", "zhoushan-2023", at("DH2.xlsx"), "--out", at("乙.xlsx"));
    const merged = await run(
      "gather",
      out,
      at("乙.xlsx"),
      "--out",
      at("合.xlsx"),
      "--accept-offers",
      "--json",
      at("m.json"),
    );
    const report = await reportIn(at("m.json"));
    expect(merged.out).toContain("已确认待确认的读数 1 处");
    expect(total(report)).toBe("209");
    expect(report.files.map(({ code }) => code).sort()).toEqual([
      "file/accepted",
      "file/accepted",
      "file/replaced",
    ]);
  });
});

test("JOB-33 a dry run says what would change and writes nothing", async () => {
  await withReturns(async (at) => {
    const out = at("汇总.xlsx");
    await run("gather", "zhoushan-2023", at("DH.xlsx"), at("PT.xlsx"), "--out", out);
    const before = await readFile(out);
    const dry = await run("gather", out, at("DH2.xlsx"), "--dry-run");
    expect(dry.out).toMatch(/改用 {2}定海区城管局：.*DH\.xlsx → .*DH2\.xlsx/);
    expect(dry.out).toMatch(/“3” → “9”/);
    const { out: json } = await run("gather", out, at("DH2.xlsx"), "--dry-run", "--json", "-");
    expect((JSON.parse(json) as Changes).figures).toMatchObject([{ unit: "DH", field: FIELD }]);
    expect((JSON.parse(json) as Changes).fields).toMatchObject([{ key: FIELD, before: "3", after: "9" }]);
    expect(await readFile(out)).toEqual(before);
    expect((await readdir(at())).sort()).toEqual(["DH.xlsx", "DH2.xlsx", "PT.xlsx", "汇总.xlsx"]);
  });
});

test("JOB-35 a damaged record is refused with a sentence, and nothing is written", async () => {
  await withReturns(async (at) => {
    const out = at("汇总.xlsx");
    await run("gather", "zhoushan-2023", at("DH.xlsx"), "--out", out);
    await writeFile(at("no.xlsx"), await readFile(at("DH.xlsx")));
    await writeFile(at("cut.xlsx"), (await readFile(out)).subarray(0, 9_000));
    for (const [name, sentence] of [
      ["no.xlsx", /不是本软件生成的汇总工作簿/],
      ["cut.xlsx", /不完整/],
    ] as const) {
      const { code, err } = await run("gather", at(name), at("PT.xlsx"), "--out", at("新.xlsx"));
      expect(code).toBe(1);
      expect(err).toMatch(sentence);
    }
    expect(await readdir(at())).not.toContain("新.xlsx");
  });
});

test("JOB-37 correct, set aside, take in, mark, trace and remind", async () => {
  await withReturns(async (at) => {
    const out = at("汇总.xlsx");
    await run("gather", "zhoushan-2023", at("DH.xlsx"), at("DH2.xlsx"), at("PT.xlsx"), "--out", out);
    const unit = ["--unit", "DH"];
    const trace = async (): Promise<string> => (await run("trace", out, FIELD)).out;

    await run("correct", out, ...unit, "--field", FIELD, "--to", "8");
    expect(await trace()).toMatch(
      /定海区城管局：.*DH2\.xlsx 统计表!\S+，填“9”，汇总单位更正为“8”，读作 8（数字），计入，累计 8/,
    );
    await run("correct", out, ...unit, "--field", FIELD, "--restore");
    expect(await trace()).toMatch(/填“9”，读作 9（数字），计入，累计 9/);
    await run("set-aside", out, ...unit, "--reason", "单位来电作废");
    expect(await trace()).toContain("DH.xlsx 统计表");
    await run("take-in", out, ...unit, "--reason", "单位又来电");
    expect(await trace()).toContain("DH2.xlsx 统计表");
    expect(await trace()).toMatch(/普陀区城管局：.*填“约200”，读作 200（待确认），未计入/);

    await run("mark", out, "--unit", "RQXH", "--as", "exempt", "--reason", "已撤并");
    const until = ["--until", "2023-07-10T23:59:59+08:00"];
    const reminded = await run("remind", out);
    const [all] = reminded.out.split("\n");
    expect(all).toMatch(/^以下\d+个单位尚未报送/);
    const code = /^\s*(\S+?)：贵单位/m.exec(reminded.out)?.[1];
    expect(all).toContain(code);
    const missing = (await Office.issues("zhoushan-2023")).campaign.roster.units.find(
      ({ name }) => name === code,
    );
    await run("mark", out, "--unit", missing?.code ?? "", "--as", "extended", "--reason", "来函", ...until);
    expect((await run("remind", out, "--unit", missing?.code ?? "")).out).toContain("2023年7月10日");
  });
});

test("JOB-37 of two returns under one path the one is taken that its number names", async () => {
  await withReturns(async (at) => {
    const out = at("汇总.xlsx");
    await run("gather", "zhoushan-2023", at("DH.xlsx"), "--out", out);
    await writeFile(at("DH.xlsx"), await readFile(at("DH2.xlsx")));
    await run("gather", out, at("DH.xlsx"), "--out", out);
    const move = (...words: string[]) => run(...words, "--unit", "DH", "--reason", "单位来电作废");
    await move("set-aside", out);
    await move("set-aside", out);
    const { code, err } = await move("take-in", out, "--file", at("DH.xlsx"));
    expect([code, err.match(/DH\.xlsx（[0-9a-f]{8}）/g)]).toEqual([
      2,
      [expect.anything(), expect.anything()],
    ]);
    const totals = [];
    for (const [, number] of err.matchAll(/（([0-9a-f]{8})）/g)) {
      expect((await move("take-in", out, "--file", number as string)).code).not.toBe(2);
      totals.push(/累计 (\d+)/.exec((await run("trace", out, FIELD)).out)?.[1]);
      await move("set-aside", out);
    }
    expect(totals.sort()).toEqual(["3", "9"]);
  });
});

test.each([
  ["an unknown policy", ["gather", "RUN", "--keep", "both", "--out", "x.xlsx"], /--keep 应为/],
  ["a form for a rollup", ["gather", "RUN", "--form", "liaison", "--out", "x.xlsx"], /以汇总工作簿为准/],
  [
    "no field",
    ["correct", "RUN", "--unit", "DH", "--field", "xi_study_coun", "--to", "1"],
    /是否为“xi_study_count”/,
  ],
  [
    "two wishes at once",
    ["correct", "RUN", "--unit", "DH", "--field", FIELD, "--keep", "--restore"],
    /三者择一/,
  ],
  ["nothing to take back", ["correct", "RUN", "--unit", "DH", "--field", FIELD, "--keep"], /没有更正/],
  ["an unknown unit", ["mark", "RUN", "--unit", "DX", "--as", "accepted", "--reason", "x"], /没有代码“DX”/],
  ["an unknown state", ["mark", "RUN", "--unit", "DH", "--as", "done", "--reason", "x"], /--as 应为/],
  ["no reason", ["mark", "RUN", "--unit", "DH", "--as", "accepted"], /缺少 --reason/],
  [
    "an extension to nowhere",
    ["mark", "RUN", "--unit", "DH", "--as", "extended", "--reason", "x"],
    /--until/,
  ],
  [
    "accepting what is not in",
    ["mark", "RUN", "--unit", "PT", "--as", "accepted", "--reason", "x"],
    /尚未报送/,
  ],
  ["nothing to take in", ["take-in", "RUN", "--unit", "DH", "--reason", "x"], /没有可恢复采用/],
] as const)("JOB-37 bad usage is exit 2 with a sentence: %s", async (_, args, sentence) => {
  await withReturns(async (at) => {
    await run("gather", "zhoushan-2023", at("DH.xlsx"), "--out", at("汇总.xlsx"));
    const { code, err } = await run(...args.map((word) => (word === "RUN" ? at("汇总.xlsx") : word)));
    expect(err).toMatch(sentence);
    expect(code).toBe(2);
  });
});
