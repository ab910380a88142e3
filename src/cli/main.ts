// The verbs of the command line, and what each exit code means.
import { HostError } from "../core/sheet/host";
import { explainHostError } from "../core/text/host-error";
import { listCampaigns } from "./list-campaigns";
import { checkForms } from "./check-forms";
import { correctFigure } from "./correct-figure";
import { demonstrate } from "./demo";
import type { ExitCode } from "./exit-code";
import { fillForm } from "./fill-form";
import { finishForm } from "./finish-form";
import { gatherReturns } from "./gather-returns";
import { issueForms } from "./issue-forms";
import { narrateRollup } from "./narrate-rollup";
import { passUpRollup } from "./pass-up-rollup";
import { returnForm } from "./return-form";
import type { Desk } from "./desk";
import { markUnit } from "./mark-unit";
import { setAside, takeIn } from "./move-return";
import { remindUnits } from "./remind-units";
import { traceTotal } from "./trace-total";
import { USAGE, UsageError } from "./usage";

type Verb = (args: readonly string[], desk: Desk) => Promise<ExitCode>;

const VERBS: Readonly<Record<string, Verb>> = {
  campaigns: listCampaigns,
  issue: issueForms,
  fill: fillForm,
  finish: finishForm,
  check: checkForms,
  gather: gatherReturns,
  narrate: narrateRollup,
  return: returnForm,
  "pass-up": passUpRollup,
  trace: traceTotal,
  remind: remindUnits,
  mark: markUnit,
  correct: correctFigure,
  "set-aside": setAside,
  "take-in": takeIn,
  demo: demonstrate,
};

export async function main(args: readonly string[], desk: Desk): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    for (const line of USAGE.split("\n")) desk.out(line);
    return name === undefined ? 2 : 0;
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  try {
    if (verb === undefined) throw new UsageError(`没有“${name}”这个命令。`);
    return await verb(rest, desk);
  } catch (error) {
    if (error instanceof UsageError) desk.err(`${error.message}运行 tallysheet help 查看用法。`);
    else if (error instanceof HostError) desk.err(refusal(error));
    else throw error;
    return 2;
  }
}

/** The sentence, of which file, and what the system said where the sentence cannot know. */
function refusal(error: HostError): string {
  const said = explainHostError(error);
  const file = error.subject === null || said.includes(error.subject) ? "" : `“${error.subject}”：`;
  return `${file}${said}${error.code === "unexpected" || error.subject === null ? `（${error.message}）` : ""}`;
}
