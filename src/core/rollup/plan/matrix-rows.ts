// The rows of 分单位明细表: a unit, how it stands, and its figures.
import type { Field } from "../../campaign/fields";
import type { Ink } from "../../sheet/build";
import type { TablePlan, TableRow } from "../../sheet/long-plan";
import type { LookName } from "../../sheet/looks";
import type { MatrixCell } from "../matrix";
import type { Rollup } from "../rollup";
import { heightOf } from "./list-sheet";
import { showCell } from "./matrix-cell";
import { MATRIX_HEADS, unitRow } from "./places";
import { provenanceLink, type ProvenancePlace, provenancePlaces } from "./provenance-places";
import type { RollupWords } from "./words";

/** Digits of the Normal font, for the columns before the fields. */
export const HEAD_WIDTHS = { code: 9, unit: 26, group: 12, status: 8 };
const LEAST_HEIGHT = 22;

/** One row a unit, in roster order; there is one at least. */
export function matrixRows(
  rollup: Rollup,
  fields: readonly Field[],
  widths: readonly number[],
  words: RollupWords,
): TablePlan {
  const { units } = rollup;
  return {
    area: {
      top: unitRow(0),
      left: 1,
      bottom: unitRow(units.length - 1),
      right: MATRIX_HEADS + fields.length,
    },
    looks: [],
    rows: {
      *[Symbol.iterator]() {
        const origins = provenancePlaces(rollup);
        for (let index = 0; index < units.length; index += 1) {
          yield drawUnit(rollup, index, { fields, widths, origin: origins[index] ?? null }, words);
        }
      },
    },
  };
}

function drawUnit(
  rollup: Rollup,
  index: number,
  table: {
    readonly fields: readonly Field[];
    readonly widths: readonly number[];
    readonly origin: ProvenancePlace | null;
  },
  words: RollupWords,
): TableRow {
  const { fields, widths, origin } = table;
  const unit = rollup.units[index] as Rollup["units"][number];
  const inks: Ink[] = [
    unit.code,
    origin === null ? unit.name : provenanceLink(unit.name, origin),
    unit.group ?? words.noGroup,
    words.statuses[unit.status],
  ];
  const looks: LookName[] = [
    "printedCenter",
    origin === null ? "label" : "labelLink",
    "printedCenter",
    statusLook(unit.status),
  ];
  let height = Math.max(
    LEAST_HEIGHT,
    heightOf(unit.name, HEAD_WIDTHS.unit, "label"),
    heightOf(unit.code, HEAD_WIDTHS.code, "label"),
    heightOf(unit.group, HEAD_WIDTHS.group, "label"),
  );
  const cells = rollup.matrix.cells[index] ?? [];
  for (let field = 0; field < cells.length; field += 1) {
    const { ink, look } = showCell(cells[field] as MatrixCell, fields[field] as Field);
    inks.push(ink);
    looks.push(look);
    height = Math.max(height, heightOf(ink, widths[field] as number, look));
  }
  return { height, inks, looks };
}

function statusLook(status: Rollup["units"][number]["status"]): LookName {
  if (status === "missing") return "cellMissing";
  return status === "late" ? "cellOffered" : "printedCenter";
}
