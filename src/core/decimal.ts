// Exact decimals as canonical strings: read, shift, compare, add.

/** No exponent, no leading zeros, no trailing zeros after the point, no "-0": "12", "0.5", "-3". */
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const SMALL = /^-?\d{1,15}$/;

/** "007.50" → "7.5", "-0" → "0"; null for anything but digits with at most one sign and one point. */
export function canonical(text: string): string | null {
  if (!PLAIN.test(text)) return null;
  const negative = text.startsWith("-");
  const [whole = "", fraction = ""] = (negative ? text.slice(1) : text).split(".");
  return joined(negative, whole, fraction);
}

/** A double as its shortest decimal, exponent expanded: 1e21 → "1000000000000000000000"; null for NaN, ±∞. */
export function fromNumber(n: number): string | null {
  if (Number.isSafeInteger(n)) return String(n);
  if (!Number.isFinite(n)) return null;
  const [mantissa = "", exponent] = String(n).split("e");
  const plain = canonical(mantissa) as string;
  return exponent === undefined ? plain : shiftDecimal(plain, Number(exponent));
}

/** The number whose digits a text is, to the letter: "12" → 12; null for "012", "1e3", and more digits than a double has. */
export function plainNumber(text: string): number | null {
  const number = Number(text);
  return fromNumber(number) === text ? number : null;
}

/** Times 10 to the power: ("1.2", 4) → "12000", ("35000", -4) → "3.5". */
export function shiftDecimal(value: string, power: number): string {
  const negative = value.startsWith("-");
  const [whole = "", fraction = ""] = (negative ? value.slice(1) : value).split(".");
  const digits = whole + fraction;
  const point = whole.length + power;
  if (point <= 0) return joined(negative, "0", "0".repeat(-point) + digits);
  return joined(negative, digits.slice(0, point).padEnd(point, "0"), digits.slice(point));
}

/** The exact total; "0" for none. Values are canonical, else it is our own bug. */
export function sumDecimals(values: Iterable<string>): string {
  let small = 0;
  let big = 0n;
  let scale = 0;
  for (const value of values) {
    if (SMALL.test(value)) {
      const sum = small + Number(value);
      const exact = Number.isSafeInteger(sum);
      // One step past what a double holds exactly: both are carried over as they were before it.
      if (!exact) big += (BigInt(small) + BigInt(value)) * 10n ** BigInt(scale);
      small = exact ? sum : 0;
      continue;
    }
    const places = placesOf(value);
    if (places > scale) big *= 10n ** BigInt(places - scale);
    scale = Math.max(scale, places);
    big += scaled(value, scale);
  }
  return shiftDecimal(String(big + BigInt(small) * 10n ** BigInt(scale)), -scale);
}

/** The exact product: ("0.8", "15") → "12". */
export function multiplyDecimals(a: string, b: string): string {
  if (SMALL.test(a) && SMALL.test(b) && Number.isSafeInteger(Number(a) * Number(b))) {
    return String(Number(a) * Number(b) || 0);
  }
  const [left, right] = [placesOf(a), placesOf(b)];
  return shiftDecimal(String(scaled(a, left) * scaled(b, right)), -left - right);
}

/** Below 0, 0 or above 0, as sort wants it. */
export function compareDecimals(a: string, b: string): number {
  if (SMALL.test(a) && SMALL.test(b)) return Math.sign(Number(a) - Number(b));
  const scale = Math.max(placesOf(a), placesOf(b));
  const difference = scaled(a, scale) - scaled(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether a canonical decimal has no part after the point. */
export function isWhole(value: string): boolean {
  return !value.includes(".");
}

/** Digits after the point. */
export function placesOf(value: string): number {
  const point = value.indexOf(".");
  return point < 0 ? 0 : value.length - point - 1;
}

function scaled(value: string, scale: number): bigint {
  if (!PLAIN.test(value)) throw new Error(`Not a decimal: ${value.slice(0, 40)}`);
  return BigInt(value.replace(".", "") + "0".repeat(scale - placesOf(value)));
}

function joined(negative: boolean, whole: string, fraction: string): string {
  const left = whole.replace(/^0+(?=\d)/, "") || "0";
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === "0") end -= 1;
  const text = end === 0 ? left : `${left}.${fraction.slice(0, end)}`;
  return negative && text !== "0" ? `-${text}` : text;
}
