// 填报日期 that cannot be: before what is reported began, or after the office got the form.
import { clockAt } from "../../campaign/calendar";
import type { Form } from "../../campaign/schema";
import { type Finding, finding } from "../../finding";
import { placeIn, remarkOf, type Returned } from "./returned";

/**
 * `across/fill-date`. A date after the period's end is none: the form is filled when the period is over.
 * @param from first day that is reported on
 * @param zone of the office's clock
 */
export function fillDates(
  form: Form,
  from: string,
  zone: string,
  returned: readonly Returned[],
): readonly Finding[] {
  const header = form.header.find(({ role, kind }) => role === "fillDate" && kind === "date");
  if (header === undefined) return [];
  return returned.flatMap((one) => {
    const figure = one.incoming.header.find(({ field }) => field === header.key);
    if (figure?.state !== "date") return [];
    const received = clockAt(one.incoming.received, zone).date;
    const early = figure.value < from;
    if (!early && figure.value <= received) return [];
    const args = {
      label: header.label,
      date: figure.value,
      bound: early ? from : received,
      side: early ? ("early" as const) : ("late" as const),
      ...remarkOf(one),
    };
    // The header's key is no field of the table: the place is the cell alone.
    const { sheet, cell } = figure;
    const at = { ...(sheet === null ? {} : { sheet }), ...(cell === null ? {} : { cell }) };
    return [finding("across/fill-date", args, { ...placeIn(one), ...at })];
  });
}
