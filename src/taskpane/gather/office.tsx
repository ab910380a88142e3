// The 汇总 face's context: the desk, the words, the state, and everything a person can start.
import {
  createContext,
  useContext,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  type Dispatch,
  type JSX,
  type ReactNode,
} from "react";
import { HostError } from "../../core/sheet/host";
import { explainHostError } from "../../core/text/host-error";
import type { Spoken } from "../../jobs/office/spoken-acts";
import type { GivenFile, OfficeCalls } from "../../worker/office/calls";
import { DeskLost } from "../../worker/office/client";
import { type RememberingClient, rememberingClient } from "../../worker/office/journal";
import { gatherFiles } from "../../worker/office/slices";
import type { FaceProps, Language, Prepared } from "../face";
import type { OutgoingFile, Services } from "../services";
import { type Job, useJob } from "../use-job";
import { findPlace } from "./find-place";
import { type GatherEvent, type GatherState, type Notice, gatherReducer, startState } from "./state";
import { type GatherWords, zh } from "./words";
import { en } from "./words-en";
import { lookAgain, openFromHost, writeRollup } from "./write-rollup";

export const GATHER_WORDS: Readonly<Record<Language, GatherWords>> = { zh, en };

export interface Office {
  readonly desk: RememberingClient;
  readonly services: Services;
  readonly language: Language;
  readonly words: GatherWords;
  readonly state: GatherState;
  readonly tell: Dispatch<GatherEvent>;
  readonly busy: boolean;
  /** What 任务 has ready to begin with. */
  readonly prepared: Prepared | null;
  /** Goes on with the rollup that stands open, where there is one; `anew`: it is another than before. */
  readonly openWorkbook: (anew: boolean) => Promise<void>;
  /** A lost desk is asked again all that is not written yet. */
  readonly resume: () => Promise<void>;
  /** A lost desk, and what it was asked, is given up. */
  readonly forget: () => Promise<void>;
  /** Another year's rollup to compare with; null: none any more. */
  readonly compare: (file: GivenFile | null) => Promise<void>;
  readonly begin: (ask: Omit<OfficeCalls["begin"]["ask"], "at">) => Promise<void>;
  readonly gather: (files: readonly GivenFile[], received: string | null) => Promise<void>;
  readonly keyIn: (ask: Omit<OfficeCalls["keyIn"]["ask"], "at">) => Promise<void>;
  readonly confirmUnit: (file: string, unit: string) => Promise<void>;
  readonly say: (spoken: Spoken) => Promise<void>;
  readonly discard: () => Promise<void>;
  readonly write: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Corrections typed into the open workbook. */
  readonly look: () => Promise<void>;
  /** Makes a file and hands it over. */
  readonly deliver: (
    name: string,
    kind: OutgoingFile["kind"],
    make: () => Promise<Uint8Array>,
  ) => Promise<void>;
  readonly goTo: (field: string | null, unit: string | null) => Promise<void>;
}

const Context = createContext<Office | null>(null);

export function useOffice(): Office {
  const office = useContext(Context);
  if (office === null) throw new Error("useOffice needs an OfficeProvider around it");
  return office;
}

export function OfficeProvider({
  children,
  ...props
}: FaceProps & { readonly children: ReactNode }): JSX.Element {
  return <Context.Provider value={useOfficeOf(props)}>{children}</Context.Provider>;
}

function useOfficeOf({ services, language, view, announce, prepared }: FaceProps): Office {
  const [state, tell] = useReducer(gatherReducer, view, startState);
  const job = useJob();
  const desk = useMemo(() => rememberingClient(services.office, () => tell({ type: "lost" })), [services]);
  // Actions read what is current when they run, and stay the same for those who watch them.
  const current = useRef({ state, run: job.run, language, announce });
  current.current = { state, run: job.run, language, announce };
  const actions = useMemo(() => officeActions(services, desk, tell, () => current.current), [services, desk]);
  const words = GATHER_WORDS[language];
  const busy = job.running !== null;
  // Before the views ask anew in their effects.
  useLayoutEffect(() => void desk.ask("speak", { language }).catch(unlessLost), [desk, language, state.lost]);
  return useMemo(
    () => ({ desk, services, language, words, state, tell, busy, prepared, ...actions }),
    [desk, services, language, words, state, busy, prepared, actions],
  );
}

interface Current {
  readonly state: GatherState;
  readonly run: ReturnType<typeof useJob>["run"];
  readonly language: Language;
  readonly announce: (text: string) => void;
}

type Actions = Omit<
  Office,
  "desk" | "services" | "language" | "words" | "state" | "tell" | "busy" | "prepared"
>;

/** The face says it and offers the way back. */
function unlessLost(error: unknown): undefined {
  if (error instanceof DeskLost) return undefined;
  throw error;
}

