// A due moment as a day and a time of the office's clock, and back.
import { clockAt, momentOf, momentIn } from "../../core/campaign/calendar";

/** `time` is "" where the due moment is the day's last second. */
export function dayAndTime(moment: string, zone: string): { readonly day: string; readonly time: string } {
  const { date, time } = clockAt(moment, zone);
  return { day: date, time: time === "23:59:59" ? "" : time.slice(0, 5) };
}

/** The end of that day without a time, else that minute. */
export function dueMoment(day: string, time: string, zone: string): string {
  return `${day}T${time === "" ? "23:59:59" : `${time}:00`}${zone}`;
}

const DAY = 86_400_000;

/** As long after the last as that is after the one before; a week where there is only one. */
export function nextDue(dues: readonly string[], zone: string): string {
  const moments = dues.map((due) => momentOf(due) ?? 0).sort((a, b) => a - b);
  const last = moments.at(-1) ?? 0;
  const before = moments.at(-2);
  const east = Number(`${zone.slice(0, 1)}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));
  return momentIn(last + (before === undefined || before === last ? 7 * DAY : last - before), east);
}
