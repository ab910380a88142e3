// A form as a workbook plan: 填报说明, 统计表, 核对, 打印 and the hidden stamp, from one layout.
import { printSpan } from "../campaign/periods";
import type { NamePlan, WorkbookPlan } from "../sheet/plan";
import { subtitle } from "../text/printed";
import { asksForNumbers } from "./asks-for-numbers";
import { dueOf } from "./due";
import { finishedText } from "./finished-text";
import type { FormInput } from "./input";
import { stampLastFigures } from "./last-figures";
import { layoutForm, placesOf, TABLE_SHEET } from "./layout";
import { nameOf, UNIT_LIST_NAME } from "./names";
import { checkLines } from "./sheets/check-lines";
import { planCheck } from "./sheets/check-sheet";
import { planGuide } from "./sheets/guide-sheet";
import { planPrint } from "./sheets/print-sheet";
import { planTable } from "./sheets/table-sheet";
import { planStamp, rosterArea, STAMP_SHEET, stampProperties } from "./stamp";

export function planForm(input: FormInput): WorkbookPlan {
  const { campaign, form } = input;
  const layout = layoutForm(form);
  const period = asksForNumbers(form) ? printSpan(campaign, form, input.period) : null;
  const due = dueOf(form, input.period, campaign.zone);
  const checks = checkLines(input);
  const table = planTable(layout, input, subtitle(period, due?.text ?? null, finishedText(input)), checks);
  const check = planCheck(checks, layout, input, table.fields);
  const names: NamePlan[] = placesOf(layout).map(({ field, row, column }) => ({
    name: nameOf(field.key),
    sheet: TABLE_SHEET,
    area: { top: row, left: column, bottom: row, right: column },
  }));
  names.push(...check.names);
  if (input.unit === null)
    names.push({ name: UNIT_LIST_NAME, sheet: STAMP_SHEET, area: rosterArea(campaign) });
  const plan: WorkbookPlan = {
    sheets: [
      planGuide(layout, input),
      table.sheet,
      check.sheet,
      planPrint(layout, input, table.fields, table.checkCode),
      planStamp(layout, input),
    ],
    names,
    properties: stampProperties(input),
    activeSheet: TABLE_SHEET,
    structureProtected: true,
    title: form.title,
  };
  return input.last === undefined || input.unit === null ? plan : stampLastFigures(plan, input.last);
}
