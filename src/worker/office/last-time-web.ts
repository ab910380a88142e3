// An earlier rollup read in a worker of its own, which is let go afterwards: the desk's work is not at risk.
import { HostError } from "../../core/sheet/host";
import type { OfficeCalls } from "./calls";
import { DeskLost, officeClient } from "./client";
import { spawnOffice } from "./spawn-office";

/** Stopped, the worker is ended at once and HostError "cancelled" thrown. */
export async function lastTimeInWorker(
  ask: OfficeCalls["lastTime"]["ask"],
  signal: AbortSignal,
): Promise<OfficeCalls["lastTime"]["answer"]> {
  const desk = officeClient(spawnOffice);
  const stopped = new Promise<never>((_, reject) =>
    signal.addEventListener("abort", () => reject(new HostError("cancelled", "reading was stopped"))),
  );
  try {
    return await Promise.race([desk.ask("lastTime", ask), stopped]);
  } catch (error) {
    if (error instanceof DeskLost) throw new HostError("unexpected", "the worker ended", error);
    throw error;
  } finally {
    desk.end();
  }
}
