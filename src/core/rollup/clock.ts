// A moment as the office's clock shows it: 2023-07-01 23:59.
import { clockAt } from "../campaign/calendar";

/** Seconds only where they say something: not those of a full minute, nor of a day's last second. */
export function printClock(moment: string, zone: string): string {
  const { date, time } = clockAt(moment, zone);
  const plain = time.endsWith(":00") || time === "23:59:59";
  return `${date} ${plain ? time.slice(0, 5) : time}`;
}
