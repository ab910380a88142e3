// The command line's verbs and exit codes, over real files.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { GatherReport } from "../../src/core/rollup/report";
import { inFolder, run } from "./command-line";

test("JOB-8 the bundled campaigns are listed with their forms", async () => {
  const { code, out } = await run("campaigns");
  expect(code).toBe(0);
  expect(out).toContain("zhoushan-2023");
  expect(out).toMatch(/statistics .*63 项/);
});

test("JOB-8 of one campaign its forms, due moments, units and assumptions are told", async () => {
  const { code, out } = await run("campaigns", "zhoushan-2023");
  expect(code).toBe(0);
  expect(out).toContain("（63 项），2023年7月1日（星期六）前报送");
  expect(out).toContain("  DH  定海区城管局（县区局）");
  expect(out).toContain("  1. 通知未单独规定统计表的报送时间");
  expect(out).toContain("各单位所属领域为汇总单位的设定，请核对。");
  expect((await run("campaigns", "no-such")).code).toBe(2);
  expect((await run("campaigns", "zhoushan-2023", "lianglukou-2020")).code).toBe(2);
});

test.each([
  ["nothing", [], /用法/],
  ["an unknown verb", ["merge"], /没有“merge”这个命令/],
  ["an unknown option", ["issue", "zhoushan-2023", "--force"], /--force/],
  ["no folder", ["issue", "zhoushan-2023"], /缺少 --out/],
  ["an unknown campaign", ["issue", "nowhere", "--out", "/tmp/x"], /没有自带任务“nowhere”.*zhoushan-2023/],
  ["an unknown unit", ["issue", "zhoushan-2023", "--out", "/tmp/x", "--unit", "ZZ"], /没有代码“ZZ”/],
  ["an unknown form", ["issue", "zhoushan-2023", "--out", "/tmp/x", "--form", "z"], /没有表“z”.*liaison/],
  ["a period where there is none", ["issue", "zhoushan-2023", "--out", "/tmp/x", "--period", "1"], /不分期/],
  [
    "a campaign file that is not there",
    ["issue", "/nowhere/c.json", "--out", "/tmp/x"],
    /^找不到“\/nowhere\/c\.json”[^a-z]*$/,
  ],
  [
    "a moment without a zone",
    ["gather", "zhoushan-2023", "/tmp", "--out", "/tmp/x/r.xlsx", "--received", "2023-07-01"],
    /应带时区/,
  ],
  [
    "returns that are not there",
    ["gather", "zhoushan-2023", "/nowhere", "--out", "/tmp/x/r.xlsx"],
    /^找不到“\/nowhere”[^a-z]*$/,
  ],
] as const)("JOB-9 bad usage is exit 2 with a sentence: %s", async (_, args, sentence) => {
  const { code, out, err } = await run(...args);
  expect(code).toBe(2);
  expect(out + err).toMatch(sentence);
});

