// Reads a workbook: the bytes of an .xlsx file to a snapshot, or the reason why not.
import type { SheetSnapshot, WorkbookSnapshot } from "../core/sheet/snapshot";
import { LIMITS, type Limits } from "./limits";
import { readCustomProperties, readProperty } from "./read-properties";
import { type Relation, readRelations } from "./read-relations";
import type { SheetContext } from "./read-rows";
import { readSheet } from "./read-sheet";
import { readSharedStrings } from "./read-strings";
import { NO_STYLES, readStyles } from "./read-styles";
import { type WorkbookPart, readWorkbookPart } from "./read-workbook-part";
import { type Refusal, Refused, refuse, refuseDamaged } from "./refusal";
import { sniff } from "./sniff";
import { type Zip, readZip } from "./unzip";

export interface ReadOptions {
  /** Whether `unlocked` is wanted; without it every sheet's is []. */
  readonly styles?: boolean;
  /** Which sheets are wanted, by name; the others are not inflated and absent from the snapshot. */
  readonly sheets?: (name: string) => boolean;
  /** In place of the usual ones. */
  readonly limits?: Partial<Limits>;
}

export type ReadOutcome =
  | { readonly ok: true; readonly workbook: WorkbookSnapshot }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads an .xlsx workbook (ECMA-376 / ISO 29500, transitional or strict). Whatever is wrong with the file is a
 * refusal, never half a workbook: parts it needs must be whole, well-formed and without contradiction.
 *
 * - Cells: what they hold, cached results for formulas ("" where there is none). Empty and merely formatted
 *   cells are absent. Formulas are as written; a follower of a shared formula has "".
 * - `unlocked` (with `styles`): exactly the cells whose format is unlocked, over the whole sheet: written cells
 *   by their own format, unwritten ones by their row's format, else their column's, else format 0.
 *   Whether the sheet is protected does not matter for it.
 * - `hiddenRows`: rows that say so themselves; rows hidden because the sheet hides all unwritten rows are not.
 * - Chart, dialog and macro sheets are left out; names may still refer to them.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): ReadOutcome {
  try {
    return { ok: true, workbook: readPackage(bytes, options) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

function readPackage(bytes: Uint8Array, options: ReadOptions): WorkbookSnapshot {
  const limits: Limits = options.limits === undefined ? LIMITS : { ...LIMITS, ...options.limits };
  const found = sniff(bytes);
  if (found !== "xlsx" && found !== "zip") refuse("not-a-workbook", { found });
  const zip = readZip(bytes, limits);
  const root = readRelations(zip, "", limits);
  const main = partOf(root, "officedocument");
  if (main === undefined) {
    return found === "xlsx"
      ? refuseDamaged("_rels/.rels", "missing-part")
      : refuse("not-a-workbook", { found });
  }
  const workbook = readWorkbookPart(zip, main, limits);
  const relations = readRelations(zip, main, limits);
  const core = partOf(root, "coreproperties", zip);
  const app = partOf(root, "extendedproperties", zip);
  const custom = partOf(root, "customproperties", zip);
  const modified = core === undefined ? null : readProperty(zip, core, "modified", limits);
  return {
    sheets: readSheets(zip, workbook, relations, options, limits),
    names: workbook.names,
    properties: custom === undefined ? {} : readCustomProperties(zip, custom, limits),
    structureProtected: workbook.structureProtected,
    date1904: workbook.date1904,
    modified: modified !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(modified) ? modified : null,
    application: app === undefined ? null : readProperty(zip, app, "Application", limits),
    externalLinks: workbook.externalReferences || partOf(relations, "externallink") !== undefined,
  };
}

function readSheets(
  zip: Zip,
  { sheets, date1904 }: WorkbookPart,
  relations: readonly Relation[],
  options: ReadOptions,
  limits: Limits,
): readonly SheetSnapshot[] {
  const strings = partOf(relations, "sharedstrings");
  const styles = partOf(relations, "styles");
  const context: SheetContext = {
    strings: strings === undefined ? () => undefined : readSharedStrings(zip, strings, limits),
    styles: styles === undefined ? NO_STYLES : readStyles(zip, styles, limits),
    date1904,
    limits,
    locks: options.styles === true,
    cellCount: 0,
  };
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const seen = new Set<string>();
  const read: SheetSnapshot[] = [];
  for (const { name, visibility, relationId } of sheets) {
    const relation = byId.get(relationId);
    if (relation === undefined) return refuseDamaged(name, "missing-part");
    if (seen.has(relation.target)) refuseDamaged(relation.target, "part-twice");
    seen.add(relation.target);
    if (relation.type !== "worksheet" || options.sheets?.(name) === false) continue;
    read.push({ name, visibility, ...readSheet(zip, relation.target, context) });
  }
  return read;
}

/** Target of the first relation of that type; with `zip`, only where the part is there: some may be missing. */
function partOf(relations: readonly Relation[], type: string, zip?: Zip): string | undefined {
  return relations.find(
    (relation) =>
      relation.type === type && !relation.external && (zip === undefined || zip.has(relation.target)),
  )?.target;
}
