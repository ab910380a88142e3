// The office's desk behind its line: one message at a time, answers, progress and failures back.
import { HostError } from "../../core/sheet/host";
import type { GatherTools } from "../../jobs/take-file";
import type { OfficeMessage, OfficeReply, Verb } from "./calls";
import { COMPARING } from "./comparing";
import { GATHERING } from "./gathering";
import { type CallLine, Memory } from "./memory";
import { OPENING } from "./opening";
import { VIEWING } from "./viewing";
import { WRITING } from "./writing";

const HANDLERS = { ...OPENING, ...GATHERING, ...COMPARING, ...VIEWING, ...WRITING };

/** Looking changes nothing; the language is for what is looked at next. */
const AT_ONCE: ReadonlySet<string> = new Set(["speak", ...Object.keys(VIEWING)]);

export interface OfficeDesk {
  take(message: OfficeMessage): void;
}

/** Progress goes over the line at most so often; the last step always does. */
const MILLISECONDS_BETWEEN = 150;

/**
 * What changes the desk is done in the order it came in, and can be cancelled as long as it waits or runs. What
 * only looks is answered at once: a thousand files being read stand in nobody's way.
 */
export function officeDesk(
  tools: GatherTools,
  reply: (reply: OfficeReply, transfer: readonly ArrayBuffer[]) => void,
): OfficeDesk {
  const memory = new Memory(tools);
  const stopped = new Set<number>();
  let last: Promise<void> = Promise.resolve();

  const lineOf = (id: number): CallLine => {
    let told = 0;
    return {
      signal: {
        get aborted() {
          return stopped.has(id);
        },
      },
      progress: (done, of, path) => {
        if (done < of && Date.now() - told < MILLISECONDS_BETWEEN) return;
        told = Date.now();
        reply({ id, done, of, path }, []);
      },
    };
  };
  const answer = async (id: number, verb: Verb, ask: unknown): Promise<void> => {
    try {
      if (stopped.has(id)) throw new HostError("cancelled", "stopped before its turn");
      const handler = HANDLERS[verb] as (memory: Memory, ask: unknown, line: CallLine) => unknown;
      const answered = await handler(memory, ask, lineOf(id));
      reply({ id, answer: answered }, transferable(answered));
    } catch (error) {
      reply(failureOf(id, error), []);
    } finally {
      stopped.delete(id);
    }
  };
  return {
    take: (message) => {
      if ("cancel" in message) stopped.add(message.id);
      else if (AT_ONCE.has(message.verb)) void answer(message.id, message.verb, message.ask);
      else last = last.then(() => answer(message.id, message.verb, message.ask));
    },
  };
}

function failureOf(id: number, error: unknown): OfficeReply {
  if (error instanceof HostError) {
    const { code, message, subject } = error;
    return { id, code, message, subject };
  }
  return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** Bytes are handed over, not copied. */
function transferable(answer: unknown): readonly ArrayBuffer[] {
  const bytes = (answer as { readonly bytes?: unknown } | null)?.bytes;
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
}
