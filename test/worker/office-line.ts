// The office's desk for tests: the very desk of the browser's worker, each message through a structured clone.
import { readWorkbook } from "../../src/xlsx/read";
import { officeClient, type OfficeClient } from "../../src/worker/office/client";
import { officeDesk } from "../../src/worker/office/desk";
import { sha256 } from "../../src/worker/office/sha256";
import type { GatherTools } from "../../src/jobs/take-file";

/**
 * jsdom has no structured clone, and Node's knows no File of jsdom's and no file on disk: there messages go over
 * as they are, as files do in browsers.
 */
const carry = <T>(message: T): T =>
  typeof structuredClone === "function" && !holdsFile(message) ? structuredClone(message) : message;

function holdsFile(message: unknown): boolean {
  const { ask } = message as { readonly ask?: { readonly files?: readonly { readonly content: unknown }[] } };
  return ask?.files?.some(({ content }) => content instanceof Blob) ?? false;
}

export function officeLine(tools: Partial<GatherTools> = {}): OfficeClient {
  return breakableLine(tools).desk;
}

/** A desk whose worker can be lost, as when it runs out of memory. */
export function breakableLine(tools: Partial<GatherTools> = {}): {
  readonly desk: OfficeClient;
  readonly lose: () => void;
} {
  let lost: ((detail: string) => void) | null = null;
  const client = officeClient((events) => {
    let ended = false;
    lost = events.lost;
    const desk = officeDesk({ readWorkbook, sha256, ...tools }, (answer) => {
      const carried = carry(answer);
      setTimeout(() => ended || events.reply(carried), 0);
    });
    return {
      send: (message) => {
        const carried = carry(message);
        setTimeout(() => desk.take(carried), 0);
      },
      end: () => {
        ended = true;
      },
    };
  });
  return { desk: client, lose: () => lost?.("out of memory") };
}

export const PAGE = { from: 0, count: 100 };
