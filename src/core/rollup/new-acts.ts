// Acts made at a person's word: each replaces what stood of its subject before.
import type { Field } from "../campaign/fields";
import type { Figure } from "../form/figure";
import { readValue } from "../form/value";
import type { Act, MarkName } from "./acts";
import { fileSubject, figureSubject, markSubject, standingIds, standingOf } from "./acts";
import type { MatrixCell } from "./matrix";
import type { Rollup } from "./rollup";

/** @param until the new due moment of an extension, ISO 8601 with zone; else null */
export function markUnit(
  rollup: Rollup,
  unit: string,
  as: MarkName,
  reason: string,
  until: string | null,
  at: string,
): Act {
  const counted = rollup.kept.find((kept) => kept.unit === unit)?.file.sha256 ?? null;
  const ofReturn = as === "accepted" || as === "sent-back";
  const over = standingIds(standingOf(rollup.acts), markSubject(unit));
  return { act: "mark", unit, as, reason, until, file: ofReturn ? counted : null, at, over };
}

/** @param file SHA-256 of one of the unit's returns */
export function moveReturn(
  rollup: Rollup,
  act: "set-aside" | "take-in",
  unit: string,
  file: string,
  reason: string,
  at: string,
): Act {
  return { act, unit, file, reason, at, over: standingIds(standingOf(rollup.acts), fileSubject(file)) };
}

/** @param typed as the office would type it into 分单位明细表; "" empties */
export function correctFigure(rollup: Rollup, unit: string, field: Field, typed: string, at: string): Act {
  const { words } = rollup.campaign;
  const value = typed === "" ? null : typed;
  const reading = readValue({ value }, field.spec, words === undefined ? {} : { words });
  return {
    act: "correct",
    ...subjectOf(rollup, unit, field, at),
    typed: value,
    reading,
    original: ownOf(rollup, unit, field),
  };
}

/** The unit's own figure counts again. */
export function restoreFigure(rollup: Rollup, unit: string, field: Field, at: string): Act {
  return { act: "restore", ...subjectOf(rollup, unit, field, at) };
}

function subjectOf(
  rollup: Rollup,
  unit: string,
  field: Field,
  at: string,
): { unit: string; field: string; at: string; over: readonly string[] } {
  const over = standingIds(standingOf(rollup.acts), figureSubject(unit, field.key));
  return { unit, field: field.key, at, over };
}

/** What the unit itself gave; null where it gave nothing. */
function ownOf({ matrix }: Rollup, unit: string, field: Field): Figure | null {
  const cell = matrix.cells[matrix.units.indexOf(unit)]?.[matrix.fields.indexOf(field.key)];
  return cell === undefined ? null : ownFigure(cell);
}

function ownFigure({ figure, word }: MatrixCell): Figure | null {
  return word === null ? figure : word.original;
}
