// What a campaign says of its rollup: figures to draw, sentences to write.
import { formDigest } from "../../../src/core/form/stamp";
import { loadCampaign } from "../../../src/core/campaign/load";
import { loaded, sampleWith } from "./sample";

test.each<[string, Record<string, unknown>, string[], string]>([
  [
    "a figure that is not there",
    { charts: ["study_cuont"] },
    ["no-such $.forms[0].charts[0]"],
    "study_count",
  ],
  [
    "a figure that is not added",
    { charts: ["has_minutes"] },
    ["field-not-number $.forms[0].charts[0]"],
    "has_minutes",
  ],
  [
    "a figure twice",
    { charts: ["study_count", "study_count"] },
    ["duplicate $.forms[0].charts[1]"],
    "study_count",
  ],
  [
    "a section that is not there",
    { narrative: [{ section: "S9", text: "学习。" }] },
    ["no-such $.forms[0].narrative[0].section"],
    "S9",
  ],
  [
    "a section twice",
    {
      narrative: [
        { section: "S1", text: "一" },
        { section: "S1", text: "二" },
      ],
    },
    ["duplicate $.forms[0].narrative[1]"],
    "S1",
  ],
  [
    "a blank that is not there",
    { narrative: [{ section: "S1", text: "学习{study_count}次、{study}次" }] },
    ["blank-unknown $.forms[0].narrative[0].text"],
    "study",
  ],
])("MERGE-64 %s", (_, changes, found, words) => {
  const changed = Object.fromEntries(
    Object.entries(changes).map(([key, value]) => [`forms.0.${key}`, value]),
  );
  const { ok, short, sentences } = loaded(sampleWith(changed));
  expect(ok).toBe(false);
  expect(short).toEqual(found);
  expect(sentences.join("\n")).toContain(words);
});

test("MERGE-64 how the rollup looks makes no other version of a form", () => {
  const plain = loadCampaign(sampleWith({})).value;
  const drawn = loadCampaign(
    sampleWith({
      level: "街道",
      "forms.0.charts": ["study_count"],
      "forms.0.narrative": [{ section: "S1", text: "学习{study_count}次。" }],
    }),
  ).value;
  if (plain === null || drawn === null) throw new Error("the sample does not load");
  expect(drawn.forms[0]?.charts).toEqual(["study_count"]);
  expect(formDigest(drawn)).toBe(formDigest(plain));
  expect(formDigest({ ...plain, title: "另一任务" })).not.toBe(formDigest(plain));
});
