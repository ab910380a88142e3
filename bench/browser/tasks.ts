// Every task of a page's main thread while something is done: by the clock, and what of it was work.
import type { Browser, Frame } from "playwright-core";

/** Milliseconds. On a busy machine a task is long by the clock because others had the processor. */
export interface Task {
  readonly clock: number;
  readonly cpu: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when, how long by the clock, and of the thread's own processor time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const MARK = "bench-tasks";
const TASK = "RunTask";

/** Chromium's own trace: it also knows tasks that no observer in the page is told of. */
export async function tasksDuring(frame: Frame, work: () => Promise<void>): Promise<readonly Task[]> {
  const browser = frame.page().context().browser() as Browser;
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const traceConfig = { includedCategories: ["toplevel", "blink.user_timing"] };
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig });
  // Starting to trace is a task itself; the mark tells which thread is the pane's, and when it is ready.
  await frame.evaluate((name) => void performance.mark(name), MARK);
  await work();
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return tasksOf(events);
}

function tasksOf(events: readonly TraceEvent[]): readonly Task[] {
  const mark = events.find(({ name }) => name === MARK);
  if (mark === undefined) throw new Error("the trace does not hold its mark");
  return events
    .filter(({ name, pid, tid, ts }) => {
      return name.endsWith(TASK) && pid === mark.pid && tid === mark.tid && ts > mark.ts;
    })
    .map(({ dur = 0, tdur = 0 }) => ({ clock: dur / 1_000, cpu: tdur / 1_000 }));
}
