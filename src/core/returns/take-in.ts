// One returned workbook → one unit's return, or the verdict that says why not.
import { fieldsOf } from "../campaign/fields";
import type { Campaign, Form } from "../campaign/schema";
import { type Finding, finding, type Place } from "../finding";
import type { Figure } from "../form/figure";
import { readTable, type TableReading } from "../form/read";
import { recognise, recogniseUnit, type Recognised } from "../form/recognise";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { checkHandedUp } from "./check-handed-up";
import type { FileVerdict, SourceFile, UnitReturn } from "./return";

export interface Intake {
  readonly campaign: Campaign;
  /** What is gathered; workbooks without a stamp are held against this form. */
  readonly form: Form;
  readonly period: string | null;
  /** When the office got the file, ISO 8601 with zone. */
  readonly received: string;
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
  const outcome = readTable(workbook, found.madeFrom);
  if (!outcome.ok) return refused(file, found.stamp?.unit ?? null, outcome.finding);
  const { table } = outcome;
  const whose = recogniseUnit(campaign, found.stamp, table.unitName, baseName(file.path));
  if (!whose.ok) return refused(file, null, whose.finding);
  const unit = whose.unit.code;
  if (table.figures.every((figure) => figure.typed === null && figure.state === "blank")) {
    return refused(file, unit, finding("file/unfilled", {}));
  }
  const findings = [
    ...found.findings,
    ...stampless(found),
    ...whose.findings,
    ...table.findings,
    ...checkHandedUp(workbook, fieldsOf(found.form), currentFigures(found.form, table)),
  ];
  return {
    ok: true,
    incoming: {
      file,
      unit,
      form: found.form.id,
      period: found.stamp === null ? intake.period : found.stamp.period,
      version: found.stamp?.version ?? campaign.version,
      finished: null,
      received: intake.received,
      figures: currentFigures(found.form, table),
      header: table.header,
      findings: findings.map((each) => placed(each, { unit, file: file.path })),
    },
  };
}

/** Figures by the office's form, in its order; a field the workbook's own version did not have is blank. */
function currentFigures(form: Form, table: TableReading): readonly Figure[] {
  const read = new Map(table.figures.map((figure) => [figure.field, figure]));
  return fieldsOf(form).map(
    (field) =>
      read.get(field.key) ?? { state: "blank", field: field.key, typed: null, sheet: null, cell: null },
  );
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
