// A rollup continued under a changed campaign, from files to files.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inFolder, run } from "./command-line";

interface CampaignJson {
  version: string;
  title: string;
  roster: { units: { code: string }[] };
}

test("JOB-67 gather --campaign says what the changed campaign changes, or refuses and leaves the rollup as it is", async () => {
  await inFolder(async (folder) => {
    const at = (...parts: string[]): string => join(folder, ...parts);
    await run("issue", "lianglukou-2020", "--out", at("下发"), "--unit", "SQ01");
    const issued = (await readdir(at("下发")))[0] as string;
    await writeFile(at("数.json"), JSON.stringify({ launch_sessions: 3 }));
    await run("fill", at("下发", issued), "--figures", at("数.json"), "--out", at("回收", issued));
    await run("gather", "lianglukou-2020", at("回收"), "--out", at("汇总.xlsx"));

    const json = JSON.parse(await readFile("assets/campaigns/lianglukou-2020.json", "utf8")) as CampaignJson;
    const { units } = json.roster;
    const changed = {
      ...json,
      version: `${json.version}.1`,
      roster: { ...json.roster, units: units.slice(0, -1) },
    };
    await writeFile(at("改.json"), JSON.stringify(changed));
    const told = await run("gather", at("汇总.xlsx"), "--campaign", at("改.json"), "--out", at("汇总.xlsx"));
    expect(told.err).toMatch(
      new RegExp(`任务已由第 ${json.version} 版改为第 ${json.version}.1 版：减少单位.+（均未报送）`),
    );
    expect(told.out).toContain(`应报 ${units.length - 1} 个单位，已报 1 个`);
    expect((await run("trace", at("汇总.xlsx"), "launch_sessions")).out).toContain("合计 3，已报 1/");

    const before = await readFile(at("汇总.xlsx"));
    const back = await run(
      "gather",
      at("汇总.xlsx"),
      "--campaign",
      "lianglukou-2020",
      "--out",
      at("汇总.xlsx"),
    );
    expect([back.code, back.err]).toEqual([1, expect.stringContaining("不能改回")]);
    const gone = { ...changed, version: "9.0", roster: { ...json.roster, units: units.slice(1) } };
    await writeFile(at("缺.json"), JSON.stringify(gone));
    const refused = await run(
      "gather",
      at("汇总.xlsx"),
      "--campaign",
      at("缺.json"),
      "--out",
      at("汇总.xlsx"),
    );
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("请把这些单位留在名录中")]);
    expect(await readFile(at("汇总.xlsx"))).toEqual(before);

    const fresh = await run(
      "gather",
      at("改.json"),
      at("回收"),
      "--campaign",
      at("改.json"),
      "--out",
      at("新.xlsx"),
    );
    expect([fresh.code, fresh.err]).toEqual([2, expect.stringContaining("--campaign 只用于接续汇总")]);
  });
});
