// What a host refused, in a word: the code of its HostError and whom it is about.
import { HostError } from "../../src/core/sheet/host";

export async function refusalOf(step: Promise<unknown>): Promise<string> {
  const error: unknown = await step.then(
    () => "nothing was refused",
    (thrown: unknown) => thrown,
  );
  return error instanceof HostError ? `${error.code} ${error.subject ?? ""}`.trim() : String(error);
}
