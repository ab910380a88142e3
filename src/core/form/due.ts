// When a form is due: its own date, or that of the period it stands for.
import { printDue } from "../campaign/calendar";
import type { Form } from "../campaign/schema";

export interface DueText {
  /** ISO 8601 with offset. */
  readonly at: string;
  /** 2023年7月1日（星期六）前. */
  readonly text: string;
  readonly note: string | undefined;
}

export function dueOf(form: Form, period: string | null, zone: string): DueText | null {
  const at = period ?? form.due?.at;
  if (at === undefined) return null;
  return { at, text: printDue(at, zone), note: period === null ? form.due?.note : undefined };
}
