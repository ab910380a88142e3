// 溯源 for the pane: a field over all units or of one, line by line, the lines with figures first.
import type { TraceLine } from "../../core/rollup/trace";
import { traceOf } from "../../core/rollup/trace";
import type { Rollup } from "../../core/rollup/rollup";
import { type Page, pageOf, type PageQuery } from "./page";

export interface TraceView extends Page<TraceLine> {
  readonly field: string;
  readonly label: string;
  readonly measure: string | null;
  readonly rollup: Rollup["fields"][number]["rollup"];
  readonly total: string | null;
  readonly reported: number;
  readonly expected: number;
}

/** @param unit code; null: every unit. null where the form has no such field */
export function traceView(
  rollup: Rollup,
  field: string,
  unit: string | null,
  page: PageQuery,
): TraceView | null {
  const trace = traceOf(rollup, field, unit ?? undefined);
  if (trace === null) return null;
  const { label, measure, rollup: rule, total, reported, expected } = trace.field;
  const silent = (line: TraceLine): number => Number(line.file === null && line.word === null);
  const lines = [...trace.lines].sort((a, b) => silent(a) - silent(b));
  return { ...pageOf(lines, page), field, label, measure, rollup: rule, total, reported, expected };
}
