// Due dates as offices print and compare them, by the campaign's own clock.

/** YYYY-MM-DDThh:mm:ss with an offset or Z: the moments of a campaign and of "received". */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const DAYS = "日一二三四五六";

/** Milliseconds since 1970 of a moment with its zone; null for any other text, "2023-07-01T10:00" included. */
export function momentOf(text: string): number | null {
  if (!MOMENT.test(text)) return null;
  // 30 February would quietly become 2 March.
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text.slice(0, 10))) return null;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

/** 0 Sunday to 6 Saturday, for a date "2023-07-01". */
export function dayOfWeek(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** "2023-07-01" → "星期六". */
export function weekday(date: string): string {
  return `星期${DAYS.charAt(dayOfWeek(date))}`;
}

/** Milliseconds since 1970, by a clock so many minutes east of Greenwich → "2026-11-22T09:30:00+08:00". */
export function momentIn(milliseconds: number, east: number): string {
  const local = new Date(milliseconds + east * 60_000).toISOString().slice(0, 19);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const size = Math.abs(east);
  return `${local}${east < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}`;
}

/** What the clock on the office's wall shows at a moment: { date: "2023-07-01", time: "23:59:59" }. */
export function clockAt(moment: string, zone: string): { readonly date: string; readonly time: string } {
  const shown = new Date(exactly(moment) + offsetOf(zone)).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 19) };
}

/** "2023-07-01" → "2023年7月1日（星期六）". */
export function printDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日（${weekday(date)}）`;
}

/** "2023年7月1日（星期六）" where the time is the day's last second, else "2021年7月2日（星期五）16:00". */
export function printMoment(moment: string, zone: string): string {
  const { date, time } = clockAt(moment, zone);
  if (time === "23:59:59") return printDate(date);
  return `${printDate(date)}${time.endsWith(":00") ? time.slice(0, 5) : time}`;
}

/** By when: "2023年7月1日（星期六）前", that day included; "2021年7月2日（星期五）16:00前". */
export function printDue(due: string, zone: string): string {
  return `${printMoment(due, zone)}前`;
}

/** Whether something received then is late. The due second itself, to its end, is in time. */
export function isLate(received: string, due: string): boolean {
  return Math.floor(exactly(received) / 1000) > Math.floor(exactly(due) / 1000);
}

/** Callers check people's text with momentOf first; anything else here is a bug of ours. */
function exactly(moment: string): number {
  const milliseconds = momentOf(moment);
  if (milliseconds === null) throw new Error(`not a moment with a zone: ${moment}`);
  return milliseconds;
}

/** "+08:00" → 28,800,000 milliseconds. */
function offsetOf(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith("-") ? -minutes : minutes) * 60_000;
}
