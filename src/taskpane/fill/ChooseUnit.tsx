// A blank form: which unit fills it.
import { Field, Select } from "@fluentui/react-components";
import type { JSX } from "react";
import type { OpenCheck } from "../../jobs/check-open";
import type { Language } from "../face";
import { EmptyState } from "../parts/EmptyState";
import type { FormDesk } from "./form-desk";
import { ownSentence } from "./own-sentence";
import { FILL_WORDS } from "./words";

interface Props {
  readonly language: Language;
  readonly check: Extract<OpenCheck, { readonly state: "noUnit" }>;
  readonly choose: FormDesk["write"];
}

export default function ChooseUnit({ language, check, choose }: Props): JSX.Element {
  const { chooseUnit, list } = FILL_WORDS[language];
  const { place, units, finding } = check;
  return (
    <EmptyState
      title={chooseUnit.title}
      action={
        place !== null && (
          <Field
            label={chooseUnit.label}
            {...(finding.code === "file/no-unit"
              ? {}
              : { validationMessage: ownSentence(finding, language) })}
          >
            <Select value="" onChange={(_, { value }) => void choose([{ ...place, value }])}>
              <option value="" disabled>
                {list.choose}
              </option>
              {units.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
        )
      }
    >
      {place === null ? chooseUnit.noPlace : chooseUnit.text}
    </EmptyState>
  );
}
