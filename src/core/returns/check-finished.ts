// Whether a return was finished, and what was changed afterwards.
import { momentOf } from "../campaign/calendar";
import type { Field } from "../campaign/fields";
import { type Finding, finding } from "../finding";
import type { Figure } from "../form/figure";
import { changedSince, figureMark, type Finished } from "../form/finished";
import { minuteAt } from "../form/finished-text";

export interface FinishedCheck {
  /** ISO 8601; null where it never was. */
  readonly at: string | null;
  /** Keys of the fields changed since. */
  readonly changed: readonly string[];
  readonly findings: readonly Finding[];
}

const BLANK = "空白";

/** A form that was never finished is taken all the same, and said so; so is what changed in a finished one. */
export function checkFinished(
  finished: Finished | null,
  fields: readonly Field[],
  figures: readonly Figure[],
  zone: string,
): FinishedCheck {
  // A property that somebody typed need not be a moment.
  if (finished === null || momentOf(finished.at) === null)
    return { at: null, changed: [], findings: [finding("form/not-finished", {})] };
  const { at, record } = finished;
  const clock = minuteAt(at, zone);
  if (record === null) {
    return { at, changed: [], findings: [finding("form/finish-record-lost", { at: clock })] };
  }
  const changed = changedSince(record, figures);
  if (changed.length === 0) return { at, changed, findings: [finding("form/finished", { at: clock })] };
  const changes = changed.map((key) => ({
    label: fields.find((field) => field.key === key)?.label ?? key,
    then: record.figures[key] || BLANK,
    now: figureMark(figures.find(({ field }) => field === key)) || BLANK,
  }));
  return { at, changed, findings: [finding("form/changed-since-finished", { at: clock, changes })] };
}
