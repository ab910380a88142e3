// The findings of an open form sorted for a person: which kind, under which row, how many of each.
import type { Finding, FindingCode } from "../../core/finding";
import type { OpenField, OpenForm } from "../../jobs/check-open";

/** 漏填 is a kind of its own: everybody knows what to do about it. */
export type FindingKind = "error" | "warning" | "note" | "missing";
export type Filter = FindingKind | "all";

export const FILTERS: readonly Filter[] = ["all", "error", "warning", "note", "missing"];

/** Said elsewhere in the pane, or of no use while the form is being filled. */
const NOT_LISTED: readonly FindingCode[] = ["form/not-finished", "form/finished"];

export function kindOf({ code, severity }: Finding): FindingKind {
  return code === "figure/missing" ? "missing" : severity;
}

export function listed(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ code }) => !NOT_LISTED.includes(code));
}

export function filtered(findings: readonly Finding[], filter: Filter): readonly Finding[] {
  return filter === "all" ? findings : findings.filter((found) => kindOf(found) === filter);
}

export function countsOf(findings: readonly Finding[]): Readonly<Record<Filter, number>> {
  const counts = { all: findings.length, error: 0, warning: 0, note: 0, missing: 0 };
  for (const found of findings) counts[kindOf(found)] += 1;
  return counts;
}

/** What its row is called; null for the form as a whole. */
export function headingOf(open: OpenForm): (found: Finding) => string | null {
  const headings = new Map(
    open.fields.map(({ field: { key, row, section } }) => [key, row.item ?? section.label]),
  );
  return ({ place }) => (place.field === undefined ? null : (headings.get(place.field) ?? null));
}

/** "…专题学习·活动场次" → "活动场次": under the heading of its row a field needs no more. */
export function shortLabel({ label, row }: OpenField["field"]): string {
  const start = `${row.item ?? ""}·`;
  return row.item !== undefined && label.startsWith(start) ? label.slice(start.length) : label;
}

/** The finding with its field called as under the heading of its row. */
export function underHeading(found: Finding, open: OpenForm): Finding {
  const own = open.fields.find(({ field }) => field.key === found.place.field)?.field;
  if (own === undefined || !("label" in found.args) || found.args.label !== own.label) return found;
  return { ...found, args: { ...found.args, label: shortLabel(own) } } as Finding;
}

/** "一、学习宣传 · 学习习近平总书记…": section and row. */
export function rowHeading({ section, row }: OpenField["field"]): string {
  return row.item === undefined || row.item === section.label
    ? section.label
    : `${section.label} · ${row.item}`;
}

/** How many of each kind stand against 审核定稿; a warning among them lacks its explanation. */
export function obstacles(open: OpenForm): Readonly<Record<FindingKind, number>> {
  const { error, warning, note, missing } = countsOf(open.blocking);
  return { error, warning, note, missing };
}
