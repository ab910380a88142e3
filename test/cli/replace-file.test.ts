// Overwriting a rollup: whole or not at all, the old one kept, killed or refused at any moment.
import { spawn } from "node:child_process";
import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "../../src/cli/replace-file";
import { openRollupFile } from "../../src/jobs/open-rollup-file";
import { FULL } from "../core/rollup/made-up";
import { Office } from "../core/rollup/speaking";
import { bytesTypedOver } from "../core/rollup/typed-over";
import { inFolder } from "./command-line";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("JOB-34 the old file is kept as .bak, the one before it no longer", async () => {
  await inFolder(async (folder) => {
    const path = join(folder, "new", "汇总.xlsx");
    await replaceFile(path, bytes("one"));
    expect(await readdir(join(folder, "new"))).toEqual(["汇总.xlsx"]);
    await replaceFile(path, bytes("two"));
    await replaceFile(path, bytes("three"));
    expect((await readdir(join(folder, "new"))).sort()).toEqual(["汇总.xlsx", "汇总.xlsx.bak"]);
    expect(await readFile(path, "utf8")).toBe("three");
    expect(await readFile(`${path}.bak`, "utf8")).toBe("two");
  });
});

test("JOB-34 what cannot be written leaves the old file and no litter", async () => {
  await inFolder(async (folder) => {
    const path = join(folder, "汇总.xlsx");
    await mkdir(path);
    await expect(replaceFile(path, bytes("new"))).rejects.toMatchObject({ name: "HostError" });
    expect(await readdir(folder)).toEqual(["汇总.xlsx"]);
    const locked = join(folder, "locked");
    await mkdir(locked);
    await writeFile(join(locked, "汇总.xlsx"), "old");
    await chmod(locked, 0o500);
    // Whoever may write everywhere writes here too.
    if (process.getuid?.() !== 0) {
      await expect(replaceFile(join(locked, "汇总.xlsx"), bytes("new"))).rejects.toMatchObject({
        code: "no-access",
      });
    }
    expect(await readdir(locked)).toContain("汇总.xlsx");
    await chmod(locked, 0o700);
  });
});

/** Killed with SIGKILL so many milliseconds after its first writing. */
function killedWhileWriting(after: number, ...args: readonly string[]): Promise<NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(__dirname, "write-for-ever.cjs"), ...args]);
    let said = "";
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), after));
    child.on("error", reject);
    child.on("exit", (code, signal) =>
      signal === null ? reject(new Error(`ended with ${code}: ${said}`)) : resolve(signal),
    );
  });
}

test("JOB-34 killed while writing, again and again: the old workbook or the new one, each time whole", async () => {
  await inFolder(async (folder) => {
    const at = (name: string): string => join(folder, name);
    const small = Office.gathers([{ unit: "A", figures: FULL }]);
    const remark = "长".repeat(30_000);
    const large = small.gets({ unit: "B", figures: { ...FULL, remark } });
    await writeFile(at("one"), await bytesTypedOver(small.rollup));
    await writeFile(at("other"), await bytesTypedOver(large.rollup));
    const seen = new Set<number>();
    for (let turn = 0; turn < 12; turn += 1) {
      await killedWhileWriting((turn * 7) % 40, at("汇总.xlsx"), at("one"), at("other"));
      for (const name of ["汇总.xlsx", "汇总.xlsx.bak"]) {
        if (!(await readdir(folder)).includes(name)) continue;
        const opened = openRollupFile(new Uint8Array(await readFile(at(name))), "2023-07-08T09:00:00+08:00");
        if (!opened.ok) throw new Error(`${name}: ${opened.finding.code}`);
        expect(opened.noticed).toEqual([]);
        seen.add(opened.record.returns.length);
      }
    }
    expect([...seen].sort()).toEqual([1, 2]);
  });
});
