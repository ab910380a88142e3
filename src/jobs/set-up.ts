// A campaign into an empty workbook: the rollup before anything has come back, ready to be continued.
import type { Campaign, Form } from "../core/campaign/schema";
import { planRollup } from "../core/rollup/plan/plan-rollup";
import { remake } from "../core/rollup/record";
import type { AbortSignalLike, Host, Progress } from "../core/sheet/host";

export interface Undertaking {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly period: string | null;
}

/** "taken": the workbook has sheets of ours already; nothing was written, since they would be replaced. */
export async function setUp(
  host: Host,
  { campaign, form, period }: Undertaking,
  made: string,
  signal?: AbortSignalLike,
  progress?: Progress,
): Promise<"done" | "taken"> {
  const sheets = await host.sheets();
  if (sheets.some(({ own }) => own)) return "taken";
  const rollup = remake({ campaign, form: form.id, period, made, returns: [], verdicts: [], acts: [] });
  await host.apply(planRollup(rollup), signal, progress);
  return "done";
}
