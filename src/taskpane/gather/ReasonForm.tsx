// Why something is done: asked for in place, before it is done.
import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type JSX, type ReactNode } from "react";
import { PART_WORDS } from "../parts/words";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";

export interface ReasonFormProps {
  readonly onDone: (reason: string) => void;
  readonly onCancel: () => void;
  /** What is asked for besides. */
  readonly children?: ReactNode;
  /** What is missing besides the reason. */
  readonly incomplete?: boolean;
}

export function ReasonForm({ onDone, onCancel, children, incomplete = false }: ReasonFormProps): JSX.Element {
  const { words, language } = useOffice();
  const styles = useGatherStyles();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const text = reason.trim();
  return (
    <form
      noValidate
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (text !== "" && !incomplete) onDone(text);
      }}
    >
      <Field
        label={words.reason}
        required
        {...(tried && text === "" && { validationMessage: words.needReason })}
      >
        <Input autoFocus value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {children}
      <div className={styles.row}>
        <Button size="small" appearance="primary" type="submit">
          {words.confirm}
        </Button>
        <Button size="small" onClick={onCancel}>
          {PART_WORDS[language].cancel}
        </Button>
      </div>
    </form>
  );
}
