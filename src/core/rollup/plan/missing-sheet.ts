// 漏填: every required field a unit left blank, by unit and by field, each with a jump to its cell.
import type { Ink } from "../../sheet/build";
import type { LongSheetPlan } from "../../sheet/long-plan";
import type { Rollup } from "../rollup";
import { type ListRows, planLongList, rowsOf } from "./list-sheet";
import { matrixLink } from "./places";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

export function planMissing(rollup: Rollup, words: RollupWords): LongSheetPlan {
  const { missing } = rollup;
  const units = new Set(missing.fields.map(({ unit }) => unit)).size;
  return planLongList({
    name: SHEETS.missing,
    title: words.missingTitle,
    notes: [words.missingNote(missing.fields.length, units, missing.returns.length)],
    widths: [7, 28, 46, 36, 14, 10],
    blocks: [
      {
        heading: words.byField,
        columns: [
          { label: words.number, look: "printedCenter" },
          { label: words.missingCount, look: "printedCenter" },
          { label: words.field, look: "label" },
          { label: words.missingUnits, look: "label", span: 2 },
          { label: words.goTo, look: "link" },
        ],
        rows: byField(rollup, words),
      },
      {
        heading: words.byUnit,
        columns: [
          { label: words.number, look: "printedCenter" },
          { label: words.unit, look: "label" },
          { label: words.field, look: "label" },
          { label: words.file, look: "label" },
          { label: words.sourceCell, look: "printedCenter" },
          { label: words.goTo, look: "link" },
        ],
        rows: byUnit(rollup),
      },
    ],
    nothing: words.nothing,
    more: words.moreRows,
    footer: words.footer,
  });
}

function byUnit({ missing, units, matrix, fields }: Rollup): ListRows {
  const unitAt = new Map(matrix.units.map((unit, index) => [unit, index]));
  const fieldAt = new Map(matrix.fields.map((field, index) => [field, index]));
  return rowsOf(missing.fields, ({ unit, field }, index) => {
    const row = unitAt.get(unit) as number;
    const column = fieldAt.get(field) as number;
    const cell = matrix.cells[row]?.[column]?.figure?.cell ?? null;
    return [
      index + 1,
      units[row]?.name ?? unit,
      fields[column]?.label ?? field,
      units[row]?.file ?? null,
      cell,
      matrixLink(row, column),
    ];
  });
}

function byField(
  { missing, units, matrix, fields }: Rollup,
  words: RollupWords,
): readonly (readonly Ink[])[] {
  const names = new Map(units.map((unit) => [unit.code, unit.name]));
  const codes = new Map<string, string[]>();
  for (const { unit, field } of missing.fields) {
    const known = codes.get(field);
    if (known === undefined) codes.set(field, [unit]);
    else known.push(unit);
  }
  const found = fields.flatMap((field, column) => {
    const own = codes.get(field.key);
    return own === undefined ? [] : [{ field, column, own }];
  });
  return found.map(({ field, column, own }, index) => {
    const list = own.map((code) => names.get(code) ?? code).join(words.listComma);
    return [
      index + 1,
      own.length,
      field.label,
      list,
      matrixLink(matrix.units.indexOf(own[0] as string), column),
    ];
  });
}
