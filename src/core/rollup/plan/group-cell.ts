// Formulas of 分组小计: what one group of units comes to, with the result it has now.
import { type Field, NO, YES } from "../../campaign/fields";
import { sumDecimals } from "../../decimal";
import type { Computed } from "../../form/sheets/computed";
import type { Ink } from "../../sheet/build";
import type { GroupTotals } from "../groups";
import type { Rollup } from "../rollup";
import type { FieldTotal, FormTotal } from "../totals";
import { onConsolidated, type TotalPlaces } from "./consolidated-places";
import { columnRange, HEAD, unitsRange } from "./places";
import { placesOf } from "./total-cell";
import type { RollupWords } from "./words";

/** A group's name as a criterion: * ? ~ have a meaning of their own there, case has none. */
export function groupCriterion(name: string): string {
  return `"=${name.replace(/[~*?]/g, "~$&").replaceAll('"', '""')}"`;
}

export class GroupFormulas {
  private readonly rollup: Rollup;
  private readonly groups: readonly GroupTotals[];
  private readonly words: RollupWords;
  private readonly groupRange: string;
  private readonly statusRange: string;

  constructor(rollup: Rollup, groups: readonly GroupTotals[], words: RollupWords) {
    this.rollup = rollup;
    this.groups = groups;
    this.words = words;
    this.groupRange = unitsRange(rollup, HEAD.group);
    this.statusRange = unitsRange(rollup, HEAD.status);
  }

  private criterion(group: number): string {
    return groupCriterion(this.groups[group]?.group ?? this.words.noGroup);
  }

  private part(group: number, index: number): FieldTotal {
    return this.groups[group]?.fields[index] as FieldTotal;
  }

  subtotal(field: Field, index: number, group: number): Ink {
    const range = columnRange(this.rollup, index);
    const [own, part] = [`${this.groupRange},${this.criterion(group)}`, this.part(group, index)];
    if (field.rollup === "yesNo") {
      const count = (choice: string): string => `COUNTIFS(${own},${range},"${choice}")`;
      return {
        formula: `"${this.words.yes}"&${count(YES)}&"${this.words.no}"&${count(NO)}`,
        value: `${this.words.yes}${part.total ?? "0"}${this.words.no}${part.no.length}`,
      };
    }
    return {
      formula: `IF(COUNTIFS(${own},${range},">=0")=0,"",ROUND(SUMIF(${own},${range}),${placesOf(field)}))`,
      value: part.total === null ? "" : Number(part.total),
    };
  }

  /** The cell of 汇总表, so that there is one total and not two. */
  total(field: Field, index: number, totals: TotalPlaces): Ink {
    const { total, no } = this.rollup.fields[index] as FieldTotal;
    const formula = onConsolidated(totals.fields.get(field.key) as string);
    if (field.rollup === "yesNo")
      return { formula, value: `${this.words.yes}${total ?? "0"}${this.words.no}${no.length}` };
    return { formula, value: total === null ? "" : Number(total) };
  }

  formTotal(total: FormTotal, totals: TotalPlaces): Ink {
    const cell = totals.totals.get(total.id);
    if (cell === undefined) return null;
    return { formula: onConsolidated(cell), value: total.total === null ? "" : Number(total.total) };
  }

  /** @param cells of the group's own figures in the lines above */
  formSubtotal(
    own: readonly { readonly field: Field; readonly index: number }[],
    group: number,
    cells: readonly string[],
  ): Ink {
    if (cells.length === 0) return null;
    const known = own.flatMap(({ index }) => this.part(group, index).total ?? []);
    const places = Math.max(...own.map(({ field }) => placesOf(field)));
    const list = cells.join(",");
    return {
      formula: `IF(COUNT(${list})=0,"",ROUND(SUM(${list}),${places}))`,
      value: known.length === 0 ? "" : Number(sumDecimals(known)),
    };
  }

  reported(group: number): Computed<string> {
    const own = `${this.groupRange},${this.criterion(group)}`;
    const codes = new Set(this.groups[group]?.units);
    const units = this.rollup.units.filter((unit) => codes.has(unit.code));
    return this.reportedOf(
      `COUNTIF(${own})`,
      (status) => `COUNTIFS(${own},${this.statusRange},"${status}")`,
      units,
    );
  }

  allReported(): Computed<string> {
    const { units } = this.rollup;
    return this.reportedOf(
      String(units.length),
      (status) => `COUNTIF(${this.statusRange},"${status}")`,
      units,
    );
  }

  /** Units in / units due: all but the exempt are due, all but the missing of these are in. */
  private reportedOf(
    all: string,
    count: (status: string) => string,
    units: Rollup["units"],
  ): Computed<string> {
    const { missing, exempt } = this.words.statuses;
    const due = units.filter((unit) => unit.status !== "exempt").length;
    const left = units.filter((unit) => unit.status === "missing").length;
    return {
      formula: `${all}-${count(exempt)}-${count(missing)}&"/"&${all}-${count(exempt)}`,
      value: `${due - left}/${due}`,
    };
  }
}
