// What differs between two versions of a campaign, part by part, in people's words.
import { printDate, printMoment } from "../../core/campaign/calendar";
import { canonicalJson } from "../../core/campaign/digest";
import { fieldsOf } from "../../core/campaign/fields";
import type { Campaign, FieldSpec, Rule, Unit } from "../../core/campaign/schema";
import type { Language } from "../face";
import { duesOf } from "./named-dates";
import { ruleTexts, useOf } from "./rule-texts";
import type { DesignTab } from "./state";
import type { DesignWords } from "./words";

export interface Difference {
  readonly change: "added" | "removed" | "changed";
  readonly name: string;
  /** "必填：是 → 否"; [] unless something changed. */
  readonly details: readonly string[];
}

export interface DifferenceGroup {
  readonly part: Exclude<DesignTab, "issue">;
  readonly differences: readonly Difference[];
}

export interface Speaking {
  readonly words: DesignWords;
  readonly language: Language;
}

/** Parts in which nothing differs are left out; [] where the two say the same. */
export function campaignDifferences(
  before: Campaign,
  after: Campaign,
  speaking: Speaking,
): readonly DifferenceGroup[] {
  const of = (itemsOf: (campaign: Campaign, speaking: Speaking) => Items): readonly Difference[] =>
    differences(itemsOf(before, speaking), itemsOf(after, speaking), speaking.words);
  const groups: readonly DifferenceGroup[] = [
    { part: "overview", differences: [...of(namesIn), ...otherwise(before, after, speaking.words)] },
    { part: "dates", differences: of(datesIn) },
    { part: "table", differences: of(fieldsIn) },
    { part: "rules", differences: [...of(settingsIn), ...of(rulesIn)] },
    { part: "roster", differences: of(unitsIn) },
  ];
  return groups.filter((group) => group.differences.length > 0);
}

/** By what stays the same where all else changes: a key, a code. `says`: everything compared, by its name. */
type Items = ReadonlyMap<string, { readonly name: string; readonly says: Said }>;
type Said = Readonly<Record<string, string>>;

function differences(before: Items, after: Items, words: DesignWords): readonly Difference[] {
  const added = [...after].flatMap(([key, { name }]): Difference[] =>
    before.has(key) ? [] : [{ change: "added", name, details: [] }],
  );
  const rest = [...before].flatMap(([key, then]): Difference[] => {
    const now = after.get(key);
    if (now === undefined) return [{ change: "removed", name: then.name, details: [] }];
    const details = detailsOf(then.says, now.says, words);
    return details.length === 0 ? [] : [{ change: "changed", name: then.name, details }];
  });
  return [...added, ...rest];
}

function detailsOf(then: Said, now: Said, words: DesignWords): readonly string[] {
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])];
  return names
    .filter((name) => (then[name] ?? "") !== (now[name] ?? ""))
    .map((name) =>
      name === words.otherwise
        ? words.otherwiseChanged
        : words.fromTo(name, then[name] ?? "", now[name] ?? ""),
    );
}

/** Of one thing that has one value. */
function valued(pairs: readonly (readonly [string, string])[]): Items {
  return new Map(pairs.map(([name, value]) => [name, { name, says: { "": value } }]));
}

function namesIn({ title, office, issuer, notice }: Campaign, { words }: Speaking): Items {
  return valued([
    [words.title, title],
    [words.office, office],
    [words.issuer, issuer],
    [words.noticeTitle, notice.title],
    [words.noticeNumber, notice.number ?? ""],
  ]);
}

function datesIn(campaign: Campaign, { words }: Speaking): Items {
  const spans = [{ label: words.period, ...campaign.period }, ...campaign.arms];
  return valued([
    ...spans.map(({ label, start, end }) => [label, `${printDate(start)}—${printDate(end)}`] as const),
    ...duesOf(campaign, words).map(({ title, at }) => [title, printMoment(at, campaign.zone)] as const),
  ]);
}

