// Steps through the bytes of one XML part tag by tag, in one pass and without an object per tag.
import type { Limits } from "./limits";
import { refuse, refuseBeyond, refuseDamaged } from "./refusal";
import { TextPool } from "./text-pool";
import { XmlAttributes } from "./xml-attributes";
import { xmlBytes } from "./xml-bytes";
import {
  BRACKET,
  IN_TEXT,
  NAME_RANK,
  ORDINARY,
  REWRITTEN,
  STOP,
  WIDE,
  areCharacters,
  isBlank,
  wideEnd,
} from "./xml-characters";
import { declarationEnd, isInstruction } from "./xml-instructions";
import { plainText } from "./xml-references";

export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;

const BANG = 33;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;

const texts = new TextPool(plainText);
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * A pull scanner for well-formed XML 1.0 without document type. It refuses all that is not well-formed, bytes that
 * are no characters, and names outside ASCII, which no office format has. Prefixes are not resolved: elements are
 * known by local name. The current token stands in the fields until the next step; only what is asked for is decoded.
 */
export class XmlScanner {
  /** END, OPEN, CLOSE or TEXT. An empty element gives OPEN, then CLOSE. */
  kind = END;
  /** Of the element opened or closed, or the one that text stands in; the root has 1. */
  depth = 0;
  /** The text's stretch of bytes as written; not where it is of several pieces or CDATA. */
  textStart = 0;
  textEnd = 0;

  readonly part: string;
  readonly bytes: Uint8Array;
  /** Of the element just opened. */
  readonly attributes: XmlAttributes;
  private readonly limits: Limits;
  private at = 0;
  private rootSeen = false;
  private emptyElement = false;
  /** Text that is not the meaning of one stretch. */
  private text: string | undefined;
  private nameStart = 0;
  private localStart = 0;
  private nameEnd = 0;
  private readonly openStarts: number[] = [];
  private readonly openEnds: number[] = [];

  /** @param bytes of the part as it stands in the file */
  constructor(bytes: Uint8Array, part: string, limits: Limits) {
    this.bytes = xmlBytes(bytes, part);
    this.part = part;
    this.limits = limits;
    this.attributes = new XmlAttributes(this.bytes, part, limits);
    this.at = declarationEnd(this.bytes) ?? this.refuse();
  }

