// A record as pieces of text that fit into cells, and back: the whole of it or a fault.
import type { Finding } from "../finding";
import { FigurePool } from "../form/figure-pool";
import { packJson, unpackText } from "../form/packed-text";
import type { UnitReturn } from "../returns/return";
import type { FigurePlaces, PackedFigures } from "./pack-figures";
import { PlaceBook, unpackFigures } from "./pack-figures";
import type { RollupRecord } from "./record";

const KIND = "tallysheet-rollup";
const FORMAT = 1;

/** As written: 5,000 returns of 63 figures take about 5 MB. */
interface PackedRecord extends Omit<RollupRecord, "returns"> {
  readonly record: typeof KIND;
  readonly format: number;
  readonly places: readonly FigurePlaces[];
  readonly returns: readonly PackedReturn[];
}

interface PackedReturn extends Omit<UnitReturn, "figures" | "header"> {
  readonly figures: readonly PackedFigures[];
  readonly header: readonly PackedFigures[];
}

/** One piece a cell, one below the other; the first tells whether all came back. */
export function packRecord(record: RollupRecord): readonly string[] {
  const book = new PlaceBook();
  const returns = record.returns.map((incoming) => packReturn(incoming, book));
  const packed: PackedRecord = { record: KIND, format: FORMAT, ...record, returns, places: book.places };
  return packJson(packed);
}

export type Unpacked = { readonly record: RollupRecord } | { readonly fault: "damaged" | "unknown-format" };

/** The whole record or a fault, never half of one. */
export function unpackRecord(pieces: readonly (string | undefined)[]): Unpacked {
  const text = unpackText(pieces);
  if (text === null) return { fault: "damaged" };
  // Its fingerprint holds, so this is the very text that packRecord made: of this format or of another.
  const packed = JSON.parse(text) as PackedRecord;
  if (packed.record !== KIND || packed.format !== FORMAT) return { fault: "unknown-format" };
  const { campaign, form, period, made, verdicts, acts, last = null, places } = packed;
  const figures = new FigurePool();
  const returns = packed.returns.map((incoming) => unpackReturn(incoming, places, figures));
  return { record: { campaign, form, period, made, returns, verdicts, acts, last } };
}

function packReturn(incoming: UnitReturn, book: PlaceBook): PackedReturn {
  const { unit, file } = incoming;
  return {
    ...incoming,
    figures: book.pack(incoming.figures),
    header: book.pack(incoming.header),
    findings: incoming.findings.map((found) => withoutOwner(found, unit, file.path)),
  };
}

function unpackReturn(
  packed: PackedReturn,
  places: readonly FigurePlaces[],
  figures: FigurePool,
): UnitReturn {
  return {
    ...packed,
    figures: figures.shared(unpackFigures(packed.figures, places)),
    header: unpackFigures(packed.header, places),
    findings: packed.findings.map((found) => withOwner(found, packed.unit, packed.file.path)),
  };
}

function withOwner(found: Finding, unit: string, file: string): Finding {
  return { ...found, place: { unit, file, ...found.place } };
}

/** A return's findings are its unit's and its file's: not written again with each. */
function withoutOwner(found: Finding, unit: string, file: string): Finding {
  const place = { ...found.place };
  if (place.unit === unit) delete place.unit;
  if (place.file === file) delete place.file;
  return { ...found, place };
}
