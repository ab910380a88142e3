// Campaigns, forms and what a clerk types, for journeys through every host.
import { fieldsOf, formOf } from "../../src/core/campaign/fields";
import type { Campaign, Form, Unit } from "../../src/core/campaign/schema";
import { nameOf } from "../../src/core/form/names";
import { planForm } from "../../src/core/form/plan";
import { planRollup } from "../../src/core/rollup/plan/plan-rollup";
import { rollUp } from "../../src/core/rollup/rollup";
import type { CellWrite } from "../../src/core/sheet/host";
import type { CellContent, WorkbookPlan } from "../../src/core/sheet/plan";
import { returnOf } from "../core/rollup/made-up";
import { bundled } from "../journey/scenario";

const ISSUED = "2023-05-19T09:00:00+08:00";
export const SAVED = "2023-06-29T10:00:00+08:00";

export const TABLES: readonly (readonly [string, Campaign, Form])[] = [
  "zhoushan-2023",
  "lianglukou-2020",
].map((id) => {
  const campaign = bundled(id);
  return [id, campaign, formOf(campaign) as Form];
});

export const formPlan = (campaign: Campaign, form: Form, unit: Unit | null): WorkbookPlan =>
  planForm({ campaign, form, period: null, unit, issued: ISSUED, values: new Map() });

/** What a clerk types: numbers, texts of every kind, and some fields left blank. */
export function typedInto(form: Form): Readonly<Record<string, CellContent>> {
  const texts = ["3场", "十二", "约200", "无", "012", "/", "=1+1"];
  return Object.fromEntries(
    fieldsOf(form).flatMap(({ key, spec: { kind } }, i): [string, CellContent][] => {
      if (i % 9 === 4) return [];
      if (kind !== "count" && kind !== "decimal") return [[key, `文字${i}`]];
      return [[key, i % 5 === 2 ? (texts[i % texts.length] as string) : i]];
    }),
  );
}

/** The cells that the form's names point to. */
export function writesFor(
  plan: WorkbookPlan,
  typed: Readonly<Record<string, CellContent>>,
): readonly CellWrite[] {
  const places = new Map(plan.names.map((name) => [name.name, name]));
  return Object.entries(typed).map(([key, value]) => {
    const place = places.get(nameOf(key));
    if (place === undefined) throw new Error(`no cell for ${key}`);
    return { sheet: place.sheet, row: place.area.top, column: place.area.left, value };
  });
}

/** The rollup of so many units that all report every field of 舟山. */
export function largeRollup(count: number): WorkbookPlan {
  const [, base, form] = TABLES[0] as (typeof TABLES)[number];
  const units = Array.from({ length: count }, (_, i): Unit => {
    return {
      code: `U${i + 1}`,
      name: `第${i + 1}单位`,
      sectors: base.sectors.map(({ id }) => id),
      attributes: {},
    };
  });
  const campaign = { ...base, roster: { ...base.roster, units } };
  const figures = Object.fromEntries(
    fieldsOf(form).map(({ key, spec: { kind } }, i) => [key, kind === "count" ? i : `文字${i}`]),
  );
  const returns = units.map(({ code }) => returnOf({ unit: code, figures }, form));
  return planRollup(rollUp(campaign, { form: form.id, period: null, made: SAVED }, returns, []));
}
