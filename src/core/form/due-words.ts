// Days and due dates in a reader's language; workbooks print them in Chinese alone.
import { clockAt, printDate, printDue, weekday } from "../campaign/calendar";
import type { Language } from "../text/sentences";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** "2023-06-17" → "星期六"; "" for what is no date. */
export function dayName(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return "";
  return language === "zh" ? weekday(day) : (DAYS[date.getUTCDay()] as string);
}

/** "2023-06-17" → "2023年6月17日（星期六）", "Saturday 2023-06-17". */
export function dateIn(day: string, language: Language): string {
  return language === "zh" ? printDate(day) : `${dayName(day, language)} ${day}`;
}

/** "2023年7月1日（星期六）前", "Saturday 2023-07-01", "Friday 2021-07-02 16:00". */
export function dueIn(due: string, zone: string, language: Language): string {
  if (language === "zh") return printDue(due, zone);
  const { date, time } = clockAt(due, zone);
  return `${dateIn(date, language)}${time === "23:59:59" ? "" : ` ${time.slice(0, 5)}`}`;
}
