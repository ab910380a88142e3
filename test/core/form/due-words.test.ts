// Due dates as the pane says them in its two languages.
import { dueIn } from "../../../src/core/form/due-words";

test.each([
  ["2023-07-01T23:59:59+08:00", "2023年7月1日（星期六）前", "Saturday 2023-07-01"],
  ["2021-07-02T16:00:00+08:00", "2021年7月2日（星期五）16:00前", "Friday 2021-07-02 16:00"],
  ["2021-07-01T20:00:00+00:00", "2021年7月2日（星期五）04:00前", "Friday 2021-07-02 04:00"],
])("GATH-6 due %s is %s and %s", (due, zh, en) => {
  expect([dueIn(due, "+08:00", "zh"), dueIn(due, "+08:00", "en")]).toEqual([zh, en]);
});
