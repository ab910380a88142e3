// Looks and tints as changes of format, edges by the shape of the area.
import type { Area } from "../../core/sheet/address";
import { FONT_NAMES, lookOf, type LookName } from "../../core/sheet/looks";
import type { BorderName, FormatChange } from "./step";

/** A cleared cell has neither fill, border, bold nor indent: only what a look adds is said. */
export function lookFormat(name: LookName, shape: Shape): FormatChange {
  const look = lookOf(name);
  return {
    fontName: FONT_NAMES[look.font],
    fontSize: look.size,
    ...(look.bold === true ? { bold: true } : {}),
    ...(look.color === undefined ? {} : { fontColor: `#${look.color}` }),
    ...(look.underline === true ? { underline: true } : {}),
    ...(look.fill === undefined ? {} : { fill: `#${look.fill}` }),
    horizontal: HORIZONTAL[look.horizontal],
    vertical: VERTICAL[look.vertical],
    ...(look.wrap ? { wrap: true } : {}),
    ...(look.indent === undefined ? {} : { indent: look.indent }),
    ...(look.border === undefined ? {} : { borders: bordersOf(look.border, shape) }),
  };
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Inner edges are only there where an area has more than one row or column. */
export type Shape = "cell" | "row" | "column" | "block";

export function shapeOf({ top, left, bottom, right }: Area): Shape {
  if (top === bottom) return left === right ? "cell" : "row";
  return left === right ? "column" : "block";
}

function bordersOf(border: "thin" | "underline", shape: Shape): readonly BorderName[] {
  const stacked = shape === "column" || shape === "block";
  const beside = shape === "row" || shape === "block";
  if (border === "underline") return ["EdgeBottom", ...(stacked ? (["InsideHorizontal"] as const) : [])];
  return [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    ...(stacked ? (["InsideHorizontal"] as const) : []),
    ...(beside ? (["InsideVertical"] as const) : []),
  ];
}
