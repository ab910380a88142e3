// A sheet's print setup as Excel takes it.
import { areaName, columnName } from "../../core/sheet/address";
import type { PrintPlan } from "../../core/sheet/plan";
import type { PageChange } from "./step";

const POINTS_PER_INCH = 72;

export function pageChange(print: PrintPlan): PageChange {
  const { orientation, titleRows, titleColumns, margins } = print;
  return {
    orientation: orientation === "landscape" ? "Landscape" : "Portrait",
    area: areaName(print.area),
    titleRows: titleRows === undefined ? null : `$${titleRows.from}:$${titleRows.to}`,
    titleColumns:
      titleColumns === undefined ? null : `$${columnName(titleColumns.from)}:$${columnName(titleColumns.to)}`,
    zoom: zoomOf(print),
    margins: {
      left: margins.left * POINTS_PER_INCH,
      right: margins.right * POINTS_PER_INCH,
      top: margins.top * POINTS_PER_INCH,
      bottom: margins.bottom * POINTS_PER_INCH,
    },
    centered: print.centered,
    footer: footerParts(print.footer ?? ""),
    rowBreaks: (print.pageStarts ?? []).map((row) => `A${row}`),
    columnBreaks: (print.pageColumns ?? []).map((column) => `${columnName(column)}1`),
  };
}

/** Either a number of pages or a scale: Excel takes no both. */
function zoomOf({ pagesWide = 1, pagesTall, scale = 100 }: PrintPlan): PageChange["zoom"] {
  if (pagesWide === 0 && pagesTall === undefined) return { scale };
  return {
    ...(pagesWide === 0 ? {} : { horizontalFitToPages: pagesWide }),
    ...(pagesTall === undefined ? {} : { verticalFitToPages: pagesTall }),
  };
}

/** "&L…&C…&R…" taken apart; text before any mark stands in the middle, as Excel has it. */
function footerParts(footer: string): PageChange["footer"] {
  const parts = { left: "", center: "", right: "" };
  const sides = { L: "left", C: "center", R: "right" } as const;
  let side: keyof typeof parts = "center";
  // "&&" is a literal "&": the L of "&&L" begins no part.
  for (const piece of footer.match(/&[LCR]|&&|&?[^&]/g) ?? []) {
    const mark = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof sides | undefined;
    if (mark === undefined) parts[side] += piece;
    else side = sides[mark];
  }
  return parts;
}