  /** Steps to the next token and returns its kind. */
  next(): number {
    if (this.kind === CLOSE) this.depth -= 1;
    if (this.emptyElement) {
      this.emptyElement = false;
      return (this.kind = CLOSE);
    }
    const { bytes } = this;
    while (this.at < bytes.length) {
      if (bytes[this.at] !== LESS) {
        if (this.scanText()) return (this.kind = TEXT);
        continue;
      }
      const code = bytes[this.at + 1];
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
    const { bytes, localStart } = this;
    if (this.nameEnd - localStart !== name.length) return false;
    for (let i = 0; i < name.length; i += 1) if (bytes[localStart + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  localName(): string {
    return this.decode(this.localStart, this.nameEnd);
  }

  /** Value of the attribute of exactly this name, prefix and all; undefined where there is none. */
  attribute(name: string): string | undefined {
    return this.attributes.find(name) ? this.attributes.value() : undefined;
  }

  /** The same as a whole number: `absent` where there is none, −1 where it is no such number. */
  numberAttribute(name: string, absent: number): number {
    return this.attributes.find(name) ? this.attributes.number() : absent;
  }

  /** Value of the attribute with any prefix and this local name: r:id under whatever letter. */
  prefixedAttribute(local: string): string | undefined {
    return this.attributes.findPrefixed(local) ? this.attributes.value() : undefined;
  }

  /** The text's meaning. */
  tokenText(): string {
    return this.text ?? texts.text(this.bytes, this.textStart, this.textEnd) ?? this.refuse();
  }

  /**
   * Steps to the close of the element just opened: all text directly in it is the token's text then. Whether that
   * is one stretch of the part.
   */
  readContent(): boolean {
    const { depth } = this;
    let pieces = 0;
    let text: string | undefined;
    let start = this.at;
    let end = this.at;
    while (this.nextWithin(depth)) {
      if (this.kind !== TEXT || this.depth !== depth) continue;
      pieces += 1;
      if (pieces === 1) {
        ({ textStart: start, textEnd: end, text } = this);
      } else {
        if (pieces === 2) text ??= texts.text(this.bytes, start, end) ?? this.refuse();
        text = `${text ?? ""}${this.tokenText()}`;
      }
    }
    this.textStart = start;
    this.textEnd = end;
    this.text = text;
    return text === undefined;
  }

  /** All text directly in the element just opened; steps to its close. */
  elementText(): string {
    this.readContent();
    return this.tokenText();
  }

  private decode(from: number, to: number): string {
    return utf8.decode(this.bytes.subarray(from, to));
  }

  private refuse(): never {
    return refuseDamaged(this.part, "xml");
  }

  /** Character data up to the next tag; false for the blanks around the root. */
  private scanText(): boolean {
    const { bytes, at: start } = this;
    let plain = true;
    let i = start;
    for (;;) {
      const kind = IN_TEXT[bytes[i] as number];
      if (kind === ORDINARY) i += 1;
      else if (kind === WIDE) i = this.stepWide(i);
      else if (kind === REWRITTEN || kind === BRACKET) {
        if (kind === REWRITTEN) plain = false;
        else if (this.startsWith("]]>", i)) this.refuse();
        i += 1;
      } else if (kind === STOP || kind === undefined) break;
      else this.refuse();
    }
    this.at = i;
    if (this.depth === 0) {
      if (!areBlanks(bytes, start, i)) this.refuse();
      return false;
    }
    this.textStart = start;
    this.textEnd = i;
    this.text = plain ? undefined : (texts.text(bytes, start, i) ?? this.refuse());
    return true;
  }

  private stepWide(at: number): number {
    const end = wideEnd(this.bytes, at);
    return end < 0 ? refuseDamaged(this.part, "encoding") : end;
  }

  private openTag(): number {
    const { bytes } = this;
    if (this.depth === 0 && this.rootSeen) this.refuse();
    this.rootSeen = true;
    this.depth += 1;
    if (this.depth > this.limits.depth) refuseBeyond(this.limits, "depth", this.depth);
    this.scanName(this.at + 1);
    this.openStarts[this.depth] = this.nameStart;
    this.openEnds[this.depth] = this.nameEnd;
    let i = this.attributes.scan(this.nameEnd);
    if (bytes[i] === SLASH) {
      i += 1;
      if (bytes[i] !== GREATER) this.refuse();
      this.emptyElement = true;
    }
    this.at = i + 1;
    return (this.kind = OPEN);
  }

  private closeTag(): number {
    const { bytes } = this;
    if (this.depth === 0) this.refuse();
    this.scanName(this.at + 2);
    const length = this.nameEnd - this.nameStart;
    const opened = this.openStarts[this.depth] as number;
    if ((this.openEnds[this.depth] as number) - opened !== length) this.refuse();
    for (let i = 0; i < length; i += 1) {
      if (bytes[opened + i] !== bytes[this.nameStart + i]) this.refuse();
    }
    let i = this.nameEnd;
    while (isBlank(bytes[i])) i += 1;
    if (bytes[i] !== GREATER) this.refuse();
    this.at = i + 1;
    this.attributes.count = 0;
    return (this.kind = CLOSE);
  }

  /** Sets the name's bounds. */
  private scanName(start: number): void {
    const { bytes } = this;
    let i = start;
    if (NAME_RANK[bytes[i] as number] !== 1) this.refuse();
    this.localStart = start;
    while ((NAME_RANK[bytes[i] as number] as number) > 0) {
      if (bytes[i] === COLON) this.localStart = i + 1;
      i += 1;
    }
    this.nameStart = start;
    this.nameEnd = i;
  }

  /** A comment is passed over (false), a CDATA section is text (true), a document type refused. */
  private scanDeclaration(): boolean {
    const { at } = this;
    if (this.startsWith("<!--", at)) {
      const end = this.stretchEnd("--", at + 4);
      if (this.bytes[end + 2] !== GREATER) this.refuse();
      this.at = end + 3;
      return false;
    }
    if (this.startsWith("<!DOCTYPE", at)) return refuse("dtd", { part: this.part });
    if (!this.startsWith("<![CDATA[", at) || this.depth === 0) this.refuse();
    const end = this.stretchEnd("]]>", at + 9);
    this.at = end + 3;
    this.text = this.decode(at + 9, end).replace(/\r\n?/g, "\n");
    return true;
  }

  private skipInstruction(): void {
    const end = this.stretchEnd("?>", this.at + 2);
    if (!isInstruction(this.bytes, this.at + 2, end)) this.refuse();
    this.at = end + 2;
  }

  /** Where `mark` next stands; what lies before must be characters. */
  private stretchEnd(mark: string, from: number): number {
    const { bytes } = this;
    let end = from;
    while (!this.startsWith(mark, end)) {
      end = bytes.indexOf(mark.charCodeAt(0), end + 1);
      if (end < 0) this.refuse();
    }
    if (!areCharacters(bytes, from, end)) this.refuse();
    return end;
  }

  private startsWith(mark: string, at: number): boolean {
    for (let i = 0; i < mark.length; i += 1) if (this.bytes[at + i] !== mark.charCodeAt(i)) return false;
    return true;
  }
}

function areBlanks(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (!isBlank(bytes[i])) return false;
  return true;
}
