// An office that corrects, confirms and decides over made-up returns, in a few words.
import { fieldsOf } from "../../../src/core/campaign/fields";
import type { Act, MarkName } from "../../../src/core/rollup/acts";
import { acceptOffers } from "../../../src/core/rollup/accept-offers";
import type { KeepPolicy } from "../../../src/core/rollup/keep-policy";
import { decideBy } from "../../../src/core/rollup/keep-policy";
import { correctFigure, markUnit, moveReturn, restoreFigure } from "../../../src/core/rollup/new-acts";
import { remake, recordOf } from "../../../src/core/rollup/record";
import type { Rollup } from "../../../src/core/rollup/rollup";
import { rollUp } from "../../../src/core/rollup/rollup";
import { campaign, form, hex, returnOf, type ReturnOf } from "./made-up";

const GATHERING = { form: "drills", period: null, made: "2023-07-03T09:00:00+08:00" };

/** A rollup with what the office says of it; every verb gives the next one. */
export class Office {
  readonly rollup: Rollup;

  constructor(rollup: Rollup) {
    this.rollup = rollup;
  }

  static gathers(given: readonly ReturnOf[], acts: readonly Act[] = []): Office {
    const returns = given.map((one) => returnOf(one));
    return new Office(rollUp(campaign, GATHERING, returns, [], { acts }));
  }

  /** More returns come in. */
  gets(...given: readonly ReturnOf[]): Office {
    const record = recordOf(this.rollup);
    return new Office(
      remake({ ...record, returns: [...record.returns, ...given.map((one) => returnOf(one))] }),
    );
  }

  does(acts: readonly Act[]): Office {
    const record = recordOf(this.rollup);
    return new Office(remake({ ...record, acts: [...record.acts, ...acts] }));
  }

  corrects(unit: string, field: string, typed: string, at = "2023-07-04T09:00:00+08:00"): Office {
    return this.does([correctFigure(this.rollup, unit, fieldOf(field), typed, at)]);
  }

  restores(unit: string, field: string, at = "2023-07-05T09:00:00+08:00"): Office {
    return this.does([restoreFigure(this.rollup, unit, fieldOf(field), at)]);
  }

  accepts(at = "2023-07-04T10:00:00+08:00"): Office {
    return this.does(acceptOffers(this.rollup, at));
  }

  marks(unit: string, as: MarkName, until: string | null = null, at = "2023-07-04T11:00:00+08:00"): Office {
    return this.does([markUnit(this.rollup, unit, as, "来函说明", until, at)]);
  }

  moves(act: "set-aside" | "take-in", unit: string, bytes: string, at = "2023-07-04T12:00:00+08:00"): Office {
    return this.movesFile(act, unit, hex(bytes), at);
  }

  movesFile(act: "set-aside" | "take-in", unit: string, sha256: string, at: string): Office {
    return this.does([moveReturn(this.rollup, act, unit, sha256, "来函说明", at)]);
  }

  keeps(policy: KeepPolicy, before: Office | null = null, at = "2023-07-04T13:00:00+08:00"): Office {
    const { returns, acts } = recordOf(this.rollup);
    return this.does(decideBy(policy, campaign, before?.rollup ?? null, returns, acts, at));
  }

  figure(unit: string, field: string): { state: string | undefined; value: string | null; standing: string } {
    const cell = this.cell(unit, field);
    const { figure } = cell;
    const value = figure !== null && "value" in figure ? figure.value : null;
    return { state: figure?.state, value, standing: cell.standing };
  }

  cell(unit: string, field: string) {
    const { matrix } = this.rollup;
    const cell = matrix.cells[matrix.units.indexOf(unit)]?.[matrix.fields.indexOf(field)];
    if (cell === undefined) throw new Error(`no ${unit} ${field}`);
    return cell;
  }

  total(field: string): string | null | undefined {
    return this.rollup.fields.find(({ key }) => key === field)?.total;
  }

  unit(code: string) {
    return this.rollup.units.find((unit) => unit.code === code);
  }

  /** Codes of findings of one field, or of a whole unit; settled ones with what settled them. */
  codes(unit: string, field?: string): readonly string[] {
    return this.rollup.findings
      .filter(({ place }) => place.unit === unit && (field === undefined || place.field === field))
      .map(({ code, settled }) => (settled === undefined ? code : `${code} ${settled}`));
  }
}

export function fieldOf(key: string) {
  const field = fieldsOf(form).find((each) => each.key === key);
  if (field === undefined) throw new Error(`no field ${key}`);
  return field;
}