test("JOB-8 a campaign saved as GBK is read", async () => {
  await inFolder(async (folder) => {
    const json = await readFile(join(__dirname, "../../assets/campaigns/lianglukou-2020.json"), "utf8");
    const named = (title: string): string => json.replace(/"title": "[^"]*"/, `"title": "${title}"`);
    // "统计" in GBK; the rest of the file stays within ASCII escapes.
    const escaped = named("@").replace(
      /[\u0080-\uffff]/g,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
    const [before, after] = escaped.split("@") as [string, string];
    const bytes = [Buffer.from(before), Buffer.from([0xcd, 0xb3, 0xbc, 0xc6]), Buffer.from(after)];
    await writeFile(join(folder, "任务.json"), Buffer.concat(bytes));
    expect((await run("campaigns", join(folder, "任务.json"))).out).toMatch(/lianglukou-2020 {2}统计（/);
  });
});

test("JOB-10 issue, fill, check and gather from files to files", async () => {
  await inFolder(async (folder) => {
    const at = (...parts: string[]): string => join(folder, ...parts);
    expect(
      (await run("issue", "zhoushan-2023", "--out", at("下发"), "--unit", "DH", "--unit", "PT")).code,
    ).toBe(0);
    expect((await readdir(at("下发"))).sort()).toEqual(["DH_定海区城管局.xlsx", "PT_普陀区城管局.xlsx"]);

    await writeFile(at("figures.json"), JSON.stringify({ xi_study_count: 3, preaching_count: "3场" }));
    const source = at("下发", "DH_定海区城管局.xlsx");
    const filled = await run("fill", source, "--figures", at("figures.json"), "--out", at("回收", "DH.xlsx"));
    expect(filled).toMatchObject({ code: 0 });

    const checked = await run("check", at("回收", "DH.xlsx"));
    expect(checked.code).toBe(1);
    expect(checked.out).toContain("定海区城管局，已填 2/应填 54");
    expect(checked.out).toMatch(/填的是“3场”，按 3 场次计/);

    await writeFile(at("回收", "~$DH.xlsx"), "lock");
    const gathered = await run(
      "gather",
      "zhoushan-2023",
      at("回收"),
      "--out",
      at("汇总.xlsx"),
      "--json",
      at("r.json"),
    );
    expect(gathered.code).toBe(1);
    expect((await run("check", at("汇总.xlsx"))).out).toContain("这是汇总工作簿");
    expect(gathered.out).toContain("应报 10 个单位，已报 1 个");
    const report = JSON.parse(await readFile(at("r.json"), "utf8")) as GatherReport;
    expect(report.files.map((file) => file.verdict)).toEqual(["accepted"]);
    expect(report.fields.find((field) => field.key === "preaching_count")).toMatchObject({
      total: "3",
      reported: 1,
      expected: 10,
    });
  });
});

test("JOB-11 fill refuses keys the form does not have, and files that are no form", async () => {
  await inFolder(async (folder) => {
    const at = (name: string): string => join(folder, name);
    await run("issue", "zhoushan-2023", "--out", folder, "--unit", "DH");
    await writeFile(at("bad.json"), JSON.stringify({ nothing_count: 3 }));
    await writeFile(at("list.json"), "[1]");
    await writeFile(at("text.xlsx"), "text");
    await writeFile(at("good.json"), "{}");
    const form = at("DH_定海区城管局.xlsx");
    expect(await run("fill", form, "--figures", at("bad.json"), "--out", at("o.xlsx"))).toMatchObject({
      code: 1,
      err: expect.stringContaining("nothing_count") as string,
    });
    expect(await run("fill", form, "--figures", at("list.json"), "--out", at("o.xlsx"))).toMatchObject({
      code: 2,
    });
    expect(
      await run("fill", at("text.xlsx"), "--figures", at("good.json"), "--out", at("o.xlsx")),
    ).toMatchObject({ code: 1 });
    expect(await readdir(folder)).not.toContain("o.xlsx");
  });
});

test.each<[string, string, RegExp]>([
  [
    "a control character",
    '{"contact": "张\\u0007三"}',
    /“联系人”的内容中有单元格存不下的控制字符（U\+0007）/,
  ],
  ["half a character", '{"contact": "\\ud83d"}', /“联系人”的内容中有单元格存不下的控制字符（U\+D83D）/],
  [
    "too long a text",
    JSON.stringify({ contact: "字".repeat(32_768) }),
    /“联系人”的内容有 32768 个字，超出一个单元格/,
  ],
  ["too large a number", '{"xi_study_count": 1e999}', /“.+·活动场次”的数（Infinity）超出可填的范围/],
])("JOB-11 fill refuses %s, which no cell can hold, with a sentence", async (_, json, sentence) => {
  await inFolder(async (folder) => {
    const at = (name: string): string => join(folder, name);
    await run("issue", "zhoushan-2023", "--out", folder, "--unit", "DH");
    await writeFile(at("figures.json"), json);
    const form = at("DH_定海区城管局.xlsx");
    const filled = await run("fill", form, "--figures", at("figures.json"), "--out", at("o.xlsx"));
    expect(filled.code).toBe(1);
    expect(filled.err).toMatch(sentence);
    expect(await readdir(folder)).not.toContain("o.xlsx");
  });
});

test("JOB-12 the demonstration runs and says honestly what came back", async () => {
  await inFolder(async (folder) => {
    const { code, out } = await run("demo", "--out", join(folder, "demo"));
    expect(code).toBe(0);
    expect(out).toContain("应报 10 个单位，已报 9 个");
    expect(out).toMatch(/未报 {2}市燃气协会/);
    expect(out).toMatch(/无法读取 {2}.*活动简报\.xlsx/);
    expect(await readdir(join(folder, "demo"))).toEqual(
      expect.arrayContaining(["下发", "回收", "汇总.xlsx", "报告.json"]),
    );
  });
});
