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
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal?.aborted === true) throw new HostError("cancelled", "stopped before anything was written");
    began = Date.now();
  }
  return made;
}
