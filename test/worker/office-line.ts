// The office's desk for tests: the very desk of the browser's worker, each message through a structured clone.
import { readWorkbook } from "../../src/xlsx/read";
import { officeClient, type OfficeClient } from "../../src/worker/office/client";
import { officeDesk } from "../../src/worker/office/desk";
import { sha256 } from "../../src/worker/office/sha256";
import type { GatherTools } from "../../src/jobs/take-file";

/** jsdom has no structured clone, and Node's knows no File of jsdom's: there messages go over as they are. */
const carry = <T>(message: T): T =>
  typeof structuredClone === "function" ? structuredClone(message) : message;

export function officeLine(tools: Partial<GatherTools> = {}): OfficeClient {
  return officeClient(({ reply }) => {
    const desk = officeDesk({ readWorkbook, sha256, ...tools }, (answer) => {
      const carried = carry(answer);
      setTimeout(() => reply(carried), 0);
    });
    return {
      send: (message) => {
        const carried = carry(message);
        setTimeout(() => desk.take(carried), 0);
      },
      end: () => undefined,
    };
  });
}

export const PAGE = { from: 0, count: 100 };
