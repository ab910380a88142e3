// Where returned forms are handed in: dropped, or chosen as files or as a folder.
import { Button, Field, Input, mergeClasses, Text } from "@fluentui/react-components";
import { useRef, useState, type JSX } from "react";
import type { GivenFile } from "../../worker/office/calls";
import { chosenFiles, droppedFiles } from "./given-files";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";

export function DropZone(): JSX.Element {
  const { words, gather, busy, services } = useOffice();
  const styles = useGatherStyles();
  const [over, setOver] = useState(false);
  const [day, setDay] = useState("");
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const hand = (given: readonly GivenFile[]): void => {
    // A day without a time is its noon: the day counts, not the hour.
    const zone = /(?:Z|[+-]\d{2}:\d{2})$/.exec(services.now())?.[0] ?? "Z";
    if (given.length > 0) void gather(given, day === "" ? null : `${day}T12:00:00${zone}`);
  };
  return (
    <section
      className={mergeClasses(styles.drop, over && styles.over)}
      aria-label={words.dropTitle}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!busy) void droppedFiles(event.dataTransfer.items).then(hand);
      }}
    >
      <Text weight="semibold">{words.dropTitle}</Text>
      <Text size={200} className={styles.quiet}>
        {words.dropText}
      </Text>
      <div className={styles.row}>
        <Button appearance="primary" disabled={busy} onClick={() => files.current?.click()}>
          {words.chooseFiles}
        </Button>
        <Button disabled={busy} onClick={() => folder.current?.click()}>
          {words.chooseFolder}
        </Button>
      </div>
      <Field label={words.received} hint={words.receivedHint} orientation="vertical">
        <Input type="date" size="small" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <FileInput inputRef={files} label={words.chooseFiles} onFiles={hand} />
      <FileInput inputRef={folder} label={words.chooseFolder} folder onFiles={hand} />
    </section>
  );
}

interface FileInputProps {
  readonly inputRef: React.RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly folder?: boolean;
  readonly onFiles: (files: readonly GivenFile[]) => void;
}

function FileInput({ inputRef, label, folder = false, onFiles }: FileInputProps): JSX.Element {
  const styles = useGatherStyles();
  return (
    <input
      ref={inputRef}
      type="file"
      multiple
      className={styles.hidden}
      aria-label={label}
      {...(folder && { webkitdirectory: "" })}
      onChange={({ currentTarget }) => {
        if (currentTarget.files !== null) onFiles(chosenFiles(currentTarget.files));
        // The same files may be chosen again.
        currentTarget.value = "";
      }}
    />
  );
}
