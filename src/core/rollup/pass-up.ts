// A rollup made the office's own return for the level above: its totals by field key, and who stands behind them.
import { canonicalJson, fingerprint } from "../campaign/digest";
import { appliesTo, type Field, fieldsOf, YES } from "../campaign/fields";
import type { Campaign, Form, Unit } from "../campaign/schema";
import { type Finding, finding, type LeftOut, type Outcome } from "../finding";
import type { Child, HandedUp } from "../form/handed-up";
import type { CellContent } from "../sheet/plan";
import type { MatrixCell } from "./matrix";
import type { Rollup } from "./rollup";
import { formIn } from "./rollup";
import type { FieldTotal } from "./totals";

export interface PassUpOrder {
  /** The campaign of the level above, whose roster has the office; may be the rollup's own. */
  readonly campaign: Campaign;
  readonly form: Form;
  readonly period: string | null;
  /** The office as the level above knows it. */
  readonly unit: Unit;
}

export interface PassedUp {
  /** What goes into the form above, by field key. */
  readonly values: ReadonlyMap<string, CellContent>;
  readonly handedUp: HandedUp;
}

/** Fields of both campaigns are the same where their keys are; what has no place above is said, never dropped unseen. */
export function passUp(rollup: Rollup, order: PassUpOrder): Outcome<PassedUp> {
  const above = new Map(fieldsOf(order.form).map((field) => [field.key, field]));
  const values = new Map<string, CellContent>();
  const totals: Record<string, string> = {};
  const findings: Finding[] = [...incomplete(rollup)];
  fieldsOf(formIn(rollup.campaign, rollup.form)).forEach((field, index) => {
    const total = rollup.fields[index] as FieldTotal;
    const target = above.get(field.key);
    const why = misfit(field, target);
    if (why !== null || target === undefined) {
      if (total.reported > 0) findings.push(leftOut(field, total, why ?? "noField"));
      return;
    }
    findings.push(...answersDiffer(rollup, total));
    const value = valueOf(total);
    if (value === null || (value === 0 && !appliesTo(target, order.unit))) return;
    values.set(field.key, value);
    if (total.rollup === "sum" && total.total !== null) totals[field.key] = total.total;
  });
  return { value: { values, handedUp: handedUpOf(rollup, totals) }, findings };
}

function incomplete(rollup: Rollup): readonly Finding[] {
  const missing = rollup.units.filter(({ status }) => status === "missing").map(({ name }) => name);
  const expected = rollup.units.filter(({ status }) => status !== "exempt").length;
  return missing.length === 0 ? [] : [finding("pass-up/incomplete", { missing, expected })];
}

function misfit(field: Field, target: Field | undefined): LeftOut | null {
  if (target === undefined) return "noField";
  if (target.spec.kind !== field.spec.kind) return "otherKind";
  return target.spec.measure === field.spec.measure ? null : "otherMeasure";
}

function leftOut({ key, label }: Field, total: FieldTotal, why: LeftOut): Finding {
  const shown = total.total ?? total.texts.map(({ text }) => text).join("、");
  return finding("pass-up/left-out", { label, total: shown, why }, { field: key });
}

function answersDiffer(rollup: Rollup, { key, label, rollup: rule, no }: FieldTotal): readonly Finding[] {
  if (rule !== "yesNo" || no.length === 0) return [];
  const names = no.map((code) => rollup.units.find((unit) => unit.code === code)?.name ?? code);
  return [finding("pass-up/answers-differ", { label, no: names }, { field: key })];
}

/** A sum as a number, texts joined without repeating, 是 where all say so; null where the office must say it itself. */
function valueOf(total: FieldTotal): CellContent | null {
  switch (total.rollup) {
    case "sum":
      return total.total === null ? null : Number(total.total);
    case "list":
      return total.texts.length === 0 ? null : [...new Set(total.texts.map(({ text }) => text))].join("、");
    case "yesNo":
      return total.reported > 0 && total.no.length === 0 ? YES : null;
    case "none":
      return null;
  }
}

function handedUpOf(rollup: Rollup, totals: Readonly<Record<string, string>>): HandedUp {
  const { campaign, form, made } = rollup;
  const children = rollup.units.map(({ code, name, status, filled, expected }, index): Child => ({
    code,
    name,
    status,
    filled,
    expected,
    figures: printOf(rollup.matrix.cells[index] ?? []),
  }));
  return {
    record: "tallysheet-handed-up",
    office: campaign.office,
    level: campaign.level ?? null,
    campaign: campaign.id,
    form,
    made,
    children,
    totals,
  };
}

/** Of the figures as they stand, the office's corrections among them; null where there is none. */
function printOf(cells: readonly MatrixCell[]): string | null {
  const figures = cells.flatMap(({ figure }) =>
    figure === null ? [] : [[figure.field, figure.state, "value" in figure ? figure.value : null]],
  );
  return figures.length === 0 ? null : fingerprint(canonicalJson(figures));
}
