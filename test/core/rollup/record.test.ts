// The rollup's record in its workbook: the same rollup again, or a refusal.
import { packText } from "../../../src/core/form/packed-text";
import { packRecord, unpackRecord } from "../../../src/core/rollup/pack-record";
import { recordOf, remake } from "../../../src/core/rollup/record";
import { rollUp } from "../../../src/core/rollup/rollup";
import { illegalCharacter, LONGEST_CELL_TEXT } from "../../../src/core/sheet/text-limits";
import { campaign, FULL, returnOf, verdictOf } from "./made-up";

const rollup = rollUp(
  campaign,
  { form: "drills", period: null, made: "2023-07-03T09:00:00+08:00" },
  [
    returnOf({
      unit: "A",
      figures: { ...FULL, drill_name: `\u{20000}\uFFFE_x000D_\uD800${"长".repeat(70_000)}` },
    }),
    returnOf({ unit: "A", path: "旧.xlsx", figures: FULL }),
    returnOf({ unit: "B", figures: {} }),
  ],
  [verdictOf("别的.xlsx")],
);
const pieces = packRecord(recordOf(rollup));

test("MERGE-20 packs into cells and makes the same rollup again", () => {
  expect(pieces.length).toBeGreaterThan(3);
  for (const piece of pieces) {
    expect(piece.length).toBeLessThanOrEqual(LONGEST_CELL_TEXT);
    expect(illegalCharacter(piece)).toBeNull();
  }
  const unpacked = unpackRecord(pieces);
  if (!("record" in unpacked)) throw new Error(unpacked.fault);
  expect(unpacked.record.returns).toHaveLength(3);
  expect(unpacked.record.verdicts).toHaveLength(1);
  expect(unpacked.record).toEqual(recordOf(rollup));
  expect(remake(unpacked.record)).toEqual(rollup);
});

const changed = (at: number, piece: string): string[] =>
  pieces.map((old, index) => (index === at ? piece : old));

test.each<[string, readonly (string | undefined)[], string]>([
  ["nothing there", [], "damaged"],
  ["a piece missing", pieces.slice(0, -1), "damaged"],
  ["a piece emptied", [...pieces.slice(0, 2), undefined, ...pieces.slice(3)], "damaged"],
  ["pieces exchanged", [pieces[0], pieces[2], pieces[1], ...pieces.slice(3)], "damaged"],
  [
    "one character changed",
    changed(1, (pieces[1] as string).replace("drills-2023", "drills-2024")),
    "damaged",
  ],
  [
    "of a later format",
    packText(JSON.stringify({ record: "tallysheet-rollup", format: 2 })),
    "unknown-format",
  ],
])("MERGE-20 refused: %s", (_, damaged, fault) => {
  expect(unpackRecord(damaged)).toEqual({ fault });
});
