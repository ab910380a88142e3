// Excel's refusals as host errors, by the codes of the client library.
import { HostError, type HostErrorCode } from "../../core/sheet/host";

/**
 * Codes as Microsoft lists them (learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling)
 * and as they were seen: a wrong password is BadPassword by that page, AccessDenied or InvalidArgument elsewhere.
 */
const CODES: ReadonlyMap<string, HostErrorCode> = new Map(
  Object.entries({
    AccessDenied: "protected",
    BadPassword: "protected",
    InvalidOperationInCellEditMode: "busy",
    InCellEditMode: "busy",
    HostRestartNeeded: "busy",
    RequestPayloadSizeLimitExceeded: "too-large",
    ResponsePayloadSizeLimitExceeded: "too-large",
    RequestPayloadTooLarge: "too-large",
    ApiNotFound: "too-old",
    ApiNotAvailable: "too-old",
    NotImplemented: "too-old",
    UnsupportedOperation: "too-old",
    UnsupportedFeature: "too-old",
    ItemAlreadyExists: "name-taken",
    ItemNotFound: "not-found",
    ActivityLimitReached: "busy",
    ConnectionFailure: "lost",
    RequestAborted: "lost",
    ServiceNotAvailable: "lost",
    InvalidRequestContext: "lost",
    CannotRegisterEvent: "lost",
  } as const),
);

/** Codes that say that we used the library wrongly: our bug, which must show as one. */
const OUR_BUGS = new Set([
  "PropertyNotLoaded",
  "ValueNotLoaded",
  "InvalidObjectPath",
  "RunMustReturnPromise",
]);

/**
 * A refusal of Excel as HostError with the original as its cause. Anything else, our bugs among them, comes back
 * as it was.
 */
export function hostErrorOf(error: unknown): unknown {
  const { name, code, message } = Object(error) as Readonly<Record<"name" | "code" | "message", unknown>>;
  if (name !== "RichApi.Error" || typeof code !== "string" || OUR_BUGS.has(code)) return error;
  return new HostError(
    CODES.get(code) ?? "unexpected",
    `${code}: ${String(message)}${placeOf(error)}`,
    error,
  );
}

/** " at Range.values": where in a batch it happened. */
function placeOf(error: unknown): string {
  const { debugInfo } = error as { readonly debugInfo?: { readonly errorLocation?: unknown } };
  const location = debugInfo?.errorLocation;
  return typeof location === "string" && location !== "" ? ` at ${location}` : "";
}
