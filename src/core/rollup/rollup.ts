// One rollup: every part that is made from the returns of one form and period, as plain data.
import { fieldsOf, formOf } from "../campaign/fields";
import { spanOf } from "../campaign/periods";
import type { Campaign, Form } from "../campaign/schema";
import type { Finding } from "../finding";
import type { FileVerdict, UnitReturn } from "../returns/return";
import type { Act } from "./acts";
import { mergeActs, standingOf } from "./acts";
import { acrossFindings } from "./across/across";
import { findingsOf } from "./findings";
import type { LastYear } from "./last-year";
import { withExemptions } from "./marks";
import type { Matrix } from "./matrix";
import { matrixOf } from "./matrix";
import { mergeReturns } from "./merge";
import type { Missing } from "./missing";
import { missingOf } from "./missing";
import type { RollupFinding } from "./rollup-finding";
import type { Overview } from "./series/overview";
import { seriesOf } from "./series/series";
import { standingFigures } from "./standing-figures";
import type { FieldTotal, FormTotal } from "./totals";
import { fieldTotals, formTotals } from "./totals";
import type { Tracking } from "./tracking";
import { trackingOf } from "./tracking";

/** JSON-safe throughout. */
export interface Rollup {
  readonly campaign: Campaign;
  readonly form: string;
  /** The period's due moment for a form with a cadence; else null. */
  readonly period: string | null;
  /** When this form (of this period) is due, ISO 8601 with zone. */
  readonly due: string | null;
  /** When the rollup was made, ISO 8601 with zone: an argument. */
  readonly made: string;
  /** As the units gave them; what the office said of a figure stands in `acts` and in the matrix. */
  readonly kept: readonly UnitReturn[];
  readonly setAside: readonly UnitReturn[];
  readonly files: readonly FileVerdict[];
  /** What the office did, by time. */
  readonly acts: readonly Act[];
  readonly findings: readonly RollupFinding[];
  readonly units: readonly Tracking[];
  readonly matrix: Matrix;
  readonly missing: Missing;
  readonly fields: readonly FieldTotal[];
  readonly totals: readonly FormTotal[];
  /** The periods side by side, of this form and of those that lead to it. */
  readonly series: readonly Overview[];
  /** The same table a year ago, to compare with; null where none was given. */
  readonly last: LastYear | null;
}

/** What is gathered: the form by its id, the period for a form with a cadence, and the moment it is made. */
export interface Gathering {
  readonly form: string;
  readonly period: string | null;
  readonly made: string;
}

/** What the office did and gave to compare with, and what is to be said of this one gathering alone. */
export interface OfficeInput {
  readonly acts: readonly Act[];
  readonly last?: LastYear | null;
  readonly notices?: readonly Finding[];
}

/** @param verdicts of the files that gave no return */
export function rollUp(
  campaign: Campaign,
  gathering: Gathering,
  returns: readonly UnitReturn[],
  verdicts: readonly FileVerdict[],
  office: OfficeInput = { acts: [] },
): Rollup {
  const form = formIn(campaign, gathering.form);
  const fields = fieldsOf(form);
  const acts = mergeActs(office.acts);
  const standing = standingOf(acts);
  const units = withExemptions(campaign.roster.units, standing);
  const due = gathering.period ?? form.due?.at ?? null;
  const merged = mergeReturns(campaign, form, gathering.period, returns, verdicts, standing);
  const figures = standingFigures(units, fields, merged.kept, acts, standing);
  const tracked = {
    units,
    fields,
    header: form.header,
    due,
    received: merged.received,
    figures,
    acts: standing,
  };
  const { start } = spanOf(campaign, form, gathering.period);
  const series = seriesOf({ ...gathering, campaign, form, units, fields, figures, returns, standing });
  const findings = findingsOf(campaign, tracked, merged, [
    ...acrossFindings(campaign, form, start, units, fields, figures),
    ...series.findings,
    ...(office.notices ?? []),
  ]);
  const matrix = matrixOf(units, fields, figures);
  const totals = fieldTotals(fields, matrix);
  const returned = new Set(merged.kept.map((kept) => kept.unit));
  return {
    campaign,
    form: form.id,
    period: gathering.period,
    due,
    made: gathering.made,
    kept: merged.kept,
    setAside: merged.setAside,
    files: merged.files,
    acts,
    findings,
    units: trackingOf(tracked, findings),
    matrix,
    missing: missingOf(units, returned, matrix),
    fields: totals,
    totals: formTotals(form, fields, totals),
    series: series.overviews,
    last: office.last ?? null,
  };
}

/** The form a rollup is of. */
export function formIn(campaign: Campaign, formId: string): Form {
  const form = formOf(campaign, formId);
  if (form === undefined) throw new Error(`campaign ${campaign.id} has no form ${formId}`);
  return form;
}
