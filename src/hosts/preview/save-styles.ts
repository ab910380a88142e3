// The styles of a saved workbook: every cell format once, every tint once, as styles.xml.
import { escapeAttribute } from "../../xlsx/escape-text";
import type { CellFormat } from "./cell-format";

const NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Numbers below this are the format's own. */
const FIRST_CODE = 164;

/** Formats get numbers as they are first asked for; 0 is Normal. */
export class StyleTable {
  private readonly numbers = new Map<string, number>();
  /** The same object need not be compared again. */
  private readonly seen = new WeakMap<CellFormat, number>();
  private readonly formats: CellFormat[] = [];
  private readonly tints: string[] = [];
  private readonly normal: CellFormat;

  /** @param normal unlocked, so that pasted cells do not become locked; columns say their own lock */
  constructor(normal: CellFormat) {
    this.normal = { ...normal, locked: false };
    this.numberOf(this.normal);
  }

  numberOf(format: CellFormat): number {
    const seen = this.seen.get(format);
    if (seen !== undefined) return seen;
    const key = JSON.stringify(Object.values(format));
    const number = this.numbers.get(key) ?? this.formats.push(format) - 1;
    this.numbers.set(key, number);
    this.seen.set(format, number);
    return number;
  }

  tintOf(fill: string, fontColor: string): number {
    const xml =
      (fontColor === "" ? "" : `<font>${colorXml("color", fontColor)}</font>`) +
      (fill === ""
        ? ""
        : `<fill><patternFill patternType="solid">${colorXml("fgColor", fill)}${colorXml("bgColor", fill)}</patternFill></fill>`);
    const known = this.tints.indexOf(xml);
    return known < 0 ? this.tints.push(xml) - 1 : known;
  }

  toXml(): string {
    const codes = new Map<string, number>();
    const fonts = new XmlList();
    const fills = new XmlList();
    const borders = new XmlList();
    fills.add('<fill><patternFill patternType="none"/></fill>');
    fills.add('<fill><patternFill patternType="gray125"/></fill>');
    const xfs = this.formats.map((format) => {
      const { numberFormat } = format;
      if (numberFormat !== "General" && !codes.has(numberFormat))
        codes.set(numberFormat, FIRST_CODE + codes.size);
      const ids =
        `numFmtId="${codes.get(numberFormat) ?? 0}" fontId="${fonts.add(fontXml(format))}"` +
        ` fillId="${format.fill === "" ? 0 : fills.add(fillXml(format.fill))}" borderId="${borders.add(borderXml(format))}"`;
      return formatXml(ids, format);
    });
    const numFmts = [...codes].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`,
    );
    const list = (name: string, items: readonly string[]): string =>
      items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="${NS}">` +
      list("numFmts", numFmts) +
      list("fonts", fonts.items) +
      list("fills", fills.items) +
      list("borders", borders.items) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyProtection="1"><protection locked="0"/></xf></cellStyleXfs>' +
      list("cellXfs", xfs) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      list(
        "dxfs",
        this.tints.map((tint) => `<dxf>${tint}</dxf>`),
      ) +
      "</styleSheet>"
    );
  }
}

/** Pieces of XML, each once. */
class XmlList {
  readonly items: string[] = [];

  add(xml: string): number {
    const known = this.items.indexOf(xml);
    return known < 0 ? this.items.push(xml) - 1 : known;
  }
}

function colorXml(name: string, color: string): string {
  return `<${name} rgb="FF${color.slice(1)}"/>`;
}

function fontXml({ bold, underline, fontSize, fontColor, fontName }: CellFormat): string {
  return (
    `<font>${bold ? "<b/>" : ""}${underline === "None" ? "" : "<u/>"}<sz val="${fontSize}"/>` +
    `${fontColor === "#000000" ? "" : colorXml("color", fontColor)}<name val="${escapeAttribute(fontName)}"/></font>`
  );
}

function fillXml(fill: string): string {
  return `<fill><patternFill patternType="solid">${colorXml("fgColor", fill)}</patternFill></fill>`;
}

function borderXml(format: CellFormat): string {
  const sides = (["left", "right", "top", "bottom"] as const).map((side) =>
    format[side] === "None" ? `<${side}/>` : `<${side} style="thin"><color auto="1"/></${side}>`,
  );
  return `<border>${sides.join("")}<diagonal/></border>`;
}

function formatXml(ids: string, { horizontal, vertical, wrap, indent, locked }: CellFormat): string {
  const across = horizontal === "General" ? "" : ` horizontal="${uncapital(horizontal)}"`;
  const along = vertical === "Bottom" ? "" : ` vertical="${uncapital(vertical)}"`;
  const rest = `${wrap ? ' wrapText="1"' : ""}${indent === 0 ? "" : ` indent="${indent}"`}`;
  return (
    `<xf ${ids} xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
    `<alignment${across}${along}${rest}/><protection locked="${locked ? 1 : 0}"/></xf>`
  );
}

function uncapital(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
