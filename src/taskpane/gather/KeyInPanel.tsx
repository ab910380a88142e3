// 代录: what came on paper or by telephone, keyed in field by field, with its source.
import { Button, Field, Input, Select, Text } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useState, type JSX } from "react";
import type { EntryField } from "../../jobs/office/entry-form";
import { StatRow } from "../parts/StatRow";
import { useOffice } from "./office";
import { receivedOn } from "./received-on";
import { ReceivedDay } from "./ReceivedDay";
import { useGatherStyles } from "./use-gather-styles";
import { useView } from "./use-view";

export function KeyInPanel({
  code,
  name,
}: {
  readonly code: string;
  readonly name: string;
}): JSX.Element | null {
  const { words, tell, keyIn, services } = useOffice();
  const styles = useGatherStyles();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [source, setSource] = useState("");
  const [day, setDay] = useState("");
  const [tried, setTried] = useState(false);
  const sections = useView("entryForm", { unit: code });
  if (sections === null) return null;
  const required = sections.flatMap(({ fields }) => fields).filter((field) => field.required);
  const done = required.filter(({ key }) => (values[key] ?? "").trim() !== "").length;
  return (
    <form
      noValidate
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (source.trim() === "") return;
        const now = services.now();
        void keyIn({ unit: code, values, source: source.trim(), received: receivedOn(day, now) ?? now });
      }}
    >
      <div>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          onClick={() => tell({ type: "keyInLeft" })}
        >
          {words.back}
        </Button>
      </div>
      <Text as="h2" size={400} weight="semibold">
        {words.keyInTitle(name)}
      </Text>
      <Text size={200} className={styles.quiet}>
        {words.keyInText}
      </Text>
      <Field
        label={words.source}
        hint={words.sourceHint}
        required
        {...(tried && source.trim() === "" && { validationMessage: words.needSource })}
      >
        <Input value={source} onChange={(_, { value }) => setSource(value)} />
      </Field>
      <ReceivedDay hint={words.keyedReceivedHint} day={day} onDay={setDay} />
      <StatRow label={words.keyedOf(done, required.length)} done={done} of={required.length} />
      {sections.map((section) => (
        <fieldset key={section.id} className={styles.card}>
          <legend>{section.label}</legend>
          {section.fields.map((field) => (
            <EntryInput
              key={field.key}
              field={field}
              value={values[field.key] ?? ""}
              onValue={(value) => setValues((before) => ({ ...before, [field.key]: value }))}
            />
          ))}
        </fieldset>
      ))}
      <Button type="submit" appearance="primary">
        {words.addReturn}
      </Button>
    </form>
  );
}

interface EntryInputProps {
  readonly field: EntryField;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function EntryInput({ field, value, onValue }: EntryInputProps): JSX.Element {
  const { words } = useOffice();
  const { label, measure, kind, choices, required, example } = field;
  const notes = [measure, required ? null : words.optional].filter((part) => part !== null);
  const name = notes.length === 0 ? label : `${label}（${notes.join("，")}）`;
  if (choices.length > 0) {
    return (
      <Field label={name}>
        <Select value={value} onChange={(_, data) => onValue(data.value)}>
          <option value="" />
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      </Field>
    );
  }
  const number = kind === "count" || kind === "decimal";
  return (
    <Field label={name}>
      <Input
        value={value}
        {...(number && { inputMode: "decimal" as const })}
        {...(example !== null && { placeholder: example })}
        onChange={(_, data) => onValue(data.value)}
      />
    </Field>
  );
}
