// A period as sentences name it.
import type { Period } from "../../campaign/periods";
import type { PeriodName } from "../../finding";
import { printClock } from "../clock";

export function periodName({ number, due }: Period, zone: string): PeriodName {
  return { number, due: printClock(due, zone) };
}
