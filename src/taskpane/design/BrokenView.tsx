// A campaign with errors: every one with its place in the JSON, and the text to mend.
import { Button, Field, Text, Textarea } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { Language } from "../face";
import { FindingList } from "../parts/FindingList";
import type { Broken } from "./state";
import { useDesignStyles } from "./use-styles";
import type { DesignWords } from "./words";

/** Characters that a text box still takes without a pause at every key. */
const LONGEST = 2_000_000;

export interface BrokenViewProps {
  readonly state: Broken;
  readonly language: Language;
  readonly words: DesignWords;
  readonly check: (text: string) => void;
  readonly close: () => void;
}

export function BrokenView({ state, language, words, check, close }: BrokenViewProps): JSX.Element {
  const styles = useDesignStyles();
  const [text, setText] = useState(state.text);
  const isLong = state.text.length > LONGEST;
  return (
    <main className={styles.page}>
      <Text as="h2" size={400} weight="semibold">
        {words.brokenTitle(state.origin)}
      </Text>
      <Text role="status">{words.brokenText(state.findings.length, isLong)}</Text>
      <FindingList
        findings={state.findings}
        language={language}
        label={words.findings(state.findings.length)}
        headingOf={({ place }) => place.path ?? ""}
      />
      {isLong ? (
        <Text>{words.tooLongToMend}</Text>
      ) : (
        <Field label={words.notAForm}>
          <Textarea
            rows={16}
            className={styles.code}
            resize="vertical"
            value={text}
            spellCheck={false}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
      )}
      <div className={styles.row}>
        {!isLong && (
          <Button appearance="primary" onClick={() => check(text)}>
            {words.checkAgain}
          </Button>
        )}
        <Button onClick={close}>{words.closeCampaign}</Button>
      </div>
    </main>
  );
}
