// Copies a text; where the web view forbids it, shows the text to be copied by hand.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import type { Language } from "../face";
import type { Services } from "../services";
import { PART_WORDS } from "./words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  text: {
    width: "100%",
    boxSizing: "border-box",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

export interface CopyButtonProps {
  readonly text: string;
  readonly copy: Services["copy"];
  readonly language: Language;
  /** What the button says; 复制 unless told. */
  readonly label?: string;
}

export function CopyButton({ text, copy, language, label }: CopyButtonProps): JSX.Element {
  const styles = useStyles();
  const words = PART_WORDS[language];
  const failedId = useId();
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly copied: boolean } | null>(null);
  const of = outcome?.text === text ? outcome : null;
  return (
    <div className={styles.root}>
      <Button
        size="small"
        onClick={() => {
          void copy(text).then((copied) => setOutcome({ text, copied }));
        }}
      >
        <span aria-live="polite">{of?.copied === true ? words.copied : (label ?? words.copy)}</span>
      </Button>
      {of?.copied === false && (
        <>
          <Text as="strong" size={200} id={failedId}>
            {words.copyFailed}
          </Text>
          {/* Plain: Fluent's own is not worth its weight on the first page. */}
          <textarea
            className={styles.text}
            aria-labelledby={failedId}
            readOnly
            value={text}
            rows={4}
            onFocus={(event) => event.currentTarget.select()}
          />
        </>
      )}
    </div>
  );
}
