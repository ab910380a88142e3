// The fingerprint of a campaign: same content same digits, any change other digits.
import fc from "fast-check";
import { canonicalJson, digestCampaign, fingerprint } from "../../../src/core/campaign/digest";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Campaign } from "../../../src/core/campaign/schema";
import { sampleJson, sampleWith } from "./sample";

function digestOf(text: string): string {
  return digestCampaign(loadCampaign(text).value as Campaign);
}
const digest = digestOf(JSON.stringify(sampleJson()));

test("CAMP-12 16 hex digits, the same on every machine and in every version of the program", () => {
  // Forms already sent out carry their digest: these two must never change.
  expect(fingerprint("")).toBe("ab3e7c0b00000000");
  expect(fingerprint("统计表")).toBe("acd334cb9a81e022");
  expect(digest).toMatch(/^[0-9a-f]{16}$/);
});

test("CAMP-12 spacing, the order of properties and defaults written out change nothing", () => {
  const turned = Object.fromEntries(Object.entries(sampleJson()).reverse());
  expect(digestOf(JSON.stringify(turned, null, 4))).toBe(digest);
  const attributes = { unit_communities: 3, unit_staff: 12 };
  expect(digestOf(sampleWith({ "roster.units.0.attributes": attributes }))).toBe(
    digestOf(sampleWith({ "roster.units.0.attributes": { unit_staff: 12, unit_communities: 3 } })),
  );
  expect(digestOf(sampleWith({ assumptions: [], "forms.0.notes": [] }))).toBe(digest);
});

test.each<[string, Record<string, unknown>]>([
  ["a unit's name", { "roster.units.0.name": "甲街道办" }],
  [
    "the order of units",
    { "roster.units": [...(sampleJson()["roster"] as { units: object[] }).units].reverse() },
  ],
  ["a due date", { "forms.0.due.at": "2021-07-02T16:00:01+08:00" }],
  ["a space in a title", { "forms.0.title": "统计 表" }],
  ["a field made optional", { "forms.0.sections.0.rows.0.cells.times.fields.0.required": false }],
  ["the version", { version: "1.3" }],
])("CAMP-12 %s changes the digest", (_, changes) => {
  expect(digestOf(sampleWith(changes))).not.toBe(digest);
});

test("CAMP-12 no two of 20,000 near-equal texts share a fingerprint, nor either half's digits often", () => {
  const all = Array.from({ length: 20_000 }, (_, i) =>
    fingerprint(`{"key":"row_${i}","label":"隐患${i % 7}"}`),
  );
  expect(new Set(all).size).toBe(20_000);
  for (const half of [0, 8]) {
    expect(new Set(all.map((one) => one.slice(half, half + 8))).size).toBeGreaterThan(19_990);
  }
});

test("CAMP-12 canonical JSON reads back as the same value", () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
    }),
  );
});
