// What waits for a person: returns of one unit that differ, whatever their files are called.
import { decisionsOf } from "../../../src/jobs/office/decisions";
import { FULL, hex, type ReturnOf } from "../../core/rollup/made-up";
import { Office } from "../../core/rollup/speaking";

const PAGE = { from: 0, count: 50 };
const NAME = "A_甲单位.xlsx";

/** The unit's own form, sent again and again under the name it was issued with. */
const version = (bytes: string, day: string, people: number): ReturnOf => ({
  unit: "A",
  path: NAME,
  bytes,
  modified: `2023-06-${day}T08:00:00Z`,
  figures: { ...FULL, people },
});

const twiceIn = (office: Office) =>
  decisionsOf(office.rollup, PAGE, "zh").items.flatMap((each) =>
    each.kind === "twice"
      ? [[each.kept.sha256, each.other.sha256, each.differences.map(({ kept, earlier }) => [kept, earlier])]]
      : [],
  );

test("DESK-8 Returns under one name are told by their bytes, each beside the one that counts", () => {
  const office = Office.gathers([version("1", "20", 10), version("2", "25", 20), version("3", "28", 30)]);
  expect(twiceIn(office)).toHaveLength(2);
  expect(twiceIn(office)).toEqual(
    expect.arrayContaining([
      [hex("3"), hex("1"), [["30", "10"]]],
      [hex("3"), hex("2"), [["30", "20"]]],
    ]),
  );
});

test("DESK-8 What the office has decided waits no more; what it asked for waits still", () => {
  const first = Office.gathers([version("1", "20", 10)]);
  const both = first.gets(version("2", "25", 20));
  expect(twiceIn(both.keeps("later", first))).toEqual([]);
  expect(twiceIn(both.keeps("ask", first))).toEqual([[hex("1"), hex("2"), [["10", "20"]]]]);
});
