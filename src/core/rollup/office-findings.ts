// What the office said of a unit's figures, as findings: listed each time, so that nobody has to remember.
import type { Field } from "../campaign/fields";
import type { Campaign } from "../campaign/schema";
import type { Finding } from "../finding";
import { finding } from "../finding";
import { printClock } from "./clock";
import type { OfficeWord } from "./office-word";
import { SHEETS } from "./plan/words";
import type { StandingFigures } from "./standing-figures";

export function officeFindings(
  campaign: Campaign,
  fields: readonly Field[],
  { unit, incoming, figures, words }: StandingFigures,
): readonly Finding[] {
  if (words.size === 0) return [];
  const when = (at: string): string => printClock(at, campaign.zone);
  return fields.flatMap((field): Finding[] => {
    const word = words.get(field.key);
    if (word === undefined) return [];
    const { sheet, cell } = word.original ?? {};
    const place = {
      unit,
      ...(incoming === null ? {} : { file: incoming.file.path }),
      ...(sheet == null ? {} : { sheet }),
      ...(cell == null ? {} : { cell }),
      field: field.key,
    };
    const figure = figures.find((each) => each.field === field.key);
    const typedAt = { unit, sheet: SHEETS.matrix, field: field.key };
    const doubts = word.by === "correction" && !word.twice ? doubtFindings(field, figure, typedAt) : [];
    return [wordFinding(field, word, when, place), ...doubts];
  });
}

function wordFinding(
  field: Field,
  { by, original, said, amended, twice }: OfficeWord,
  when: (at: string) => string,
  place: Finding["place"],
): Finding {
  const { label } = field;
  const own = original?.typed ?? null;
  const latest = said[0] as OfficeWord["said"][number];
  if (by === "confirmation") {
    const { typed, at } = latest;
    const measure = field.spec.measure ?? "";
    const args = { label, typed: own ?? "", value: typed ?? "", measure, when: when(at) };
    return finding("figure/confirmed", args, place);
  }
  if (twice) {
    const each = said.map(({ typed, at }) => ({ typed, when: when(at) }));
    return finding("figure/corrected-twice", { label, original: own, said: each }, place);
  }
  const args = { label, typed: latest.typed, when: when(latest.at) };
  if (amended === null) return finding("figure/corrected", { ...args, original: own }, place);
  return finding("figure/correction-conflict", { ...args, original: amended.from, now: own }, place);
}

/** What the office typed goes through the same reading as what units type. */
function doubtFindings(
  field: Field,
  figure: StandingFigures["figures"][number] | undefined,
  place: Finding["place"],
): Finding[] {
  const { label, spec } = field;
  const measure = spec.measure ?? "";
  const typed = figure?.typed ?? "";
  if (figure?.state === "offered") {
    const { value, doubt } = figure;
    return [finding("cell/offered", { label, typed, value, measure, doubt }, place)];
  }
  if (figure?.state === "unread") {
    return [finding("cell/unread", { label, typed, measure, kind: spec.kind, doubt: figure.doubt }, place)];
  }
  return [];
}
