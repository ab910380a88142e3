// What a BIFF8 workbook stream holds, counted and checked before anything is made of it ([MS-XLS]).
import { draftOf, readSheetRecord, type SheetDraft } from "./biff-sheet";
import { PART, shortText, wordAt } from "./biff-text";
import type { Limits } from "./limits";
import { type FormatKind, builtInKind, formatKind } from "./number-format";
import { refuse, refuseBeyond, refuseDamaged } from "./refusal";

export interface BiffSurvey {
  /** In tab order, chart and macro sheets included. */
  readonly sheets: readonly BiffSheet[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly externalLinks: boolean;
}

export type BiffSheet = Readonly<Omit<SheetDraft, "cells">> & {
  /** Cells that hold something, by `cellKey`, each with how its number is shown. */
  readonly cells: ReadonlyMap<number, FormatKind | undefined>;
};

const BOF = 0x0809;
const EOF = 0x000a;
const BIFF8 = 0x0600;

interface Survey {
  readonly view: DataView;
  readonly limits: Limits;
  readonly drafts: SheetDraft[];
  /** Format code by id, and format id by cell format. */
  readonly codes: Map<number, string>;
  readonly formats: number[];
  cellCount: number;
  nameCount: number;
  date1904: boolean;
  structureProtected: boolean;
  externalLinks: boolean;
}

/**
 * Walks all records once: each fits, substreams open and close, every sheet stands where the workbook says.
 * Refuses "encrypted" where the stream is, and streams older than Excel 97, whose texts have no sure encoding.
 */
export function surveyBiff(stream: Uint8Array, limits: Limits): BiffSurvey {
  const survey: Survey = {
    view: new DataView(stream.buffer, stream.byteOffset, stream.byteLength),
    limits,
    drafts: [],
    codes: new Map(),
    formats: [],
    cellCount: 0,
    nameCount: 0,
    date1904: false,
    structureProtected: false,
    externalLinks: false,
  };
  walk(survey);
  const { date1904, structureProtected, externalLinks } = survey;
  const sheets = survey.drafts.map((draft) => ({ ...draft, cells: shownCells(draft, survey) }));
  return { sheets, date1904, structureProtected, externalLinks };
}

function walk(survey: Survey): void {
  const { view, drafts } = survey;
  const countCell = (): void => {
    survey.cellCount += 1;
    refuseBeyond(survey.limits, "cells", survey.cellCount);
  };
  let depth = 0;
  let substreams = 0;
  let sheet: SheetDraft | undefined;
  let at = 0;
  while (at + 4 <= view.byteLength) {
    const type = view.getUint16(at, true);
    // Behind the last substream only padding.
    if (depth === 0 && type !== BOF) break;
    const size = view.getUint16(at + 2, true);
    if (at + 4 + size > view.byteLength) refuseDamaged(PART, "size");
    if (type === BOF) {
      if (depth === 0) {
        refuseOlder(view, at + 4, size);
        sheet = startedAt(drafts, at);
        if (sheet === undefined && substreams > 0) refuseDamaged(PART, "directory");
        substreams += 1;
      }
      depth += 1;
    } else if (type === EOF) depth -= 1;
    else if (depth === 1 && sheet === undefined) readGlobal(survey, type, at + 4, size);
    else if (depth === 1 && sheet !== undefined) readSheetRecord(sheet, view, type, at + 4, size, countCell);
    at += 4 + size;
  }
  if (depth !== 0 || substreams !== drafts.length + 1 || drafts.length === 0)
    refuseDamaged(PART, "directory");
}

function startedAt(drafts: readonly SheetDraft[], at: number): SheetDraft | undefined {
  return drafts.find((draft) => draft.start === at);
}

function refuseOlder(view: DataView, at: number, size: number): void {
  const version = wordAt(view, at, 0, size);
  if (version < BIFF8) refuse("not-a-workbook", { found: "xls" });
  if (version > BIFF8) refuseDamaged(PART, "value");
}

function readGlobal(survey: Survey, type: number, at: number, size: number): void {
  const { view, limits } = survey;
  const word = (offset: number): number => wordAt(view, at, offset, size);
  switch (type) {
    case 0x002f: // FilePass
      return refuse("not-a-workbook", { found: "encrypted" });
    case 0x0085: // BoundSheet8
      survey.drafts.push(draftOf(view, at, size));
      return;
    case 0x0022: // Date1904
      survey.date1904 = word(0) === 1;
      return;
    case 0x0012: // Protect
      survey.structureProtected = word(0) === 1;
      return;
    case 0x0018: // Lbl
      survey.nameCount += 1;
      return refuseBeyond(limits, "names", survey.nameCount);
    case 0x01ae: // SupBook: 0x0401 is the workbook itself, 0x3a01 an add-in's functions
      if (word(2) !== 0x0401 && word(2) !== 0x3a01) survey.externalLinks = true;
      return;
    case 0x00e0: // XF
      survey.formats.push(word(2));
      return;
    case 0x041e: // Format
      survey.codes.set(word(0), shortText(view, at + 2, size - 2, 2));
      return;
    default:
  }
}

function shownCells({ cells }: SheetDraft, { codes, formats }: Survey): BiffSheet["cells"] {
  const kinds = formats.map((id) => {
    const code = codes.get(id);
    return code === undefined ? builtInKind(id) : formatKind(code);
  });
  return new Map([...cells].map(([key, format]) => [key, kinds[format]]));
}
