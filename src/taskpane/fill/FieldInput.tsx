// One field of the list: its box, its measure, and what is to be said of what stands in it.
import {
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { type JSX, useEffect, useState } from "react";
import { choicesOf } from "../../core/campaign/fields";
import type { OpenField } from "../../jobs/check-open";
import { lastLine } from "./field-card";
import type { FormViewProps } from "./form-view-props";
import { kindOf, shortLabel, underHeading } from "./finding-groups";
import { ownSentence } from "./own-sentence";
import { shownContent, typedContent } from "./typed-content";
import { FILL_WORDS } from "./words";

const useStyles = makeStyles({
  field: { marginBottom: tokens.spacingVerticalS, minWidth: 0 },
  wide: { gridColumn: "1 / -1" },
  // Narrower than its letters would have it: two stand side by side.
  box: { minWidth: 0, width: "100%" },
  none: { color: tokens.colorNeutralForeground3 },
});

interface Props extends FormViewProps {
  readonly field: OpenField;
}

export function FieldInput(props: Props): JSX.Element {
  const { open, field, language } = props;
  const styles = useStyles();
  const words = FILL_WORDS[language];
  const { spec } = field.field;
  const isOpen = open.incoming.finished === null && field.place !== null;
  const isAsked = field.duty !== "outside" && (field.duty !== "unneeded" || field.content !== null);
  const found = open.findings.find(({ place }) => place.field === field.field.key);
  const grave = found === undefined ? undefined : kindOf(found);
  // A blank is plain to see; the list of what is missing is elsewhere.
  const said =
    found === undefined || grave === "missing" ? undefined : ownSentence(underHeading(found, open), language);
  if (!isAsked)
    return (
      <Field className={styles.field} label={shortLabel(field.field)}>
        <Text size={200} className={styles.none}>
          {words.card.duties[field.duty]}
        </Text>
      </Field>
    );
  const last = lastLine(open, field, language);
  const hint = [
    spec.hint,
    spec.example === undefined ? undefined : `${words.card.example} ${spec.example}`,
    last === undefined ? undefined : `${words.card.last} ${last}`,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
  return (
    <Field
      className={mergeClasses(styles.field, (spec.kind === "text" || said !== undefined) && styles.wide)}
      label={shortLabel(field.field)}
      required={field.duty === "required"}
      {...(hint === "" ? {} : { hint })}
      {...(said === undefined
        ? {}
        : { validationMessage: said, validationState: grave === "error" ? "error" : "warning" })}
    >
      <Box {...props} isOpen={isOpen} />
    </Field>
  );
}

function Box({
  field,
  desk,
  language,
  isOpen,
  ...labelled
}: Props & { readonly isOpen: boolean }): JSX.Element {
  const styles = useStyles();
  const { spec } = field.field;
  const shown = shownContent(field.content, spec);
  const [draft, setDraft] = useState<string | null>(null);
  // What stands in the sheet goes first, unless it is being typed over here.
  useEffect(() => setDraft(null), [shown]);
  const control = controlProps(labelled);
  const put = (text: string): void => {
    if (text !== shown && field.place !== null)
      void desk.write([{ ...field.place, value: typedContent(text, spec) }]).then(() => setDraft(null));
    else setDraft(null);
  };
  if (spec.kind === "yesNo" || spec.kind === "choice") {
    const choices = choicesOf(field.field.spec);
    return (
      <Select
        {...control}
        className={styles.box}
        disabled={!isOpen}
        value={shown}
        onChange={(_, { value }) => put(value)}
      >
        <option value="">{FILL_WORDS[language].list.choose}</option>
        {[...new Set([...choices, ...(shown === "" ? [] : [shown])])].map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </Select>
    );
  }
  const box = {
    ...control,
    readOnly: !isOpen,
    value: draft ?? shown,
    onChange: (_: unknown, { value }: { readonly value: string }) => setDraft(value),
    onBlur: () => draft !== null && put(draft),
  };
  if (spec.kind === "text") return <Textarea {...box} rows={1} resize="vertical" />;
  const isNumber = spec.kind === "count" || spec.kind === "decimal";
  return (
    <Input
      {...box}
      className={styles.box}
      inputMode={isNumber ? "decimal" : "text"}
      onKeyDown={({ key }) => {
        if (key === "Enter" && draft !== null) put(draft);
        if (key === "Escape") setDraft(null);
      }}
      {...(spec.measure === undefined
        ? {}
        : {
            contentAfter: (
              <Text size={200} wrap={false}>
                {spec.measure}
              </Text>
            ),
          })}
    />
  );
}

/** What Fluent's Field hands to its control: id, label, message. */
function controlProps(props: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(props).filter(
      ([name]) => name === "id" || name === "required" || name.startsWith("aria-"),
    ),
  );
}
