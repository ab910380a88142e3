// 审核定稿: what stands in the way, the question before it, and afterwards what to do next.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type JSX, useState } from "react";
import { minuteAt } from "../../core/form/finished-text";
import { PRINTED } from "../../core/text/printed";
import { finishForm } from "../../jobs/finish-form";
import { reopenForm } from "../../jobs/reopen-form";
import { ConfirmInPane } from "../parts/ConfirmInPane";
import { CopyButton } from "../parts/CopyButton";
import { ErrorNote } from "../parts/ErrorNote";
import { useJob } from "../use-job";
import { obstacles } from "./finding-groups";
import type { FormViewProps } from "./form-view-props";
import { FILL_WORDS } from "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
  },
  text: { margin: 0 },
  code: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, letterSpacing: "0.1em" },
  name: { overflowWrap: "anywhere" },
  steps: { margin: 0, paddingInlineStart: "1.4em", display: "grid", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export default function FinishView(props: FormViewProps): JSX.Element {
  const styles = useStyles();
  const { open } = props;
  return (
    <div className={styles.root}>
      {open.incoming.finished === null ? <Before {...props} /> : <After {...props} />}
    </div>
  );
}

function Before({ open, tell, desk, services, language, announce }: FormViewProps): JSX.Element {
  const styles = useStyles();
  const words = FILL_WORDS[language];
  const own = words.finishing;
  const { run, running } = useJob();
  const [asking, ask] = useState(false);
  const counts = obstacles(open);
  const finish = async (): Promise<void> => {
    ask(false);
    const done = await run(own.name, () => finishForm(services.host, services.now()));
    desk.look();
    if (done?.ok === true) announce(`${own.name}。${own.checkCode} ${done.checkCode}`);
  };
  if (open.blocking.length > 0)
    return (
      <>
        <Text as="h2" weight="semibold" className={styles.text}>
          {own.openTitle(open.blocking.length)}
        </Text>
        <Text as="p" className={styles.text}>
          {own.open}
        </Text>
        <ul className={styles.steps}>
          {(["missing", "error", "warning"] as const)
            .filter((kind) => counts[kind] > 0)
            .map((kind) => (
              <li key={kind}>{words.obstacles[kind](counts[kind])}</li>
            ))}
        </ul>
        <Button appearance="primary" onClick={() => tell({ type: "modeChosen", mode: "check" })}>
          {own.more}
        </Button>
      </>
    );
  return (
    <>
      <Text as="p" className={styles.text}>
        {own.intro}
      </Text>
      {asking ? (
        <ConfirmInPane
          title={own.confirmTitle}
          yes={words.finish}
          language={language}
          onYes={() => void finish()}
          onNo={() => ask(false)}
        >
          {own.confirm}
        </ConfirmInPane>
      ) : (
        <Button appearance="primary" disabled={running !== null} onClick={() => ask(true)}>
          {words.finish}
        </Button>
      )}
    </>
  );
}

function After(props: FormViewProps): JSX.Element {
  const { open, desk, services, language } = props;
  const styles = useStyles();
  const own = FILL_WORDS[language].finishing;
  const { finished, changed } = open.incoming;
  return (
    <>
      <Text as="h2" weight="semibold" className={styles.text}>
        {own.done(minuteAt(finished ?? "", open.campaign.zone))}
      </Text>
      {changed !== undefined && changed.length > 0 && (
        <ErrorNote intent="warning">{own.changedSince}</ErrorNote>
      )}
      {open.checkCode !== null && (
        <div>
          <Text block size={200} className={styles.quiet}>
            {own.checkCode}
          </Text>
          <Text block weight="semibold" className={styles.code}>
            {open.checkCode}
          </Text>
          <Text block size={200} className={styles.quiet}>
            {own.checkCodeHint}
          </Text>
        </div>
      )}
      <div>
        <Text block size={200} className={styles.quiet}>
          {own.fileName}
        </Text>
        <Text block className={styles.name}>
          {open.fileName}
        </Text>
      </div>
      <CopyButton text={open.fileName} copy={services.copy} language={language} label={own.copyName} />
      <Text as="h3" weight="semibold" className={styles.text}>
        {own.next}
      </Text>
      <ol className={styles.steps}>
        <li>{own.save}</li>
        <li>
          {own.print}{" "}
          <Button size="small" onClick={() => desk.goTo({ sheet: PRINTED.printSheet, row: 1, column: 1 })}>
            {own.openPrint}
          </Button>
        </li>
        <li>{own.send(open.campaign.office)}</li>
      </ol>
      <Reopen {...props} />
    </>
  );
}

function Reopen({ desk, services, language, announce, tell }: FormViewProps): JSX.Element {
  const own = FILL_WORDS[language].finishing;
  const { run, running } = useJob();
  const [asking, ask] = useState(false);
  const reopen = async (): Promise<void> => {
    ask(false);
    const refused = await run(own.reopen, () => reopenForm(services.host));
    desk.look();
    if (refused !== null) return;
    tell({ type: "modeChosen", mode: "check" });
    announce(own.reopened);
  };
  return asking ? (
    <ConfirmInPane
      title={own.reopenTitle}
      yes={own.reopen}
      language={language}
      onYes={() => void reopen()}
      onNo={() => ask(false)}
    >
      {own.reopenText}
    </ConfirmInPane>
  ) : (
    <Button disabled={running !== null} onClick={() => ask(true)}>
      {own.reopen}
    </Button>
  );
}
