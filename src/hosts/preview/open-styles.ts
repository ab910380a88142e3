// The styles of a workbook file as whole cell formats, and the tints of its conditional formats.
import type { Limits } from "../../xlsx/limits";
import { builtInKind } from "../../xlsx/number-format";
import type { Zip } from "../../xlsx/unzip";
import { END, OPEN, XmlScanner } from "../../xlsx/xml-scanner";
import { double, flag, wholeNumber } from "../../xlsx/xml-values";
import type { CellFormat } from "./cell-format";

export interface FileStyles {
  /** By style number. */
  readonly formats: readonly CellFormat[];
  /** Differential styles by number; "" where they say nothing of it. */
  readonly tints: readonly { readonly fill: string; readonly fontColor: string }[];
  /** Pixels that one character of a column's width takes. */
  readonly digitWidth: number;
}

/** What a file that says nothing means (ECMA-376 part 1, 18.8). */
const PLAIN: CellFormat = {
  numberFormat: "General",
  fontName: "等线",
  fontSize: 11,
  bold: false,
  fontColor: "#000000",
  underline: "None",
  fill: "",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  locked: true,
  top: "None",
  bottom: "None",
  left: "None",
  right: "None",
};

export const NO_STYLES: FileStyles = { formats: [PLAIN], tints: [], digitWidth: 7 };

type Part = Partial<CellFormat>;

/** Formats without a name in the file that change what a number means (18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  49: "@",
};

const SHOWN_AS = { date: "yyyy/m/d", time: "h:mm", percent: "0%" } as const;

export function openStyles(zip: Zip, part: string, limits: Limits): FileStyles {
  const scanner = new XmlScanner(zip.read(part), part, limits);
  const codes = new Map<number, string>();
  const lists = { fonts: [] as Part[], fills: [] as Part[], borders: [] as Part[] };
  const formats: CellFormat[] = [];
  const tints: { fill: string; fontColor: string }[] = [];
  while (scanner.next() !== END) {
    if (scanner.kind !== OPEN || scanner.depth !== 2) continue;
    if (scanner.is("numFmts")) {
      each(scanner, "numFmt", () => {
        codes.set(wholeNumber(scanner.attribute("numFmtId")), scanner.attribute("formatCode") ?? "");
      });
    } else if (scanner.is("fonts")) each(scanner, "font", () => void lists.fonts.push(readFont(scanner)));
    else if (scanner.is("fills")) each(scanner, "fill", () => void lists.fills.push(readFill(scanner)));
    else if (scanner.is("borders"))
      each(scanner, "border", () => void lists.borders.push(readBorder(scanner)));
    else if (scanner.is("cellXfs"))
      each(scanner, "xf", () => void formats.push(readFormat(scanner, lists, codes)));
    else if (scanner.is("dxfs")) each(scanner, "dxf", () => void tints.push(readTint(scanner)));
    else scanner.skip();
  }
  return {
    formats: formats.length === 0 ? [PLAIN] : formats,
    tints,
    // Columns are counted in digits of the first font: 8 pixels in 宋体 11, 7 in 等线 and Calibri.
    digitWidth: lists.fonts[0]?.fontName === "宋体" ? 8 : 7,
  };
}

/** Children of the element just opened that have this name; `read` may step to its child's close. */
function each(scanner: XmlScanner, name: string, read: () => void): void {
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN || scanner.depth !== depth + 1) continue;
    if (scanner.is(name)) read();
    else scanner.skip();
  }
}

/** "FFRRGGBB" → "#RRGGBB"; black and white of the theme; undefined for automatic and what a theme would tell. */
function readColor(scanner: XmlScanner): string | undefined {
  const rgb = scanner.attribute("rgb");
  if (rgb !== undefined && /^([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb))
    return `#${rgb.slice(-6).toUpperCase()}`;
  const theme = scanner.attribute("theme");
  return theme === "0" ? "#FFFFFF" : theme === "1" ? "#000000" : undefined;
}

function readFont(scanner: XmlScanner): Part {
  const font: { -readonly [K in keyof Part]: Part[K] } = {};
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN) continue;
    const value = scanner.attribute("val");
    if (scanner.is("name") && value !== undefined) font.fontName = value;
    else if (scanner.is("sz")) font.fontSize = double(value ?? "") ?? PLAIN.fontSize;
    else if (scanner.is("b")) font.bold = flag(value, true);
    else if (scanner.is("u")) font.underline = value === "none" ? "None" : "Single";
    else if (scanner.is("color")) {
      const color = readColor(scanner);
      if (color !== undefined) font.fontColor = color;
    }
  }
  return font;
}

function readFill(scanner: XmlScanner): Part {
  const { depth } = scanner;
  let solid = false;
  let fill: string | undefined;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN) continue;
    if (scanner.is("patternFill")) solid = scanner.attribute("patternType") === "solid";
    else if (scanner.is("fgColor")) fill = readColor(scanner);
  }
  return solid && fill !== undefined ? { fill } : {};
}

function readBorder(scanner: XmlScanner): Part {
  const { depth } = scanner;
  const border: { -readonly [K in keyof Part]: Part[K] } = {};
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN || scanner.depth !== depth + 1) continue;
    const style = scanner.attribute("style");
    const edge = (["top", "bottom", "left", "right"] as const).find((name) => scanner.is(name));
    if (edge !== undefined && style !== undefined && style !== "none") border[edge] = "Continuous";
  }
  return border;
}

function readFormat(
  scanner: XmlScanner,
  { fonts, fills, borders }: Readonly<Record<"fonts" | "fills" | "borders", readonly Part[]>>,
  codes: ReadonlyMap<number, string>,
): CellFormat {
  const of = (list: readonly Part[], name: string): Part =>
    list[wholeNumber(scanner.attribute(name) ?? "0")] ?? {};
  const format: { -readonly [K in keyof CellFormat]: CellFormat[K] } = {
    ...PLAIN,
    ...of(fonts, "fontId"),
    ...of(fills, "fillId"),
    ...of(borders, "borderId"),
    numberFormat: numberFormat(wholeNumber(scanner.attribute("numFmtId") ?? "0"), codes),
  };
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN) continue;
    if (scanner.is("alignment")) {
      format.horizontal = capital(scanner.attribute("horizontal") ?? "general");
      format.vertical = capital(scanner.attribute("vertical") ?? "bottom");
      format.wrap = flag(scanner.attribute("wrapText"));
      format.indent = Math.max(0, wholeNumber(scanner.attribute("indent") ?? "0"));
    } else if (scanner.is("protection")) format.locked = flag(scanner.attribute("locked"), true);
  }
  return format;
}

function numberFormat(id: number, codes: ReadonlyMap<number, string>): string {
  const kind = builtInKind(id);
  return codes.get(id) ?? BUILT_IN[id] ?? (kind === undefined ? "General" : SHOWN_AS[kind]);
}

function readTint(scanner: XmlScanner): { fill: string; fontColor: string } {
  const { depth } = scanner;
  const tint = { fill: "", fontColor: "" };
  let inFont = false;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN) continue;
    if (scanner.depth === depth + 1) inFont = scanner.is("font");
    if (inFont && scanner.is("color")) tint.fontColor = readColor(scanner) ?? "";
    // A differential fill shows its background colour.
    else if (scanner.is("bgColor")) tint.fill = readColor(scanner) ?? "";
  }
  return tint;
}

/** "left" → "Left", as the client library says it. */
function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
