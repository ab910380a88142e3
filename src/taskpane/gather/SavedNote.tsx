// A file that was downloaded, and the ways to it where the download was refused.
import { Button, Text } from "@fluentui/react-components";
import type { JSX } from "react";
import { CopyButton } from "../parts/CopyButton";
import type { OutgoingFile } from "../services";
import { useJob } from "../use-job";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";

export function SavedNote({ file }: { readonly file: OutgoingFile }): JSX.Element {
  const { words, services, language, busy } = useOffice();
  const styles = useGatherStyles();
  const { run } = useJob();
  const { deliver, saveAs, copy } = services;
  return (
    <div className={styles.tight}>
      <span className={styles.wrap}>{words.saved(file.name)}</span>
      <details>
        <summary>{words.notReceived}</summary>
        <div className={styles.stack}>
          <Text size={200} className={styles.wrap}>
            {words.notReceivedWhy}
          </Text>
          <div className={styles.row}>
            {saveAs !== undefined && (
              <Button size="small" disabled={busy} onClick={() => void run(words.saveAs, () => saveAs(file))}>
                {words.saveAs}
              </Button>
            )}
            <Button
              size="small"
              disabled={busy}
              onClick={() => void run(words.downloadAgain, () => deliver(file))}
            >
              {words.downloadAgain}
            </Button>
          </div>
          {file.name.endsWith(".csv") && (
            <CopyButton text={textOf(file)} copy={copy} language={language} label={words.copyCsv} />
          )}
        </div>
      </details>
    </div>
  );
}

/** Without the mark at its beginning, which is for programs. */
function textOf({ bytes }: OutgoingFile): string {
  return new TextDecoder().decode(bytes);
}
