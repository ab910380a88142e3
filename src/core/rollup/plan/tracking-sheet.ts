// 报送情况: who is in, late, missing or exempt, and the return rate.
import type { Ink } from "../../sheet/build";
import type { LongSheetPlan } from "../../sheet/long-plan";
import { printDuration } from "../../text/duration";
import type { Language } from "../../text/sentences";
import { printClock } from "../clock";
import { remind } from "../remind";
import type { Rollup } from "../rollup";
import type { Tracking } from "../tracking";
import { planLongList, rowsOf } from "./list-sheet";
import { TRACKING_COLUMNS, type TrackingColumn } from "./tracking-columns";
import { progressBar, rateBar, rateText } from "./tracking-rate";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

export function planTracking(rollup: Rollup, words: RollupWords, language: Language): LongSheetPlan {
  return planLongList({
    name: SHEETS.tracking,
    title: words.trackingTitle,
    notes: [rateText(rollup, words), rateBar(rollup, words), remind(rollup, language).all ?? words.allIn],
    widths: TRACKING_COLUMNS.map(([, , width]) => width),
    blocks: [
      {
        columns: TRACKING_COLUMNS.map(([label, look]) => ({ label: labelOf(label, words), look })),
        rows: rowsOf(rollup.units, (unit, index) =>
          unitRow(unit, index, rollup.campaign.zone, words, language),
        ),
      },
    ],
    nothing: words.nothing,
    footer: words.footer,
  });
}

function labelOf(label: TrackingColumn[0], words: RollupWords): string {
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
    unit.mark === null || unit.mark.as === "none" ? null : words.marks[unit.mark.as],
    unit.due === null ? null : printClock(unit.due, zone),
    unit.received === null ? null : printClock(unit.received, zone),
    unit.lateMinutes === null ? null : printDuration(unit.lateMinutes, language),
    unit.contact,
    unit.file,
    unit.filled,
    unit.expected,
    progressBar(unit, index),
    unit.findings.error,
    unit.findings.warning,
    unit.findings.note,
    unit.mark?.reason ?? unit.exempt,
  ];
}
