// 代录: the unit's own form as a list of fields to key in, section by section.
import { appliesTo, choicesOf, type Field, fieldsOf } from "../../core/campaign/fields";
import type { Campaign, FieldKind, Form } from "../../core/campaign/schema";

export interface EntryField {
  readonly key: string;
  readonly label: string;
  readonly measure: string | null;
  readonly kind: FieldKind;
  /** What may be chosen; [] for anything typed. */
  readonly choices: readonly string[];
  readonly required: boolean;
  readonly example: string | null;
}

export interface EntrySection {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly EntryField[];
}

/** Fields outside the unit's sectors are left out, and sections without a field. */
export function entryForm(campaign: Campaign, form: Form, code: string): readonly EntrySection[] {
  const unit = campaign.roster.units.find((each) => each.code === code);
  if (unit === undefined) throw new Error(`no unit ${code}`);
  const asked = fieldsOf(form).filter((field) => appliesTo(field, unit));
  return form.sections.flatMap((section) => {
    const fields = asked.filter((field) => field.section.id === section.id).map(entryField);
    return fields.length === 0 ? [] : [{ id: section.id, label: section.label, fields }];
  });
}

function entryField({ key, label, spec }: Field): EntryField {
  return {
    key,
    label,
    measure: spec.measure ?? null,
    kind: spec.kind,
    choices: choicesOf(spec),
    required: spec.required,
    example: spec.example ?? null,
  };
}
