// What forms issued now take from the rollup of the time before, and what of it does not fit.
import type { Campaign } from "../../src/core/campaign/schema";
import { rollUp, type Rollup } from "../../src/core/rollup/rollup";
import { lastTimeOf } from "../../src/jobs/last-time";
import { campaign, form, FULL, returnOf } from "../core/rollup/made-up";

const made = "2023-07-03T09:00:00+08:00";

function rollupOf(of: Campaign, units: readonly string[]): Rollup {
  return rollUp(
    of,
    { form: form.id, period: null, made },
    units.map((unit) => returnOf({ unit, figures: FULL })),
    [],
  );
}

const before: Campaign = {
  ...campaign,
  id: "made-up-2022",
  title: "去年的任务",
  period: { ...campaign.period, end: "2022-06-30" },
};
const now = { campaign, form, period: null };

function called(name: string): Campaign {
  const units = campaign.roster.units.map((unit) => (unit.code === "B" ? { ...unit, name } : unit));
  return { ...before, roster: { ...campaign.roster, units } };
}

test("JOB-18 who reported last time finds the figures of then, and whose rollup it is can be said", () => {
  const { fit, last, renamed, of } = lastTimeOf(rollupOf(before, ["A", "B"]), now);
  expect([fit, [...last.keys()], renamed]).toEqual(["fits", ["A", "B"], []]);
  expect(of).toEqual({ campaign: "去年的任务", form: form.title, number: null, year: "2022", own: false });
});

test.each([
  ["乙县 应急局", ["A", "B"], []],
  ["丁镇政府", ["A"], ["乙县应急局"]],
])("JOB-18 where the unit of a code was called %s, %j carry figures", (name, carrying, renamed) => {
  const time = lastTimeOf(rollupOf(called(name), ["A", "B"]), now);
  expect([[...time.last.keys()], time.renamed]).toEqual([carrying, renamed]);
});

test("JOB-18 this very gathering's rollup, and one without a figure that is asked for again, do not fit", () => {
  expect(lastTimeOf(rollupOf(campaign, ["A"]), now)).toMatchObject({ fit: "same", last: new Map() });
  expect(lastTimeOf(rollupOf(before, []), now)).toMatchObject({ fit: "unlike", last: new Map() });
});
