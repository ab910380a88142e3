// 代录: what came on paper, as a picture or by telephone, typed onto the unit's form and read like any return.
import { fieldsOf } from "../core/campaign/fields";
import type { Campaign, Form } from "../core/campaign/schema";
import { plainNumber } from "../core/decimal";
import { type Finding, finding } from "../core/finding";
import type { Figure } from "../core/form/figure";
import { planForm } from "../core/form/plan";
import type { UnitReturn } from "../core/returns/return";
import { takeIn } from "../core/returns/take-in";
import { readWorkbook } from "../xlsx/read";
import { writeWorkbook } from "../xlsx/write";
import { cannotHold } from "./cannot-hold";
import type { GatherTools } from "./take-file";

export interface KeyedIn {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly period: string | null;
  /** Code of a unit of the roster. */
  readonly unit: string;
  /** By field key, as typed. */
  readonly values: Readonly<Record<string, string>>;
  /** Where the figures came from, in the office's words: 盖章纸质表, 电话报送. */
  readonly source: string;
  /** When the office got it, ISO 8601 with zone. */
  readonly received: string;
  /** When it was keyed in, ISO 8601 with zone. */
  readonly at: string;
}

export type KeyedReturn =
  | { readonly ok: true; readonly incoming: UnitReturn }
  /** Nothing is filled in, or something that no cell can hold. */
  | { readonly ok: false; readonly finding: Finding };

/** The return's file is the source by its name; no cell of it is claimed, since there is no such workbook. */
export async function keyIn(keyed: KeyedIn, sha256: GatherTools["sha256"]): Promise<KeyedReturn> {
  const { campaign, form, period, received, at, source } = keyed;
  const unit = campaign.roster.units.find(({ code }) => code === keyed.unit);
  if (unit === undefined) throw new Error(`no unit ${keyed.unit}`);
  const given = Object.entries(keyed.values).filter(([, typed]) => typed.trim() !== "");
  const labels = new Map(fieldsOf(form).map(({ key, label }) => [key, label]));
  const [wrong] = given.flatMap(([key, typed]) => cannotHold(labels.get(key) ?? key, typed));
  if (wrong !== undefined) return { ok: false, finding: wrong };
  const values = new Map(given.map(([key, typed]) => [key, plainNumber(typed.trim()) ?? typed]));
  const bytes = await writeWorkbook(planForm({ campaign, form, period, unit, issued: received, values }), {
    modified: at,
  });
  const outcome = readWorkbook(bytes);
  if (!outcome.ok) throw new Error(`our own form was refused: ${outcome.refusal.code}`);
  const file = { path: pathOf(keyed), sha256: await sha256(bytes), modified: at };
  const taken = takeIn(outcome.workbook, file, { campaign, form, period, received });
  if (!taken.ok) return { ok: false, finding: taken.verdict.finding };
  const { incoming } = taken;
  const noted = finding("file/keyed-in", { source }, { unit: unit.code, file: file.path });
  return {
    ok: true,
    incoming: {
      ...incoming,
      figures: incoming.figures.map(withoutCell),
      header: incoming.header.map(withoutCell),
      findings: [noted, ...incoming.findings.map(withoutPlace)],
    },
  };
}

/** 代录/盖章纸质表（2023-06-30）: shown wherever a file is named. */
function pathOf({ source, received }: KeyedIn): string {
  return `代录/${source}（${received.slice(0, 10)}）`;
}

function withoutCell(figure: Figure): Figure {
  return { ...figure, sheet: null, cell: null };
}

function withoutPlace(found: Finding): Finding {
  const place = { ...found.place };
  delete place.sheet;
  delete place.cell;
  return { ...found, place };
}
