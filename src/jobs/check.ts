// One filled form, read alone: how much of it is filled, and everything there is to say about it.
import { fieldsOf, formOf } from "../core/campaign/fields";
import type { Campaign, Form, Unit } from "../core/campaign/schema";
import { type Finding, finding } from "../core/finding";
import { SEVERITY_RANK } from "../core/severity";
import { OTHER } from "../core/form/explanations";
import type { Figure } from "../core/form/figure";
import { carriedCampaign } from "../core/form/recognise";
import { isRollup } from "../core/rollup/open-rollup";
import { checkComplete, completenessOf } from "../core/returns/complete";
import { checkRules } from "../core/returns/check-rules";
import { blocking } from "../core/returns/finishable";
import type { UnitReturn } from "../core/returns/return";
import { takeIn } from "../core/returns/take-in";
import type { ReadOutcome } from "../xlsx/read";
import { refusalFinding } from "./refusal-finding";

export interface Checked {
  readonly path: string;
  /** null where the file is no form, or nobody's. */
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly form: string | null;
  readonly filled: number;
  readonly expected: number;
  readonly figures: readonly Figure[];
  /** Errors first, then in form order. */
  readonly findings: readonly Finding[];
  /** Those of them that stand against 审核定稿; null where there is no form to finish. */
  readonly blocking: readonly Finding[] | null;
}

/** The campaign is the one the form carries; a form that lost it needs `campaign`. */
export function check(path: string, outcome: ReadOutcome, now: string, campaign?: Campaign): Checked {
  const nothing = { path, unit: null, form: null, filled: 0, expected: 0, figures: [], blocking: null };
  if (!outcome.ok) return { ...nothing, findings: [refusalFinding(outcome.refusal)] };
  if (isRollup(outcome.workbook))
    return { ...nothing, findings: [finding("file/a-rollup", {}, {}, "error")] };
  const own = campaign ?? carriedCampaign(outcome.workbook);
  const main = own === null ? undefined : formOf(own);
  if (own === null || main === undefined) return { ...nothing, findings: [finding("form/not-issued", {})] };
  const file = { path, sha256: "", modified: outcome.workbook.modified };
  const taken = takeIn(outcome.workbook, file, { campaign: own, form: main, period: null, received: now });
  if (!taken.ok) return { ...nothing, findings: [taken.verdict.finding] };
  const { unit, form, filled, expected, findings, blocking } = examine(own, taken.incoming);
  return {
    path,
    unit: { code: unit.code, name: unit.name },
    form: form.id,
    filled,
    expected,
    figures: taken.incoming.figures,
    findings: inOrder(
      findings,
      fieldsOf(form).map((field) => field.key),
    ),
    blocking: inOrder(
      blocking,
      fieldsOf(form).map((field) => field.key),
    ),
  };
}

/** What there is to say of one unit's return. */
export interface Examined {
  readonly unit: Unit;
  readonly form: Form;
  readonly filled: number;
  readonly expected: number;
  /** Of the form as read, then what is missing, then rules. */
  readonly findings: readonly Finding[];
  /** Those of them that stand against 审核定稿. */
  readonly blocking: readonly Finding[];
}

export function examine(campaign: Campaign, incoming: UnitReturn): Examined {
  const unit = campaign.roster.units.find((each) => each.code === incoming.unit);
  const form = formOf(campaign, incoming.form);
  if (unit === undefined || form === undefined)
    throw new Error(`a return of no known unit or form: ${incoming.unit}`);
  const fields = fieldsOf(form);
  const { filled, expected } = completenessOf(fields, unit, incoming.figures);
  const sector = (id: string): string => campaign.sectors.find((each) => each.id === id)?.label ?? id;
  const { explanations, changed } = incoming;
  const findings = [
    ...incoming.findings,
    ...checkComplete(fields, unit, incoming.figures, sector),
    ...checkRules(campaign, form, unit, incoming.figures, explanations, changed),
  ];
  const remarked = explanations?.some(({ rule }) => rule === OTHER) ?? false;
  return { unit, form, filled, expected, findings, blocking: blocking(findings, remarked) };
}

function inOrder(findings: readonly Finding[], keys: readonly string[]): readonly Finding[] {
  const at = (found: Finding): number =>
    found.place.field === undefined ? -1 : keys.indexOf(found.place.field);
  return [...findings].sort((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity] || at(a) - at(b));
}
