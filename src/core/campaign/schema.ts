// The shape of a campaign's JSON, checked by zod; the one file of core that names it.
import { z } from "zod";

const key = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/);
const line = z.string().min(1).max(2_000);
const date = z.iso.date();
/** A moment with its zone: 2023-07-01T23:59:59+08:00. */
const moment = z.iso.datetime({ offset: true });

/** Where a demand comes from: an id of the requirements list or a line of the notice, for people to check. */
const source = line;

const due = z.strictObject({
  at: moment,
  /** As the notice says it: 7月1日前. */
  printed: line.optional(),
  source: source.optional(),
  note: line.optional(),
});

/** Dates at which a form is due again and again; each is one period of the form. */
const cadence = z.strictObject({
  label: line,
  due: z.array(moment).min(1),
  source: source.optional(),
});

const field = z.strictObject({
  /** Stable for ever; survives relabelling. */
  key,
  /** What a finding calls it; unique in its form. Absent in a grid: row label and column label. */
  label: line.optional(),
  kind: z.enum(["count", "decimal", "text", "yesNo", "choice", "date", "phone"]),
  /** Unit of measurement: 场次, 人次, 万元. */
  measure: line.optional(),
  required: z.boolean().default(true),
  /** Applies only to units of one of these sectors; absent: as its row says. */
  sectors: z.array(id).min(1).optional(),
  /** How it comes together over all units; absent: sum for numbers, list for text, 是/否 counted, none else. */
  rollup: z.enum(["sum", "list", "yesNo", "none"]).optional(),
  /** The total of the form (`totals`) it is added into besides its own. */
  sumWith: id.optional(),
  /** F6: asked for only when this count is above 0. */
  belongsTo: key.optional(),
  choices: z.array(line).min(2).optional(),
  /** Decimal places counted for a decimal field. */
  places: z.int().min(0).max(6).optional(),
  hint: line.optional(),
  example: line.optional(),
});

/** What stands in one column of a row: fields, printed text, or both. */
const cell = z.strictObject({
  /** The notice's own text, `{key}` where a figure goes: 以（{launch_form}）等形式…（{launch_sessions}）场次。 */
  text: z.string().max(4_000).optional(),
  fields: z.array(field).default([]),
});

const row = z.strictObject({
  id,
  /** 主要内容; absent where the section stands for the row. */
  item: line.optional(),
  /** As printed in the notice, where `item` mends a slip of it. */
  itemVerbatim: line.optional(),
  /** 内容要求. */
  requirement: line.optional(),
  sectors: z.array(id).min(1).optional(),
  cells: z.record(id, cell).default({}),
});

const section = z.strictObject({
  id,
  label: line,
  labelVerbatim: line.optional(),
  rows: z.array(row).min(1),
});

const column = z.strictObject({
  id,
  label: line,
  /** section 活动项目 · item 主要内容 · requirement 内容要求 · unit the unit's name · figures one figure a row · prose a sentence with blanks. */
  kind: z.enum(["section", "item", "requirement", "unit", "figures", "prose"]),
});

const headerField = z.strictObject({
  key,
  label: line,
  kind: z.enum(["text", "phone", "date"]),
  /** unit: filled from the roster. */
  role: z.enum(["unit", "contact", "phone", "fillDate", "other"]).default("other"),
  required: z.boolean().default(false),
});

const form = z.strictObject({
  id,
  title: line,
  titleVerbatim: line.optional(),
  due: due.optional(),
  cadence: cadence.optional(),
  header: z.array(headerField).default([]),
  columns: z.array(column).min(1),
  sections: z.array(section).min(1),
  /** Totals over several fields (`sumWith`), each of one measure. */
  totals: z.array(z.strictObject({ id, label: line, measure: line })).default([]),
  /** Printed under the table: 填表说明. */
  notes: z.array(line).default([]),
});

/** "At least 1 meeting": asked for by the notice, never an error (Law C2). */
const minimum = z.strictObject({
  id,
  form: id.optional(),
  fields: z.array(key).min(1),
  atLeast: z.number().positive(),
  source,
  /** 原则上: asked for in principle. */
  inPrinciple: z.boolean().default(false),
});

const deliverable = z.strictObject({
  id,
  title: line,
  due: due.optional(),
  channel: line.optional(),
  note: line.optional(),
});

const unit = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/),
  name: z.string().min(1).max(100),
  sectors: z.array(id).default([]),
  group: line.optional(),
  /** Need not report; why. */
  exempt: line.optional(),
  /** Numbers known of the unit: { "unit_communities": 1 }. */
  attributes: z.record(key, z.number()).default({}),
});

export const campaignSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id,
  version: z.string().regex(/^[0-9]+(\.[0-9]+)*$/),
  title: line,
  issuer: line,
  /** The office that collects: 汇总单位. */
  office: line,
  theme: line.optional(),
  notice: z.strictObject({
    title: line,
    issued: date,
    number: line.optional(),
    source: source.optional(),
  }),
  period: z.strictObject({ start: date, end: date, source: source.optional() }),
  /** Offset of the office's clock: +08:00. */
  zone: z.string().regex(/^[+-]\d{2}:\d{2}$/),
  sectors: z.array(z.strictObject({ id, label: line })).default([]),
  /** The first is the main one: what is issued and gathered unless another is asked for. */
  forms: z.array(form).min(1),
  deliverables: z.array(deliverable).default([]),
  minimums: z.array(minimum).default([]),
  roster: z.strictObject({ note: line.optional(), units: z.array(unit) }),
  /** What the campaign takes for granted where the notice is silent, for the office to confirm. */
  assumptions: z.array(line).default([]),
});

export type Campaign = z.output<typeof campaignSchema>;
export type Form = Campaign["forms"][number];
export type Column = Form["columns"][number];
export type HeaderField = Form["header"][number];
export type Section = Form["sections"][number];
export type Row = Section["rows"][number];
export type Cell = Row["cells"][string];
export type FieldSpec = Cell["fields"][number];
export type FieldKind = FieldSpec["kind"];
export type Unit = Campaign["roster"]["units"][number];
export type Due = z.output<typeof due>;
