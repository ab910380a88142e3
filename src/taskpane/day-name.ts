// The name of a day of the week, in the pane's language.
import { weekday } from "../core/campaign/calendar";
import type { Language } from "./face";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** "2023-06-17" → "星期六"; "" for what is no date. */
export function dayName(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return "";
  return language === "zh" ? weekday(day) : (DAYS[date.getUTCDay()] as string);
}
