// 报送情况: who is in, late, missing or exempt, and the return rate.
import type { Computed } from "../../form/sheets/computed";
import { absoluteAreaName, quotedSheetName } from "../../sheet/address";
import type { Ink } from "../../sheet/build";
import type { LookName } from "../../sheet/looks";
import type { SheetPlan } from "../../sheet/plan";
import { printDuration } from "../../text/duration";
import type { Language } from "../../text/sentences";
import type { Rollup } from "../rollup";
import type { Tracking } from "../tracking";
import { planList } from "./list-sheet";
import { printClock } from "../clock";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

type Column = readonly [
  label: keyof RollupWords | `severity.${"error" | "warning" | "note"}`,
  LookName,
  number,
];

const COLUMNS: readonly Column[] = [
  ["number", "printedCenter", 7],
  ["code", "printedCenter", 9],
  ["unit", "label", 24],
  ["group", "printedCenter", 11],
  ["status", "printedCenter", 9],
  ["due", "printedCenter", 18],
  ["received", "printedCenter", 18],
  ["lateBy", "printedCenter", 13],
  ["file", "label", 24],
  ["filled", "number", 9],
  ["asked", "number", 9],
  ["severity.error", "number", 8],
  ["severity.warning", "number", 8],
  ["severity.note", "number", 8],
  ["remark", "label", 16],
];
const STATUS_COLUMN = 5;
/** Title, note, heads. */
const FIRST_ROW = 4;

export function planTracking(rollup: Rollup, words: RollupWords, language: Language): SheetPlan {
  return planList({
    name: SHEETS.tracking,
    title: words.trackingTitle,
    notes: [rateText(rollup, words)],
    widths: COLUMNS.map(([, , width]) => width),
    blocks: [
      {
        columns: COLUMNS.map(([label, look]) => ({ label: labelOf(label, words), look })),
        rows: rollup.units.map((unit, index) => unitRow(unit, index, rollup.campaign.zone, words, language)),
      },
    ],
    nothing: words.nothing,
    footer: words.footer,
  });
}

function labelOf(label: Column[0], words: RollupWords): string {
  const [, severity] = label.split(".");
  return severity === undefined
    ? (words[label as keyof RollupWords] as string)
    : words.severity[severity as "error" | "warning" | "note"];
}

function unitRow(
  unit: Tracking,
  index: number,
  zone: string,
  words: RollupWords,
  language: Language,
): readonly Ink[] {
  return [
    index + 1,
    unit.code,
    unit.name,
    unit.group,
    words.statuses[unit.status],
    unit.due === null ? null : printClock(unit.due, zone),
    unit.received === null ? null : printClock(unit.received, zone),
    unit.lateMinutes === null ? null : printDuration(unit.lateMinutes, language),
    unit.file,
    unit.filled,
    unit.expected,
    unit.findings.error,
    unit.findings.warning,
    unit.findings.note,
    unit.exempt,
  ];
}

/** 应报 10 个，已报 9 个（其中迟报 1 个），未报 1 个，报送率 90.0%: counted from the status column. */
export function rateText({ units }: Rollup, words: RollupWords): Computed<string> {
  const bottom = FIRST_ROW + Math.max(1, units.length) - 1;
  const area = { top: FIRST_ROW, left: STATUS_COLUMN, bottom, right: STATUS_COLUMN };
  const range = `${quotedSheetName(SHEETS.tracking)}!${absoluteAreaName(area)}`;
  const formula = (status: Tracking["status"]): string => `COUNTIF(${range},"${words.statuses[status]}")`;
  const count = (status: Tracking["status"]): number => units.filter((unit) => unit.status === status).length;
  const inFormula = `(${formula("returned")}+${formula("late")})`;
  const dueFormula = `(${inFormula}+${formula("missing")})`;
  const returned = count("returned") + count("late");
  const due = returned + count("missing");
  const w = words.rate;
  return {
    formula:
      `"${w.expected}"&${dueFormula}&"${w.returned}"&${inFormula}&"${w.late}"&${formula("late")}` +
      `&"${w.missing}"&${formula("missing")}&"${w.rate}"&IF(${dueFormula}=0,"—",TEXT(${inFormula}/${dueFormula},"0.0%"))`,
    value: `${w.expected}${due}${w.returned}${returned}${w.late}${count("late")}${w.missing}${count("missing")}${w.rate}${percent(returned, due)}`,
  };
}

/** As TEXT(…,"0.0%") rounds: half away from zero, on whole numbers so that no binary dust decides. */
function percent(part: number, whole: number): string {
  if (whole === 0) return "—";
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
