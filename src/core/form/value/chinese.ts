// The value of a row of numeral words: positional, with 十百千万亿, and as people say it (二百五).
import { isWhole, shiftDecimal } from "../../decimal";

/** A digit said as a word, an Arabic number, 廿 and its like, or a power of ten. */
export type Token =
  | { readonly type: "digit"; readonly value: number }
  | { readonly type: "arabic"; readonly value: string }
  | { readonly type: "tens"; readonly value: number }
  | { readonly type: "power"; readonly power: number };

/** Canonical decimal; null where the row is no number or can be read in two ways (三四, 五一). */
export function valueOf(tokens: readonly Token[]): string | null {
  const [first, ...rest] = tokens;
  if (first === undefined) return null;
  if (rest.length === 0 && (first.type === "arabic" || first.type === "digit")) return String(first.value);
  if (tokens.every((token) => token.type === "digit")) {
    return positional(tokens.map((token) => token.value));
  }
  if ((first.type === "arabic" || first.type === "digit") && rest.every((token) => token.type === "power")) {
    const powers = rest.map((token) => token.power);
    const value = stacked(String(first.value), powers);
    if (value !== null) return value;
  }
  const value = spoken(tokens);
  return value === null ? null : String(value);
}

/**
 * 二〇二三 → 2023. Two bare digits are as often "three or four" (三四) or a holiday (五一), and a rising
 * run a list (一二三): not read.
 */
function positional(digits: readonly number[]): string | null {
  if (digits[0] === 0) return null;
  if (digits.length === 2 && digits[1] !== 0) return null;
  if (digits.every((digit, i) => i === 0 || digit === (digits[i - 1] as number) + 1)) return null;
  return digits.join("");
}

/** One number and the powers after it: 1.2万, 3百万, 2万亿. At most one of 十百千, then 万, then 亿. */
function stacked(value: string, powers: readonly number[]): string | null {
  const rising = powers.every((power, i) => i === 0 || (power >= 4 && power > (powers[i - 1] as number)));
  return rising
    ? shiftDecimal(
        value,
        powers.reduce((a, b) => a + b, 0),
      )
    : null;
}

/** What has been read so far of 一亿二千三百万四千. */
interface Reading {
  /** Whole 亿, and 万 since. */
  high: bigint;
  middle: bigint;
  /** Below 万 since the last 万 or 亿, and the power it came down to. */
  section: bigint;
  least: number;
  /** A number whose power has not come yet. */
  pending: bigint | null;
  zero: boolean;
  /** The last power and what it multiplied. */
  last: { readonly power: number; readonly times: bigint } | null;
}

function spoken(tokens: readonly Token[]): bigint | null {
  const state: Reading = {
    ...{ high: 0n, middle: 0n, section: 0n, least: 4, pending: null, zero: false, last: null },
  };
  for (const token of tokens) {
    if (!take(state, token)) return null;
  }
  return finish(state);
}

/** One token further; false where it cannot stand here. */
function take(state: Reading, token: Token): boolean {
  if (token.type === "power")
    return token.power < 4 ? takeSmall(state, token.power) : takeBig(state, token.power);
  if (state.pending !== null) return false;
  if (token.type === "tens") {
    if (state.least <= 1) return false;
    state.section += BigInt(token.value);
    state.last = { power: 1, times: BigInt(token.value / 10) };
    state.least = 1;
    return true;
  }
  if (token.type === "digit" && token.value === 0) {
    const fits = state.last !== null && state.last.power > 1 && !state.zero;
    state.zero = true;
    return fits;
  }
  if (token.type === "arabic" && (!isWhole(token.value) || token.value === "0")) return false;
  state.pending = BigInt(token.value);
  return true;
}

function takeSmall(state: Reading, power: number): boolean {
  const times = state.pending ?? (power === 1 && !state.zero ? 1n : 0n);
  const first = state.last === null;
  if (power >= state.least || times === 0n || (times > 9n && !first)) return false;
  state.section += times * 10n ** BigInt(power);
  state.least = power;
  state.last = { power, times };
  state.pending = null;
  state.zero = false;
  return true;
}

function takeBig(state: Reading, power: number): boolean {
  if (state.pending !== null && !endsRight(state)) return false;
  const times = state.section + (state.pending ?? 0n);
  const first = state.last === null;
  if (power === 4) {
    if (times === 0n || state.middle > 0n || (!first && times > 9999n)) return false;
    state.middle = times * 10_000n;
  } else {
    if (state.high > 0n || times + state.middle === 0n) return false;
    state.high = (state.middle + times) * 100_000_000n;
    state.middle = 0n;
  }
  Object.assign(state, { section: 0n, least: 4, pending: null, zero: false, last: { power, times } });
  return true;
}

/** Whether a number without a power may stand at the end as ones: 一百零五, 二十五, but not 二百五. */
function endsRight(state: Reading): boolean {
  const { pending, last } = state;
  if (pending === null || last === null) return true;
  const below = 10n ** BigInt(last.power);
  if (state.zero || last.power === 1) return pending < below;
  return pending >= below / 10n && pending < below && pending > 9n;
}

function finish(state: Reading): bigint | null {
  const total = state.high + state.middle + state.section;
  const { pending, last } = state;
  if (pending === null) return state.zero ? null : total;
  if (endsRight(state)) return total + pending;
  // 二百五 is 250, 一万二 is 12000; 十二万五 could still be 120005 and is left to a person.
  if (last === null || state.zero || pending > 9n || last.times > 9n) return null;
  return total + pending * 10n ** BigInt(last.power - 1);
}
