// What writing would change, in pages: units, totals before and after, single figures with what was typed.
import { type Changes, changesOf, type UnitChange } from "../../core/rollup/changes";
import type { DeskState } from "./desk-state";
import { type Page, pageOf, type PageQuery } from "./page";

export interface ChangesView {
  readonly counts: Readonly<Record<UnitChange, number>>;
  /** Those that change, in roster order. */
  readonly units: Page<Changes["units"][number]>;
  readonly totals: Page<Changes["fields"][number]>;
  /** A new unit's are all new and not listed. */
  readonly figures: Page<Changes["figures"][number] & { readonly name: string }>;
}

export interface ChangesQuery {
  readonly units: PageQuery;
  readonly totals: PageQuery;
  readonly figures: PageQuery;
}

export function deskChanges({ written, rollup }: DeskState): Changes {
  return changesOf(written, rollup);
}

export function changesView({ units, fields, figures }: Changes, query: ChangesQuery): ChangesView {
  const counts: Record<UnitChange, number> = { new: 0, replaced: 0, withdrawn: 0, unchanged: 0 };
  for (const { change } of units) counts[change] += 1;
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const page = pageOf(figures, query.figures);
  return {
    counts,
    units: pageOf(
      units.filter(({ change }) => change !== "unchanged"),
      query.units,
    ),
    totals: pageOf(fields, query.totals),
    figures: {
      ...page,
      items: page.items.map((each) => ({ ...each, name: names.get(each.unit) ?? each.unit })),
    },
  };
}
