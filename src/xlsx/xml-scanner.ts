// Steps through one XML part tag by tag, in one pass and without an object per tag.
import type { Limits } from "./limits";
import { refuse, refuseBeyond, refuseDamaged } from "./refusal";
import { plainAttribute, plainText } from "./xml-references";

export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const BANG = 33;
const DOUBLE_QUOTE = 34;
const AMPERSAND = 38;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

/** Per ASCII code: 1 may begin a name, 2 may stand inside one. */
const NAME_RANK = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_:]/.test(character)) return 1;
  return /[-.0-9]/.test(character) ? 2 : 0;
});

const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*["']1\.0["']([ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*("[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?([ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*("(yes|no)"|'(yes|no)'))?[ \t\r\n]*\?>/;

function isBlank(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === RETURN || code === TAB;
}

/**
 * A pull scanner for well-formed XML 1.0 without document type. It refuses all that is not well-formed, and
 * names outside ASCII, which no office format has. Prefixes are not resolved: elements are known by local name.
 * The current token stands in the fields until the next step.
 */
export class XmlScanner {
  /** END, OPEN, CLOSE or TEXT. An empty element gives OPEN, then CLOSE. */
  kind = END;
  /** Of the element opened or closed, or the one that text stands in; the root has 1. */
  depth = 0;
  /** The text token's stretch in the part; meaningful as it stands where `textIsPlain`. */
  textStart = 0;
  textEnd = 0;
  textIsPlain = true;

  readonly part: string;
  private readonly xml: string;
  private readonly limits: Limits;
  private at = 0;
  private rootSeen = false;
  private emptyElement = false;
  private text = "";
  private nameStart = 0;
  private localStart = 0;
  private nameEnd = 0;
  /** Where the next of these stands, as far as known: text is searched by the engine, not letter by letter. */
  private nextAmpersand = -1;
  private nextReturn = -1;
  private nextBrackets = -1;
  private readonly openStarts: number[] = [];
  private readonly openEnds: number[] = [];
  private attributeCount = 0;
  /** Four numbers an attribute: name from, to, value from, to. */
  private readonly bounds: number[] = [];
  /** Values that had references or blanks; undefined: the stretch itself. */
  private readonly rewritten: (string | undefined)[] = [];

  constructor(xml: string, part: string, limits: Limits) {
    this.xml = xml;
    this.part = part;
    this.limits = limits;
    if (/^<\?xml[ \t\r\n]/.test(xml)) this.at = DECLARATION.exec(xml)?.[0].length ?? this.refuse();
  }

  /** Steps to the next token and returns its kind. */
  next(): number {
    if (this.kind === CLOSE) this.depth -= 1;
    if (this.emptyElement) {
      this.emptyElement = false;
      return (this.kind = CLOSE);
    }
    const { xml } = this;
    while (this.at < xml.length) {
      if (xml.charCodeAt(this.at) !== LESS) {
        if (this.scanText()) return (this.kind = TEXT);
        continue;
      }
      const code = xml.charCodeAt(this.at + 1);
      if (code === SLASH) return this.closeTag();
      if (code === QUESTION) this.skipInstruction();
      else if (code !== BANG) return this.openTag();
      else if (this.scanDeclaration()) return (this.kind = TEXT);
    }
    if (!this.rootSeen || this.depth !== 0) this.refuse();
    return (this.kind = END);
  }

  /** Steps on; false once the element at `depth` closes. */
  nextWithin(depth: number): boolean {
    return this.next() !== CLOSE || this.depth !== depth;
  }

  /** Steps to the close of the element just opened. */
  skip(): void {
    const { depth } = this;
    while (this.nextWithin(depth));
  }

  /** Whether the element just opened or closed has this local name. */
  is(name: string): boolean {
    return this.nameEnd - this.localStart === name.length && this.xml.startsWith(name, this.localStart);
  }

  localName(): string {
    return this.xml.slice(this.localStart, this.nameEnd);
  }

  /** Value of the attribute of exactly this name, prefix and all; undefined where there is none. */
  attribute(name: string): string | undefined {
    for (let i = 0; i < this.attributeCount; i += 1) {
      const from = this.bounds[4 * i] as number;
      if ((this.bounds[4 * i + 1] as number) - from === name.length && this.xml.startsWith(name, from)) {
        return this.attributeValue(i);
      }
    }
    return undefined;
  }

  /** Value of the attribute with any prefix and this local name: r:id under whatever letter. */
  prefixedAttribute(local: string): string | undefined {
    const ending = `:${local}`;
    for (let i = 0; i < this.attributeCount; i += 1) {
      const from = this.bounds[4 * i] as number;
      const to = this.bounds[4 * i + 1] as number;
      if (to - from > ending.length && this.xml.startsWith(ending, to - ending.length)) {
        return this.attributeValue(i);
      }
    }
    return undefined;
  }

  /** The text token's meaning. */
  tokenText(): string {
    return this.textIsPlain ? this.xml.slice(this.textStart, this.textEnd) : this.text;
  }

  /** All text directly in the element just opened; steps to its close. */
  elementText(): string {
    const { depth } = this;
    let text = "";
    while (this.nextWithin(depth)) {
      if (this.kind === TEXT && this.depth === depth) text += this.tokenText();
    }
    return text;
  }

  private attributeValue(i: number): string {
    return this.rewritten[i] ?? this.xml.slice(this.bounds[4 * i + 2], this.bounds[4 * i + 3]);
  }

  private refuse(): never {
    return refuseDamaged(this.part, "xml");
  }

  /** Character data up to the next tag; false for the blanks around the root. */
  private scanText(): boolean {
    const { xml, at: start } = this;
    const found = xml.indexOf("<", start);
    const end = found < 0 ? xml.length : found;
    this.at = end;
    if (this.depth === 0) {
      for (let i = start; i < end; i += 1) if (!isBlank(xml.charCodeAt(i))) this.refuse();
      return false;
    }
    if (this.nextBrackets < start) this.nextBrackets = this.find("]]>", start);
    if (this.nextBrackets < end) this.refuse();
    if (this.nextAmpersand < start) this.nextAmpersand = this.find("&", start);
    if (this.nextReturn < start) this.nextReturn = this.find("\r", start);
    this.textStart = start;
    this.textEnd = end;
    this.textIsPlain = this.nextAmpersand >= end && this.nextReturn >= end;
    if (!this.textIsPlain) this.text = plainText(xml.slice(start, end)) ?? this.refuse();
    return true;
  }

  private find(what: string, from: number): number {
    const at = this.xml.indexOf(what, from);
    return at < 0 ? this.xml.length : at;
  }

  private openTag(): number {
    const { xml } = this;
    if (this.depth === 0 && this.rootSeen) this.refuse();
    this.rootSeen = true;
    this.depth += 1;
    if (this.depth > this.limits.depth) refuseBeyond(this.limits, "depth", this.depth);
    this.scanName(this.at + 1);
    this.openStarts[this.depth] = this.nameStart;
    this.openEnds[this.depth] = this.nameEnd;
    this.attributeCount = 0;
    let i = this.nameEnd;
    for (;;) {
      let code = xml.charCodeAt(i);
      const apart = isBlank(code);
      while (isBlank(code)) code = xml.charCodeAt((i += 1));
      if (code === GREATER) break;
      if (code === SLASH) {
        i += 1;
        if (xml.charCodeAt(i) !== GREATER) this.refuse();
        this.emptyElement = true;
        break;
      }
      if (!apart) this.refuse();
      i = this.scanAttribute(i);
    }
    this.at = i + 1;
    return (this.kind = OPEN);
  }

  private closeTag(): number {
    const { xml } = this;
    if (this.depth === 0) this.refuse();
    this.scanName(this.at + 2);
    const length = this.nameEnd - this.nameStart;
    const opened = this.openStarts[this.depth] as number;
    if ((this.openEnds[this.depth] as number) - opened !== length) this.refuse();
    for (let i = 0; i < length; i += 1) {
      if (xml.charCodeAt(opened + i) !== xml.charCodeAt(this.nameStart + i)) this.refuse();
    }
    let i = this.nameEnd;
    while (isBlank(xml.charCodeAt(i))) i += 1;
    if (xml.charCodeAt(i) !== GREATER) this.refuse();
    this.at = i + 1;
    this.attributeCount = 0;
    return (this.kind = CLOSE);
  }

  /** Sets the name's bounds. */
  private scanName(start: number): void {
    const { xml } = this;
    let i = start;
    let code = xml.charCodeAt(i);
    if (NAME_RANK[code] !== 1) this.refuse();
    this.localStart = start;
    while ((NAME_RANK[code] as number) > 0) {
      i += 1;
      if (code === COLON) this.localStart = i;
      code = xml.charCodeAt(i);
    }
    this.nameStart = start;
    this.nameEnd = i;
  }

  /** One attribute, name first; returns where it ends. */
  private scanAttribute(start: number): number {
    const { xml } = this;
    let i = start;
    if (NAME_RANK[xml.charCodeAt(i)] !== 1) this.refuse();
    while ((NAME_RANK[xml.charCodeAt(i)] as number) > 0) i += 1;
    const nameEnd = i;
    while (isBlank(xml.charCodeAt(i))) i += 1;
    if (xml.charCodeAt(i) !== EQUALS) this.refuse();
    i += 1;
    while (isBlank(xml.charCodeAt(i))) i += 1;
    const quote = xml.charCodeAt(i);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) this.refuse();
    const valueStart = i + 1;
    let plain = true;
    let code = xml.charCodeAt((i += 1));
    while (code !== quote) {
      // NaN, beyond the end, is neither.
      if (!(code >= TAB) || code === LESS) this.refuse();
      if (code === AMPERSAND || code < SPACE) plain = false;
      code = xml.charCodeAt((i += 1));
    }
    this.keepAttribute(start, nameEnd, valueStart, i, plain);
    return i + 1;
  }

  private keepAttribute(from: number, to: number, valueFrom: number, valueTo: number, plain: boolean): void {
    const { bounds, xml } = this;
    const count = this.attributeCount;
    for (let i = 0; i < count; i += 1) {
      const other = bounds[4 * i] as number;
      if ((bounds[4 * i + 1] as number) - other !== to - from) continue;
      let same = 0;
      while (same < to - from && xml.charCodeAt(other + same) === xml.charCodeAt(from + same)) same += 1;
      if (same === to - from) this.refuse();
    }
    bounds[4 * count] = from;
    bounds[4 * count + 1] = to;
    bounds[4 * count + 2] = valueFrom;
    bounds[4 * count + 3] = valueTo;
    this.rewritten[count] = plain
      ? undefined
      : (plainAttribute(xml.slice(valueFrom, valueTo)) ?? this.refuse());
    this.attributeCount = count + 1;
    if (count >= this.limits.attributes) refuseBeyond(this.limits, "attributes", count + 1);
  }

  /** A comment is passed over (false), a CDATA section is text (true), a document type refused. */
  private scanDeclaration(): boolean {
    const { xml, at } = this;
    if (xml.startsWith("<!--", at)) {
      const end = xml.indexOf("--", at + 4);
      if (end < 0 || xml.charCodeAt(end + 2) !== GREATER) this.refuse();
      this.at = end + 3;
      return false;
    }
    if (xml.startsWith("<!DOCTYPE", at)) return refuse("dtd", { part: this.part });
    if (!xml.startsWith("<![CDATA[", at) || this.depth === 0) this.refuse();
    const end = xml.indexOf("]]>", at + 9);
    if (end < 0) this.refuse();
    this.at = end + 3;
    this.textStart = at + 9;
    this.textEnd = end;
    const raw = xml.slice(at + 9, end);
    this.textIsPlain = !raw.includes("\r");
    if (!this.textIsPlain) this.text = raw.replace(/\r\n?/g, "\n");
    return true;
  }

  /** A processing instruction; one named "xml" may only begin the part. */
  private skipInstruction(): void {
    const { xml } = this;
    const end = xml.indexOf("?>", this.at + 2);
    if (end < 0) this.refuse();
    const name = /^[A-Za-z_:][-.\w:]*(?=[ \t\r\n]|$)/.exec(
      xml.slice(this.at + 2, Math.min(end, this.at + 258)),
    );
    if (name === null || name[0].toLowerCase() === "xml") this.refuse();
    this.at = end + 2;
  }
}
