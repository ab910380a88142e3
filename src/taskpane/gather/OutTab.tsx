// 导出: reminders and the report's text to copy, files to hand on, the form for the level above.
import { Button, Select, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { CopyButton } from "../parts/CopyButton";
import { useFileChooser } from "../parts/use-file-chooser";
import { chosenFiles } from "./given-files";
import { useOffice } from "./office";
import { PassUpForm } from "./PassUpForm";
import { useGatherStyles } from "./use-gather-styles";
import { useView } from "./use-view";

export function OutTab(): JSX.Element {
  const styles = useGatherStyles();
  return (
    <div className={styles.page}>
      <Files />
      <Reminders />
      <Narrative />
      <PassUpForm />
    </div>
  );
}

function Files(): JSX.Element {
  const { words, deliver, desk, busy } = useOffice();
  const styles = useGatherStyles();
  const { fileNames } = words;
  const findings = (as: "xlsx" | "csv") => async (): Promise<Uint8Array> =>
    (await desk.ask("findingsFile", { as })).bytes;
  return (
    <section className={styles.stack}>
      <Text as="h3" weight="semibold">
        {words.exportTitle}
      </Text>
      <Button
        disabled={busy}
        onClick={() =>
          void deliver(fileNames.rollup, "workbook", async () => (await desk.ask("rollupFile", null)).bytes)
        }
      >
        {words.exportRollup}
      </Button>
      <Button
        disabled={busy}
        onClick={() => void deliver(fileNames.findingsXlsx, "workbook", findings("xlsx"))}
      >
        {words.exportFindings}
      </Button>
      <Button disabled={busy} onClick={() => void deliver(fileNames.findingsCsv, "other", findings("csv"))}>
        {words.exportCsv}
      </Button>
    </section>
  );
}

function Reminders(): JSX.Element | null {
  const { words, services, language } = useOffice();
  const styles = useGatherStyles();
  const [unit, setUnit] = useState("");
  const reminders = useView("reminders", null);
  if (reminders === null) return null;
  const one = reminders.units.find(({ code }) => code === unit);
  const text = one?.text ?? reminders.all;
  return (
    <section className={styles.stack}>
      <Text as="h3" weight="semibold">
        {words.remindTitle}
      </Text>
      {reminders.units.length > 0 && (
        <Select aria-label={words.chooseUnit} value={unit} onChange={(_, { value }) => setUnit(value)}>
          <option value="">{words.remindAll}</option>
          {reminders.units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {text === null ? (
        <Text>{words.remindNone}</Text>
      ) : (
        <>
          <Text size={200} className={styles.wrap}>
            {text}
          </Text>
          <CopyButton text={text} copy={services.copy} language={language} label={words.remind} />
        </>
      )}
    </section>
  );
}

function Narrative(): JSX.Element {
  const { words } = useOffice();
  const styles = useGatherStyles();
  const [shown, setShown] = useState(false);
  return (
    <section className={styles.stack}>
      <Text as="h3" weight="semibold">
        {words.narrativeTitle}
      </Text>
      {shown ? (
        <NarrativeText />
      ) : (
        <div>
          <Button onClick={() => setShown(true)}>{words.narrativeShow}</Button>
        </div>
      )}
    </section>
  );
}

/** The rollup of the year before, to compare with. */
function LastYear(): JSX.Element {
  const { words, state, compare, busy } = useOffice();
  const styles = useGatherStyles();
  const file = useFileChooser({
    label: words.compareChoose,
    accept: ".xlsx",
    onFiles: (files) => {
      const [given] = chosenFiles(files);
      if (given !== undefined) void compare(given);
    },
  });
  const last = state.summary?.last ?? null;
  return (
    <div className={styles.tight}>
      <Text size={200} className={styles.quiet}>
        {last === null ? words.compareHint : words.compareWith(last)}
      </Text>
      <div className={styles.row}>
        <Button size="small" disabled={busy} onClick={file.choose}>
          {words.compareChoose}
        </Button>
        {last !== null && (
          <Button size="small" disabled={busy} onClick={() => void compare(null)}>
            {words.compareNot}
          </Button>
        )}
      </div>
      {file.input}
    </div>
  );
}

function NarrativeText(): JSX.Element | null {
  const { words, services, language } = useOffice();
  const styles = useGatherStyles();
  const lines = useView("narrative", null);
  if (lines === null) return null;
  return (
    <>
      <LastYear />
      <CopyButton
        text={lines.join("\n")}
        copy={services.copy}
        language={language}
        label={words.narrativeCopy}
      />
      {lines.map((line, index) => (
        <Text key={`${index} ${line}`} size={200} className={styles.wrap}>
          {line}
        </Text>
      ))}
    </>
  );
}
