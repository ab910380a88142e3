// A quotient for people to read: few places, yet on its own side of the bounds.
import { compareDecimals, multiplyDecimals, placesOf, shiftDecimal } from "../decimal";

const MOST = 12;

/**
 * of ÷ per, rounded towards 0, with 2 places (4 for shares, read as 79.99%) or as many as it takes to lie
 * where the exact one lies: 50.0001, not 50, where 50 is the bound. Both are at least 0, per above.
 */
export function quotient(of: string, per: string, bounds: readonly string[]): string {
  const scale = Math.max(placesOf(of), placesOf(per));
  const [dividend, divisor] = [BigInt(shiftDecimal(of, scale)), BigInt(shiftDecimal(per, scale))];
  const fewest = bounds.some((bound) => bound.startsWith("0.")) ? 4 : 2;
  for (let places = fewest; ; places += 1) {
    const value = shiftDecimal(String((dividend * 10n ** BigInt(places)) / divisor), -places);
    if (places === MOST || bounds.every((bound) => sameSide(value, of, per, bound))) return value;
  }
}

function sameSide(value: string, of: string, per: string, bound: string): boolean {
  return (
    Math.sign(compareDecimals(value, bound)) === Math.sign(compareDecimals(of, multiplyDecimals(bound, per)))
  );
}
