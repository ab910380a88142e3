// Exact decimals: their one form, and sums without binary dust.
import fc from "fast-check";
import {
  canonical,
  compareDecimals,
  fromNumber,
  isWhole,
  multiplyDecimals,
  plainNumber,
  shiftDecimal,
  sumDecimals,
} from "../../src/core/decimal";

test.each([
  ["007.50", "7.5"],
  ["0", "0"],
  ["-0", "0"],
  ["-0.00", "0"],
  ["-3.10", "-3.1"],
  ["000", "0"],
  ["1e3", null],
  [".5", null],
  ["5.", null],
  ["", null],
  ["+5", null],
  ["１２", null],
])("VAL-5 the canonical form of %j is %j", (text, expected) => {
  expect(canonical(text)).toBe(expected);
});

test.each([
  [1e21, "1000000000000000000000"],
  [1.5e-7, "0.00000015"],
  [-2.5, "-2.5"],
  [-0, "0"],
  [0.1 + 0.2, "0.30000000000000004"],
  [NaN, null],
  [-Infinity, null],
])("VAL-5 the number %d is written %j", (n, expected) => {
  expect(fromNumber(n)).toBe(expected);
});

test.each([
  ["12", 12],
  ["-0.5", -0.5],
  ["1000000000000000000000", 1e21],
  ["012", null],
  ["1.50", null],
  ["1e3", null],
  ["0x10", null],
  ["-0", null],
  ["", null],
  [" 3", null],
  ["Infinity", null],
  ["123456789012345678", null],
])("VAL-5 %j stands for the number %d", (text, expected) => {
  expect(plainNumber(text)).toBe(expected);
});

test.each([
  ["1.2", 4, "12000"],
  ["35000", -4, "3.5"],
  ["0", 8, "0"],
  ["-1", -3, "-0.001"],
])("VAL-5 %s shifted by %i is %s", (value, power, expected) => {
  expect(shiftDecimal(value, power)).toBe(expected);
});

test.each([
  [[], "0"],
  [["0.1", "0.2"], "0.3"],
  [["9007199254740991", "1", "1"], "9007199254740993"],
  [["999999999999999", ...Array.from({ length: 20 }, () => "999999999999999")], "20999999999999979"],
  // The tenth step rounds: 9999999999999999 is odd and beyond 2 ** 53.
  [[...Array.from({ length: 9 }, () => "999999999999999"), "999999999999998", "10"], "9999999999999999"],
  [["-0.5", "1", "0.25", "-1"], "-0.25"],
  [["1", "0.001", "99999999999999999999"], "100000000000000000000.001"],
])("VAL-5 the sum of %j is %s", (values, expected) => {
  expect(sumDecimals(values)).toBe(expected);
});

test("VAL-5 a sum over what is no decimal is our own bug", () => {
  expect(() => sumDecimals(["3场"])).toThrow("Not a decimal");
});

test.each([
  ["2", "10", -1],
  ["-2", "-10", 1],
  ["0.30", "0.3", 0],
])("VAL-5 %s against %s is %i", (a, b, expected) => {
  expect(compareDecimals(a, b)).toBe(expected);
});

test.each([
  ["0.8", "15", "12"],
  ["-0.1", "0.1", "-0.01"],
  ["0", "-7", "0"],
  ["94906267", "94906267", "9007199515875289"],
  ["999999999999999", "999999999999999", "999999999999998000000000000001"],
  ["0.000001", "1000000", "1"],
])("VAL-5 %s times %s is %s", (a, b, expected) => {
  expect(multiplyDecimals(a, b)).toBe(expected);
  expect(multiplyDecimals(b, a)).toBe(expected);
});

test("VAL-5 whole numbers are those without a point", () => {
  expect(["12", "-3", "0.5"].map(isWhole)).toEqual([true, true, false]);
});

test("VAL-5 sums agree with whole-number arithmetic in thousandths, in any order", () => {
  const thousandths = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  fc.assert(
    fc.property(fc.array(thousandths, { maxLength: 30 }), (numbers) => {
      const values = numbers.map((n) => shiftDecimal(String(n), -3));
      const expected = shiftDecimal(String(numbers.reduce((a, b) => a + b, 0n)), -3);
      expect(sumDecimals(values)).toBe(expected);
      expect(sumDecimals(values.reverse())).toBe(expected);
    }),
  );
});

test("VAL-5 a third of a million small figures are summed in well under a second of CPU", () => {
  const values = Array.from({ length: 315_000 }, (_, i) => String(i % 1_000));
  // Not by the clock: on a busy machine it tells of other programs.
  const start = process.cpuUsage();
  expect(sumDecimals(values)).toBe(String(315 * 499_500));
  expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
});
