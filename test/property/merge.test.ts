// Merging whatever comes in whatever order: the same rollup, and totals that are the sum of their parts.
import fc from "fast-check";
import { mergeReturns } from "../../src/core/rollup/merge";
import { recordOf } from "../../src/core/rollup/record";
import { rollUp } from "../../src/core/rollup/rollup";
import { compareDecimals, sumDecimals } from "../../src/core/decimal";
import { campaign, form, returnOf, type Typed, verdictOf } from "../core/rollup/made-up";

const gathering = { form: "drills", period: null, made: "2023-07-03T09:00:00+08:00" };

const typed: fc.Arbitrary<Typed> = fc.oneof(
  fc.nat(500),
  fc.constantFrom<Typed>("若干", { state: "blank" }, { state: "not-applicable" }),
  fc.constantFrom<Typed>(
    { state: "offered", value: "200", doubt: "approximate" },
    { state: "unread", doubt: "noNumber" },
  ),
);
const decimal = fc.tuple(fc.nat(99), fc.nat(99)).map(([whole, part]): Typed => ({
  state: "number",
  value: sumDecimals([String(whole), `0.${String(part).padStart(2, "0")}`.replace(/\.?0+$/, "")]),
  soft: false,
}));
const moment = fc.constantFrom(
  null,
  "2023-06-20T08:00:00Z",
  "2023-06-25T08:00:00Z",
  "2023-06-25T16:00:00+08:00",
);

const content = fc.record({
  unit: fc.constantFrom("A", "A", "B", "C", "D"),
  modified: moment,
  finished: moment,
  figures: fc.record(
    { drills: typed, people: typed, harbour_checks: typed, funds: decimal },
    { requiredKeys: [] },
  ),
});
const delivery = fc.record({
  which: fc.nat(3),
  path: fc.constantFrom("1.xlsx", "2.xlsx", "3.xlsx"),
  received: fc.constantFrom("2023-06-30T10:00:00+08:00", "2023-07-02T10:00:00+08:00"),
});

/**
 * Few contents handed in often, so that copies, the same figures and the same file again come up all the
 * time. Bytes tell everything of a return but its path and when it was received, as real bytes do.
 */
const batch = fc
  .tuple(fc.array(content, { minLength: 1, maxLength: 4 }), fc.array(delivery, { maxLength: 12 }))
  .map(([contents, deliveries]) =>
    deliveries.map(({ which, path, received }) => {
      const one = contents[which % contents.length] as (typeof contents)[number];
      return returnOf({ ...one, path, received, bytes: fingerprint(JSON.stringify(one)) });
    }),
  );
const verdicts = fc.array(
  fc.constantFrom("坏.xlsx", "别的.xlsx").map((path) => verdictOf(path)),
  { maxLength: 3 },
);

function fingerprint(text: string): string {
  let hash = 7;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) as number)) | 0;
  return String(hash >>> 0);
}

const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });

test("MERGE-4 any order gives the same rollup", () => {
  fc.assert(
    fc.property(
      batch.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
      verdicts.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
      ([all, other], [refused, others]) => {
        expect(rollUp(campaign, gathering, other, others)).toEqual(rollUp(campaign, gathering, all, refused));
      },
    ),
  );
});

test("MERGE-4 any split into batches, and any file again, gives the same rollup", () => {
  fc.assert(
    fc.property(batch, verdicts, fc.nat(12), fc.nat(12), (all, refused, cut, again) => {
      const first = recordOf(rollUp(campaign, gathering, all.slice(0, cut), refused));
      const later = [...all.slice(cut), ...all.slice(again)];
      const continued = rollUp(campaign, gathering, [...first.returns, ...later], first.verdicts);
      expect(continued).toEqual(rollUp(campaign, gathering, all, refused));
    }),
  );
});

test("MERGE-1 every file handed in has one verdict, and at most one a unit is accepted", () => {
  fc.assert(
    fc.property(batch, verdicts, (all, refused) => {
      const { files, kept, setAside } = mergeReturns(campaign, form, null, all, refused);
      const keyOf = ({ file }: { file: { path: string; sha256: string } }) => `${file.sha256} ${file.path}`;
      expect(files.map(keyOf).sort()).toEqual([...new Set([...all, ...refused].map(keyOf))].sort());
      const accepted = files.filter(({ verdict }) => verdict === "accepted").map(({ unit }) => unit);
      expect(new Set(accepted).size).toBe(accepted.length);
      expect(kept.length + setAside.length + new Set(refused.map(keyOf)).size).toBe(files.length);
    }),
  );
});

test("MERGE-21 a total is the sum of its units' figures, and of the totals of any two halves of the roster", () => {
  fc.assert(
    fc.property(batch, fc.subarray(["A", "B", "C", "D"]), (all, half) => {
      const whole = rollUp(campaign, gathering, all, []);
      const parts = [half, ["A", "B", "C", "D"].filter((code) => !half.includes(code))].map((codes) => {
        const units = campaign.roster.units.filter(({ code }) => codes.includes(code));
        const own = all.filter(({ unit }) => codes.includes(unit));
        return rollUp({ ...campaign, roster: { ...campaign.roster, units } }, gathering, own, []);
      });
      whole.fields.forEach((field, index) => {
        if (field.rollup !== "sum") return;
        const figures = whole.kept
          .flatMap((kept) => kept.figures)
          .filter((figure) => figure.field === field.key);
        const counted = figures.flatMap((figure) => (figure.state === "number" ? [figure.value] : []));
        expect(field.reported).toBe(counted.length);
        expect(compareDecimals(field.total ?? "0", sumDecimals(counted))).toBe(0);
        const halves = parts.map((part) => part.fields[index]!);
        expect(sumDecimals(halves.map(({ total }) => total ?? "0"))).toBe(field.total ?? "0");
        expect(halves.reduce((sum, { reported }) => sum + reported, 0)).toBe(field.reported);
        expect(halves.reduce((sum, { expected }) => sum + expected, 0)).toBe(field.expected);
      });
    }),
  );
});
