// The periods of a form with a cadence: numbers, days, and how they are printed.
import { periodOf, periodsOf, printSpan } from "../../../src/core/campaign/periods";
import type { Campaign, Form } from "../../../src/core/campaign/schema";
import { bundled } from "../../journey/scenario";

const jiangbei = bundled("jiangbei-2021");
const [final, weekly] = jiangbei.forms as [Form, Form];

test("SER-1 a period runs from the day after the last due day to its own", () => {
  expect(periodsOf(jiangbei, weekly)).toEqual([
    { number: 1, due: "2021-06-08T17:30:00+08:00", start: "2021-06-01", end: "2021-06-08" },
    { number: 2, due: "2021-06-15T17:30:00+08:00", start: "2021-06-09", end: "2021-06-15" },
    { number: 3, due: "2021-06-22T17:30:00+08:00", start: "2021-06-16", end: "2021-06-22" },
    { number: 4, due: "2021-06-29T17:30:00+08:00", start: "2021-06-23", end: "2021-06-29" },
  ]);
  expect(periodsOf(jiangbei, final)).toEqual([]);
  expect(periodOf(jiangbei, weekly, "2021-06-16T17:30:00+08:00")).toBeNull();
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    "written in any order",
    ["2021-06-15T17:30:00+08:00", "2021-06-08T17:30:00+08:00"],
    ["2021-06-01 2021-06-08", "2021-06-09 2021-06-15"],
  ],
  ["the day is the office's", ["2021-06-07T16:30:00Z"], ["2021-06-01 2021-06-08"]],
  [
    "two on one day",
    ["2021-06-08T09:00:00+08:00", "2021-06-08T17:30:00+08:00"],
    ["2021-06-01 2021-06-08", "2021-06-08 2021-06-08"],
  ],
  ["due before the campaign began", ["2021-05-25T17:30:00+08:00"], ["2021-05-25 2021-05-25"]],
])("SER-1 %s", (_, due, expected) => {
  const form: Form = { ...weekly, cadence: { label: "每周", due: [...due] } };
  const campaign: Campaign = { ...jiangbei, forms: [final, form] };
  expect(periodsOf(campaign, form).map(({ start, end }) => `${start} ${end}`)).toEqual(expected);
});

test("SER-2 a period is printed with its number and days, a form without periods with the campaign's", () => {
  expect(printSpan(jiangbei, weekly, "2021-06-15T17:30:00+08:00")).toBe(
    "第2期，2021年6月9日（星期三）至2021年6月15日（星期二）",
  );
  expect(printSpan(jiangbei, final, null)).toBe("2021年6月1日（星期二）至2021年6月30日（星期三）");
});
