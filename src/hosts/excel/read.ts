// Asks for what stands in cells through Microsoft's client library: few syncs, each within what Excel answers.
import { areaName, parseArea, type Area } from "../../core/sheet/address";
import type { Answer, Context } from "./read-state";

/** Where each sheet holds values; null: nowhere, or no such sheet. */
export function askExtents(context: Context, sheets: readonly string[]): Answer<readonly (Area | null)[]> {
  const ranges = sheets.map((name) => {
    const range = context.workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
    range.load("address");
    range.untrack();
    return range;
  });
  return () => ranges.map((range) => (range.isNullObject ? null : areaAt(range.address)));
}

/** "统计表!A1:B2" → its area. */
function areaAt(address: string): Area {
  const area = parseArea(address.slice(address.lastIndexOf("!") + 1));
  if (area === null) throw new Error(`${address} is no area`);
  return area;
}

/** A block of cells that one answer can hold. */
export interface BlockRequest {
  readonly sheet: string;
  readonly area: Area;
}

export interface BlockContents {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly types: readonly (readonly string[])[];
  readonly formats: readonly (readonly unknown[])[];
}

/** One sync. */
export async function loadBlocks(
  context: Context,
  blocks: readonly BlockRequest[],
): Promise<readonly BlockContents[]> {
  const contents = askBlocks(context, blocks);
  await context.sync();
  return contents();
}

export function askBlocks(
  context: Context,
  blocks: readonly BlockRequest[],
): Answer<readonly BlockContents[]> {
  const ranges = blocks.map(({ sheet, area }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(areaName(area));
    range.load("values,formulas,valueTypes,numberFormat");
    range.untrack();
    return range;
  });
  return () =>
    ranges.map(({ values, formulas, valueTypes, numberFormat }) => {
      return { values, formulas, types: valueTypes, formats: numberFormat };
    });
}

/** What can be asked of a whole rectangle: true, false, or null where its cells differ. */
export type Trait = "unlocked" | "columnHidden" | "rowHidden";

export interface TraitRequest extends BlockRequest {
  readonly trait: Trait;
}

/** One sync. */
export async function loadTraits(
  context: Context,
  requests: readonly TraitRequest[],
): Promise<readonly (boolean | null)[]> {
  const traits = askTraits(context, requests);
  await context.sync();
  return traits();
}

export function askTraits(
  context: Context,
  requests: readonly TraitRequest[],
): Answer<readonly (boolean | null)[]> {
  const ranges = requests.map(({ sheet, area, trait }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(areaName(area));
    if (trait === "unlocked") range.format.protection.load("locked");
    else if (trait === "columnHidden") range.load("columnHidden");
    else range.load("rowHidden");
    range.untrack();
    return { range, trait };
  });
  return () =>
    ranges.map(({ range, trait }) => {
      if (trait !== "unlocked") return range[trait];
      const { locked } = range.format.protection;
      return (locked as boolean | null) === null ? null : !locked;
    });
}

/** Merged areas whose first cell lies in one of the blocks; at most 512 a block. ExcelApi 1.13. */
export function askMerges(
  context: Context,
  blocks: readonly BlockRequest[],
): Answer<readonly (readonly Area[])[]> {
  const found = blocks.map(({ sheet, area }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(areaName(area));
    const merged = range.getMergedAreasOrNullObject();
    merged.areas.load("items/address");
    merged.untrack();
    range.untrack();
    return merged;
  });
  return () =>
    found.map((merged) =>
      merged.isNullObject ? [] : merged.areas.items.map(({ address }) => areaAt(address)),
    );
}

/** A rectangle with its data validation; `mixed`: its cells have different ones. */
export interface FoundValidation {
  readonly sheet: string;
  readonly area: Area;
  readonly mixed: boolean;
  readonly rule: unknown;
  readonly messages: unknown;
}

/** Where the sheets have data validations. */
export function askValidations(
  context: Context,
  sheets: readonly string[],
): Answer<readonly FoundValidation[]> {
  const found = sheets.map((sheet) => {
    const all = context.workbook.worksheets.getItem(sheet).getRange();
    const cells = all.getSpecialCellsOrNullObject("DataValidations");
    cells.areas.load(
      "items/address,items/dataValidation/type,items/dataValidation/rule,items/dataValidation/prompt,items/dataValidation/errorAlert",
    );
    cells.untrack();
    all.untrack();
    return { sheet, cells };
  });
  return () =>
    found.flatMap(({ sheet, cells }) =>
      cells.isNullObject
        ? []
        : cells.areas.items.map(({ address, dataValidation }) =>
            foundValidation(sheet, areaAt(address), dataValidation),
          ),
    );
}

/** The same of given rectangles. One sync. */
export async function loadValidationsOf(
  context: Context,
  blocks: readonly BlockRequest[],
): Promise<readonly FoundValidation[]> {
  const found = blocks.map(({ sheet, area }) => {
    const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(areaName(area));
    dataValidation.load("type,rule,prompt,errorAlert");
    return { sheet, area, dataValidation };
  });
  await context.sync();
  return found.map(({ sheet, area, dataValidation }) => foundValidation(sheet, area, dataValidation));
}

function foundValidation(sheet: string, area: Area, validation: Excel.DataValidation): FoundValidation {
  const { type, rule, prompt, errorAlert } = validation;
  const mixed = type === "Inconsistent" || type === "MixedCriteria";
  return { sheet, area, mixed, rule, messages: [prompt, errorAlert] };
}
