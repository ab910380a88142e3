// The running job with its progress and a way to stop it, or why the last one was not done.
import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { explainHostError } from "../../core/text/host-error";
import type { Language } from "../face";
import { useJob } from "../use-job";
import { ErrorNote } from "./ErrorNote";
import { PART_WORDS } from "./words";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: tokens.spacingVerticalXS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  progress: { gridColumn: "1 / -1" },
  whole: { gridColumn: "1 / -1" },
});

export function JobBar({ language }: { readonly language: Language }): JSX.Element | null {
  const styles = useStyles();
  const { running, failure, stop, dismiss } = useJob();
  const words = PART_WORDS[language];
  if (running !== null) {
    const { name, progress, stopping, finishing } = running;
    return (
      <div className={styles.bar} role="status">
        <Text size={200}>
          {stopping ? words.stopping : words.working(name)}
          {progress !== null && progress.of > 0 && ` ${progress.done} / ${progress.of}`}
        </Text>
        {finishing === null && (
          <Button size="small" onClick={stop} disabled={stopping}>
            {words.stop}
          </Button>
        )}
        <ProgressBar
          className={styles.progress}
          aria-label={words.working(name)}
          {...(progress === null || progress.of === 0 ? {} : { value: progress.done, max: progress.of })}
        />
        {finishing !== null && (
          <Text size={200} className={styles.whole}>
            {finishing}
          </Text>
        )}
      </div>
    );
  }
  if (failure === null) return null;
  return (
    <ErrorNote
      intent={failure.code === "cancelled" ? "info" : "error"}
      title={words.notDone(failure.name)}
      onClose={dismiss}
      closeLabel={words.close}
    >
      {explainHostError(failure, language)}
    </ErrorNote>
  );
}
