// The command in a process of its own, whose reader stops reading.
import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { inFolder } from "./command-line";

const DOOR = join(__dirname, "../../src/cli/tallysheet.ts");

test("JOB-55 whoever reads along may stop; the files are written all the same", async () => {
  await inFolder(async (folder) => {
    const args = [
      "-r",
      join(__dirname, "run-typescript.cjs"),
      DOOR,
      "issue",
      "zhoushan-2023",
      "--out",
      folder,
    ];
    const child = spawn(process.execPath, [...args, "--unit", "DH"]);
    child.stdout.destroy();
    let said = "";
    child.stderr.on("data", (data: Buffer) => (said += data.toString()));
    const code = await new Promise((ended) => child.on("close", ended));
    expect([code, said]).toEqual([0, ""]);
    expect(await readdir(folder)).toContain("DH_定海区城管局.xlsx");
  });
});
