// How long a page's main thread stood still: its tasks over 50 ms, as the browser tells them.
import type { Frame } from "playwright-core";

interface Watched {
  tasks: number[];
}

/** From now on. */
export function watchTasks(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
  });
}

/** "73 ms of 5 over 50 ms", since it was asked last. */
export function longest(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const { tasks } = window as unknown as Watched;
    const told = `${Math.max(0, ...tasks)} ms of ${tasks.length} over 50 ms`;
    tasks.length = 0;
    return told;
  });
}
