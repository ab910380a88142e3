// A figure as 打印 shows it: the number itself, room to write, ☑是 □否, 2023年6月30日.
import type { Field } from "../../campaign/fields";
import { dayOfSerial } from "../../sheet/day-serial";
import type { CellContent } from "../../sheet/plan";
import { PRINTED } from "../../text/printed";
import type { FieldPlace } from "../layout";
import type { Computed } from "./computed";
import { textLiteral } from "./computed";
import { cleaned, isBlank, type Requirement } from "./state";

/** No line may break inside a pair of brackets or of boxes. */
const HARD_SPACE = "\u00a0";
const BOXES = { yes: "☑是", no: "☑否", notYes: "□是", notNo: "□否" } as const;

/** 1 March 1900, before which Excel's calendar has a day too many, and the day after its last. */
const FIRST_DAY = 61;
const AFTER_LAST_DAY = 2_958_466;

/**
 * @param cell formula text that yields the field's cell
 * @param required formula text that yields its Requirement
 */
export function printedFigure(
  place: FieldPlace,
  cell: string,
  required: string,
  typed: CellContent | undefined,
  asked: Requirement,
): Computed<string> {
  if (place.field.spec.kind === "yesNo") return printedBoxes(cell, typed);
  const blank = blankText(place.field);
  const empty = `IF(${required}=-1,"${PRINTED.notApplicable}",${textLiteral(blank)})`;
  const isDate = place.field.spec.kind === "date";
  const shown = isDate ? dateFormula(cell) : textFormula(cell);
  return {
    formula: `IF(ISERROR(${cell}),"${PRINTED.errorValue}",IF(LEN(${cleaned(cell)})=0,${empty},${shown}))`,
    value: isBlank(typed)
      ? asked === -1
        ? PRINTED.notApplicable
        : blank
      : isDate
        ? dateText(typed)
        : shownText(typed),
  };
}

function printedBoxes(cell: string, typed: CellContent | undefined): Computed<string> {
  const pair = (yes: string, no: string): string => `${yes}${HARD_SPACE}${no}`;
  const isYes = pair(BOXES.yes, BOXES.notNo);
  const isNo = pair(BOXES.notYes, BOXES.no);
  const open = pair(BOXES.notYes, BOXES.notNo);
  return {
    formula: `IF(ISERROR(${cell}),"${open}",IF(${cell}="是","${isYes}",IF(${cell}="否","${isNo}","${open}")))`,
    value: typed === "是" ? isYes : typed === "否" ? isNo : open,
  };
}

/** Formula text for a date's cell as 2023年6月30日; anything else as it stands. Format codes differ by language. */
export function dateFormula(cell: string): string {
  const date = `YEAR(${cell})&"年"&MONTH(${cell})&"月"&DAY(${cell})&"日"`;
  const isDay = `AND(${cell}>=${FIRST_DAY},${cell}<${AFTER_LAST_DAY})`;
  return `IF(ISNUMBER(${cell}),IF(${isDay},${date},${textFormula(cell)}),${textFormula(cell)})`;
}

/** Formula text for a cell's content as text; LibreOffice would make 1 of TRUE. */
export function textFormula(cell: string): string {
  return `IF(ISLOGICAL(${cell}),IF(${cell},"TRUE","FALSE"),${cell}&"")`;
}

/** What `dateFormula` shows. */
export function dateText(typed: CellContent): string {
  if (typeof typed !== "number" || typed < FIRST_DAY || typed >= AFTER_LAST_DAY) return shownText(typed);
  const day = dayOfSerial(typed);
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}

/** What `textFormula` shows: numbers with the 15 digits of Excel. */
export function shownText(typed: CellContent): string {
  if (typeof typed === "boolean") return typed ? "TRUE" : "FALSE";
  return typeof typed === "number" ? String(Number(typed.toPrecision(15))) : typed;
}

/** What stands where nothing was filled: room between printed brackets, a line after a word, nothing in a cell of its own. */
export function blankText({ key, cell }: Field): string {
  const text = cell.text ?? "";
  const at = text.indexOf(`{${key}}`);
  if (at > 0 && /[（(]/.test(text.charAt(at - 1))) return HARD_SPACE.repeat(4);
  return cell.fields.length > 1 ? "____" : "";
}
