// What waits for a person's decision: offered readings, two returns of a unit, corrections in doubt, forms of nobody.
import { type FigureDifference, finding, type ReturnOrder } from "../../core/finding";
import { explain } from "../../core/text/explain";
import type { Language } from "../../core/text/sentences";
import type { UnitReturn } from "../../core/returns/return";
import { printClock } from "../../core/rollup/clock";
import { differencesOf } from "../../core/rollup/differences";
import { fileKey, nameBeside } from "../../core/rollup/merge";
import { isOpen } from "../../core/rollup/rollup-finding";
import { formIn, type Rollup } from "../../core/rollup/rollup";
import { type Page, pageOf, type PageQuery } from "./page";

/** A reading that counts once it is confirmed. */
export interface Offer {
  readonly kind: "offer";
  readonly unit: string;
  readonly name: string;
  readonly field: string;
  readonly label: string;
  readonly measure: string | null;
  readonly typed: string;
  readonly value: string;
  readonly sentence: string;
}

export interface ReturnSide {
  readonly sha256: string;
  readonly path: string;
  /** On the office's clock; null where the form was not finished, or the file does not say. */
  readonly finished: string | null;
  readonly modified: string | null;
}

/** A unit with two returns of different figures; `kept` counts unless a person says otherwise. */
export interface Twice {
  readonly kind: "twice";
  readonly unit: string;
  readonly name: string;
  readonly kept: ReturnSide;
  readonly other: ReturnSide;
  readonly differences: readonly FigureDifference[];
  readonly sentence: string;
}

/** A form that does not tell whose it is, or names a unit that is not in the roster. */
export interface Whose {
  readonly kind: "whose";
  readonly path: string;
  readonly sha256: string;
  /** The unit it seems to be of; null: no guess. */
  readonly near: { readonly code: string; readonly name: string } | null;
  readonly sentence: string;
}

/** The office corrected, then the unit amended; or two corrections differ. */
export interface Doubt {
  readonly kind: "doubt";
  readonly unit: string;
  readonly name: string;
  readonly field: string;
  readonly label: string;
  /** What the office said, each different thing once; null: emptied. */
  readonly said: readonly (string | null)[];
  /** What the unit says now. */
  readonly own: string | null;
  readonly sentence: string;
}

export type Decidable = Offer | Twice | Whose | Doubt;

export interface Decisions extends Page<Decidable> {
  readonly counts: Readonly<Record<Decidable["kind"], number>>;
}

export function decisionsOf(rollup: Rollup, page: PageQuery, language: Language): Decisions {
  const whose = whoseForms(rollup, language);
  const twice = twiceReturned(rollup, language);
  const doubts = doubtsOf(rollup, language);
  const offers = offersOf(rollup, language);
  const counts = {
    whose: whose.length,
    twice: twice.length,
    doubt: doubts.length,
    offer: offers.length,
  };
  return { ...pageOf([...whose, ...twice, ...doubts, ...offers], page), counts };
}

function nameOf(rollup: Rollup, unit: string): string {
  return rollup.units.find(({ code }) => code === unit)?.name ?? unit;
}

function offersOf(rollup: Rollup, language: Language): readonly Offer[] {
  const { matrix, units, fields } = rollup;
  const sentences = new Map(
    rollup.findings.flatMap((found) =>
      found.code === "cell/offered" || found.code === "cell/measure-changed"
        ? [[`${found.place.unit} ${found.place.field}`, explain({ ...found, place: {} }, language)] as const]
        : [],
    ),
  );
  return matrix.units.flatMap((unit, row) =>
    (matrix.cells[row] ?? []).flatMap(({ figure }, column): readonly Offer[] => {
      if (figure?.state !== "offered" || figure.typed === null) return [];
      const { label, measure, key } = fields[column] as Rollup["fields"][number];
      const sentence = sentences.get(`${unit} ${key}`) ?? "";
      const name = units[row]?.name ?? unit;
      const { typed, value } = figure;
      return [{ kind: "offer", unit, name, field: key, label, measure, typed, value, sentence }];
    }),
  );
}

/** Told by their bytes: units send their form again under the name it has. */
function twiceReturned(rollup: Rollup, language: Language): readonly Twice[] {
  const { campaign, kept, setAside, units } = rollup;
  const form = formIn(campaign, rollup.form);
  const counted = new Map(kept.map((incoming) => [incoming.unit, incoming]));
  const open = openBases(rollup);
  const rank = new Map(units.map(({ code }, index) => [code, index]));
  return setAside
    .flatMap((other): readonly Twice[] => {
      const { unit } = other;
      const [own, basis] = [counted.get(unit), open.get(fileKey(other.file))];
      if (own === undefined || basis === undefined) return [];
      const differences = differencesOf(form, own, other);
      const found = finding("unit/twice", { kept: nameBeside(own, other), basis, differences });
      return [
        {
          kind: "twice",
          unit,
          name: nameOf(rollup, unit),
          kept: sideOf(own, campaign.zone),
          other: sideOf(other, campaign.zone),
          differences,
          sentence: explain(found, language),
        },
      ];
    })
    .sort((a, b) => (rank.get(a.unit) ?? 0) - (rank.get(b.unit) ?? 0));
}

/** Returns that another one of their unit replaced, and by what; without those that the office has decided. */
function openBases({ files }: Rollup): ReadonlyMap<string, ReturnOrder> {
  return new Map(
    files.flatMap((each) =>
      each.finding.code === "file/replaced" && each.finding.args.basis !== "decided"
        ? [[fileKey(each.file), each.finding.args.basis]]
        : [],
    ),
  );
}

function sideOf({ file, finished }: UnitReturn, zone: string): ReturnSide {
  const clock = (moment: string | null): string | null =>
    moment === null || !/(?:Z|[+-]\d{2}:\d{2})$/.test(moment) ? null : printClock(moment, zone);
  return {
    sha256: file.sha256,
    path: file.path,
    finished: clock(finished),
    modified: clock(file.modified),
  };
}

const NOBODYS: ReadonlySet<string> = new Set([
  "file/unknown-unit",
  "file/no-unit",
  "file/unit-contradiction",
]);

function whoseForms(rollup: Rollup, language: Language): readonly Whose[] {
  return rollup.files.flatMap(({ file, finding }): readonly Whose[] => {
    if (!NOBODYS.has(finding.code)) return [];
    const near = finding.code === "file/unknown-unit" ? finding.args.near : null;
    const stamped = finding.code === "file/unit-contradiction" ? finding.args.stamped : null;
    const guess = rollup.units.find(({ name }) => name === near || name === stamped);
    return [
      {
        kind: "whose",
        path: file.path,
        sha256: file.sha256,
        near: guess === undefined ? null : { code: guess.code, name: guess.name },
        sentence: explain({ ...finding, place: {} }, language),
      },
    ];
  });
}

function doubtsOf(rollup: Rollup, language: Language): readonly Doubt[] {
  const { matrix } = rollup;
  return rollup.findings.flatMap((found): readonly Doubt[] => {
    if (found.code !== "figure/correction-conflict" && found.code !== "figure/corrected-twice") return [];
    const { unit = "", field = "" } = found.place;
    const word = matrix.cells[matrix.units.indexOf(unit)]?.[matrix.fields.indexOf(field)]?.word;
    if (word == null || !isOpen(found)) return [];
    return [
      {
        kind: "doubt",
        unit,
        name: nameOf(rollup, unit),
        field,
        label: found.args.label,
        said: [...new Set(word.said.map(({ typed }) => typed))],
        own: word.original?.typed ?? null,
        sentence: explain({ ...found, place: {} }, language),
      },
    ];
  });
}
