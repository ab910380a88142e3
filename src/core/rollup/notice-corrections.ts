// What the office typed into 分单位明细表 since it was written: told from what the record says stands there.
import type { Field } from "../campaign/fields";
import { fieldsOf } from "../campaign/fields";
import type { Outcome } from "../finding";
import { finding } from "../finding";
import type { Reading } from "../form/figure";
import { typedText } from "../form/typed-text";
import { readValue } from "../form/value";
import type { CellSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { cellAt } from "../sheet/snapshot";
import type { Act, StandingActs } from "./acts";
import { figureSubject, standingIds, standingOf } from "./acts";
import { bindMatrix } from "./bind-matrix";
import { meaningOf } from "./differences";
import type { MatrixCell } from "./matrix";
import { showCell } from "./plan/matrix-cell";
import { MARKS, SHEETS } from "./plan/words";
import type { Rollup } from "./rollup";
import { formIn } from "./rollup";

/**
 * @param rollup as the workbook's own record makes it: what stood in each cell when it was written
 * @param made when the corrections are noticed, ISO 8601 with zone
 */
export function noticeCorrections(
  workbook: WorkbookSnapshot,
  rollup: Rollup,
  made: string,
): Outcome<readonly Act[]> {
  const fields = fieldsOf(formIn(rollup.campaign, rollup.form));
  const binding = bindMatrix(workbook, rollup, fields);
  if (binding === null) {
    return { value: [], findings: [finding("rollup/no-matrix", { sheet: SHEETS.matrix })] };
  }
  const standing = standingOf(rollup.acts);
  const { words } = rollup.campaign;
  const context = words === undefined ? {} : { words };
  const { sheet, rows, columns } = binding;
  const value = rollup.matrix.units.flatMap((unit, index) => {
    const row = rows.get(unit);
    if (row === undefined) return [];
    return fields.flatMap((field, at): readonly Act[] => {
      const column = columns.get(field.key);
      if (column === undefined) return [];
      const stood = rollup.matrix.cells[index]?.[at] as MatrixCell;
      const typed = typedOver(cellAt(sheet, row, column), stood, field, context);
      return typed === null ? [] : actsOf(unit, field, stood, typed, standing, made);
    });
  });
  return { value, findings: binding.findings };
}

type Context = NonNullable<Parameters<typeof readValue>[2]>;

interface Typed {
  /** null: the cell was emptied. */
  readonly typed: string | null;
  readonly reading: Reading;
}

/** What was typed in place of what stood there; null where nothing was. */
function typedOver(
  cell: CellSnapshot | undefined,
  stood: MatrixCell,
  field: Field,
  context: Context,
): Typed | null {
  const { ink } = showCell(stood, field);
  const now = cell?.value ?? null;
  if (sameInk(ink, now)) return null;
  const emptied = now === null || (typeof now === "string" && isBareMark(now) && now !== MARKS.notApplicable);
  // A mark that says "nothing here" and is deleted, or typed, says so still.
  if (emptied)
    return ink === null || isBareMark(String(ink)) ? null : { typed: null, reading: { state: "blank" } };
  const value = typeof now === "string" ? withoutMark(now) : now;
  const { formula, shown } = cell ?? {};
  const read = { value, ...(formula !== undefined && { formula }), ...(shown !== undefined && { shown }) };
  const typed = formula === undefined ? typedText(read) : `=${formula}`;
  return { typed, reading: readValue(read, field.spec, context) };
}

function sameInk(ink: string | number | null, now: CellSnapshot["value"] | null): boolean {
  if (typeof ink === "string" && typeof now === "string") return lines(ink) === lines(now);
  return ink === now || (ink === null && now === "") || (ink === "" && now === null);
}

/** Programs write line ends their own way. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

function isBareMark(text: string): boolean {
  return (Object.values(MARKS) as readonly string[]).includes(text.trim());
}

/** 〔待确认〕200, where the mark was left standing, is 200; 〔不适用〕 is the mark / of a form. */
function withoutMark(text: string): string {
  if (text.trim() === MARKS.notApplicable) return "/";
  const mark = Object.values(MARKS).find((each) => text.startsWith(each));
  return mark === undefined ? text : text.slice(mark.length);
}

function actsOf(
  unit: string,
  field: Field,
  stood: MatrixCell,
  { typed, reading }: Typed,
  standing: StandingActs,
  at: string,
): readonly Act[] {
  const { figure, word } = stood;
  const own = word === null ? figure : word.original;
  const subject = { unit, field: field.key, at, over: standingIds(standing, figureSubject(unit, field.key)) };
  const now = meaningOf({ ...reading, field: field.key, typed, sheet: null, cell: null });
  if (word?.twice !== true && now === meaningOf(figure)) return [];
  if (now === meaningOf(own)) {
    return subject.over.length === 0 ? [] : [{ act: "restore", ...subject }];
  }
  return [{ act: "correct", ...subject, typed, reading, original: own }];
}
