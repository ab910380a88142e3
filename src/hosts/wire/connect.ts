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

/** A request in, its answer out, both as text: over a real wire nothing is shared. */
export type Line = (request: string) => Promise<string>;

export function lineTo(wire: Answerer): Line {
  return async (request) => JSON.stringify(await wire.answer(JSON.parse(request) as Batch));
}

/** From now on every request goes down this line; messages come back through `emitterOf`. */
export function connect(library: ClientLibrary, line: Line): void {
  const executor = {
    executeAsync: async (_data: unknown, _flags: number, { Body }: { readonly Body: Batch }) =>
      response(JSON.parse(await line(JSON.stringify(Body))) as Answer),
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

function response(body: Answer): unknown {
  return { HttpStatusCode: 200, Headers: {}, Body: body, ErrorCode: "", ErrorMessage: "" };
}
