// A campaign edited: one value at a path, its version, a rule put out of use.
import { digestCampaign } from "../../../src/core/campaign/digest";
import { editJson } from "../../../src/core/campaign/edit-json";
import { loadCampaign } from "../../../src/core/campaign/load";
import { nextVersion } from "../../../src/core/campaign/next-version";
import { rulesOf } from "../../../src/core/rules/form-rules";
import { bundled } from "../../journey/scenario";

const JSON_VALUE = { a: [{ b: 1 }, { b: 2 }], c: "x" };

test.each<[string, readonly (string | number)[], unknown, unknown]>([
  ["a property", ["c"], "y", { a: JSON_VALUE.a, c: "y" }],
  ["a property that was not there", ["d"], 1, { ...JSON_VALUE, d: 1 }],
  ["a property taken out", ["c"], undefined, { a: JSON_VALUE.a }],
  ["inside a list", ["a", 1, "b"], 3, { a: [{ b: 1 }, { b: 3 }], c: "x" }],
  ["an item taken out", ["a", 0], undefined, { a: [{ b: 2 }], c: "x" }],
  ["the whole", [], 5, 5],
])("CAMP-29 edited: %s", (_, path, value, expected) => {
  const before = structuredClone(JSON_VALUE);
  expect(editJson(JSON_VALUE, path, value)).toEqual(expected);
  expect(JSON_VALUE).toEqual(before);
});

test("CAMP-29 what an edit does not touch is the very same; a way that is not there is our own mistake", () => {
  const edited = editJson(JSON_VALUE, ["a", 1, "b"], 9) as typeof JSON_VALUE;
  expect(edited.a[0]).toBe(JSON_VALUE.a[0]);
  expect(() => editJson(JSON_VALUE, ["c", "d"], 1)).toThrow("nothing at d");
});

test.each([
  ["1", "2"],
  ["1.9", "1.10"],
  ["2023.1.0", "2023.1.1"],
])("CAMP-30 after version %s comes %s", (version, next) => {
  expect(nextVersion(version)).toBe(next);
});

test("CAMP-28 a rule that is off is in the campaign and asked of nobody; on again it is as it was", () => {
  const campaign = bundled("zhoushan-2023");
  const form = campaign.forms[0]!;
  const rule = form.rules[0]!;
  const without = loadCampaign(JSON.stringify(editJson(campaign, ["forms", 0, "rules", 0, "off"], true)));
  expect(without.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const off = without.value!;
  expect(off.forms[0]!.rules.map(({ id }) => id)).toEqual(form.rules.map(({ id }) => id));
  expect(rulesOf(off, off.forms[0]!).map((each) => each.rule.id)).toEqual(
    rulesOf(campaign, form)
      .map((each) => each.rule.id)
      .filter((id) => id !== rule.id),
  );
  const on = loadCampaign(JSON.stringify(editJson(off, ["forms", 0, "rules", 0, "off"], undefined))).value!;
  expect(digestCampaign(on)).toBe(digestCampaign(campaign));
});

test("CAMP-28 a rule that is off contradicts nobody", () => {
  const campaign = bundled("zhoushan-2023");
  const fields = campaign.forms[0]!.rules.flatMap((each) => (each.kind === "minimum" ? each.fields : []));
  const key = fields[0]!;
  const side = (constant: number, of: readonly string[]): object => ({ fields: of, constant });
  const rules = [
    {
      id: "low",
      kind: "compare",
      severity: "warning",
      left: side(0, [key]),
      is: "<",
      right: side(1, []),
      off: true,
    },
    { id: "high", kind: "compare", severity: "warning", left: side(0, [key]), is: ">", right: side(2, []) },
  ];
  const codes = (list: readonly object[]): readonly string[] =>
    loadCampaign(JSON.stringify(editJson(campaign, ["forms", 0, "rules"], list))).findings.map(
      ({ code }) => code,
    );
  expect(codes(rules)).not.toContain("campaign/rule-impossible");
  expect(codes(rules.map((rule) => ({ ...rule, off: undefined })))).toContain("campaign/rule-impossible");
});
