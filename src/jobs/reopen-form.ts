// 撤回定稿: a finished form is opened for filling again; what stands in it stays.
import type { Finding } from "../core/finding";
import type { Host } from "../core/sheet/host";
import { planAgain, standingForm } from "./standing-form";

/** Drawn anew as it stands, not finished; a file that was already sent stays as it is. null, or why it cannot be. */
export async function reopenForm(host: Host): Promise<Finding | null> {
  const workbook = await host.read();
  const standing = standingForm(workbook);
  if (!standing.ok) return standing.finding;
  await host.apply(planAgain(standing.input, workbook));
  return null;
}
