// Due moments as people type them.
import { dayName } from "../../../src/core/form/due-words";
import { dayAndTime, dueMoment, nextDue } from "../../../src/taskpane/design/due-moment";

test.each([
  ["2023-07-01T23:59:59+08:00", "+08:00", "2023-07-01", ""],
  ["2021-07-02T16:00:00+08:00", "+08:00", "2021-07-02", "16:00"],
])("TASK-5 %s is a day and a time, and back again", (moment, zone, day, time) => {
  expect(dayAndTime(moment, zone)).toEqual({ day, time });
  expect(dueMoment(day, time, zone)).toBe(moment);
});

test.each([
  ["2023-07-01", "星期六", "Saturday"],
  ["", "", ""],
])("TASK-5 %s is a %s", (day, zh, en) => {
  expect([dayName(day, "zh"), dayName(day, "en")]).toEqual([zh, en]);
});

test.each([
  ["a week where there is one", ["2021-06-08T17:00:00+08:00"], "2021-06-15T17:00:00+08:00"],
  [
    "as far as the last two are apart",
    ["2021-06-22T17:00:00+08:00", "2021-06-08T17:00:00+08:00"],
    "2021-07-06T17:00:00+08:00",
  ],
])("TASK-5 the next period: %s", (_, dues, next) => {
  expect(nextDue(dues, "+08:00")).toBe(next);
});