function fieldsIn({ forms }: Campaign, { words }: Speaking): Items {
  return new Map(
    forms.flatMap((form) =>
      fieldsOf(form).map(({ key, label, spec }) => [
        `${form.id}/${key}`,
        { name: label, says: fieldSays(label, spec, words) },
      ]),
    ),
  );
}

function fieldSays(label: string, spec: FieldSpec, words: DesignWords): Said {
  const { kind, measure, required, hint, example, choices } = spec;
  return {
    [words.fieldLabel]: label,
    [words.kind]: words.kinds[kind],
    [words.measure]: measure ?? "",
    [words.required]: words.yesNo(required),
    [words.hint]: hint ?? "",
    [words.example]: example ?? "",
    [words.choices]: (choices ?? []).join("、"),
    [words.otherwise]: besides(spec, SAID_OF_FIELD),
  };
}

const SAID_OF_FIELD = ["key", "label", "kind", "measure", "required", "hint", "example", "choices"];
const SAID_OF_RULE = ["id", "severity", "off", "trial", "message"];

/** What else there is of a thing, to be compared and not to be read. */
function besides(thing: object, said: readonly string[]): string {
  return canonicalJson(Object.fromEntries(Object.entries(thing).filter(([name]) => !said.includes(name))));
}

function settingsIn({ settings }: Campaign): Items {
  return new Map(
    settings.map(({ key, label, value }) => [key, { name: label, says: { "": String(value) } }]),
  );
}

function rulesIn(campaign: Campaign, { words, language }: Speaking): Items {
  return new Map(
    campaign.forms.flatMap((form) => {
      const texts = ruleTexts(campaign, form, language);
      return form.rules.map((rule) => {
        const name = texts.get(rule.id) ?? rule.id;
        return [`${form.id}/${rule.id}`, { name, says: ruleSays(name, rule, words) }] as const;
      });
    }),
  );
}

function ruleSays(text: string, rule: Rule, words: DesignWords): Said {
  return {
    [words.ruleText]: text,
    [words.severityLabel]: words.severity[rule.severity],
    [words.useLabel]: words.use[useOf(rule)],
    [words.otherwise]: besides(rule, SAID_OF_RULE),
  };
}

function unitsIn({ roster, sectors }: Campaign, { words }: Speaking): Items {
  const labels = new Map(sectors.map(({ id, label }) => [id, label]));
  const says = ({ name, group, exempt, sectors: own, attributes }: Unit): Said => ({
    [words.unitName]: name,
    [words.unitGroup]: group ?? "",
    [words.unitSectors]: own.map((id) => labels.get(id) ?? id).join("、"),
    [words.unitExempt]: exempt ?? "",
    [words.otherwise]: canonicalJson(attributes),
  });
  return new Map(roster.units.map((unit) => [unit.code, { name: unit.name, says: says(unit) }]));
}

/** What no part of the list above speaks of: columns, printed texts, notes, totals. */
function otherwise(before: Campaign, after: Campaign, words: DesignWords): readonly Difference[] {
  if (canonicalJson(remainder(before)) === canonicalJson(remainder(after))) return [];
  return [{ change: "changed", name: words.otherwise, details: [] }];
}

function remainder(campaign: Campaign): unknown {
  const bare = { title: null, office: null, issuer: null, version: null, period: null, settings: null };
  const dues = { due: null, cadence: null };
  return {
    ...campaign,
    ...bare,
    notice: { ...campaign.notice, title: null, number: null },
    arms: null,
    roster: campaign.roster.note,
    deliverables: campaign.deliverables.map((each) => ({ ...each, ...dues })),
    forms: campaign.forms.map((form) => ({
      ...form,
      ...dues,
      rules: null,
      sections: form.sections.map((section) => ({ ...section, rows: section.rows.map(rowWithoutFields) })),
    })),
  };
}

function rowWithoutFields(row: Campaign["forms"][number]["sections"][number]["rows"][number]): unknown {
  const cells = Object.entries(row.cells).map(([column, { text }]) => [column, text ?? null]);
  return { ...row, cells };
}
