// What was asked of the desk since what stands written: enough to ask it again, had the desk forgotten.
import type { GivenFile, OfficeCalls, Verb } from "./calls";
import { type AskOptions, DeskLost, type OfficeClient } from "./client";
import { gatherFiles } from "./slices";

type Kept = "begin" | "gather" | "keyIn" | "confirmUnit" | "say" | "discard" | "compare";

export type Entry = { [V in Kept]: { readonly verb: V; readonly ask: OfficeCalls[V]["ask"] } }[Kept];

const KEPT: ReadonlySet<Verb> = new Set<Kept>([
  "begin",
  "gather",
  "keyIn",
  "confirmUnit",
  "say",
  "discard",
  "compare",
]);

export interface Journal {
  /** What it all began with: the open workbook, or something asked. null: nothing is open. */
  readonly opening: "workbook" | Entry | null;
  readonly since: readonly Entry[];
  /** How much of that is in the plan being written. */
  readonly planned: number;
  /** Handed over and not gathered yet. */
  readonly handed: readonly GivenFile[];
}

const EMPTY_JOURNAL: Journal = { opening: null, since: [], planned: 0, handed: [] };

/** After the desk has done what it was asked. */
function noted<V extends Verb>(journal: Journal, verb: V, ask: OfficeCalls[V]["ask"]): Journal {
  if (KEPT.has(verb)) return withEntry(journal, entryOf(journal, verb as Kept, ask));
  const note = NOTES[verb] as ((journal: Journal, ask: OfficeCalls[V]["ask"]) => Journal) | undefined;
  return note === undefined ? journal : note(journal, ask);
}

const NOTES: { readonly [V in Verb]?: (journal: Journal, ask: OfficeCalls[V]["ask"]) => Journal } = {
  hand: (journal, { files, first }) => {
    return { ...journal, handed: first ? files : [...journal.handed, ...files] };
  },
  openBook: () => ({ ...EMPTY_JOURNAL, opening: "workbook" }),
  close: () => EMPTY_JOURNAL,
  plan: (journal) => ({ ...journal, planned: journal.since.length }),
  written: ({ since, planned }) => ({ ...EMPTY_JOURNAL, opening: "workbook", since: since.slice(planned) }),
  // What stands in the workbook is written over at once.
  undo: (journal) => ({ ...journal, since: [], planned: 0 }),
};

function entryOf(journal: Journal, verb: Kept, ask: unknown): Entry {
  if (verb !== "gather") return { verb, ask } as Entry;
  const { files, ahead = false, ...rest } = ask as OfficeCalls["gather"]["ask"];
  return { verb, ask: { ...rest, files: ahead ? [...journal.handed, ...files] : files } };
}

function withEntry(journal: Journal, entry: Entry): Journal {
  if (entry.verb === "begin" || journal.opening === null) return { ...EMPTY_JOURNAL, opening: entry };
  return { ...journal, since: [...journal.since, entry], handed: [] };
}

export interface RememberingClient extends OfficeClient {
  readonly journal: () => Journal;
  /** Asks a new desk all of it again. Files that are gone meanwhile have the verdict that says so. */
  readonly askAgain: (openWorkbook: () => Promise<unknown>, options: AskOptions) => Promise<void>;
}

/** @param onLost called with each question that a desk gone leaves without an answer */
export function rememberingClient(desk: OfficeClient, onLost: () => void): RememberingClient {
  let journal = EMPTY_JOURNAL;
  const client: RememberingClient = {
    async ask(verb, ask, options) {
      try {
        const answer = await desk.ask(verb, ask, options);
        if ((answer as { readonly ok?: boolean } | null)?.ok !== false) journal = noted(journal, verb, ask);
        return answer;
      } catch (error) {
        if (error instanceof DeskLost) onLost();
        throw error;
      }
    },
    end: () => desk.end(),
    journal: () => journal,
    async askAgain(openWorkbook, options) {
      const known = journal;
      desk.end();
      journal = EMPTY_JOURNAL;
      try {
        if (known.opening === "workbook") await openWorkbook();
        else if (known.opening !== null) await repeat(client, known.opening, options);
        for (const entry of known.since) await repeat(client, entry, options);
      } catch (error) {
        // Another time it may work: nothing is forgotten until then.
        journal = known;
        desk.end();
        throw error;
      }
    },
  };
  return client;
}

async function repeat(desk: OfficeClient, entry: Entry, options: AskOptions): Promise<void> {
  if (entry.verb === "gather") await gatherFiles(desk, entry.ask, options);
  else await desk.ask(entry.verb, entry.ask);
}
