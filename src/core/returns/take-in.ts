// One returned workbook → one unit's return, or the verdict that says why not.
import { fieldsOf } from "../campaign/fields";
import type { Campaign, Form, Unit } from "../campaign/schema";
import { type Finding, finding, type Place } from "../finding";
import { type Explanation, readExplanations } from "../form/explanations";
import { readFinished } from "../form/finished";
import { readTable, type TableReading } from "../form/read";
import { carriedCampaign, recognise, type Recognised } from "../form/recognise";
import { recogniseUnit } from "../form/recognise-unit";
import type { Stamp } from "../form/stamp-text";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { rulesOf } from "../rules/form-rules";
import { carryOver } from "./carry-over";
import { checkFinished } from "./check-finished";
import { checkHandedUp } from "./check-handed-up";
import type { FileVerdict, SourceFile, UnitReturn } from "./return";

export interface Intake {
  readonly campaign: Campaign;
  /** What is gathered; workbooks without a stamp are held against this form. */
  readonly form: Form;
  readonly period: string | null;
  /** When the office got the file, ISO 8601 with zone. */
  readonly received: string;
  /** It is still being filled: one without any figure is taken as well. */
  readonly unfinished?: boolean;
  /** Code of the unit that the office says it is of, where the form does not tell. */
  readonly unit?: string;
}

export type TakenIn =
  | { readonly ok: true; readonly incoming: UnitReturn }
  | { readonly ok: false; readonly verdict: FileVerdict };

/** Nothing here throws on people's data; every file leaves with a return or a verdict (Law R1). */
export function takeIn(workbook: WorkbookSnapshot, file: SourceFile, intake: Intake): TakenIn {
  const { campaign } = intake;
  const recognition = recognise(workbook, campaign, intake.form);
  if (!recognition.ok) return refused(file, null, recognition.finding);
  const { found } = recognition;
  const { words } = campaign;
  const outcome = readTable(workbook, found.madeFrom, words === undefined ? {} : { words });
  if (!outcome.ok) return refused(file, found.stamp?.unit ?? null, outcome.finding);
  const { table } = outcome;
  const whose =
    intake.unit === undefined
      ? recogniseUnit(campaign, {
          stamp: found.stamp,
          header: table.unitName,
          baseName: baseName(file.path),
          issuedAs: () => issuedName(workbook, found.stamp),
        })
      : confirmedUnit(campaign, intake.unit, table.unitName);
  if (!whose.ok) return refused(file, null, whose.finding);
  const unit = whose.unit.code;
  if (intake.unfinished !== true && isUnfilled(table))
    return refused(file, unit, finding("file/unfilled", {}));
  const current = carryOver(table.figures, found.madeFrom, found.form);
  const finish = checkFinished(readFinished(workbook), fieldsOf(found.form), current.value, campaign.zone);
  const findings = [
    ...found.findings,
    ...stampless(found),
    ...whose.findings,
    ...table.findings,
    ...current.findings,
    ...checkHandedUp(workbook, fieldsOf(found.form), current.value),
    ...finish.findings,
  ];
  return {
    ok: true,
    incoming: {
      file,
      unit,
      form: found.form.id,
      period: found.stamp === null ? intake.period : found.stamp.period,
      version: found.stamp?.version ?? campaign.version,
      finished: finish.at,
      received: intake.received,
      figures: current.value,
      header: table.header,
      explanations: explanationsIn(workbook, campaign, found.form),
      changed: finish.changed,
      findings: findings.map((each) => placed(each, { unit, file: file.path })),
    },
  };
}

/** The office knows better than the form; what stands in it is said. */
function confirmedUnit(
  campaign: Campaign,
  code: string,
  found: string | null,
): { readonly ok: true; readonly unit: Unit; readonly findings: readonly Finding[] } {
  const unit = campaign.roster.units.find((each) => each.code === code);
  if (unit === undefined) throw new Error(`no unit ${code}`);
  return { ok: true, unit, findings: [finding("file/unit-confirmed", { found, unit: unit.name })] };
}

function explanationsIn(workbook: WorkbookSnapshot, campaign: Campaign, form: Form): readonly Explanation[] {
  const rules = rulesOf(campaign, form).map(({ rule }) => rule.id);
  return [...readExplanations(workbook, rules).values()];
}

/** Nothing stands in the table, not even in a wrong place. */
function isUnfilled({ figures, findings }: TableReading): boolean {
  const strays = findings.some(({ code }) => code === "form/stray" || code === "form/stray-column");
  return !strays && figures.every((figure) => figure.typed === null && figure.state === "blank");
}

function issuedName(workbook: WorkbookSnapshot, stamp: Stamp | null): string | null {
  const units = carriedCampaign(workbook)?.roster.units ?? [];
  return units.find((unit) => unit.code === stamp?.unit)?.name ?? null;
}

function stampless(found: Recognised): readonly Finding[] {
  return found.stamp === null ? [finding("form/no-stamp", {})] : [];
}

function refused(file: SourceFile, unit: string | null, why: Finding): TakenIn {
  const place = { file: file.path, ...(unit === null ? {} : { unit }) };
  return { ok: false, verdict: { file, verdict: "set-aside", unit, finding: placed(why, place) } };
}

function placed(found: Finding, place: Place): Finding {
  return { ...found, place: { ...place, ...found.place } };
}

/** returns/DH_定海区城管局.xlsx → DH_定海区城管局. */
function baseName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(/\.[^.]*$/, "");
}
