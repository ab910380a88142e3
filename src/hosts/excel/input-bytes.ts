// How many bytes the input of cells takes in a request, counted without putting it together.
import type { CellInput } from "./step";

/** Of its JSON text in UTF-8 and the comma after it; characters beyond the first 65,536 count a little more. */
export function inputBytes(input: CellInput): number {
  if (typeof input !== "string") return String(input).length + 1;
  let bytes = input.length + '"",'.length;
  for (let i = 0; i < input.length; i += 1) bytes += extraBytes(input.charCodeAt(i));
  return bytes;
}

/** Of a row of inputs, likewise. */
export function rowBytes(row: readonly CellInput[]): number {
  return row.reduce<number>((sum, input) => sum + inputBytes(input), "[],".length);
}

/** Beyond one: control characters, quotation marks and backslashes are written otherwise. */
function extraBytes(code: number): number {
  if (code > 0x7f) return code > 0x7ff ? 2 : 1;
  if (code < 0x20) return "\\u000".length;
  return code === 0x22 || code === 0x5c ? 1 : 0;
}
