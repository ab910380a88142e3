// Excel's refusals as host errors, and our own bugs as they are.
import { HostError } from "../../../src/core/sheet/host";
import { hostErrorOf } from "../../../src/hosts/excel/errors";

const refusal = (code: string, errorLocation?: string): unknown => {
  return Object.assign(new Error("…"), { name: "RichApi.Error", code, debugInfo: { errorLocation } });
};

test.each([
  ["AccessDenied", "protected"],
  ["BadPassword", "protected"],
  ["InvalidOperationInCellEditMode", "busy"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["ApiNotFound", "too-old"],
  ["UnsupportedFeature", "too-old"],
  ["ItemNotFound", "not-found"],
  ["ItemAlreadyExists", "name-taken"],
  ["ConnectionFailure", "lost"],
  ["RequestAborted", "lost"],
  ["GeneralException", "unexpected"],
  ["InvalidArgument", "unexpected"],
  ["toString", "unexpected"],
])("HOST-14 %s is %s, the original kept as its cause", (code, expected) => {
  const error = refusal(code, "Range.values");
  const found = hostErrorOf(error);
  expect(found).toBeInstanceOf(HostError);
  expect(found).toMatchObject({ code: expected, cause: error });
  expect((found as Error).message).toBe(`${expected}: ${code}: … at Range.values`);
});

test.each([
  ["a property read before it was loaded", refusal("PropertyNotLoaded")],
  ["an object used after its batch", refusal("InvalidObjectPath")],
  ["a plain exception", new TypeError("x is undefined")],
  ["a host error", new HostError("busy", "…")],
  ["no error at all", "text"],
  ["nothing", undefined],
])("HOST-14 %s stays what it is", (_, error) => {
  expect(hostErrorOf(error)).toBe(error);
});
