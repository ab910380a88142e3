// A workbook in a file: plans become its bytes, its bytes a snapshot.
import { withMarks, withoutProtection, withProtection, withValues } from "../../core/sheet/change-plan";
import { HostError, type AbortSignalLike, type Host, type Mark, type Progress } from "../../core/sheet/host";
import { drawnPlan, type LongWorkbookPlan } from "../../core/sheet/long-plan";
import type { WorkbookPlan } from "../../core/sheet/plan";
import type { WorkbookSnapshot } from "../../core/sheet/snapshot";
import { readWorkbook } from "../../xlsx/read";
import { writeWorkbook } from "../../xlsx/write";
import { hostErrorOf } from "./errors";

/** Where the bytes lie; handed in, since a file system is not this room's business. */
export interface FileBytes {
  read(): Promise<Uint8Array>;
  /** Replaces the content whole or, when it fails, not at all. */
  write(bytes: Uint8Array): Promise<void>;
}

/** What this host wrote last: a file is changed by writing it anew. */
interface Drawn {
  readonly plan: LongWorkbookPlan;
  readonly marks: readonly Mark[];
}

export interface FileHost extends Host {
  /** Long lists go to the file as they are drawn. */
  apply(plan: LongWorkbookPlan, signal?: AbortSignalLike, progress?: Progress): Promise<void>;
}

/**
 * A file is ours whole: applying replaces it. Writing, marking and protecting need the plan, so they
 * are "unsupported" on a file that this host has not applied itself; formulas keep the results they had, and
 * the file asks to be calculated when opened.
 *
 * `now` gives the moment the file will say it was saved, ISO 8601; without it the file does not say.
 */
export function fileHost(file: FileBytes, now?: () => string): FileHost {
  let drawn: Drawn | null = null;

  async function store(next: Drawn, signal?: AbortSignalLike): Promise<void> {
    const plan = next.marks.length === 0 ? next.plan : withMarks(drawnPlan(next.plan), next.marks);
    const bytes = await writeWorkbook(plan, now === undefined ? {} : { modified: now() });
    stopIf(signal);
    await inTheWorld(() => file.write(bytes));
    drawn = next;
  }

  async function open(styles: boolean): Promise<WorkbookSnapshot> {
    const bytes = await inTheWorld(() => file.read());
    const outcome = readWorkbook(bytes, { styles });
    if (outcome.ok) return outcome.workbook;
    const { refusal } = outcome;
    const code = refusal.code === "too-large" ? "too-large" : "unreadable";
    throw new HostError(code, `the workbook is refused, ${refusal.code}`, refusal);
  }

  async function change(step: (plan: WorkbookPlan) => WorkbookPlan): Promise<void> {
    const { plan, marks } = applied(drawn);
    await store({ plan: step(drawnPlan(plan)), marks });
  }

  return {
    async apply(plan, signal, progress) {
      stopIf(signal);
      await store({ plan, marks: [] }, signal);
      progress?.(1, 1);
    },

    read: async (sheets = "own", parts = "whole") => withSheets(await open(parts === "whole"), sheets),
    rows: async (spans) => {
      const { sheets } = await open(false);
      return spans.map(({ sheet, from, to }) => {
        const cells = sheets.find(({ name }) => name === sheet)?.cells.values() ?? [];
        return [...cells].filter(({ row }) => from <= row && row <= to);
      });
    },
    sheets: async () =>
      (await open(false)).sheets.map(({ name, visibility }) => ({ name, visibility, own: true })),
    properties: async () => (await open(false)).properties,

    write: (cells) => change((plan) => withValues(plan, cells)),
    mark: async (marks) => store({ plan: applied(drawn).plan, marks }),
    protect: (protection) => change((plan) => withProtection(plan, protection)),
    unprotect: (password) => change((plan) => withoutProtection(plan, password)),
  };
}

/** A file is ours whole: "own" is "all". */
function withSheets(workbook: WorkbookSnapshot, wanted: "own" | "all" | readonly string[]): WorkbookSnapshot {
  if (typeof wanted === "string") return workbook;
  const none = wanted.find((name) => !workbook.sheets.some((sheet) => sheet.name === name));
  if (none !== undefined) throw new HostError("not-found", `no sheet ${none}`, undefined, none);
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => wanted.includes(name)) };
}

function applied(drawn: Drawn | null): Drawn {
  if (drawn !== null) return drawn;
  throw new HostError("unsupported", "the file was not written by this host");
}

function stopIf(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted === true) throw new HostError("cancelled", "stopped before anything was written");
}

async function inTheWorld<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw hostErrorOf(error);
  }
}
