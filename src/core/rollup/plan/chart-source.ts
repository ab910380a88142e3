// What the charts are drawn from: names and numbers, live, by unit or by group.
import type { Field } from "../../campaign/fields";
import type { Computed } from "../../form/sheets/computed";
import { textLiteral } from "../../form/sheets/computed";
import type { Ink } from "../../sheet/build";
import type { ChartPlan } from "../../sheet/plan";
import type { GroupTotals } from "../groups";
import type { MatrixCell } from "../matrix";
import type { Rollup } from "../rollup";
import type { FieldTotal } from "../totals";
import { groupCriterion } from "./group-cell";
import { columnRange, HEAD, unitsRange } from "./places";
import { placesOf } from "./total-cell";
import { trackingRange } from "./tracking-columns";
import type { RollupWords } from "./words";

export interface ChartSource {
  readonly nameHead: string;
  readonly names: readonly (string | Computed<string>)[];
  readonly series: readonly {
    readonly title: string;
    readonly label: string;
    readonly shown: ChartPlan["shown"];
    readonly inks: readonly Ink[];
  }[];
}

export interface DrawnFigure {
  readonly field: Field;
  readonly index: number;
}

/** A bar for each unit that is due; who has not returned says so. */
export function unitSource(rollup: Rollup, figures: readonly DrawnFigure[], words: RollupWords): ChartSource {
  const due = rollup.units.flatMap((unit, index) => (unit.status === "exempt" ? [] : [{ unit, index }]));
  const mark = `（${words.statuses.missing}）`;
  const tracked = (code: string, label: "status" | "filled" | "asked"): string =>
    ofUnit(trackingRange(rollup, label), code, trackingRange(rollup, "code"));
  return {
    nameHead: words.unit,
    names: due.map(({ unit }) => ({
      formula: `${textLiteral(unit.name)}&IF(${tracked(unit.code, "status")}="${words.statuses.missing}","${mark}","")`,
      value: `${unit.name}${unit.status === "missing" ? mark : ""}`,
    })),
    series: [
      {
        title: words.byUnits(words.completeness),
        label: words.completeness,
        shown: "percent",
        inks: due.map(({ unit }) =>
          share(tracked(unit.code, "filled"), tracked(unit.code, "asked"), unit.filled, unit.expected),
        ),
      },
      ...figures.map((figure) => ({
        title: words.byUnits(figure.field.label),
        label: labelOf(figure),
        shown: "number" as const,
        inks: due.map(({ index }) => unitFigure(rollup, figure, index)),
      })),
    ],
  };
}

/** A bar for each group, where units are too many to draw. */
export function groupSource(
  rollup: Rollup,
  groups: readonly GroupTotals[],
  figures: readonly DrawnFigure[],
  words: RollupWords,
): ChartSource {
  const range = trackingRange(rollup, "group");
  return {
    nameHead: words.group,
    names: groups.map(({ group }) => group ?? words.noGroup),
    series: [
      {
        title: words.byGroups(words.completeness),
        label: words.completeness,
        shown: "percent",
        inks: groups.map(({ group, units }) => {
          const own = rollup.units.filter((unit) => units.includes(unit.code));
          const sum = (label: "filled" | "asked"): string =>
            `SUMIF(${range},${group === null ? '"="' : groupCriterion(group)},${trackingRange(rollup, label)})`;
          const filled = own.reduce((total, unit) => total + unit.filled, 0);
          const asked = own.reduce((total, unit) => total + unit.expected, 0);
          return share(sum("filled"), sum("asked"), filled, asked);
        }),
      },
      ...figures.map((figure) => ({
        title: words.byGroups(figure.field.label),
        label: labelOf(figure),
        shown: "number" as const,
        inks: groups.map((group) => groupFigure(rollup, figure, group, words)),
      })),
    ],
  };
}

/** By its code: these lists may be sorted, and a bar must not show another unit's number. */
function ofUnit(range: string, code: string, codes: string): string {
  return `INDEX(${range},MATCH(${textLiteral(code)},${codes},0))`;
}

function labelOf({ field }: DrawnFigure): string {
  return field.spec.measure === undefined ? field.label : `${field.label}（${field.spec.measure}）`;
}

function share(part: string, whole: string, filled: number, asked: number): Ink {
  return { formula: `IF(${whole}=0,"",${part}/${whole})`, value: asked === 0 ? "" : filled / asked };
}

/** The figure itself; "" where none is counted, so that the table tells blank from zero. */
function unitFigure(rollup: Rollup, { index }: DrawnFigure, unit: number): Ink {
  const code = rollup.matrix.units[unit] as string;
  const cell = ofUnit(columnRange(rollup, index), code, unitsRange(rollup, HEAD.code));
  const { standing, figure } = rollup.matrix.cells[unit]?.[index] as MatrixCell;
  const counted = standing === "counted" && figure !== null && "value" in figure;
  return { formula: `IF(ISNUMBER(${cell}),${cell},"")`, value: counted ? Number(figure.value) : "" };
}

function groupFigure(
  rollup: Rollup,
  { field, index }: DrawnFigure,
  { group, fields }: GroupTotals,
  words: RollupWords,
): Ink {
  const own = `${unitsRange(rollup, HEAD.group)},${groupCriterion(group ?? words.noGroup)}`;
  const { total } = fields[index] as FieldTotal;
  return {
    formula: `ROUND(SUMIF(${own},${columnRange(rollup, index)}),${placesOf(field)})`,
    value: Number(total ?? "0"),
  };
}
