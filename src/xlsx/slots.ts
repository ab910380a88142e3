// A workbook written once with marks in it, then as often as wanted with texts in their place.
import { strToU8 } from "fflate";
import type { WorkbookPlan } from "../core/sheet/plan";
import { escapeAttribute, escapeFormula } from "./escape-text";
import type { PackedPart } from "./pack-part";
import { fillPart, type SlottedPart, slottedPart } from "./slotted-part";
import { StringTable } from "./string-table";
import { packWorkbook, writeFrame, type WriteOptions } from "./write";
import { joinParts } from "./zip-parts";

export interface SlottedBook {
  readonly strings: StringTable;
  readonly parts: readonly (SlottedPart | PackedPart)[];
}

/** @param marks texts that stand in the plan, by themselves or within others, for those to come */
export async function writeSlotted(
  plan: WorkbookPlan,
  marks: readonly string[],
  options: WriteOptions = {},
): Promise<SlottedBook> {
  const strings = new StringTable();
  const parts = packWorkbook(await writeFrame(plan), plan, strings, options, (path, draw) => {
    let xml = "";
    draw((piece) => {
      xml += piece;
    });
    return slottedPart(path, xml, marks);
  });
  return { strings, parts };
}

/**
 * The file with a text for each mark: its parts are those that writing the plan with these texts would give.
 * null where they would not be, since such a text is in the workbook already and stands there but once. Throws
 * on texts that a file holds otherwise than as they are.
 */
export function fillSlots({ strings, parts }: SlottedBook, texts: readonly string[]): Uint8Array | null {
  if (texts.some((text) => strings.has(text))) return null;
  for (const text of texts) {
    if (escapeAttribute(text) !== text || escapeFormula(text) !== text)
      throw new Error(`${text} needs escapes`);
  }
  const bytes = texts.map((text) => strToU8(text));
  return joinParts(parts.map((part) => ("slots" in part ? fillPart(part, bytes) : part)));
}