function officeActions(
  services: Services,
  desk: RememberingClient,
  tell: Dispatch<GatherEvent>,
  now: () => Current,
): Actions {
  const { host } = services;
  const run = <T,>(name: string, job: Job<T>): Promise<T | undefined> =>
    now().run(name, (signal, progress, finishing) => job(signal, progress, finishing).catch(unlessLost));
  const words = (): GatherWords => GATHER_WORDS[now().language];
  const refuse = (sentences: readonly string[]): void =>
    tell({ type: "noticed", notice: { kind: "refused", sentences } });
  /** Short questions are no job of the shell; what the world refuses is said here. */
  const briefly = async (step: () => Promise<void>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      if (error instanceof DeskLost) return;
      if (!(error instanceof HostError)) throw error;
      refuse([explainHostError(error, now().language)]);
    }
  };
  const opening = (
    opened: OfficeCalls["gather"]["answer"],
    type: "opened" | "gathered" | "changed",
  ): void => {
    if (!opened.ok) refuse(opened.sentences);
    else tell({ type, summary: opened.summary });
  };
  const summarised = async (answer: Promise<OfficeCalls["say"]["answer"]>): Promise<void> =>
    tell({ type: "changed", summary: await answer });
  const write = async (what: "written" | "undone"): Promise<void> => {
    const name = what === "written" ? words().writing : words().undoing;
    const done = await run(name, async (signal, progress, finishing) => {
      const before = now().state.summary;
      if (before === null) throw new Error("nothing is gathered");
      const at = services.now();
      const summary = what === "undone" ? await desk.ask("undo", { at }) : before;
      const begun = (): void => finishing(words().finishing[what]);
      return writeRollup(host, desk, summary, at, { signal, progress, begun });
    });
    if (done === undefined) {
      // Undone, but not written: the bar says that there is something to write.
      const summary = await desk.ask("summary", null);
      if (summary !== null) tell({ type: "changed", summary });
    } else if (done.ok) {
      tell({ type: "wrote", summary: done.summary, what });
      now().announce(words()[what]);
    } else tell({ type: "noticed", notice: { kind: "elsewhere", because: done.because } });
  };
  const look = async (): Promise<void> => {
    const { summary } = now().state;
    if (summary === null || summary.fresh) return;
    const seen = await lookAgain(host, desk, services.now());
    tell({ type: "changed", summary: seen });
    if (seen.noticed > summary.noticed) now().announce(words().noticed(seen.noticed));
  };
  return {
    openWorkbook: (anew) =>
      briefly(async () => {
        const known = await desk.ask("summary", null);
        if (known !== null && (known.changed || !anew)) {
          tell({ type: "opened", summary: known });
          if (anew) refuse([words().recordedMeanwhile]);
          return;
        }
        const opened = await run(words().opening, () => openFromHost(host, desk, services.now()));
        tell({ type: "looked" });
        if (opened != null) opening(opened, "opened");
        else if (known !== null) tell({ type: "opened", summary: known });
      }),
    resume: async () => {
      const done = await run(words().resuming, async (signal, progress) => {
        const open = (): Promise<unknown> => openFromHost(host, desk, services.now());
        await desk.askAgain(open, { signal, progress: (done, of) => progress(done, of) });
        return true;
      });
      if (done === undefined) return;
      await desk.ask("speak", { language: now().language });
      tell({ type: "resumed", summary: await desk.ask("summary", null) });
    },
    forget: () =>
      briefly(async () => {
        desk.end();
        await desk.ask("close", null);
        tell({ type: "closed" });
      }),
    compare: (file) =>
      briefly(async () => {
        const answer = await desk.ask("compare", { file, at: services.now() });
        if (answer.ok) tell({ type: "changed", summary: answer.summary });
        else {
          const { because } = answer;
          refuse(typeof because === "string" ? [words().notCompared[because]] : because);
        }
      }),
    begin: (ask) =>
      briefly(async () => opening(await desk.ask("begin", { ...ask, at: services.now() }), "opened")),
    gather: async (files, received) => {
      const at = services.now();
      const gathered = await run(words().gathering, (signal, progress) =>
        gatherFiles(
          desk,
          { files, received: received ?? at, at },
          {
            signal,
            progress: (done, of, path) => {
              progress(done, of);
              tell({ type: "reading", path });
            },
          },
        ),
      );
      tell({ type: "reading", path: null });
      if (gathered !== undefined) opening(gathered, "gathered");
    },
    keyIn: (ask) =>
      briefly(async () => {
        const answer = await desk.ask("keyIn", { ...ask, at: services.now() });
        opening(answer, "changed");
        if (answer.ok) tell({ type: "keyInLeft" });
      }),
    confirmUnit: (file, unit) =>
      briefly(async () => {
        opening(await desk.ask("confirmUnit", { file, unit, at: services.now() }), "changed");
      }),
    say: (spoken) => briefly(() => summarised(desk.ask("say", { spoken, at: services.now() }))),
    discard: () => briefly(() => summarised(desk.ask("discard", { at: services.now() }))),
    write: () => write("written"),
    undo: () => write("undone"),
    close: () =>
      briefly(async () => {
        await desk.ask("close", null);
        tell({ type: "closed" });
      }),
    look: () => briefly(look),
    deliver: async (name, kind, make) => {
      const done = await run(words().making, async (): Promise<Notice> => {
        const file = { name, kind, bytes: await make() };
        const opened = (await services.deliver(file)) === "opened";
        return opened ? { kind: "done", what: "delivered" } : { kind: "saved", file };
      });
      if (done !== undefined) tell({ type: "noticed", notice: done });
    },
    goTo: (field, unit) =>
      briefly(async () => {
        const place = await findPlace(host, desk, { field, unit }, look);
        if (place === "not-written") refuse([words().notWritten]);
        else if (place === "not-found") refuse([words().notFound]);
        else await host.goTo(place.sheet, place.row, place.column);
      }),
  };
}
