// Due dates: weekdays, the office's clock, what is printed, what is late.
import fc from "fast-check";
import {
  clockAt,
  dayOfWeek,
  isLate,
  momentOf,
  printDate,
  printDue,
  printMoment,
  weekday,
} from "../../../src/core/campaign/calendar";

// The weekdays that the five notices' dates fell on.
test.each([
  ["2020-06-16", "星期二"],
  ["2020-07-05", "星期日"],
  ["2021-06-03", "星期四"],
  ["2021-06-08", "星期二"],
  ["2021-06-22", "星期二"],
  ["2021-07-02", "星期五"],
  ["2023-05-25", "星期四"],
  ["2023-06-16", "星期五"],
  ["2023-07-01", "星期六"],
  ["2024-02-29", "星期四"],
  ["2000-01-03", "星期一"],
  ["2026-12-30", "星期三"],
])("CAMP-10 %s is %s", (date, expected) => {
  expect(weekday(date)).toBe(expected);
});

test.each([
  ["2023-07-01T23:59:59+08:00", "+08:00", "2023年7月1日（星期六）", "2023年7月1日（星期六）前"],
  ["2021-07-02T16:00:00+08:00", "+08:00", "2021年7月2日（星期五）16:00", "2021年7月2日（星期五）16:00前"],
  ["2021-07-02T08:00:00Z", "+08:00", "2021年7月2日（星期五）16:00", "2021年7月2日（星期五）16:00前"],
  [
    "2023-07-01T23:59:59+08:00",
    "+00:00",
    "2023年7月1日（星期六）15:59:59",
    "2023年7月1日（星期六）15:59:59前",
  ],
  ["2020-12-31T17:00:00Z", "+08:00", "2021年1月1日（星期五）01:00", "2021年1月1日（星期五）01:00前"],
  ["2021-01-01T01:30:00Z", "-03:30", "2020年12月31日（星期四）22:00", "2020年12月31日（星期四）22:00前"],
  [
    "2021-06-08T17:00:30.5+08:00",
    "+08:00",
    "2021年6月8日（星期二）17:00:30",
    "2021年6月8日（星期二）17:00:30前",
  ],
])("CAMP-10 %s in zone %s is printed %s", (moment, zone, printed, due) => {
  expect(printMoment(moment, zone)).toBe(printed);
  expect(printDue(moment, zone)).toBe(due);
});

test("CAMP-10 a bare date is printed without any zone", () => {
  expect(printDate("2020-05-29")).toBe("2020年5月29日（星期五）");
});

test.each([
  ["2023-07-01T23:59:59+08:00", "2023-07-01T23:59:59+08:00", false],
  ["2023-07-01T23:59:59.999+08:00", "2023-07-01T23:59:59+08:00", false],
  ["2023-07-02T00:00:00+08:00", "2023-07-01T23:59:59+08:00", true],
  ["2023-07-01T15:59:59Z", "2023-07-01T23:59:59+08:00", false],
  ["2023-07-01T16:00:00Z", "2023-07-01T23:59:59+08:00", true],
  ["2023-07-02T01:44:59+09:44", "2023-07-01T23:59:59+08:00", true],
  ["2023-07-02T01:44:59+09:45", "2023-07-01T23:59:59+08:00", false],
  ["2021-07-02T16:00:00.4+08:00", "2021-07-02T16:00:00+08:00", false],
  ["2021-07-02T16:00:01+08:00", "2021-07-02T16:00:00+08:00", true],
])("CAMP-11 received %s, due %s: late %s", (received, due, late) => {
  expect(isLate(received, due)).toBe(late);
});

test.each([
  "2023-07-01T10:00:00",
  "2023-07-01",
  "2023-02-30T00:00:00+08:00",
  "2023-13-01T00:00:00+08:00",
  "2023-07-01T25:00:00+08:00",
  "2023-07-01 10:00:00+08:00",
  "yesterday",
  "",
])("CAMP-11 %j is no moment: without a zone nothing is late or in time", (text) => {
  expect(momentOf(text)).toBeNull();
  expect(() => isLate(text, "2023-07-01T23:59:59+08:00")).toThrow("not a moment");
});

test("CAMP-10 the clock of a zone and the moment are the same moment; days follow each other", () => {
  const times = fc.date({
    min: new Date("1990-01-01T00:00:00Z"),
    max: new Date("2090-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  const zones = fc
    .record({
      sign: fc.constantFrom("+", "-"),
      hours: fc.nat({ max: 14 }),
      minutes: fc.constantFrom("00", "30", "45"),
    })
    .map(({ sign, hours, minutes }) => `${sign}${String(hours).padStart(2, "0")}:${minutes}`);
  fc.assert(
    fc.property(times, zones, (time, zone) => {
      const whole = new Date(Math.floor(time.getTime() / 1000) * 1000);
      const shown = clockAt(whole.toISOString(), zone);
      expect(momentOf(`${shown.date}T${shown.time}${zone}`)).toBe(whole.getTime());
      const next = clockAt(new Date(whole.getTime() + 86_400_000).toISOString(), zone);
      expect(dayOfWeek(next.date)).toBe((dayOfWeek(shown.date) + 1) % 7);
    }),
  );
});
