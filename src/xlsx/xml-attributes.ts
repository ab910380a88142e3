// The attributes of one tag at a time: where their names and values stand, and what the values mean.
import type { Limits } from "./limits";
import { refuseBeyond, refuseDamaged } from "./refusal";
import { TextPool } from "./text-pool";
import { FORBIDDEN, IN_VALUE, NAME_RANK, REWRITTEN, WIDE, isBlank, wideEnd } from "./xml-characters";
import { plainAttribute } from "./xml-references";
import { wholeNumber, wholeNumberAt } from "./xml-values";

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
/** Kept of each attribute: name from, to, value from, to. */
const NUMBERS = 4;

const values = new TextPool(plainAttribute);

export class XmlAttributes {
  count = 0;
  /** Of the attribute looked for last, as written. */
  valueStart = 0;
  valueEnd = 0;
  private readonly bytes: Uint8Array;
  private readonly part: string;
  private readonly limits: Limits;
  /** Four numbers an attribute: name from, to, value from, to. */
  private readonly bounds: number[] = [];

  constructor(bytes: Uint8Array, part: string, limits: Limits) {
    this.bytes = bytes;
    this.part = part;
    this.limits = limits;
  }

  /** Steps from the end of a tag's name to its ">" or "/" and returns where that stands. */
  scan(from: number): number {
    const { bytes } = this;
    this.count = 0;
    let i = from;
    for (;;) {
      let code = bytes[i];
      const apart = isBlank(code);
      while (isBlank(code)) code = bytes[(i += 1)];
      if (code === GREATER || code === SLASH) return i;
      if (!apart) this.refuse();
      i = this.scanOne(i);
    }
  }

  /** Looks for the attribute of exactly this name, prefix and all; its value's stretch stands in the fields then. */
  find(name: string): boolean {
    const { bounds, count } = this;
    for (let i = 0; i < NUMBERS * count; i += NUMBERS) {
      const from = bounds[i] as number;
      if ((bounds[i + 1] as number) - from !== name.length || !this.reads(from, name)) continue;
      this.valueStart = bounds[i + 2] as number;
      this.valueEnd = bounds[i + 3] as number;
      return true;
    }
    return false;
  }

  /** The same for any prefix and this local name: r:id under whatever letter. */
  findPrefixed(local: string): boolean {
    const ending = `:${local}`;
    for (let i = 0; i < NUMBERS * this.count; i += NUMBERS) {
      const from = this.bounds[i] as number;
      const to = this.bounds[i + 1] as number;
      if (to - from <= ending.length || !this.reads(to - ending.length, ending)) continue;
      this.valueStart = this.bounds[i + 2] as number;
      this.valueEnd = this.bounds[i + 3] as number;
      return true;
    }
    return false;
  }

  /** What the value found means. */
  value(): string {
    return values.text(this.bytes, this.valueStart, this.valueEnd) ?? this.refuse();
  }

  /** The value found as `wholeNumber` has it. */
  number(): number {
    const number = wholeNumberAt(this.bytes, this.valueStart, this.valueEnd);
    return number < 0 ? wholeNumber(this.value()) : number;
  }

  private reads(from: number, name: string): boolean {
    for (let i = 0; i < name.length; i += 1) if (this.bytes[from + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  /** One attribute, name first; returns where it ends. */
  private scanOne(start: number): number {
    const { bytes } = this;
    let i = start;
    if (NAME_RANK[bytes[i] as number] !== 1) this.refuse();
    while ((NAME_RANK[bytes[i] as number] as number) > 0) i += 1;
    const nameEnd = i;
    while (isBlank(bytes[i])) i += 1;
    if (bytes[i] !== EQUALS) this.refuse();
    i += 1;
    while (isBlank(bytes[i])) i += 1;
    const quote = bytes[i];
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) this.refuse();
    const end = this.valueEndFrom(i + 1, quote);
    this.keep(start, nameEnd, i + 1, end);
    return end + 1;
  }

  /** Where the closing quote stands; a value with a broken reference is refused at once. */
  private valueEndFrom(start: number, quote: number): number {
    const { bytes } = this;
    let plain = true;
    let i = start;
    while (bytes[i] !== quote) {
      const kind = IN_VALUE[bytes[i] as number];
      if (kind === WIDE) {
        i = wideEnd(bytes, i);
        if (i < 0) refuseDamaged(this.part, "encoding");
        continue;
      }
      // Undefined, beyond the end, is neither.
      if (kind === undefined || kind === FORBIDDEN) this.refuse();
      if (kind === REWRITTEN) plain = false;
      i += 1;
    }
    if (!plain && values.text(bytes, start, i) === null) this.refuse();
    return i;
  }

  private keep(from: number, to: number, valueFrom: number, valueTo: number): void {
    const { bounds, bytes, count } = this;
    const next = NUMBERS * count;
    for (let i = 0; i < next; i += NUMBERS) {
      const other = bounds[i] as number;
      if ((bounds[i + 1] as number) - other !== to - from) continue;
      let same = 0;
      while (same < to - from && bytes[other + same] === bytes[from + same]) same += 1;
      if (same === to - from) this.refuse();
    }
    bounds[next] = from;
    bounds[next + 1] = to;
    bounds[next + 2] = valueFrom;
    bounds[next + 3] = valueTo;
    this.count = count + 1;
    if (count >= this.limits.attributes) refuseBeyond(this.limits, "attributes", count + 1);
  }

  private refuse(): never {
    return refuseDamaged(this.part, "xml");
  }
}
