// What an issued form's file is called, and expected to be called when it comes back.
import { periodOf } from "../campaign/periods";
import type { Campaign, Form, Unit } from "../campaign/schema";

const BLANK_NAME = "空白表";

/**
 * <code>_<name>.xlsx, or 空白表.xlsx; with _第2期 before the dot where the form is of a period: forms of several
 * periods often lie in one folder. Characters no file system takes are left out; the code alone identifies.
 * @param unit null: the blank form
 */
export function formFileName(
  campaign: Campaign,
  form: Form,
  period: string | null,
  unit: Unit | null,
): string {
  const number = periodOf(campaign, form, period)?.number;
  const tail = number === undefined ? "" : `_第${number}期`;
  return `${unit === null ? BLANK_NAME : unitName(unit)}${tail}.xlsx`;
}

function unitName({ code, name }: Unit): string {
  return `${code}_${name.replace(/[\\/:*?"<>|\p{C}]/gu, "").slice(0, 80)}`;
}
