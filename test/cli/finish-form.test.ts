// `tallysheet finish` and the last line of `check`, over real files.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { layoutForm } from "../../src/core/form/layout";
import { seedInput } from "../core/form/seed-forms";
import { inFolder, run } from "./command-line";

const fields = layoutForm(seedInput("zhoushan-2023", "liaison", "DH").form).fields;
const values: Readonly<Record<string, string>> = { phone: "0580-1234567", date: "2023-06-05" };

test("FIN-7 a form with a blank is refused and left as it is; filled, it is finished in its place", async () => {
  await inFolder(async (folder) => {
    const at = (name: string): string => join(folder, name);
    await run("issue", "zhoushan-2023", "--form", "liaison", "--out", folder, "--unit", "DH");
    const form = at("DH_定海区城管局.xlsx");
    const figures = Object.fromEntries(fields.map(({ key, spec }) => [key, values[spec.kind] ?? "某科"]));
    const [first = ""] = Object.keys(figures);

    await writeFile(at("缺一.json"), JSON.stringify({ ...figures, [first]: null }));
    await run("fill", form, "--figures", at("缺一.json"), "--out", form);
    expect((await run("check", form)).out).toMatch(/不能定稿：还有强制性审核问题 1 个。$/);
    const before = await readFile(form);
    const refused = await run("finish", form);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/不能定稿：还有强制性审核问题 1 个，未说明的核实性审核问题 0 个/);
    expect(await readFile(form)).toEqual(before);

    await writeFile(at("全.json"), JSON.stringify(figures));
    await run("fill", form, "--figures", at("全.json"), "--out", form);
    expect((await run("check", form)).out).toMatch(/可以定稿。$/);
    const done = await run("finish", form, "--at", "2023-06-30T18:00:00+08:00");
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out).toMatch(/^已审核定稿，校验码 \d{6}：/);
    const checked = await run("check", form);
    expect(checked.code).toBe(0);
    expect(checked.out).toContain("已于2023-06-30 18:00审核定稿");
  });
});

test("FIN-7 finishing no file, two files or at no moment is bad usage", async () => {
  expect((await run("finish")).code).toBe(2);
  expect((await run("finish", "a.xlsx", "b.xlsx")).code).toBe(2);
  expect((await run("finish", "a.xlsx", "--at", "2023-06-30")).code).toBe(2);
});
