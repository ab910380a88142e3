// The bytes of input as they are counted, beside the request's own text.
import fc from "fast-check";
import { rowBytes } from "../../../src/hosts/excel/input-bytes";

const bytesOf = (row: readonly unknown[]): number => Buffer.byteLength(`${JSON.stringify(row)},`);

test.each([
  [[""]],
  [["三场", 3, 0.25, -12, 1e21, true, false]],
  [['"quoted" \\ and\nbroken', "é", '=IF(A1>0,"✓","✗")']],
  [[]],
])("HOST-17 %j is counted to the byte, or to the comma after the last", (row) => {
  expect(rowBytes(row) - bytesOf(row)).toBeGreaterThanOrEqual(0);
  expect(rowBytes(row) - bytesOf(row)).toBeLessThanOrEqual(4 * (row.join("").match(/\n/g)?.length ?? 0) + 1);
});

test("HOST-17 input is never counted less than it takes", () => {
  const input = fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.double(), fc.boolean());
  fc.assert(fc.property(fc.array(input), (row) => rowBytes(row) >= bytesOf(row)));
});
