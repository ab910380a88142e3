// What stands open beside the pane, by what the workbook says of itself: a form, a rollup, or neither.
import { parseStamp } from "../core/form/stamp-text";
import type { FaceName } from "./face";

export type Opened = "form" | "rollup" | "nothing";

/** @param properties custom document properties */
export function whatIsOpen(properties: Readonly<Record<string, string>>): Opened {
  const mark = properties["tallysheet"] ?? "";
  if (parseStamp(mark) !== null) return "form";
  return mark.startsWith("rollup|") ? "rollup" : "nothing";
}

export function faceOf(opened: Opened): FaceName {
  return opened === "form" ? "fill" : opened === "rollup" ? "gather" : "design";
}

const VIEWS: Readonly<Record<string, FaceName>> = {
  fill: "fill",
  "next-missing": "fill",
  finish: "fill",
  gather: "gather",
  rollup: "gather",
  tracking: "gather",
  issue: "design",
};

/** What the ribbon's `?view=` stands for; null for none, and for one that is not known. */
export function faceOfView(view: string | null): FaceName | null {
  return view !== null && Object.hasOwn(VIEWS, view) ? (VIEWS[view] as FaceName) : null;
}
