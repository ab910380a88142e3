// A small made-up campaign of three units, and returns to it in a few words.
import { createHash } from "node:crypto";
import { type Campaign, campaignSchema, type Form } from "../../../src/core/campaign/schema";
import { fieldsOf } from "../../../src/core/campaign/fields";
import type { Figure, Reading } from "../../../src/core/form/figure";
import type { FileVerdict, UnitReturn } from "../../../src/core/returns/return";
import { finding } from "../../../src/core/finding";

const DUE = "2023-07-01T23:59:59+08:00";

/** Four units: A of both sectors, B of harbour, C of none, D exempt. */
export const campaign: Campaign = campaignSchema.parse({
  schemaVersion: 1,
  id: "drills-2023",
  version: "1.0",
  title: "应急演练",
  issuer: "某市应急管理局",
  office: "某市应急管理局",
  notice: { title: "关于开展应急演练的通知", issued: "2023-05-19" },
  period: { start: "2023-06-01", end: "2023-06-30" },
  zone: "+08:00",
  sectors: [
    { id: "harbour", label: "港口" },
    { id: "housing", label: "房屋" },
  ],
  forms: [
    {
      id: "drills",
      title: "应急演练情况统计表",
      due: { at: DUE },
      columns: [
        { id: "section", label: "活动项目", kind: "section" },
        { id: "item", label: "主要内容", kind: "item" },
        { id: "sessions", label: "活动场次", kind: "figures" },
        { id: "people", label: "参与人次", kind: "figures" },
      ],
      sections: [
        {
          id: "S1",
          label: "演练",
          rows: [
            {
              id: "R1",
              item: "组织演练",
              cells: {
                sessions: {
                  fields: [{ key: "drills", kind: "count", measure: "场次", sumWith: "sessions" }],
                },
                people: { fields: [{ key: "people", kind: "count", measure: "人次", sumWith: "people" }] },
              },
            },
            {
              id: "R2",
              item: "演练名称",
              cells: { sessions: { fields: [{ key: "drill_name", kind: "text", belongsTo: "drills" }] } },
            },
            {
              id: "R3",
              item: "专家指导",
              cells: {
                sessions: {
                  fields: [{ key: "visits", kind: "count", measure: "场次", sumWith: "sessions" }],
                },
                people: { fields: [{ key: "experts", kind: "count", measure: "人" }] },
              },
            },
          ],
        },
        {
          id: "S2",
          label: "其他",
          rows: [
            {
              id: "R4",
              item: "港口检查",
              sectors: ["harbour"],
              cells: { sessions: { fields: [{ key: "harbour_checks", kind: "count", measure: "次" }] } },
            },
            {
              id: "R5",
              item: "投入经费",
              cells: {
                sessions: { fields: [{ key: "funds", kind: "decimal", measure: "万元", places: 2 }] },
              },
            },
            {
              id: "R6",
              item: "是否制定方案",
              cells: { sessions: { fields: [{ key: "has_plan", kind: "yesNo" }] } },
            },
            {
              id: "R7",
              item: "备注",
              cells: {
                sessions: { fields: [{ key: "remark", kind: "text", required: false }] },
                people: {
                  fields: [
                    { key: "visitors", kind: "count", measure: "人次", required: false, sumWith: "people" },
                  ],
                },
              },
            },
          ],
        },
      ],
      charts: ["drills", "funds"],
      totals: [
        { id: "sessions", label: "活动场次合计", measure: "场次" },
        { id: "people", label: "参与人次合计", measure: "人次" },
      ],
    },
    {
      id: "weekly",
      title: "演练周报",
      cadence: { label: "每周", due: ["2023-06-06T17:00:00+08:00", "2023-06-13T17:00:00+08:00"] },
      columns: [
        { id: "item", label: "内容", kind: "item" },
        { id: "count", label: "数量", kind: "figures" },
      ],
      sections: [
        {
          id: "S1",
          label: "周报",
          rows: [
            {
              id: "R1",
              item: "本周演练",
              cells: { count: { fields: [{ key: "week_drills", kind: "count", measure: "场次" }] } },
            },
          ],
        },
      ],
    },
  ],
  roster: {
    units: [
      { code: "A", name: "甲县应急局", group: "县", sectors: ["harbour", "housing"] },
      { code: "B", name: "乙县应急局", group: "县", sectors: ["harbour"] },
      { code: "C", name: "丙区应急局", group: "区" },
      { code: "D", name: "丁公司", exempt: "今年不参加" },
    ],
  },
});

export const form = campaign.forms[0] as Form;

/** What is typed into a field: a number, text, or a reading as it came out. */
export type Typed = number | string | Reading;

export interface ReturnOf {
  readonly unit: string;
  readonly path?: string;
  /** Any text; made into 64 hex digits. */
  readonly bytes?: string;
  readonly modified?: string | null;
  readonly finished?: string | null;
  readonly received?: string;
  readonly form?: string;
  readonly period?: string | null;
  readonly figures?: Readonly<Record<string, Typed>>;
}

/** Everything filled and in time; `figures` says what is different. */
export const FULL: Readonly<Record<string, Typed>> = {
  drills: 3,
  people: 120,
  drill_name: "防汛演练",
  visits: 1,
  experts: 4,
  funds: { state: "number", value: "1.5", soft: false },
  has_plan: { state: "choice", value: "是", soft: false },
};

export function returnOf(given: ReturnOf, of: Form = form): UnitReturn {
  const path = given.path ?? `${given.unit}.xlsx`;
  return {
    file: { path, sha256: hex(given.bytes ?? path), modified: given.modified ?? null },
    unit: given.unit,
    form: given.form ?? of.id,
    period: given.period ?? null,
    version: "1.0",
    finished: given.finished ?? null,
    received: given.received ?? "2023-06-30T10:00:00+08:00",
    figures: fieldsOf(of).map((field, index) => figureOf(field.key, index, given.figures?.[field.key])),
    header: [],
    findings: [],
  };
}

function figureOf(field: string, index: number, typed: Typed | undefined): Figure {
  const place = { field, sheet: "统计表", cell: `D${index + 8}` };
  if (typed === undefined || (typeof typed === "object" && typed.state === "blank"))
    return { state: "blank", typed: null, ...place };
  if (typeof typed === "number")
    return { state: "number", value: String(typed), soft: false, typed: String(typed), ...place };
  if (typeof typed === "string") return { state: "text", value: typed, typed, ...place };
  return { ...typed, typed: "value" in typed ? typed.value : "？", ...place };
}

/** Readable where it fits into 64 digits, so that a golden file shows which bytes were meant; else a true hash. */
export function hex(text: string): string {
  const digits = [...text].map((c) => (c.codePointAt(0) as number).toString(16)).join("");
  return digits.length <= 64 ? digits.padStart(64, "0") : createHash("sha256").update(text).digest("hex");
}

/** The verdict of a file that gave no return. */
export function verdictOf(path: string, bytes = path): FileVerdict {
  return {
    file: { path, sha256: hex(bytes), modified: null },
    verdict: "set-aside",
    unit: null,
    finding: finding("file/other-form", { found: "别的表", expected: form.title }, { file: path }),
  };
}
