// Where returned forms are handed in: dropped, or chosen as files or as a folder.
import { Button, Field, Input, mergeClasses, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { GivenFile } from "../../worker/office/calls";
import { useFileChooser } from "../parts/use-file-chooser";
import { chosenFiles, droppedFiles } from "./given-files";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";

export function DropZone(): JSX.Element {
  const { words, gather, busy, services } = useOffice();
  const styles = useGatherStyles();
  const [over, setOver] = useState(false);
  const [day, setDay] = useState("");
  const hand = (given: readonly GivenFile[]): void => {
    // A day without a time is its noon: the day counts, not the hour.
    const zone = /(?:Z|[+-]\d{2}:\d{2})$/.exec(services.now())?.[0] ?? "Z";
    if (given.length > 0) void gather(given, day === "" ? null : `${day}T12:00:00${zone}`);
  };
  const onFiles = (list: readonly File[]): void => hand(chosenFiles(list));
  const files = useFileChooser({ label: words.chooseFiles, multiple: true, onFiles });
  const folder = useFileChooser({ label: words.chooseFolder, folder: true, onFiles });
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
        <Button appearance="primary" disabled={busy} onClick={files.choose}>
          {words.chooseFiles}
        </Button>
        <Button disabled={busy} onClick={folder.choose}>
          {words.chooseFolder}
        </Button>
      </div>
      <Field label={words.received} hint={words.receivedHint} orientation="vertical">
        <Input type="date" size="small" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      {files.input}
      {folder.input}
    </section>
  );
}
