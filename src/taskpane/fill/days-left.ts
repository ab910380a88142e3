// How many days are left until a form is due, by the calendar on the office's wall.
import { clockAt } from "../../core/campaign/calendar";

const DAY = 86_400_000;

/**
 * 0 on the day itself, below 0 afterwards.
 * @param due, now ISO 8601 with zone
 * @param zone of the campaign: +08:00
 */
export function daysLeft(due: string, now: string, zone: string): number {
  const [last, today] = [due, now].map((moment) => Date.parse(`${clockAt(moment, zone).date}T00:00:00Z`));
  return ((last as number) - (today as number)) / DAY;
}
