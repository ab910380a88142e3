// Which table, and which of its periods: asked only where there is a choice.
import { Field, Select } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Period } from "../../core/campaign/periods";
import { dateIn } from "../../core/form/due-words";
import type { Language } from "../face";
import { PART_WORDS } from "./words";

export interface FormOption {
  readonly id: string;
  readonly title: string;
  /** By time; [] for a form that is due once. */
  readonly periods: readonly Period[];
}

export interface ChosenForm {
  readonly form: string;
  /** Its due moment, ISO 8601. */
  readonly period: string | null;
}

export interface FormChoiceProps {
  readonly forms: readonly FormOption[];
  readonly chosen: ChosenForm;
  readonly onChoose: (chosen: ChosenForm) => void;
  readonly language: Language;
}

/** What was chosen as far as it is still there; else the first form and its first period. */
export function chosenForm(forms: readonly FormOption[], wanted: ChosenForm | null): ChosenForm {
  const form = forms.find(({ id }) => id === wanted?.form) ?? forms[0];
  if (form === undefined) throw new Error("a campaign without a form");
  const period = form.periods.find(({ due }) => due === wanted?.period) ?? form.periods[0];
  return { form: form.id, period: period?.due ?? null };
}

export function FormChoice({ forms, chosen, onChoose, language }: FormChoiceProps): JSX.Element {
  const words = PART_WORDS[language];
  const periods = forms.find(({ id }) => id === chosen.form)?.periods ?? [];
  return (
    <>
      {forms.length > 1 && (
        <Field label={words.form}>
          <Select
            value={chosen.form}
            onChange={(_, { value }) => onChoose(chosenForm(forms, { form: value, period: null }))}
          >
            {forms.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {periods.length > 0 && (
        <Field label={words.period}>
          <Select
            value={chosen.period ?? ""}
            onChange={(_, { value }) => onChoose({ form: chosen.form, period: value })}
          >
            {periods.map(({ number, due, end }) => (
              <option key={due} value={due}>
                {words.periodName(number, dateIn(end, language))}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
