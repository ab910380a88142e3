// Keeps an eye on the open form and changes it: one thing at a time, each change followed by a new look.
import type { Campaign } from "../../core/campaign/schema";
import { type CellPlace, type CellWrite, HostError, type Mark } from "../../core/sheet/host";
import type { OpenCheck } from "../../jobs/check-open";
import type { Services } from "../services";
import type { Change, FillEvent } from "./fill-state";
import { marksOf } from "./marks";
import { newerVersion } from "./newer-version";

export interface FormDesk {
  readonly look: () => void;
  /** Writes and looks again; `change` is what can be taken back. Resolves to whether it was written. */
  readonly write: (cells: readonly CellWrite[], change?: Change) => Promise<boolean>;
  readonly goTo: (place: CellPlace) => void;
  readonly stop: () => void;
}

/** Milliseconds without another edit before the form is looked at: a paste comes as one, fast typing as a few. */
const PAUSE = 150;

/**
 * @param tell of what was seen and refused
 * @param broken of our own bugs
 */
export function openDesk(
  services: Pick<Services, "host" | "now" | "campaigns" | "versions">,
  tell: (event: FillEvent) => void,
  broken: (error: unknown) => void,
): FormDesk {
  const { host, now } = services;
  let last: Promise<unknown> = Promise.resolve();
  let knownOf = "";
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let lookQueued = false;
  let marked = "[]";
  let markable = true;
  let stopped = false;
  const watchers: Promise<() => Promise<void>>[] = [];

  /** After all that was asked for before; false where the world refused. */
  const inTurn = (work: () => Promise<void>): Promise<boolean> => {
    const done = last.then(async () => {
      if (stopped) return false;
      try {
        await work();
        return true;
      } catch (error) {
        if (error instanceof HostError) tell({ type: "refused", error });
        else broken(error);
        return false;
      }
    });
    last = done;
    return done;
  };

  const mark = async (marks: readonly Mark[]): Promise<void> => {
    const wanted = JSON.stringify(marks);
    if (wanted === marked || !markable) return;
    try {
      await host.mark(marks);
      marked = wanted;
    } catch (error) {
      // A password that is not ours: the list still tells all.
      if (!(error instanceof HostError) || error.code !== "protected") throw error;
      markable = false;
      tell({ type: "marksRefused" });
    }
  };

  const look = async (): Promise<void> => {
    const check = await readForm(host, now());
    tell({ type: "looked", check });
    if (check.state !== "form") return;
    if (check.open.incoming.finished === null) await mark(marksOf(check.open));
    await compare(check.open.campaign);
  };

  /** Once for a version: what is known of others does not change while the form stands open. */
  const compare = async (campaign: Campaign): Promise<void> => {
    const form = `${campaign.id} ${campaign.version}`;
    if (form === knownOf) return;
    knownOf = form;
    tell({ type: "newerKnown", version: await newerVersion(campaign, services) });
  };

  const lookSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (lookQueued) return;
      lookQueued = true;
      void inTurn(() => {
        lookQueued = false;
        return look();
      });
    }, PAUSE);
  };

  const watching = async (start: () => Promise<() => Promise<void>>): Promise<void> => {
    const stop = start();
    watchers.push(stop);
    await stop;
  };
  void inTurn(() => watching(() => host.watch(lookSoon)));
  void inTurn(look);
  void inTurn(() => watching(() => host.watchSelection((place) => tell({ type: "cursorMoved", place }))));

  return {
    look: () => void inTurn(look),
    write: (cells, change) =>
      inTurn(async () => {
        await host.write(cells);
        if (change !== undefined) tell({ type: "changed", change });
        await look();
      }),
    goTo: ({ sheet, row, column }) => void inTurn(() => host.goTo(sheet, row, column)),
    stop: () => {
      stopped = true;
      clearTimeout(waiting);
      // What cannot be unregistered any more is gone with its workbook.
      for (const watcher of watchers) void watcher.then((stop) => stop()).catch(() => undefined);
    },
  };
}

/** A workbook without any sheet of ours is no form; there is nothing to read in it. */
async function readForm(host: Services["host"], now: string): Promise<OpenCheck> {
  try {
    // All that knows forms and rules: loaded while the first reading is under way.
    const [snapshot, { checkOpen }] = await Promise.all([
      host.read("own", "contents"),
      import("../../jobs/check-open"),
    ]);
    return checkOpen(snapshot, now);
  } catch (error) {
    if (error instanceof HostError && error.code === "not-found") return { state: "none" };
    throw error;
  }
}
