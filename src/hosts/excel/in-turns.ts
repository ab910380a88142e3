// Long work of the pane's own thread, a moment at a time: what people do meanwhile is answered in between.
import { type AbortSignalLike, HostError } from "../../core/sheet/host";

/** Milliseconds of work without a pause. */
const AT_ONCE = 20;

/**
 * All that the work brings forth but its nulls.
 * @param signal throws HostError "cancelled" at the next pause
 */
export async function inTurns<T>(work: Iterable<T | null>, signal?: AbortSignalLike): Promise<readonly T[]> {
  const made: T[] = [];
  let began = Date.now();
  for (const each of work) {
    if (each !== null) made.push(each);
    if (Date.now() - began < AT_ONCE) continue;
    await aTurn();
    if (signal?.aborted === true) throw new HostError("cancelled", "stopped before anything was written");
    began = Date.now();
  }
  // What comes next has a moment of its own.
  await aTurn();
  return made;
}

/**
 * Whatever waits goes first. By message where there are any: timers wait four milliseconds, and in a pane that is
 * not seen a whole second.
 */
export function aTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === "undefined") return void setTimeout(resolve, 0);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
