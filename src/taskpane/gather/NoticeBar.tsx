// What was just done, or why it was not.
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { ErrorNote } from "../parts/ErrorNote";
import { useOffice } from "./office";
import { SavedNote } from "./SavedNote";
import { useGatherStyles } from "./use-gather-styles";

export function NoticeBar(): JSX.Element | null {
  const { words, state, tell, deliver, desk, busy } = useOffice();
  const styles = useGatherStyles();
  const { notice } = state;
  if (notice === null) return null;
  const onClose = (): void => tell({ type: "dismissed" });
  switch (notice.kind) {
    case "done":
      return (
        <ErrorNote intent="success" onClose={onClose} closeLabel={words.close}>
          {words[notice.what]}
        </ErrorNote>
      );
    case "saved":
      return (
        <ErrorNote intent="success" onClose={onClose} closeLabel={words.close}>
          <SavedNote file={notice.file} />
        </ErrorNote>
      );
    case "refused":
      return (
        <ErrorNote intent="warning" onClose={onClose} closeLabel={words.close}>
          {notice.sentences.map((sentence) => (
            <div key={sentence} className={styles.wrap}>
              {sentence}
            </div>
          ))}
        </ErrorNote>
      );
    case "elsewhere":
      return (
        <ErrorNote
          intent="warning"
          onClose={onClose}
          closeLabel={words.close}
          actions={
            <Button
              size="small"
              appearance="primary"
              disabled={busy}
              onClick={() =>
                void deliver(
                  words.fileNames.rollup,
                  "workbook",
                  async () => (await desk.ask("rollupFile", null)).bytes,
                )
              }
            >
              {words.newWorkbook}
            </Button>
          }
        >
          {words.elsewhere(words[notice.because])}
        </ErrorNote>
      );
  }
}
