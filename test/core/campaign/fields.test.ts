// The flat list of fields: order, labels, rollup rules, sectors, where each stands.
import { appliesTo, fieldsOf, formOf } from "../../../src/core/campaign/fields";
import { loadCampaign } from "../../../src/core/campaign/load";
import { pathText, valueAt } from "../../../src/core/campaign/path";
import type { Campaign, Form, Unit } from "../../../src/core/campaign/schema";
import { templateKeys, templatePieces } from "../../../src/core/campaign/template";
import { sampleJson } from "./sample";

const campaign = loadCampaign(JSON.stringify(sampleJson())).value as Campaign;
const form = formOf(campaign) as Form;
const fields = fieldsOf(form);

test("CAMP-13 fields come in form order with label, rollup rule and sectors as their own or inherited", () => {
  expect(fields.map((field) => [field.key, field.label, field.rollup, field.sectors])).toEqual([
    ["study_count", "集中学习·次数", "sum", null],
    ["study_form", "学习形式", "list", null],
    ["has_minutes", "有无记录", "yesNo", null],
    ["check_days", "排查·次数", "sum", ["rural"]],
    ["check_way", "方式", "list", ["rural"]],
  ]);
});

test("CAMP-13 a field's path leads to it in the form's JSON", () => {
  for (const field of fields) expect(valueAt(form, field.path)).toBe(field.spec);
  expect(pathText(["forms", 0, ...(fields[3] as (typeof fields)[number]).path])).toBe(
    "$.forms[0].sections[0].rows[1].cells.times.fields[0]",
  );
});

test.each([
  ["rural", ["rural"], true],
  ["both", ["urban", "rural"], true],
  ["urban", ["urban"], false],
  ["none", [], false],
])("CAMP-13 the row for 农村 is asked of a unit of sectors %s: %s", (_, sectors, asked) => {
  const unit: Unit = { code: "X", name: "x", sectors, attributes: {} };
  expect(fields.filter((field) => appliesTo(field, unit)).length).toBe(asked ? 5 : 3);
});

test("CAMP-13 forms are found by id, the first where none is named", () => {
  expect(form.id).toBe("statistics");
  expect(formOf(campaign, "statistics")).toBe(form);
  expect(formOf(campaign, "liaison")).toBeUndefined();
});

test.each([
  ["以（{a}）等{b_1}", [{ text: "以（" }, { key: "a" }, { text: "）等" }, { key: "b_1" }], ["a", "b_1"]],
  ["{a}(个)", [{ key: "a" }, { text: "(个)" }], ["a"]],
  ["无空位", [{ text: "无空位" }], []],
  ["{ } {} {", [{ text: "{ } {} {" }], []],
  ["", [], []],
])("CAMP-14 the template %j in pieces", (template, pieces, keys) => {
  expect(templatePieces(template)).toEqual(pieces);
  expect(templateKeys(template)).toEqual(keys);
});
