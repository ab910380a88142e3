// One blank form written once, then filled for each unit by replacing only the parts that change.
import type { SheetPlan, WorkbookPlan } from "../core/sheet/plan";
import { chartsOf } from "./chart-caches";
import { corePropertiesXml, customPropertiesXml } from "./document-properties";
import { type PackedPart, packPart, packPieces } from "./pack-part";
import { sameButValues } from "./same-but-values";
import { StringTable } from "./string-table";
import {
  CORE,
  CUSTOM,
  hasProperties,
  drawSheet,
  packWorkbook,
  sheetPath,
  TEXTS,
  writeFrame,
  type Frame,
  type WriteOptions,
} from "./write";
import { joinParts } from "./zip-parts";

/** A written plan, its parts packed and ready to be joined again. */
export interface Template {
  readonly plan: WorkbookPlan;
  readonly options: WriteOptions;
  readonly frame: Frame;
  readonly strings: StringTable;
  readonly parts: readonly PackedPart[];
}

export async function makeTemplate(plan: WorkbookPlan, options: WriteOptions = {}): Promise<Template> {
  const frame = await writeFrame(plan);
  const strings = new StringTable();
  const parts = packWorkbook(frame, plan, strings, options, packPieces);
  return { plan, options, frame, strings, parts };
}

/**
 * The file for a plan that differs from the template's only in values, cached results, title and properties;
 * null where it differs in anything else, the add-in to open included, so that the caller writes it whole. It
 * reads back as what writeWorkbook makes of the plan; texts no longer used stay in the table.
 */
export function fillTemplate(
  template: Template,
  plan: WorkbookPlan,
  options: WriteOptions = template.options,
): Uint8Array | null {
  if (options.autoOpen !== template.options.autoOpen) return null;
  const changed = changedSheets(template.plan, plan);
  // A chart's part holds the values it is drawn from.
  if (changed === null || (changed.length > 0 && chartsOf(plan).length > 0)) return null;
  const replaced = new Map<string, PackedPart>();
  const replace = (path: string, content: string): void => {
    replaced.set(path, packPart(path, content));
  };
  const strings = new StringTable(template.strings);
  for (const i of changed) {
    replaced.set(
      sheetPath(i),
      packPieces(sheetPath(i), drawSheet(template.frame, plan.sheets[i] as SheetPlan, i, strings)),
    );
  }
  if (strings.size > template.strings.size) {
    replaced.set(
      TEXTS,
      packPieces(TEXTS, (write) => strings.writeXml(write)),
    );
  }
  if (plan.title !== template.plan.title || options.modified !== template.options.modified) {
    replace(CORE, corePropertiesXml(plan.title, options.modified));
  }
  if (hasProperties(plan)) replace(CUSTOM, customPropertiesXml(plan.properties));
  return joinParts(template.parts.map((part) => replaced.get(part.path) ?? part));
}

/** Numbers of the sheets whose values differ; null where more than values do. */
function changedSheets(before: WorkbookPlan, after: WorkbookPlan): readonly number[] | null {
  if (before.sheets.length !== after.sheets.length || hasProperties(before) !== hasProperties(after)) {
    return null;
  }
  const blank = { sheets: [], properties: {}, title: "" };
  if (sameButValues({ ...before, ...blank }, { ...after, ...blank }) !== "same") return null;
  const changed: number[] = [];
  for (let i = 0; i < after.sheets.length; i += 1) {
    const difference = sameButValues(before.sheets[i], after.sheets[i]);
    if (difference === "different") return null;
    if (difference === "values") changed.push(i);
  }
  return changed;
}
