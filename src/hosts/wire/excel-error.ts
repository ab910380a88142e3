// What Excel answers when it refuses: a code of the client library, stopping the batch at that action.

/** Codes as Microsoft documents them (learn.microsoft.com, "Error handling with the application-specific APIs"). */
export type ExcelErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded";

export class ExcelError extends Error {
  readonly code: ExcelErrorCode;

  constructor(code: ExcelErrorCode, message: string) {
    super(message);
    this.name = "ExcelError";
    this.code = code;
  }
}

/** A member, an action or an argument that this wire does not know: our gap, never passed over. */
export class WireGap extends Error {
  constructor(what: string) {
    super(`the wire host does not know ${what}`);
    this.name = "WireGap";
  }
}
