// Where returned forms are handed in: dropped, or chosen as files or as a folder.
import { Button, mergeClasses, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { GivenFile } from "../../worker/office/calls";
import { useFileChooser } from "../parts/use-file-chooser";
import { chosenFiles, droppedFiles } from "./given-files";
import { useOffice } from "./office";
import { receivedOn } from "./received-on";
import { ReceivedDay } from "./ReceivedDay";
import { useGatherStyles } from "./use-gather-styles";

export function DropZone(): JSX.Element {
  const { words, gather, busy, services } = useOffice();
  const styles = useGatherStyles();
  const [over, setOver] = useState(false);
  const [day, setDay] = useState("");
  const hand = (given: readonly GivenFile[]): void => {
    if (given.length > 0) void gather(given, receivedOn(day, services.now()));
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
      <ReceivedDay hint={words.receivedHint} day={day} onDay={setDay} />
      {files.input}
      {folder.input}
    </section>
  );
}
