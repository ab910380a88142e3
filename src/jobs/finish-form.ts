// 审核定稿: a form without open questions is locked, with the moment and its figures on record.
import { type Finding, finding } from "../core/finding";
import { planFinished } from "../core/form/plan-finished";
import type { Host } from "../core/sheet/host";
import { check } from "./check";
import { planAgain, standingForm } from "./standing-form";

export type FinishedForm =
  | { readonly ok: true; readonly checkCode: string }
  /** What stands in the way, the sum of it first; nothing was changed. */
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * The form is drawn anew as it stands, finished: what it looks like then is the same in Excel and in a file. What
 * the office had marked for mending is not drawn again.
 * @param at the moment, ISO 8601 with zone
 * @param path of the file, for findings
 */
export async function finishForm(host: Host, at: string, path = ""): Promise<FinishedForm> {
  const workbook = await host.read();
  const { blocking, figures, findings } = check(path, { ok: true, workbook }, at);
  if (blocking === null) return { ok: false, findings };
  if (blocking.length > 0) {
    const errors = blocking.filter(({ severity }) => severity === "error").length;
    const args = { errors, warnings: blocking.length - errors };
    return { ok: false, findings: [finding("form/cannot-finish", args, { file: path }), ...blocking] };
  }
  const standing = standingForm(workbook);
  if (!standing.ok) return { ok: false, findings: [standing.finding] };
  const form = planAgain({ ...standing.input, finished: at }, workbook);
  const { plan, checkCode } = planFinished(form, figures, at);
  await host.apply(plan);
  return { ok: true, checkCode };
}
