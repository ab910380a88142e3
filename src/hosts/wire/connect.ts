// Plugs a wire into Microsoft's client library, where it would otherwise talk to Excel.
import type { Answer, Batch } from "./batch";
import type { Emit } from "./wire";

/** What of the library's `OfficeExtension` is used: its own places for tests, in the frozen package 1.1.110. */
export interface ClientLibrary {
  SessionBase: { _overrideSession: unknown };
  /** With the check on, a call above what Office says it supports throws ApiNotFound, as in a real Excel of that age. */
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent: Emit;
}

/** A wire, or one whose grid has to calculate before it can answer. */
export interface Answerer {
  answer(batch: Batch): Answer | Promise<Answer>;
}

/** From now on every request goes to this wire; messages come back through `emitterOf`. */
export function connect(library: ClientLibrary, wire: Answerer): void {
  const executor = {
    executeAsync: (_data: unknown, _flags: number, request: { readonly Body: Batch }): Promise<unknown> =>
      // A copy each way: over a real wire nothing is shared.
      Promise.resolve(request.Body)
        .then((body) => wire.answer(copy(body)))
        .then((answer) => response(copy(answer))),
  };
  library.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "https://wire.invalid", headers: {} }),
    _createRequestExecutorOrNull: () => executor,
  };
  library.CommonUtility._doApiNotSupportedCheck = true;
  library._testSetRichApiMessageReadyImpl(() => Promise.resolve());
}

export function emitterOf(library: ClientLibrary): Emit {
  return (message) => library._testTriggerRichApiMessageEvent(message);
}

function copy<T>(body: T): T {
  return JSON.parse(JSON.stringify(body)) as T;
}

function response(body: Answer): unknown {
  return { HttpStatusCode: 200, Headers: {}, Body: body, ErrorCode: "", ErrorMessage: "" };
}
