// Continuing a rollup, with all that the office does in between, equals gathering everything at once.
import fc from "fast-check";
import { mergeActs, type Act } from "../../src/core/rollup/acts";
import { mergeRecords } from "../../src/core/rollup/merge-records";
import { packRecord, unpackRecord } from "../../src/core/rollup/pack-record";
import { recordOf, remake, type RollupRecord } from "../../src/core/rollup/record";
import { reportOf } from "../../src/core/rollup/report";
import type { Typed } from "../core/rollup/made-up";
import { Office } from "../core/rollup/speaking";

const typed: fc.Arbitrary<Typed> = fc.oneof(
  fc.nat(9),
  fc.constantFrom<Typed>({ state: "blank" }, { state: "not-applicable" }),
  fc.constantFrom<Typed>(
    { state: "offered", value: "200", doubt: "approximate" },
    { state: "unread", doubt: "noNumber" },
  ),
);
const incoming = fc.record({
  unit: fc.constantFrom("A", "A", "B", "C", "D"),
  path: fc.constantFrom("1.xlsx", "2.xlsx", "3.xlsx"),
  modified: fc.constantFrom(null, "2023-06-20T08:00:00Z", "2023-06-25T08:00:00Z"),
  received: fc.constantFrom("2023-06-30T10:00:00+08:00", "2023-07-02T10:00:00+08:00"),
  figures: fc.record({ drills: typed, people: typed, harbour_checks: typed }, { requiredKeys: [] }),
});

type Step = (office: Office, at: string) => Office;

const unit = fc.constantFrom("A", "B", "C");
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: incoming.map(
      (one): Step =>
        (office) =>
          office.gets({ ...one, bytes: JSON.stringify(one) }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(unit, fc.constantFrom("people", "drills"), fc.constantFrom("7", "9", "", "约20", "若干"))
      .map(
        ([code, field, text]): Step =>
          (office, at) =>
            office.corrects(code, field, text, at),
      ),
  },
  unit.map(
    (code): Step =>
      (office, at) =>
        office.restores(code, "people", at),
  ),
  fc.constant<Step>((office, at) => office.accepts(at)),
  fc.tuple(unit, fc.constantFrom("accepted", "sent-back", "exempt", "none" as const)).map(
    ([code, as]): Step =>
      (office, at) =>
        office.marks(code, as, null, at),
  ),
  unit.map((code): Step => (office, at) => {
    const kept = office.rollup.kept.find((each) => each.unit === code);
    return kept === undefined ? office : office.movesFile("set-aside", code, kept.file.sha256, at);
  }),
  fc.constantFrom("later", "earlier", "ask" as const).map(
    (policy): Step =>
      (office, at) =>
        office.keeps(policy, office, at),
  ),
);

const at = (index: number): string => `2023-07-05T10:${String(index).padStart(2, "0")}:00+08:00`;
const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });

/** Written into cells and read again. */
function reopened(office: Office): Office {
  const unpacked = unpackRecord(packRecord(recordOf(office.rollup)));
  if (!("record" in unpacked)) throw new Error(unpacked.fault);
  return new Office(remake(unpacked.record));
}

test("MERGE-36 step by step through the workbook, or all at once in any order: the same rollup and the same report", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(step, fc.boolean()), { maxLength: 10 }),
      fc.infiniteStream(fc.nat()),
      (steps, random) => {
        const office = steps.reduce(
          (last, [next, write], index) => (write ? reopened(next(last, at(index))) : next(last, at(index))),
          Office.gathers([]),
        );
        const record = recordOf(office.rollup);
        const order = <T>(all: readonly T[]): T[] =>
          all
            .map((one) => ({ one, rank: random.next().value as number }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ one }) => one);
        const once = remake({
          ...record,
          returns: order([...record.returns, ...record.returns]),
          acts: order([...record.acts, ...record.acts]),
        });
        expect(once).toEqual(office.rollup);
        expect(reportOf(once)).toEqual(reportOf(office.rollup));
        expect(reopened(office).rollup).toEqual(office.rollup);
      },
    ),
    { numRuns: 60 },
  );
});

test("MERGE-33 two clerks who went on from one workbook: merged either way the same, and nothing of either lost", () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 4 }),
      fc.array(step, { maxLength: 4 }),
      fc.array(step, { maxLength: 4 }),
      (common, left, right) => {
        const run = (from: Office, steps: readonly Step[], start: number): Office =>
          steps.reduce((office, next, index) => next(office, at(start + index)), from);
        const start = run(Office.gathers([]), common, 0);
        const [one, other] = [recordOf(run(start, left, 10).rollup), recordOf(run(start, right, 20).rollup)];
        const [ab, ba] = [mergeRecords([one, other]), mergeRecords([other, one, other])];
        if (!ab.ok || !ba.ok) throw new Error("refused");
        const merged = remake(ab.record);
        expect(remake(ba.record)).toEqual(merged);
        const ids = (acts: readonly Act[]): string[] => acts.map((act) => JSON.stringify({ ...act, at: "" }));
        expect(ids(merged.acts).sort()).toEqual(ids(mergeActs(one.acts, other.acts)).sort());
        const files = (record: RollupRecord): string[] =>
          record.returns.map(({ file }) => `${file.path} ${file.sha256}`);
        expect(files(recordOf(merged)).sort()).toEqual([...new Set([...files(one), ...files(other)])].sort());
      },
    ),
    { numRuns: 60 },
  );
});

test("MERGE-24 whatever comes in, a figure the office corrected never changes without a word", () => {
  fc.assert(
    fc.property(fc.array(incoming, { maxLength: 5 }), shuffled(["A", "B", "C"]), (given, [code]) => {
      const office = Office.gathers(given.map((one) => ({ ...one, bytes: JSON.stringify(one) })));
      const corrected = office.corrects(code as string, "people", "777");
      const later = corrected.gets(
        ...["A", "B", "C"].map((each) => ({
          unit: each,
          path: "9.xlsx",
          modified: "2023-06-29T08:00:00Z",
          figures: { people: 5 },
        })),
      );
      expect(later.figure(code as string, "people").value).toBe("777");
      expect(later.codes(code as string, "people").some((each) => each.startsWith("figure/correct"))).toBe(
        true,
      );
    }),
  );
});
