// "已审核定稿 2023-07-01 15:20": what a finished form says of itself, by the campaign's clock.
import { clockAt } from "../campaign/calendar";
import type { FormInput } from "./input";

/** null while it is not finished. */
export function finishedText({ finished, campaign }: FormInput): string | null {
  return finished === undefined ? null : `已审核定稿 ${minuteAt(finished, campaign.zone)}`;
}

/** "2023-07-01 15:20" */
export function minuteAt(moment: string, zone: string): string {
  const { date, time } = clockAt(moment, zone);
  return `${date} ${time.slice(0, 5)}`;
}
