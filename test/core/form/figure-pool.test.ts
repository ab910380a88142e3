// Sharing figures changes nothing that they say.
import fc from "fast-check";
import { type Figure, figureOf, type Reading } from "../../../src/core/form/figure";
import { FigurePool } from "../../../src/core/form/figure-pool";

const readings: fc.Arbitrary<Reading> = fc.oneof(
  fc.record({
    state: fc.constant("number" as const),
    value: fc.constantFrom("3", "4"),
    soft: fc.boolean(),
  }),
  fc.record({ state: fc.constant("text" as const), value: fc.constantFrom("3", "4") }),
  fc.record({
    state: fc.constant("offered" as const),
    value: fc.constantFrom("3", "4"),
    doubt: fc.constantFrom("approximate", "range"),
  }),
  fc.constant({ state: "blank" as const }),
);
const figures: fc.Arbitrary<Figure> = fc
  .tuple(
    readings,
    fc.constantFrom("a", "b"),
    fc.constantFrom("3", "3场", null),
    fc.constantFrom("统计表", null),
    fc.constantFrom("D7", "D8", null),
  )
  .map(([reading, field, typed, sheet, cell]) => figureOf(reading, field, typed, sheet, cell));

test("MERGE-80 figures shared among returns are each what it was", () => {
  fc.assert(
    fc.property(fc.array(fc.array(figures, { maxLength: 4 }), { maxLength: 20 }), (returns) => {
      const pool = new FigurePool();
      expect(returns.map((own) => pool.shared(own))).toEqual(returns);
    }),
  );
});

test("MERGE-80 the same figure in the same place is one object, whatever else was typed between", () => {
  const pool = new FigurePool();
  const three = (): Figure =>
    figureOf({ state: "number", value: "3", soft: false }, "a", "3", "统计表", "D7");
  const elsewhere: Figure = { ...three(), cell: "D8" };
  const [first] = pool.shared([three()]);
  const [other] = pool.shared([elsewhere]);
  const [again] = pool.shared([three()]);
  expect(again).toBe(first);
  expect(other).toBe(elsewhere);
});
