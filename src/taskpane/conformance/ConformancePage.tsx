// The developer's page: asks the Excel it runs in what is believed of it, and hands the answers over as JSON.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { type ConformanceReport, runConformance } from "../../hosts/conformance/run-conformance";
import type { Language } from "../face";
import { CopyButton } from "../parts/CopyButton";
import type { Services } from "../services";
import { useJob } from "../use-job";
import { BeliefList } from "./BeliefList";
import { CONFORMANCE_WORDS } from "./words";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    "& > *": { marginBlock: 0 },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const FILE_NAME = "tallysheet-conformance.json";

export interface ConformancePageProps {
  readonly services: Pick<Services, "deliver" | "copy">;
  readonly language: Language;
}

export default function ConformancePage({ services, language }: ConformancePageProps): JSX.Element {
  const styles = useStyles();
  const words = CONFORMANCE_WORDS[language];
  const { run } = useJob();
  const [outcome, setOutcome] = useState<ConformanceReport | "not-new" | null>(null);

  const ask = async (): Promise<void> => {
    setOutcome(null);
    const report = await run(words.job, (signal, progress) => runConformance({ signal, progress }));
    if (report !== undefined) setOutcome(report ?? "not-new");
  };
  return (
    <div className={styles.page}>
      <Text as="h2" size={400} weight="semibold">
        {words.title}
      </Text>
      <Text as="p" block>
        {words.what}
      </Text>
      <Button appearance="primary" onClick={() => void ask()}>
        {outcome === null ? words.start : words.again}
      </Button>
      {outcome === "not-new" && (
        <Text as="p" block weight="semibold" role="alert">
          {words.notNew}
        </Text>
      )}
      {outcome !== null && outcome !== "not-new" && (
        <Result report={outcome} services={services} language={language} />
      )}
    </div>
  );
}

interface ResultProps extends ConformancePageProps {
  readonly report: ConformanceReport;
}

function Result({ report, services, language }: ResultProps): JSX.Element {
  const styles = useStyles();
  const words = CONFORMANCE_WORDS[language];
  const { run } = useJob();
  const json = JSON.stringify(report, null, 2);
  const count = (agrees: boolean | null): number =>
    report.results.filter((result) => result.agrees === agrees).length;
  const save = (): Promise<unknown> =>
    run(words.save, () =>
      services.deliver({ name: FILE_NAME, bytes: new TextEncoder().encode(json), kind: "other" }),
    );
  return (
    <>
      <Text as="p" block weight="semibold" role="status">
        {words.sum(count(true), count(false), count(null))}
      </Text>
      <div className={styles.actions}>
        <Button size="small" onClick={() => void save()}>
          {words.save}
        </Button>
        <CopyButton text={json} copy={services.copy} language={language} label={words.copy} />
      </div>
      <BeliefList results={report.results} language={language} />
    </>
  );
}
