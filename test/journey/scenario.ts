// The scenario language of the journeys: an office and its units, in the words of the trade, at any workplace.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formOf } from "../../src/core/campaign/fields";
import { loadCampaign } from "../../src/core/campaign/load";
import type { Campaign, Form } from "../../src/core/campaign/schema";
import { type OpenedRollup, openRollup } from "../../src/core/rollup/open-rollup";
import { planRollup } from "../../src/core/rollup/plan/plan-rollup";
import { fieldColumn, unitRow } from "../../src/core/rollup/plan/places";
import { SHEETS } from "../../src/core/rollup/plan/words";
import { remake } from "../../src/core/rollup/record";
import { type GatherReport, reportOf } from "../../src/core/rollup/report";
import type { Rollup } from "../../src/core/rollup/rollup";
import type { CellPlace } from "../../src/core/sheet/host";
import type { CellContent } from "../../src/core/sheet/plan";
import type { WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { gather } from "../../src/jobs/gather";
import { issue } from "../../src/jobs/issue";
import { readWorkbook } from "../../src/xlsx/read";
import type { Place } from "../hosts/places";
import { type Figures, FILES, type Workplace } from "./workplaces";

const ISSUED = "2023-05-19T09:00:00+08:00";
const SAVED = "2023-06-29T10:00:00+08:00";

const LOADED = new Map<string, Campaign>();

export function bundled(id: string): Campaign {
  const known = LOADED.get(id);
  if (known !== undefined) return known;
  const text = readFileSync(join(__dirname, `../../assets/campaigns/${id}.json`), "utf8");
  const { value, findings } = loadCampaign(text);
  if (value === null) throw new Error(JSON.stringify(findings));
  LOADED.set(id, value);
  return value;
}

/** Issuing is the same at every start of a journey: once is enough. */
const ISSUED_BEFORE = new Map<Form, Map<string | null, ReadonlyMap<string, Uint8Array>>>();

async function issueAll(
  campaign: Campaign,
  form: Form,
  period: string | null,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const issued = new Map<string, Uint8Array>();
  const order = { campaign, form, period, issued: ISSUED, units: campaign.roster.units, blank: true };
  for await (const file of issue(order)) issued.set(file.unit ?? "", file.bytes);
  return issued;
}

/** Where, and the form as it stands → figures and moment → form as filled: journeys begin alike. */
const FILLED_BEFORE = new Map<Workplace, WeakMap<Uint8Array, Map<string, Promise<Uint8Array>>>>();

function fillOnce(
  workplace: Workplace,
  bytes: Uint8Array,
  form: Form,
  figures: Figures,
  saved: string,
): Promise<Uint8Array> {
  const there = FILLED_BEFORE.get(workplace) ?? new WeakMap<Uint8Array, Map<string, Promise<Uint8Array>>>();
  FILLED_BEFORE.set(workplace, there);
  const before = there.get(bytes) ?? new Map<string, Promise<Uint8Array>>();
  there.set(bytes, before);
  const key = JSON.stringify([figures, saved]);
  const filled = before.get(key) ?? workplace.fill(bytes, form, figures, saved);
  before.set(key, filled);
  return filled;
}

export interface Setting {
  /** The campaign's main form unless said otherwise. */
  readonly form?: string;
  /** Due moment of the period for a form that has such. */
  readonly period?: string | null;
  /** Files unless said otherwise. */
  readonly workplace?: Workplace;
}

/** An office with a campaign; each verb does what its name says and keeps the bytes. */
export class Office {
  readonly campaign: Campaign;
  readonly form: Form;
  /** Due moment of the period for a form that has such; else null. */
  readonly period: string | null;
  /** Unit code, or "" for the blank form → the form as it stands with that unit. */
  private readonly forms = new Map<string, Uint8Array>();
  /** What lies in the office's inbox, in the order it came. */
  private readonly inbox: { path: string; bytes: Uint8Array }[] = [];

  private readonly workplace: Workplace;

  private constructor(campaign: Campaign, form: Form, period: string | null, workplace: Workplace) {
    this.campaign = campaign;
    this.form = form;
    this.period = period;
    this.workplace = workplace;
  }

  /** Issues a form to every unit of a bundled campaign, and the blank form. */
  static async issues(id: string, setting: Setting = {}): Promise<Office> {
    return Office.issuesOwn(bundled(id), setting);
  }

  static async issuesOwn(campaign: Campaign, setting: Setting = {}): Promise<Office> {
    const { form: formId, period = null, workplace = FILES } = setting;
    const form = formOf(campaign, formId);
    if (form === undefined) throw new Error(`no form ${formId ?? ""}`);
    const before = ISSUED_BEFORE.get(form) ?? new Map<string | null, ReadonlyMap<string, Uint8Array>>();
    ISSUED_BEFORE.set(form, before);
    const issued = before.get(period) ?? (await issueAll(campaign, form, period));
    before.set(period, issued);
    const office = new Office(campaign, form, period, workplace);
    for (const [unit, bytes] of issued) office.forms.set(unit, bytes);
    return office;
  }

  /** A unit types figures into its form; null empties a cell. */
  async fills(unit: string, figures: Figures, saved = SAVED): Promise<this> {
    this.forms.set(unit, await fillOnce(this.workplace, this.formOf(unit), this.form, figures, saved));
    return this;
  }

  /** A unit fills every field with the same number, texts and choices with something fitting. */
  async fillsAll(unit: string, value: number, saved = SAVED): Promise<this> {
    return this.fills(unit, this.everything(value), saved);
  }

  everything(value: number): Record<string, CellContent> {
    const figures: Record<string, CellContent> = {};
    for (const section of this.form.sections) {
      for (const row of section.rows) {
        for (const field of Object.values(row.cells).flatMap((cell) => cell.fields)) {
          if (field.kind === "count" || field.kind === "decimal") figures[field.key] = value;
          if (field.kind === "text") figures[field.key] = "讲座";
          if (field.kind === "yesNo") figures[field.key] = "是";
          if (field.kind === "choice") figures[field.key] = field.choices?.[0] ?? "";
        }
      }
    }
    return figures;
  }

  /** The unit sends its form back as it stands. */
  sends(unit: string, path = `回收/${unit}.xlsx`): this {
    this.inbox.push({ path, bytes: this.formOf(unit) });
    return this;
  }

  /** Something else lands in the inbox. */
  gets(path: string, bytes: Uint8Array): this {
    this.inbox.push({ path, bytes });
    return this;
  }

  formOf(unit: string): Uint8Array {
    const bytes = this.forms.get(unit);
    if (bytes === undefined) throw new Error(`no form for unit ${unit}`);
    return bytes;
  }

  /** Received on the due date-time unless said otherwise. */
  async gathers(received = this.period ?? this.form.due?.at ?? SAVED): Promise<Gathered> {
    const files = this.inbox.map(({ path, bytes }) => ({ path, bytes: () => Promise.resolve(bytes) }));
    const { campaign, form, period } = this;
    const order = { campaign, form, period, received, made: received };
    const { rollup } = await gather(files, order, { readWorkbook, sha256 });
    return new Gathered(rollup, this.workplace);
  }
}

/** What the office sees after merging. */
export class Gathered {
  readonly rollup: Rollup;
  readonly report: GatherReport;

  private readonly workplace: Workplace;

  constructor(rollup: Rollup, workplace: Workplace) {
    this.rollup = rollup;
    this.report = reportOf(rollup);
    this.workplace = workplace;
  }

  total(field: string): string | null {
    return this.field(field).total;
  }

  field(key: string): GatherReport["fields"][number] {
    const found = this.report.fields.find((each) => each.key === key);
    if (found === undefined) throw new Error(`no field ${key}`);
    return found;
  }

  unit(code: string): GatherReport["units"][number] {
    const found = this.report.units.find((each) => each.code === code);
    if (found === undefined) throw new Error(`no unit ${code}`);
    return found;
  }

  figure(unit: string, field: string): GatherReport["figures"][number] | undefined {
    return this.report.figures.find((each) => each.unit === unit && each.field === field);
  }

  /** path → [verdict, code]. */
  get verdicts(): Readonly<Record<string, readonly [string, string]>> {
    return Object.fromEntries(
      this.report.files.map((file) => [file.path, [file.verdict, file.code] as const]),
    );
  }

  codes(unit: string): readonly string[] {
    return this.report.findings.filter((found) => found.unit === unit).map((found) => found.code);
  }

  get missingUnits(): readonly string[] {
    return this.report.units.filter((unit) => unit.status === "missing").map((unit) => unit.code);
  }

  /** The rollup workbook written and read again. */
  async workbook(): Promise<WorkbookSnapshot> {
    const { host } = await written(this.workplace, this.rollup);
    return host.read("own", "contents");
  }

  /** The rollup as its workbook says it. */
  async reopened(): Promise<Rollup> {
    return remake((await opened(await written(this.workplace, this.rollup), this.rollup.made)).record);
  }
}

/** A new workbook with the rollup in it. */
export async function written(workplace: Workplace, rollup: Rollup): Promise<Place> {
  const place = workplace.begin();
  await place.host.apply(planRollup(rollup));
  return place;
}

/** @param now when corrections typed into it are noticed */
export async function opened({ host }: Place, now: string): Promise<OpenedRollup & { readonly ok: true }> {
  const opening = openRollup(await host.read([SHEETS.record, SHEETS.matrix], "contents"), now);
  if (!opening.ok) throw new Error(opening.finding.code);
  return opening;
}

/** Where a unit's figure stands in the rollup's workbook. */
export function figureIn({ matrix }: Rollup, unit: string, field: string): CellPlace {
  const [row, column] = [matrix.units.indexOf(unit), matrix.fields.indexOf(field)];
  return { sheet: SHEETS.matrix, row: unitRow(row), column: fieldColumn(column) };
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
