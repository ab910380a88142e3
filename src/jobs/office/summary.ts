// The desk at a glance: what is gathered, how far it is, what waits, and whether writing would change anything.
import { dateIn, dueIn } from "../../core/form/due-words";
import { explain } from "../../core/text/explain";
import type { Language } from "../../core/text/sentences";
import { isOpen } from "../../core/rollup/rollup-finding";
import { formIn } from "../../core/rollup/rollup";
import { boardOf } from "./board";
import { deskChanges } from "./changes-view";
import { type Decidable, decisionsOf } from "./decisions";
import { type DeskState, isChanged } from "./desk-state";

export interface DeskSummary {
  readonly campaign: { readonly id: string; readonly title: string; readonly office: string };
  readonly form: { readonly id: string; readonly title: string };
  readonly period: string | null;
  /** As people write it: 2023年7月1日（星期六）前. */
  readonly due: string | null;
  /** Nothing has been written yet. */
  readonly fresh: boolean;
  /** Writing would change what the workbook records. */
  readonly changed: boolean;
  readonly canUndo: boolean;
  readonly units: {
    readonly due: number;
    readonly returned: number;
    readonly late: number;
    readonly missing: number;
  };
  readonly files: number;
  readonly decisions: Readonly<Record<Decidable["kind"], number>>;
  readonly missingFields: number;
  /** Typed into the open workbook and not written yet. */
  readonly noticed: number;
  readonly findings: { readonly error: number; readonly warning: number };
  /** What the last look at the workbook could not tell. */
  readonly notices: readonly string[];
  /** When the rollup was made that the year before is compared with, "2022-07-01"; null: none. */
  readonly last: string | null;
  /** What writing would change: units, totals, single figures. */
  readonly changes: { readonly units: number; readonly totals: number; readonly figures: number };
  /** What the workbook says of itself once this is written: whose rollup it is. */
  readonly identity: string;
}

export function summaryOf(state: DeskState, language: Language): DeskSummary {
  const { rollup, written, before, noticed, notices } = state;
  const { campaign, period, due, findings, missing, files } = rollup;
  const form = formIn(campaign, rollup.form);
  const page = { from: 0, count: 0 };
  const board = boardOf(rollup, { ...page, search: "", show: "all", sort: "roster", descending: false });
  const changed = isChanged(state);
  const changes = changed ? deskChanges(state) : { units: [], fields: [], figures: [] };
  const open = findings.filter(isOpen);
  return {
    campaign: { id: campaign.id, title: campaign.title, office: campaign.office },
    form: { id: form.id, title: form.title },
    period: period === null ? null : dateIn(period.slice(0, 10), language),
    due: due === null ? null : dueIn(due, campaign.zone, language),
    fresh: written === null,
    changed,
    canUndo: before !== null,
    units: {
      due: board.due,
      returned: board.returned,
      late: board.counts.late,
      missing: board.counts.missing,
    },
    files: files.length,
    decisions: decisionsOf(rollup, page, language).counts,
    missingFields: missing.fields.length,
    noticed: noticed.length,
    findings: {
      error: open.filter(({ severity }) => severity === "error").length,
      warning: open.filter(({ severity }) => severity === "warning").length,
    },
    notices: notices.map((found) => explain(found, language)),
    last: rollup.last === null ? null : rollup.last.made.slice(0, 10),
    changes: {
      units: changes.units.filter(({ change }) => change !== "unchanged").length,
      totals: changes.fields.length,
      figures: changes.figures.length,
    },
    identity: identityOf(campaign.id, form.id, period),
  };
}

/** campaign|form|period: the same for a rollup and the workbook it is written into. */
function identityOf(campaign: string, form: string, period: string | null): string {
  return `${campaign}|${form}|${period ?? ""}`;
}
