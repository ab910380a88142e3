// The shape of a campaign's JSON, checked by zod; the one file of core that names it.
import { z } from "zod";

/** The whole text, which must not be what every object has by birth: `cells["constructor"]` is never a cell. */
function named(pattern: string): RegExp {
  const born = Object.getOwnPropertyNames(Object.prototype).join("|");
  return new RegExp(`^(?!(?:${born})$)${pattern}$`);
}

/** The message of a text's form is the name of the form: findings say it in words (shape.ts). */
const key = z.string().regex(named("[a-z][a-z0-9_]{0,62}"), { error: "key" });
const id = z.string().regex(named("[A-Za-z0-9][A-Za-z0-9_-]{0,62}"), { error: "id" });
const line = z.string().min(1).max(2_000);
const date = z.iso.date({ error: "date" });
/** A moment with its zone: 2023-07-01T23:59:59+08:00. */
const moment = z.iso.datetime({ offset: true, error: "moment" });

/** Where a demand comes from, for people to check: its number and the words of the notice ("003-16：…于7月5日前报送…"). */
const source = line;

/** A number as core/decimal writes it, at least 0. */
const DECIMAL = /^(0|[1-9]\d{0,14})(\.\d{0,5}[1-9])?$/;

const due = z.strictObject({
  at: moment,
  /** As the notice says it: 7月1日前. */
  printed: line.optional(),
  source: source.optional(),
  note: line.optional(),
});

/** Dates at which something is due again and again; each is one period of it: 每周二下午下班前. */
const cadence = z.strictObject({
  label: line,
  due: z.array(moment).min(1),
  printed: line.optional(),
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
  /** Of a form with a cadence: cumulative 累计数, since the campaign began · increment 本期数. Absent: each period for itself. */
  series: z.enum(["cumulative", "increment"]).optional(),
  /** The series this figure should come to: Σ of its increments, the last of its cumulatives. */
  fromSeries: z.strictObject({ form: id, field: key }).optional(),
  /** F6: asked for only when this count is above 0. */
  belongsTo: key.optional(),
  choices: z.array(line).min(2).optional(),
  /** Decimal places counted for a decimal field. */
  places: z.int().min(0).max(6).optional(),
  hint: line.optional(),
  example: line.optional(),
  /** What of the notice it answers, besides what its row does. */
  sources: z.array(source).min(1).optional(),
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
  /** What of the notice its fields answer. */
  sources: z.array(source).min(1).optional(),
  sectors: z.array(id).min(1).optional(),
  /** By column id. A column left out is no cell of this row: its blanks stand in the row above. */
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

/** A number, or the key of one of the campaign's `settings`. */
const threshold = z.union([z.number(), key]);

/** A linear sum: fields and roster attributes, each times its factor (1 where none is given), plus a constant. */
const side = z.strictObject({
  fields: z.array(key).default([]),
  attributes: z.array(key).default([]),
  factors: z.record(key, z.number()).default({}),
  constant: threshold.default(0),
});
const comparison = { left: side, is: z.enum(["=", "!=", "<", "<=", ">", ">="]), right: side };
const fields = z.array(key).min(1);
const severity = z.enum(["error", "warning", "note"]);

const anyRule = {
  id,
  /** error 强制性 · warning 核实性 · note 提示性. An error only where honest data cannot break it (Law C2). */
  severity,
  /**
   * any: waits while any operand is blank · all: only while all are · zero: blank counts as zero · field: only
   * while that one is. What does not wait counts blanks as zero. Absent: any; of a text and its count, the count.
   */
  missing: z.union([z.enum(["any", "all", "zero"]), z.strictObject({ field: key })]).optional(),
  /** Tried out: its hits are counted, it blocks nothing. */
  trial: z.boolean().default(false),
  /** 停用: kept with its words, asked of nobody. */
  off: z.literal(true).optional(),
  /** Only for units of one of these; the sectors of its fields hold besides. */
  sectors: z.array(id).min(1).optional(),
  /** Says what is wrong in the office's words; `{people_per_session}` and `{fixed_share%}` are thresholds. */
  message: line.optional(),
  /** What to consider, after "请核对…；": 若含上月隐患，请在“核实说明”写明。 */
  advice: line.optional(),
  /** Line of the notice, or why the rule is there. */
  source: source.optional(),
};

/** What must hold between figures (core/rules has a file for each kind). */
const rule = z.discriminatedUnion("kind", [
  /** left is right; only where `when` holds. */
  z.strictObject({
    ...anyRule,
    kind: z.literal("compare"),
    ...comparison,
    when: z.strictObject(comparison).optional(),
  }),
  /** total = Σ parts. */
  z.strictObject({ ...anyRule, kind: z.literal("balance"), total: key, parts: fields }),
  /** The sums of all groups are above 0, or none is. */
  z.strictObject({ ...anyRule, kind: z.literal("together"), groups: z.array(fields).min(2) }),
  /** At most one group's sum is above 0. */
  z.strictObject({ ...anyRule, kind: z.literal("exclusive"), groups: z.array(fields).min(2) }),
  /** Where Σ given is above 0, so is Σ needed. */
  z.strictObject({ ...anyRule, kind: z.literal("needs"), given: fields, needed: fields }),
  /** Σ of / Σ per within the bounds; holds where Σ per is 0. */
  z.strictObject({
    ...anyRule,
    kind: z.literal("ratio"),
    of: fields,
    per: fields,
    atLeast: threshold.optional(),
    atMost: threshold.optional(),
  }),
  /** The text is given exactly where the count is above 0. */
  z.strictObject({ ...anyRule, kind: z.literal("textCount"), text: key, count: key }),
  /** "At least 1 meeting": Σ fields ≥ atLeast. Never an error: that would invite a false 1 (Law C2). */
  z.strictObject({
    ...anyRule,
    kind: z.literal("minimum"),
    severity: severity.default("warning"),
    fields,
    atLeast: z.number().positive(),
    source,
    /** demanded 至少 · inPrinciple 原则上 · encouraged 鼓励. */
    strength: z.enum(["demanded", "inPrinciple", "encouraged"]).default("demanded"),
    /** Whom it concerns, where not everybody: 有场馆的单位. */
    note: line.optional(),
  }),
  /** A yes/no or choice must not be answered so without an explanation. */
  z.strictObject({ ...anyRule, kind: z.literal("answer"), field: key, not: line }),
]);

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
  rules: z.array(rule).default([]),
  /** Figures whose totals by unit the rollup draws; numbers that are summed. */
  charts: z.array(key).min(1).max(3).optional(),
  /** 汇总文字稿: what the office says of a section, `{key}` where a total goes. Other sections speak for themselves. */
  narrative: z
    .array(z.strictObject({ section: id, text: z.string().min(1).max(8_000) }))
    .min(1)
    .optional(),
  /** Printed under the table: 填表说明. */
  notes: z.array(line).default([]),
});

