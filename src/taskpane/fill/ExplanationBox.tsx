// 核实说明, typed in place and written into the form's own 核对 sheet.
import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { type JSX, useEffect, useState } from "react";
import { LONGEST_EXPLANATION } from "../../core/form/explanations";
import type { CellPlace } from "../../core/sheet/host";
import type { FormViewProps } from "./form-view-props";
import { FILL_WORDS } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "flex-start" },
  field: { width: "100%" },
  given: { overflowWrap: "anywhere" },
});

interface Props extends Pick<FormViewProps, "desk" | "language" | "announce"> {
  readonly place: CellPlace;
  /** What stands there. */
  readonly text: string;
  readonly label: string;
  readonly hint?: string;
}

export function ExplanationBox({ desk, language, announce, place, text, label, hint }: Props): JSX.Element {
  const styles = useStyles();
  const words = FILL_WORDS[language].explanation;
  const [draft, setDraft] = useState(text);
  const [editing, setEditing] = useState(false);
  // What stands in the sheet goes first, unless it is being written here.
  useEffect(() => {
    if (!editing) setDraft(text);
  }, [text, editing]);
  const trimmed = draft.trim();
  const tooLong = trimmed.length > LONGEST_EXPLANATION;
  const save = async (): Promise<void> => {
    if (trimmed === text || tooLong) return setEditing(false);
    const written = await desk.write([{ ...place, value: trimmed === "" ? null : trimmed }]);
    if (!written) return;
    setEditing(false);
    announce(words.saved);
  };
  if (text !== "" && !editing)
    return (
      <div className={styles.root}>
        <Text size={200} className={styles.given}>
          {`${label}${language === "zh" ? "：" : ": "}${text}`}
        </Text>
        <Button size="small" onClick={() => setEditing(true)}>
          {words.edit}
        </Button>
      </div>
    );
  return (
    <div className={styles.root}>
      <Field
        className={styles.field}
        label={label}
        hint={hint ?? words.hint}
        {...(tooLong ? { validationMessage: words.tooLong(LONGEST_EXPLANATION) } : {})}
      >
        <Textarea
          size="small"
          rows={2}
          resize="vertical"
          value={draft}
          onFocus={() => setEditing(true)}
          onChange={(_, { value }) => setDraft(value)}
        />
      </Field>
      {trimmed !== text && (
        <Button size="small" appearance="primary" disabled={tooLong} onClick={() => void save()}>
          {words.save}
        </Button>
      )}
    </div>
  );
}
