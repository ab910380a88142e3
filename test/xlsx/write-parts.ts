// Parts of a written file as text, for tests that look at the XML itself.
import { strFromU8, unzipSync } from "fflate";

export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

export function partOf(bytes: Uint8Array, path: string): string {
  const part = partsOf(bytes).get(path);
  if (part === undefined) throw new Error(`no part ${path}`);
  return part;
}
