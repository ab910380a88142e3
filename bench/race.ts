// Contestants timed in turn, round after round, so that a busy moment hits them all alike.

export interface Contestant {
  readonly name: string;
  /** One round: the whole job. */
  readonly run: () => unknown;
  /** How many pieces (files, forms, …) a round handles; for the first contestant's number unless given. */
  readonly pieces?: number;
}

/** Milliseconds for one piece. */
export interface Timing {
  readonly name: string;
  readonly median: number;
  /** First and third quartile over the rounds. */
  readonly low: number;
  readonly high: number;
}

/** Milliseconds by the clock on the wall, or of processor time by all threads of this process. */
const CLOCKS = {
  wall: () => performance.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/** So many pieces warm a contestant up by themselves. */
const WARMING = 500;

/** One round to warm up where there are few pieces, then so many that count. */
export async function race(
  contestants: readonly Contestant[],
  pieces: number,
  rounds: number,
  clock: keyof typeof CLOCKS = "wall",
): Promise<readonly Timing[]> {
  const now = CLOCKS[clock];
  const times = contestants.map((): number[] => []);
  for (let round = pieces < WARMING ? 0 : 1; round <= rounds; round += 1) {
    for (const [i, { run, pieces: own = pieces }] of contestants.entries()) {
      // A full collection would throw compiled code away; the young garbage of the one before is enough.
      globalThis.gc?.({ type: "minor" });
      const begin = now();
      await run();
      if (round > 0) times[i]?.push((now() - begin) / own);
    }
  }
  return contestants.map(({ name }, i) => {
    const sorted = (times[i] ?? []).sort((a, b) => a - b);
    const [median, low, high] = [quantile(sorted, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75)];
    return { name, median, low, high };
  });
}

/** Of sorted numbers, between neighbours in proportion. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return below + (above - below) * (at - Math.floor(at));
}
