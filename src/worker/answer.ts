// The worker's side: one request to its reply.
import type { Intake } from "../core/returns/take-in";
import { isLegacy } from "../xlsx/legacy-kind";
import { readWorkbook, type ReadOutcome } from "../xlsx/read";
import { sniff } from "../xlsx/sniff";
import type { TakeRequest, WorkerReply, WorkerRequest } from "./messages";

/** Never fails: what is wrong with us travels as text, since not every host carries an exception over. */
export function answerer(): (request: WorkerRequest) => Promise<WorkerReply> {
  let intake: Intake | undefined;
  const take = async (request: TakeRequest): Promise<WorkerReply> => {
    const { recogniseFile } = await import("../jobs/take-file");
    intake = request.intake ?? intake;
    if (intake === undefined) throw new Error("no file before said how it is taken in");
    return { taken: await recogniseFile(request, request.bytes, intake, readAny) };
  };
  return async (request) => {
    try {
      return "path" in request ? await take(request) : { outcome: await readAny(request.bytes) };
    } catch (error) {
      return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
}

async function readAny(bytes: Uint8Array): Promise<ReadOutcome> {
  const kind = sniff(bytes);
  if (!isLegacy(kind)) return readWorkbook(bytes);
  const { readLegacy } = await import("../xlsx/read-legacy");
  return readLegacy(bytes, kind);
}
