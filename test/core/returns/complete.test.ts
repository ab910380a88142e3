// What a field asks of a unit, and what is missing from one return.
import type { Finding } from "../../../src/core/finding";
import { explain } from "../../../src/core/text/explain";
import { fieldsOf } from "../../../src/core/campaign/fields";
import { checkComplete, completenessOf, dutyOf, figuresByKey } from "../../../src/core/returns/complete";
import { campaign, form, FULL, returnOf, type Typed } from "../rollup/made-up";

const fields = fieldsOf(form);
const unitOf = (code: string) => campaign.roster.units.find((unit) => unit.code === code)!;
const fieldOf = (key: string) => fields.find((field) => field.key === key)!;

describe("MERGE-6 what a field asks for", () => {
  test.each<[string, string, Record<string, Typed>, string]>([
    ["drills", "A", {}, "required"],
    ["remark", "A", {}, "optional"],
    ["harbour_checks", "A", {}, "required"],
    ["harbour_checks", "C", {}, "outside"],
    ["harbour_checks", "C", { harbour_checks: 3 }, "outside"],
    ["drill_name", "A", { drills: 2 }, "required"],
    ["drill_name", "A", { drills: 0 }, "unneeded"],
    ["drill_name", "A", { drills: { state: "not-applicable" } }, "unneeded"],
    ["drill_name", "A", {}, "waiting"],
    ["drill_name", "A", { drills: { state: "offered", value: "20", doubt: "approximate" } }, "waiting"],
    ["drill_name", "A", { drills: { state: "unread", doubt: "noNumber" } }, "waiting"],
  ])("%s of unit %s with %j is %s", (key, unit, figures, expected) => {
    const incoming = returnOf({ unit, figures });
    expect(dutyOf(fieldOf(key), unitOf(unit), figuresByKey(incoming.figures))).toBe(expected);
  });
});

describe("MERGE-6 how complete a return is", () => {
  test.each<[string, string, Record<string, Typed>, number, number, string[]]>([
    ["full", "A", { ...FULL, harbour_checks: 1 }, 8, 8, []],
    ["full outside a sector", "C", FULL, 7, 7, []],
    ["empty", "C", {}, 0, 6, ["drills", "people", "visits", "experts", "funds", "has_plan"]],
    ["no drills, no name asked for", "C", { ...FULL, drills: 0, drill_name: { state: "blank" } }, 6, 6, []],
    ["a name is missing", "C", { ...FULL, drill_name: { state: "blank" } }, 6, 7, ["drill_name"]],
    [
      "marks and doubtful texts are not blank",
      "C",
      { ...FULL, people: { state: "unread", doubt: "noNumber" }, visits: { state: "not-applicable" } },
      7,
      7,
      [],
    ],
  ])("%s", (_, unit, figures, filled, expected, missing) => {
    const incoming = returnOf({ unit, figures });
    expect(completenessOf(fields, unitOf(unit), incoming.figures)).toEqual({ filled, expected, missing });
  });
});

describe("MERGE-11 findings of one return", () => {
  test.each<[string, Record<string, Typed>, [string, string, string][]]>([
    [
      "a number outside the sector",
      { ...FULL, harbour_checks: 5 },
      [["figure/outside-sector", "warning", "harbour_checks"]],
    ],
    [
      "a zero outside the sector",
      { ...FULL, harbour_checks: 0 },
      [["figure/outside-sector", "note", "harbour_checks"]],
    ],
    ["a mark outside the sector says nothing", { ...FULL, harbour_checks: { state: "not-applicable" } }, []],
    [
      "a mark where a figure is asked for",
      { ...FULL, visits: { state: "not-applicable" } },
      [["figure/not-applicable", "error", "visits"]],
    ],
    ["a blank", { ...FULL, visits: { state: "blank" } }, [["figure/missing", "error", "visits"]]],
    [
      "a blank count is one finding, its text waits",
      { ...FULL, drills: { state: "blank" }, drill_name: { state: "blank" } },
      [["figure/missing", "error", "drills"]],
    ],
  ])("%s", (_, figures, expected) => {
    const found = checkComplete(fields, unitOf("C"), returnOf({ unit: "C", figures }).figures);
    expect(found.map(({ code, severity, place }) => [code, severity, place.field])).toEqual(expected);
    for (const { place } of found) expect(place).toMatchObject({ unit: "C", sheet: "统计表" });
  });

  test("MERGE-6 a field the return says nothing of is missing, without a cell", () => {
    const [found] = checkComplete(
      fields,
      unitOf("C"),
      returnOf({ unit: "C", figures: FULL }).figures.slice(1),
    );
    expect(found).toMatchObject({ code: "figure/missing", place: { unit: "C", field: "drills" } });
    expect(found?.place.cell).toBeUndefined();
  });

  test.each([
    ["drills", "应填写数据，没有发生的填 0"],
    ["funds", "应填写数据，没有发生的填 0"],
    ["has_plan", "须如实填写"],
    ["drill_name", "须如实填写"],
  ])("MERGE-6 a blank %s is asked for as what it is", (field, asked) => {
    const figures = { ...FULL, [field]: { state: "blank" as const } };
    const [found] = checkComplete(fields, unitOf("C"), returnOf({ unit: "C", figures }).figures);
    expect(explain(found as Finding)).toContain(`漏填，${asked}。`);
  });
});
