// What an office does with a rollup from the command line: write it up, send a form back, hand it up.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readWorkbook } from "../../src/xlsx/read";
import { inFolder, run } from "./command-line";

async function sheetsIn(path: string): Promise<readonly string[]> {
  const outcome = readWorkbook(new Uint8Array(await readFile(path)));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.workbook.sheets.map(({ name }) => name);
}

test("JOB-65 narrate, return and pass-up go from files to files", async () => {
  await inFolder(async (folder) => {
    const at = (...parts: string[]): string => join(folder, ...parts);
    await run("issue", "lianglukou-2020", "--out", at("下发"), "--unit", "SQ01");
    const issued = (await readdir(at("下发")))[0] as string;
    await writeFile(at("数.json"), JSON.stringify({ launch_sessions: 3, study_group_sessions: "约20" }));
    await run("fill", at("下发", issued), "--figures", at("数.json"), "--out", at("回收", issued));
    await run("gather", "lianglukou-2020", at("回收"), "--out", at("汇总.xlsx"));

    const year = JSON.parse(await readFile("assets/campaigns/lianglukou-2020.json", "utf8")) as {
      id: string;
    };
    await writeFile(at("上年.json"), JSON.stringify({ ...year, id: "lianglukou-2019" }));
    await run("issue", at("上年.json"), "--out", at("上年下发"), "--unit", "SQ01");
    await run("fill", at("上年下发", issued), "--figures", at("数.json"), "--out", at("上年回收", issued));
    await run("gather", at("上年.json"), at("上年回收"), "--out", at("上年汇总.xlsx"));
    const told = await run("narrate", at("汇总.xlsx"), "--last", at("上年汇总.xlsx"));
    expect(told.code).toBe(0);
    expect(told.out).toContain("启动“安全生产月”活动3场次（上年3场次，与上年持平）");
    const itself = await run("narrate", at("汇总.xlsx"), "--last", at("汇总.xlsx"));
    expect([itself.code, itself.err]).toEqual([2, expect.stringContaining("不能作为上年数对照")]);
    const kept = await run(
      "gather",
      at("汇总.xlsx"),
      "--last",
      at("上年汇总.xlsx"),
      "--out",
      at("对照.xlsx"),
    );
    expect(kept.err).toBe("");
    await run("gather", at("对照.xlsx"), "--out", at("对照.xlsx"));
    expect((await run("narrate", at("对照.xlsx"))).out).toContain("活动3场次（上年3场次，与上年持平）");
    expect((await run("narrate", at("汇总.xlsx"), "--out", at("文字稿.txt"))).code).toBe(0);
    expect(await readFile(at("文字稿.txt"), "utf8")).toContain("一、“安全生产月”活动");

    const back = await run("return", at("汇总.xlsx"), "--unit", "SQ01", "--out", at("退回.xlsx"));
    expect(back).toMatchObject({ code: 0 });
    expect(back.out).toMatch(/列出 \d+ 处/);
    expect((await sheetsIn(at("退回.xlsx")))[0]).toBe("退回说明");
    const nobody = await run("return", at("汇总.xlsx"), "--unit", "SQ02", "--out", at("无.xlsx"));
    expect(nobody.code).toBe(1);
    expect(nobody.err).toContain("尚未报送，没有可退回的表");

    const parent = JSON.parse(await readFile("assets/campaigns/lianglukou-2020.json", "utf8")) as {
      id: string;
      roster: { units: object[] };
    };
    parent.id = "district-2020";
    parent.roster.units = [{ code: "LLK", name: "两路口街道", attributes: { unit_communities: 6 } }];
    await writeFile(at("区.json"), JSON.stringify(parent));
    const up = await run(
      "pass-up",
      at("汇总.xlsx"),
      "--as",
      "LLK",
      "--campaign",
      at("区.json"),
      "--out",
      at("上报.xlsx"),
    );
    expect(up).toMatchObject({ code: 0 });
    expect(up.err).toContain("还有 6 个未报");
    expect(await sheetsIn(at("上报.xlsx"))).toContain("下级单位");
    const above = await run("gather", at("区.json"), at("上报.xlsx"), "--out", at("区汇总.xlsx"));
    expect(above.out).toContain("已报 1 个");
  });
});

test.each([
  ["no rollup", ["narrate"], /请给出一份汇总/],
  ["no unit", ["return", "x.xlsx", "--out", "y.xlsx"], /缺少 --unit/],
  ["no code", ["pass-up", "x.xlsx", "--out", "y.xlsx"], /缺少 --as/],
  ["a rollup that is not there", ["narrate", "/nowhere.xlsx"], /找不到/],
] as const)("JOB-65 bad usage is exit 2 with a sentence: %s", async (_, args, sentence) => {
  const { code, out, err } = await run(...args);
  expect(code).toBe(2);
  expect(out + err).toMatch(sentence);
});