/** What else is to be handed in; with neither due date nor cadence, as it happens (随时报送). */
const deliverable = z.strictObject({
  id,
  title: line,
  /** The form it goes with. */
  form: id.optional(),
  due: due.optional(),
  cadence: cadence.optional(),
  channel: line.optional(),
  source: source.optional(),
  note: line.optional(),
});

/** A part of the campaign with a name and a time of its own: “安全生产万里行”, to the end of December. */
const arm = z.strictObject({ label: line, start: date, end: date, source: source.optional() });

const unit = z.strictObject({
  code: z.string().regex(named("[A-Za-z0-9][A-Za-z0-9_-]{0,31}"), { error: "unitCode" }),
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
  version: z.string().regex(/^[0-9]+(\.[0-9]+)*$/, { error: "version" }),
  title: line,
  issuer: line,
  /** The office that collects: 汇总单位. */
  office: line,
  /** Whose figures the office's totals are: 街道, 区. Said where they are handed up. */
  level: line.optional(),
  theme: line.optional(),
  notice: z.strictObject({
    title: line,
    /** Absent where the notice as published carries no date. */
    issued: date.optional(),
    number: line.optional(),
    source: source.optional(),
  }),
  period: z.strictObject({ start: date, end: date, source: source.optional() }),
  arms: z.array(arm).default([]),
  /** Offset of the office's clock: +08:00. */
  zone: z.string().regex(/^[+-](0\d|1[0-4]):[0-5]\d$/, { error: "zone" }),
  sectors: z.array(z.strictObject({ id, label: line })).default([]),
  /** The first is the main one: what is issued and gathered unless another is asked for. */
  forms: z.array(form).min(1),
  deliverables: z.array(deliverable).default([]),
  /** 不采集: what the notice demands and no figure answers, and why. */
  notCollected: z.array(z.strictObject({ source, reason: line })).default([]),
  /** Thresholds that rules name, and those of the checks across returns (across_…, settings.ts), for the office to set in one place. */
  settings: z.array(z.strictObject({ key, label: line, value: z.number() })).default([]),
  /** The units' attributes that rules name, with what sentences call them. */
  attributes: z.array(z.strictObject({ key, label: line })).default([]),
  roster: z.strictObject({ note: line.optional(), units: z.array(unit) }),
  /** What words the office always means by a number: { "无": "0" }. Counted, and listed as 按…计. */
  words: z.record(z.string().min(1).max(50), z.string().regex(DECIMAL, { error: "decimal" })).optional(),
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
export type Rule = Form["rules"][number];
export type RuleKind = Rule["kind"];
export type RuleOf<K extends RuleKind> = Extract<Rule, { readonly kind: K }>;
export type Side = z.output<typeof side>;
export type Threshold = z.output<typeof threshold>;
export type Unit = Campaign["roster"]["units"][number];
export type Due = z.output<typeof due>;

export const RULE_KINDS: readonly RuleKind[] = rule.options.map((option) => option.shape.kind.value);

/** Names of the properties that may stand at a path of that JSON; [] where any or none may. */
export function propertiesAt(path: readonly PropertyKey[], json: unknown): readonly string[] {
  let here: unknown = campaignSchema;
  let value = json;
  for (const step of path) {
    const around = bare(here, value);
    if (around instanceof z.ZodObject) here = around.shape[String(step)];
    else if (around instanceof z.ZodArray) here = around.element;
    else if (around instanceof z.ZodRecord) here = around.valueType;
    else return [];
    value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  }
  const last = bare(here, value);
  return last instanceof z.ZodObject ? Object.keys(last.shape) : [];
}

/** Without what wraps it; of the kinds of rule, the one that the value says it is. */
function bare(schema: unknown, value: unknown): unknown {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return inner;
  const kind = (value as { readonly kind?: unknown } | undefined)?.kind;
  return rule.options.find((option) => option.shape.kind.value === kind);
}
