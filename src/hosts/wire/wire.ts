// The far side of the client library's wire: answers its batches from a book, for tests and the preview.
import type { Answer, Batch } from "./batch";
import type { Book } from "./book";
import { ExcelError, type ExcelErrorCode, WireGap } from "./excel-error";
import { makeReferences, runBatch } from "./interpret";
import { workbook } from "./members/workbook";
import { userEdits, type User } from "./user";
import { makeWorld, type News } from "./world";

/**
 * It stands in src/hosts, not in test, because the browser preview answers the same batches: what runs in the
 * preview is the Excel host itself, over a book that a grid draws. Microsoft's library is loaded by whoever
 * uses it; nothing of it is part of this project.
 */
export interface Wire {
  /** One batch in, one answer out. Throws WireGap where it does not know what Excel does. */
  answer(batch: Batch): Answer;
  /** What a person does, with the protection a person meets. */
  readonly user: User;
  /** Every batch so far. */
  readonly traffic: Traffic[];
  /** All that this wire did not know; a test that leaves something here has proved nothing. */
  readonly gaps: string[];
  /** Lets batches to come fail; cleared by the fault itself. */
  fault: Fault | null;
}

export interface Traffic {
  readonly actions: number;
  readonly requestBytes: number;
  readonly answerBytes: number;
}

/** The next batch with at least so many actions stops before that action; negative: whole batches pass first. */
export interface Fault {
  readonly code: ExcelErrorCode;
  /** How many more actions, over all batches, are still done. */
  readonly after: number;
}

/** Kinds of events by their number on the wire. */
const MESSAGE = { changed: 10, activated: 11, selected: 14 } as const;

/** Hands a message to the client library's event registration. */
export type Emit = (message: { readonly entries: readonly EventEntry[] }) => void;

export interface EventEntry {
  readonly messageCategory: 65_536;
  readonly messageType: (typeof MESSAGE)[News["kind"]];
  readonly targetId: "Workbook";
  readonly message: string;
}

/** Excel on the web takes and gives at most this many bytes (belief "five-megabytes"). */
export const LARGEST_BODY = 5_242_880;

export function makeWire(book: Book, emit: Emit): Wire {
  const world = makeWorld(book);
  const references = makeReferences();
  const root = workbook(world);

  /** News go out after what made them; the add-in hears of its own changes too, unless it switched events off. */
  function tell(): void {
    const heard = world.news.splice(0).filter(({ kind }) => world.listening.has(kind));
    if (heard.length > 0) emit({ entries: heard.map(entryOf) });
  }

  const wire: Wire = {
    traffic: [],
    gaps: [],
    fault: null,
    user: userEdits(world, tell),
    answer(batch) {
      const requestBytes = bytesOf(batch);
      const answer = requestBytes > LARGEST_BODY ? tooLarge("Request") : run(batch);
      const answerBytes = bytesOf(answer);
      wire.traffic.push({ actions: batch.Actions.length, requestBytes, answerBytes });
      tell();
      return answerBytes > LARGEST_BODY ? tooLarge("Response") : answer;
    },
  };

  function run(batch: Batch): Answer {
    const { fault } = wire;
    try {
      if (fault === null) return runBatch(batch, root, references);
      return runUntil(batch, fault);
    } catch (error) {
      if (error instanceof WireGap) wire.gaps.push(error.message);
      throw error;
    }
  }

  function runUntil(batch: Batch, fault: Fault): Answer {
    const left = fault.after - batch.Actions.length;
    if (left >= 0) {
      wire.fault = { ...fault, after: left };
      return runBatch(batch, root, references);
    }
    wire.fault = null;
    const done = runBatch({ ...batch, Actions: batch.Actions.slice(0, fault.after) }, root, references);
    if (done.Error !== undefined) return done;
    const error = new ExcelError(fault.code, "made to fail");
    return {
      ...done,
      Error: { Code: error.code, Message: error.message, Location: "", ActionIndex: fault.after },
    };
  }

  return wire;
}

function entryOf(news: News): EventEntry {
  const args =
    news.kind === "changed"
      ? {
          changeType: news.changeType,
          source: "Local",
          triggerSource: news.byAddIn ? "ThisLocalAddin" : "Unknown",
        }
      : {};
  const address = news.kind === "activated" ? {} : { address: news.address };
  const message = JSON.stringify({ ...address, ...args, worksheetId: news.sheetId });
  return { messageCategory: 65_536, messageType: MESSAGE[news.kind], targetId: "Workbook", message };
}

function tooLarge(what: "Request" | "Response"): Answer {
  const Code = `${what}PayloadSizeLimitExceeded` as const;
  return {
    Results: [],
    Error: { Code, Message: `more than ${LARGEST_BODY} bytes`, Location: "", ActionIndex: 0 },
  };
}

function bytesOf(body: unknown): number {
  return new TextEncoder().encode(JSON.stringify(body)).length;
}
