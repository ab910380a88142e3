// Cell formats as the grid draws them, and back where a person changed one.
import type { IStyleData } from "@univerjs/core";
import type { CellFormat } from "./cell-format";

const HORIZONTAL: Readonly<Record<string, number>> = {
  Left: 1,
  Center: 2,
  CenterAcrossSelection: 2,
  Right: 3,
};
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };
const WRAPPED = 3;
const THIN = 1;

/** Points of one step of indent. */
const INDENT = 9;

/** A dark fill stays as dark as this, of 255. */
const DEEPEST = 0x60;

/** Fonts by the names that browsers on other systems know them by. */
const FAMILIES: Readonly<Record<string, string>> = {
  宋体: "SimSun, 宋体, Songti SC, Noto Serif CJK SC, serif",
  黑体: "SimHei, 黑体, Heiti SC, Noto Sans CJK SC, sans-serif",
  楷体: "KaiTi, 楷体, Kaiti SC, Noto Serif CJK SC, serif",
  等线: "DengXian, 等线, PingFang SC, Noto Sans CJK SC, sans-serif",
};

/** @param dark the grid turns light and dark around: pale fills would come out as dark as the paper */
export function gridStyle(format: CellFormat, dark: boolean): IStyleData {
  const horizontal = HORIZONTAL[format.horizontal];
  const edges = (["top", "bottom", "left", "right"] as const).filter((edge) => format[edge] !== "None");
  const line = { s: THIN, cl: { rgb: "#000000" } };
  return {
    ff: FAMILIES[format.fontName] ?? format.fontName,
    fs: format.fontSize,
    vt: VERTICAL[format.vertical] ?? VERTICAL.Bottom,
    ...(format.bold ? { bl: 1 } : {}),
    ...(format.underline === "None" ? {} : { ul: { s: 1 } }),
    ...(format.fontColor === "#000000" ? {} : { cl: { rgb: format.fontColor } }),
    ...(format.fill === "" ? {} : { bg: { rgb: dark ? deeper(format.fill) : format.fill } }),
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    ...(format.wrap ? { tb: WRAPPED } : {}),
    ...(format.indent === 0 ? {} : { pd: { l: format.indent * INDENT } }),
    ...(format.numberFormat === "General" ? {} : { n: { pattern: format.numberFormat } }),
    ...(edges.length === 0 ? {} : { bd: Object.fromEntries(edges.map((edge) => [edge.charAt(0), line])) }),
  };
}

/** "#FFFBE6" → "#FFF3B4": three times as far from white. */
function deeper(fill: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const deep = 255 - 3 * (255 - Number.parseInt(fill.slice(at, at + 2), 16));
    return Math.max(DEEPEST, deep).toString(16).padStart(2, "0");
  }) as [string, string, string];
  return `#${red}${green}${blue}`.toUpperCase();
}

/** What of a format a person can change by typing: a date or a percentage brings its number format along. */
export function typedNumberFormat(style: IStyleData | null | undefined): string {
  return style?.n?.pattern ?? "General";
}
