// Whether a form asks for figures at all, or only for names and words.
import { fieldsOf } from "../campaign/fields";
import type { Form } from "../campaign/schema";

export function asksForNumbers(form: Form): boolean {
  return fieldsOf(form).some((field) => field.spec.kind === "count" || field.spec.kind === "decimal");
}
