// What the pane is busy with: at most one job, how far it is, and what stopped the last one.
import type { HostError, HostErrorCode } from "../core/sheet/host";

export interface JobFailure {
  readonly name: string;
  readonly code: HostErrorCode;
  readonly subject: string | null;
}

export interface RunningJob {
  /** What people call it: 合并回收表. */
  readonly name: string;
  /** null while it has not said how much there is to do. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** A person asked it to stop, and it has not stopped yet. */
  readonly stopping: boolean;
  /** Why it can no longer be stopped, in the pane's language; null while it can. */
  readonly finishing: string | null;
}

export interface JobState {
  readonly running: RunningJob | null;
  /** Stays in sight until it is dismissed or the next job starts. */
  readonly failure: JobFailure | null;
}

export type JobEvent =
  | { readonly type: "started"; readonly name: string }
  | { readonly type: "progressed"; readonly done: number; readonly of: number }
  | { readonly type: "askedToStop" }
  /** From here on it goes on to its end. */
  | { readonly type: "finishing"; readonly why: string }
  | { readonly type: "finished" }
  | { readonly type: "failed"; readonly error: HostError }
  | { readonly type: "dismissed" };

export const IDLE: JobState = { running: null, failure: null };

export function jobReducer(state: JobState, event: JobEvent): JobState {
  const { running } = state;
  switch (event.type) {
    case "started":
      return {
        running: { name: event.name, progress: null, stopping: false, finishing: null },
        failure: null,
      };
    case "progressed":
      if (running === null) return state;
      return { ...state, running: { ...running, progress: { done: event.done, of: event.of } } };
    case "askedToStop":
      if (running === null || running.finishing !== null) return state;
      return { ...state, running: { ...running, stopping: true } };
    case "finishing":
      if (running === null) return state;
      return { ...state, running: { ...running, stopping: false, finishing: event.why } };
    case "finished":
      return { ...state, running: null };
    case "failed": {
      const { code, subject } = event.error;
      return { running: null, failure: { name: running?.name ?? "", code, subject } };
    }
    case "dismissed":
      return { ...state, failure: null };
  }
}
