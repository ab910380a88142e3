// Nothing is open: campaigns that come along, a file of one's own, or one pasted.
import { Button, Field, Text, Textarea } from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
import { loadJson } from "../../core/campaign/json";
import { explain } from "../../core/text/explain";
import type { FaceProps } from "../face";
import type { BundledCampaign } from "../services";
import { ErrorNote } from "../parts/ErrorNote";
import { fileText } from "../../jobs/file-text";
import { useFileChooser } from "../parts/use-file-chooser";
import { useBook } from "./use-book";
import { useDesignStyles } from "./use-styles";
import type { DesignWords } from "./words";

export interface StartViewProps {
  readonly face: FaceProps;
  readonly words: DesignWords;
  readonly open: (origin: string, text: string) => void;
}

export function StartView({ face, words, open }: StartViewProps): JSX.Element {
  const styles = useDesignStyles();
  return (
    <main className={styles.page}>
      <Text as="h2" size={400} weight="semibold">
        {words.startTitle}
      </Text>
      <Text className={styles.quiet}>{words.startText}</Text>
      <OpenWorkbook face={face} words={words} open={open} />
      <OwnFile words={words} open={open} />
      <Text as="h3" weight="semibold">
        {words.bundled}
      </Text>
      <ul className={styles.list}>
        {face.services.campaigns.map((campaign) => (
          <BundledLine key={campaign.id} campaign={campaign} words={words} open={open} />
        ))}
      </ul>
      <PasteJson words={words} open={open} />
    </main>
  );
}

type OpenProps = Omit<StartViewProps, "face">;

/** Nothing where the open workbook carries no campaign. */
function OpenWorkbook({ face, words, open }: StartViewProps): JSX.Element | null {
  const styles = useDesignStyles();
  const book = useBook(face, words);
  const [refused, refuse] = useState<string | null>(null);
  if (book.opened === "nothing") return null;
  const take = async (): Promise<void> => {
    const found = await book.read();
    if (found === undefined) return;
    if (found.kind === "none") refuse(words.bookHasNone);
    else if (found.kind === "unusable") refuse(explain(found.finding, face.language));
    else open(words.fromBook, JSON.stringify(found.campaign));
  };
  return (
    <section className={styles.card} aria-label={words.bookTitle}>
      <Text>{book.opened === "form" ? words.bookIsForm : words.bookIsRollup}</Text>
      <Button appearance="primary" onClick={() => void take()}>
        {words.openBook}
      </Button>
      {refused !== null && <ErrorNote>{refused}</ErrorNote>}
    </section>
  );
}

function OwnFile({ words, open }: OpenProps): JSX.Element {
  const styles = useDesignStyles();
  const take = (file: File | undefined): void => {
    if (file !== undefined) void fileText(file).then((text) => open(file.name, text));
  };
  const chooser = useFileChooser({
    label: words.ownFile,
    accept: ".json,application/json",
    onFiles: ([file]) => take(file),
  });
  return (
    <div
      className={styles.drop}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files[0]);
      }}
    >
      {chooser.input}
      <Button onClick={chooser.choose}>{words.ownFile}</Button>
      <Text block size={200} className={styles.quiet}>
        {words.dropHere}
      </Text>
    </div>
  );
}

function BundledLine({
  campaign,
  words,
  open,
}: OpenProps & { readonly campaign: BundledCampaign }): JSX.Element {
  const styles = useDesignStyles();
  const [loaded, setLoaded] = useState<{ readonly text: string; readonly title: string } | null>(null);
  useEffect(() => {
    let gone = false;
    void campaign.load().then((text) => gone || setLoaded({ text, title: titleOf(text) }));
    return () => {
      gone = true;
    };
  }, [campaign]);
  const title = loaded?.title ?? campaign.id;
  return (
    <li className={styles.line}>
      <Text className={styles.grow}>{title}</Text>
      <Button
        size="small"
        disabled={loaded === null}
        aria-label={`${words.open} ${title}`}
        onClick={() => loaded !== null && open(title, loaded.text)}
      >
        {words.open}
      </Button>
    </li>
  );
}

function titleOf(text: string): string {
  const json = loadJson(text);
  return "fault" in json ? "" : String((json.value as { readonly title?: unknown }).title);
}

function PasteJson({ words, open }: OpenProps): JSX.Element {
  const styles = useDesignStyles();
  const [text, setText] = useState("");
  return (
    <details>
      <summary>{words.pasteJson}</summary>
      <div className={styles.stack}>
        <Field label={words.pasteJsonHint}>
          <Textarea rows={6} resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        <Button disabled={text.trim() === ""} onClick={() => open(words.notAForm, text)}>
          {words.readPasted}
        </Button>
      </div>
    </details>
  );
}
