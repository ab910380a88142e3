// The verbs of the command line, and what each exit code means.
import { HostError, type HostErrorCode } from "../core/sheet/host";
import { listCampaigns } from "./list-campaigns";
import { checkForms } from "./check-forms";
import { demonstrate } from "./demo";
import type { ExitCode } from "./exit-code";
import { fillForm } from "./fill-form";
import { gatherReturns } from "./gather-returns";
import { issueForms } from "./issue-forms";
import type { Terminal } from "./terminal";
import { USAGE, UsageError } from "./usage";

type Verb = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

const VERBS: Readonly<Record<string, Verb>> = {
  campaigns: listCampaigns,
  issue: issueForms,
  fill: fillForm,
  check: checkForms,
  gather: gatherReturns,
  demo: demonstrate,
};

const WORLD: Readonly<Record<HostErrorCode, string>> = {
  "not-found": "找不到文件或文件夹",
  "no-access": "没有权限读写",
  busy: "文件正被其他程序占用，请关闭后再试",
  "disk-full": "磁盘已满，请腾出空间后再试",
  "too-large": "文件过大",
  unreadable: "文件无法读取",
  cancelled: "已取消",
  unexpected: "读写文件时出错",
};

export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    for (const line of USAGE.split("\n")) terminal.out(line);
    return name === undefined ? 2 : 0;
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  try {
    if (verb === undefined) throw new UsageError(`没有“${name}”这个命令。`);
    return await verb(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError) terminal.err(`${error.message}运行 tallysheet help 查看用法。`);
    else if (error instanceof HostError) terminal.err(`${WORLD[error.code]}：${error.message}`);
    else throw error;
    return 2;
  }
}
