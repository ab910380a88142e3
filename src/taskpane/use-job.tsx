// One job at a time for the whole pane: started by any face, shown and stopped by the shell.
import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useReducer,
  useRef,
  useState,
  type JSX,
  type ReactNode,
} from "react";
import { HostError, type Progress } from "../core/sheet/host";
import { IDLE, jobReducer, type JobState } from "./job";

/**
 * A piece of work. What it throws as HostError is said to the person; anything else is our own bug. Once it calls
 * `finishing` it is not stopped any more, and why is said.
 */
export type Job<T> = (
  signal: AbortSignal,
  progress: Progress,
  finishing: (why: string) => void,
) => Promise<T>;

export interface JobDesk extends JobState {
  /**
   * Runs the job unless another one runs.
   * @param name what people call it, in the pane's language
   * @returns undefined where the world stopped it (said in the pane), a person did, or another job runs
   */
  readonly run: <T>(name: string, job: Job<T>) => Promise<T | undefined>;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

const Desk = createContext<JobDesk | null>(null);

/** Around all that starts jobs: the shell, or a test of one face. */
export function JobProvider({ children }: { readonly children: ReactNode }): JSX.Element {
  const [state, tell] = useReducer(jobReducer, IDLE);
  const [bug, found] = useState<{ readonly error: unknown } | null>(null);
  const current = useRef<AbortController | null>(null);

  const run = useCallback(async <T,>(name: string, job: Job<T>): Promise<T | undefined> => {
    if (current.current !== null) return undefined;
    const control = new AbortController();
    current.current = control;
    tell({ type: "started", name });
    try {
      const result = await job(
        control.signal,
        (done, of) => tell({ type: "progressed", done, of }),
        (why) => tell({ type: "finishing", why }),
      );
      tell({ type: "finished" });
      return result;
    } catch (error) {
      if (error instanceof HostError) tell({ type: "failed", error });
      else found({ error });
      return undefined;
    } finally {
      current.current = null;
    }
  }, []);
  const stop = useCallback(() => {
    current.current?.abort();
    tell({ type: "askedToStop" });
  }, []);
  const dismiss = useCallback(() => tell({ type: "dismissed" }), []);

  const desk = useMemo<JobDesk>(() => ({ ...state, run, stop, dismiss }), [state, run, stop, dismiss]);
  // The error boundary takes it from here.
  if (bug !== null) throw bug.error;
  return <Desk.Provider value={desk}>{children}</Desk.Provider>;
}

export function useJob(): JobDesk {
  const desk = useContext(Desk);
  if (desk === null) throw new Error("useJob needs a JobProvider around it");
  return desk;
}
