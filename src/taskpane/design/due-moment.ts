// A due moment as a day and a time of the office's clock, and back.
import { clockAt } from "../../core/campaign/calendar";

/** `time` is "" where the due moment is the day's last second. */
export function dayAndTime(moment: string, zone: string): { readonly day: string; readonly time: string } {
  const { date, time } = clockAt(moment, zone);
  return { day: date, time: time === "23:59:59" ? "" : time.slice(0, 5) };
}

/** The end of that day without a time, else that minute. */
export function dueMoment(day: string, time: string, zone: string): string {
  return `${day}T${time === "" ? "23:59:59" : `${time}:00`}${zone}`;
}
