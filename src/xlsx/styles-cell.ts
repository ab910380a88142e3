// The palette of cell styles: every look, locked and unlocked, as the writer's style objects.
import { FONT_NAMES, LOOKS, lookOf, type Look, type LookName } from "../core/sheet/looks";

/** GB2312, so that a system without the font picks another Chinese one. */
const CHINESE_CHARSET = 134;

/** Font of the Normal style; column widths count its digits. */
export const NORMAL_FONT = { name: FONT_NAMES.song, size: 11, charset: CHINESE_CHARSET };

const NAMES = Object.keys(LOOKS) as LookName[];

/** Number of styles in the palette. */
export const PALETTE_SIZE = NAMES.length * 2;

/** Place of a look in the palette: even locked, odd unlocked. */
export const paletteIndex = new Map(NAMES.map((name, i) => [name, i * 2]));

/** Style numbers of a file, by palette index. */
export type StyleIds = readonly number[];

/** All styles, by palette index. Each says its own protection, since Normal is unlocked (Law F2). */
export function paletteStyles() {
  return NAMES.flatMap((name) => [cellStyle(lookOf(name), true), cellStyle(lookOf(name), false)]);
}

function cellStyle(look: Look, locked: boolean) {
  return {
    font: fontOf(look),
    alignment: {
      horizontal: look.horizontal,
      vertical: look.vertical,
      wrapText: look.wrap,
      ...(look.indent === undefined ? {} : { indent: look.indent }),
    },
    protection: { locked },
    ...(look.fill === undefined ? {} : { fill: solid(look.fill) }),
    ...(look.border === undefined ? {} : { border: borderOf(look.border) }),
    ...(look.format === undefined ? {} : { numFmt: look.format }),
  };
}

function fontOf(look: Look) {
  return {
    name: FONT_NAMES[look.font],
    size: look.size,
    charset: CHINESE_CHARSET,
    ...(look.bold === true ? { bold: true } : {}),
    ...(look.underline === true ? { underline: true } : {}),
    ...(look.color === undefined ? {} : { color: { rgb: look.color } }),
  };
}

function solid(rgb: string) {
  return { type: "pattern", pattern: "solid", fgColor: { rgb } } as const;
}

function borderOf(border: NonNullable<Look["border"]>) {
  const side = { style: "thin" } as const;
  return border === "underline" ? { bottom: side } : { left: side, right: side, top: side, bottom: side };
}
