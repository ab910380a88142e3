// Whether a field is asked for: by the campaign, by its count (F6), by the unit's sectors (F4).
import type { FormInput } from "../../../src/core/form/input";
import { layoutForm, placesOf } from "../../../src/core/form/layout";
import { requirementOf, type AskedFor } from "../../../src/core/form/sheets/requirement";
import type { CellContent } from "../../../src/core/sheet/plan";
import { seedInput, withValues } from "./seed-forms";

function asked(input: FormInput, key: string): AskedFor {
  const layout = layoutForm(input.form);
  const places = placesOf(layout);
  const sectors = new Map(
    input.campaign.sectors.map((sector, index) => [sector.id, { row: 3, column: 20 + index }]),
  );
  return requirementOf(
    layout,
    input,
    places.find(({ field }) => field.key === key)!,
    places,
    sectors,
  );
}

const own = seedInput("lianglukou-2020", "statistics", "SQ01");

describe("FORM-7 a text that belongs to a count", () => {
  test.each<[CellContent | undefined, number]>([
    [undefined, 2],
    ["", 2],
    [0, -1],
    [1, 1],
    [250, 1],
    [-1, 2],
    ["3场", 2],
    [true, 2],
    [false, 2],
  ])("with %j in the count is asked for: %i", (typed, expected) => {
    const input = typed === undefined ? own : withValues(own, { launch_sessions: typed });
    expect(asked(input, "launch_form").value).toBe(expected);
    expect(asked(input, "launch_sessions").value).toBe(1);
  });

  test("finds its count by the line's key, so that no inserted row can shift it", () => {
    const { ink } = asked(own, "launch_form");
    expect(JSON.stringify(ink)).toContain('MATCH(\\"launch_sessions\\",');
  });
});

describe("FORM-8 a row for certain sectors", () => {
  const blank = seedInput("zhoushan-2023", "statistics", null);
  const choose = (name: string): FormInput => withValues(blank, { unit_name: name });

  test.each<[string, FormInput, string, number]>([
    ["own form, its sector", seedInput("zhoushan-2023", "statistics", "DH"), "bldg_inspected_count", 1],
    ["own form, not its sector", seedInput("zhoushan-2023", "statistics", "XC"), "bldg_inspected_count", -1],
    [
      "own form, no sector at all",
      seedInput("zhoushan-2023", "statistics", "RQXH"),
      "cityops_inspected_count",
      -1,
    ],
    ["own form, for everybody", seedInput("zhoushan-2023", "statistics", "RQXH"), "xi_study_count", 1],
    ["own form, optional", seedInput("zhoushan-2023", "statistics", "DH"), "law_columns_attendance", 0],
    ["blank form, no unit yet", blank, "bldg_inspected_count", 2],
    ["blank form, a name not in the roster", choose("定海区"), "bldg_inspected_count", 2],
    ["blank form, its sector", choose("定海区城管局"), "bldg_inspected_count", 1],
    ["blank form, not its sector", choose("新城公管中心"), "bldg_inspected_count", -1],
  ])("%s: %s", (_, input, key, expected) => {
    expect(asked(input, key).value).toBe(expected);
  });

  test("in a unit's own form it is a constant, in the blank form a formula over the unit's sectors", () => {
    expect(asked(seedInput("zhoushan-2023", "statistics", "XC"), "bldg_inspected_count").ink).toBe(-1);
    expect(asked(blank, "bldg_inspected_count").ink).toEqual({
      formula: "IF(COUNT($T$3)=0,2,IF(SUM($T$3)>0,1,-1))",
      value: 2,
    });
  });
});
