// A file on its way to the person, and what to do where it does not arrive: not every Excel lets its pane download.
import { Button, Text } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import type { FaceProps } from "../face";
import type { OutgoingFile } from "../services";
import { useJob } from "../use-job";
import { useDesignStyles } from "./use-styles";
import type { DesignWords } from "./words";

export interface ReceivedProps {
  readonly face: FaceProps;
  readonly words: DesignWords;
  readonly file: OutgoingFile;
  /** Other ways to the same end. */
  readonly children: ReactNode;
}

export function Received({ face, words, file, children }: ReceivedProps): JSX.Element {
  const styles = useDesignStyles();
  const job = useJob();
  const { deliver, saveAs } = face.services;
  const tell = (saved: boolean | undefined): void => {
    if (saved === true) face.announce(words.downloaded(file.name, size(file)));
  };
  return (
    <div className={styles.stack}>
      <Text role="status" className={styles.wrap}>
        {words.downloaded(file.name, size(file))}
      </Text>
      <details>
        <summary>{words.notReceived}</summary>
        <div className={styles.stack}>
          <Text className={styles.quiet}>{words.notReceivedWhy}</Text>
          <div className={styles.row}>
            {saveAs !== undefined && (
              <Button size="small" onClick={() => void job.run(words.saveAs, () => saveAs(file)).then(tell)}>
                {words.saveAs}
              </Button>
            )}
            <Button
              size="small"
              onClick={() =>
                void job
                  .run(words.downloadAgain, () => deliver(file))
                  .then((done) => tell(done !== undefined))
              }
            >
              {words.downloadAgain}
            </Button>
          </div>
          {children}
        </div>
      </details>
    </div>
  );
}

/** "1.2 MB", "36 KB". */
function size({ bytes }: OutgoingFile): string {
  const kilobytes = bytes.length / 1024;
  return kilobytes < 1024 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
