// Whose form it is: written, read back, and never mistaken for something else.
import fc from "fast-check";
import { planForm } from "../../../src/core/form/plan";
import { formDigest, JSON_COLUMN, STAMP_SHEET, stampOf, stampText } from "../../../src/core/form/stamp";
import { parseStamp } from "../../../src/core/form/stamp-text";
import { unpackText } from "../../../src/core/form/packed-text";
import type { FormInput } from "../../../src/core/form/input";
import { FORMS, seedCampaign, seedInput, withValues } from "./seed-forms";

const own = seedInput("zhoushan-2023", "statistics", "DH");
const blank = seedInput("zhoushan-2023", "statistics", null);

test.each<[string, FormInput]>([
  ["a unit's form", own],
  ["the blank form", blank],
  ["the second form", seedInput("zhoushan-2023", "liaison", "PTS")],
  ["a period of a weekly form", { ...own, period: "2023-06-06T18:00:00+08:00" }],
])("FORM-4 the stamp of %s reads back", (_, input) => {
  expect(parseStamp(stampText(input))).toEqual(stampOf(input));
});

test.each([
  [""],
  ["tallysheet-form"],
  ["tallysheet-form|1|zhoushan-2023|1.0|abc|statistics||DH"],
  ["tallysheet-form|2|zhoushan-2023|1.0|abc|statistics||DH|2023-05-19T09:00:00+08:00"],
  ["tallysheet-form|1||1.0|abc|statistics||DH|2023-05-19T09:00:00+08:00"],
  ["tallysheet-form|1|zhoushan-2023|1.0|abc|||DH|2023-05-19T09:00:00+08:00"],
  ["tallysheet-form|1|zhoushan-2023|1.0|abc|statistics||DH|2023-05-19T09:00:00+08:00|more"],
  ["=tallysheet-form|1|zhoushan-2023|1.0|abc|statistics||DH|x"],
  ["packed|1|2|3"],
])("FORM-4 %j is no stamp", (text) => {
  expect(parseStamp(text)).toBeNull();
});

test("FORM-4 no text makes the parser throw, and what it takes has a campaign and a form", () => {
  const piece = fc.oneof(fc.constantFrom("", "1", "tallysheet-form", "|"), fc.string());
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const stamp = parseStamp(pieces.join("|"));
      expect(stamp === null || (stamp.campaign !== "" && stamp.form !== "")).toBe(true);
    }),
  );
});

describe.each(FORMS)("FORM-4 %s %s", (id, formId) => {
  test.each([null, seedCampaign(id).roster.units[0]?.code ?? null])(
    "form of %s: said in three places",
    (code) => {
      const input = seedInput(id, formId, code);
      const plan = planForm(input);
      const hidden = plan.sheets.find((sheet) => sheet.name === STAMP_SHEET)!;
      const table = plan.sheets.find((sheet) => sheet.name === "统计表")!;
      const at = (sheet: typeof table) =>
        sheet.cells.find((cell) => cell.row === 1 && cell.column === 1)?.value;
      expect(hidden.visibility).toBe("veryHidden");
      const texts = [at(hidden), at(table), plan.properties["tallysheet"]].map(String);
      expect(texts.map(parseStamp)).toEqual([stampOf(input), stampOf(input), stampOf(input)]);
    },
  );

  test.each([null, seedCampaign(id).roster.units[0]?.code ?? null])(
    "form of %s: carries its campaign whole",
    (code) => {
      const input = seedInput(id, formId, code);
      const hidden = planForm(input).sheets.find((sheet) => sheet.name === STAMP_SHEET)!;
      const pieces = hidden.cells
        .filter((cell) => cell.column === JSON_COLUMN)
        .map((cell) => String(cell.value));
      const { campaign, unit } = input;
      const units = unit === null ? campaign.roster.units : [unit];
      expect(JSON.parse(unpackText(pieces) ?? "null")).toEqual(
        JSON.parse(JSON.stringify({ ...campaign, roster: { ...campaign.roster, units } })),
      );
    },
  );
});

test("FORM-4 hostile names and labels stay what they are: text", () => {
  const unit = { ...own.unit!, name: '=HYPERLINK("http://x","+1|2")' };
  const campaign = { ...own.campaign, title: "tallysheet-form|1|x|1|y|z|||t", office: "@SUM(1)|\n=1" };
  const input = { ...own, campaign: { ...campaign, roster: { ...campaign.roster, units: [unit] } }, unit };
  const plan = planForm(input);
  expect(parseStamp(stampText(input))).toEqual(stampOf(input));
  const named = plan.sheets.flatMap((sheet) => sheet.cells).filter((cell) => cell.value === unit.name);
  expect(named.length).toBeGreaterThan(1);
  const constants = named.filter((cell) => cell.formula === undefined);
  expect(constants.length).toBeGreaterThan(1);
});

test("FORM-4 the code of the unit chosen in a blank form stands beside the stamp", () => {
  const hidden = planForm(withValues(blank, { unit_name: "普陀山公管中心" })).sheets.at(-1)!;
  expect(hidden.cells.find((cell) => cell.row === 2 && cell.column === 1)?.value).toBe("PTS");
});

test("FORM-4 the fingerprint is of the form, not of who fills it", () => {
  const { campaign } = own;
  const fewer = { ...campaign, roster: { ...campaign.roster, units: campaign.roster.units.slice(1) } };
  const retitled = { ...campaign, title: `${campaign.title}。` };
  expect(formDigest(fewer)).toBe(formDigest(campaign));
  expect(formDigest(retitled)).not.toBe(formDigest(campaign));
});
