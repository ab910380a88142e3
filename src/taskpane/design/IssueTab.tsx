// 下发: the blank form, all forms as a zip, each form alone; and the rollup set up in the open workbook.
import { Button, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { periodsOf } from "../../core/campaign/periods";
import type { Form } from "../../core/campaign/schema";
import type { IssueOrder } from "../../jobs/issue";
import type { FaceProps } from "../face";
import { CopyButton } from "../parts/CopyButton";
import { ErrorNote } from "../parts/ErrorNote";
import { type ChosenForm, chosenForm, FormChoice } from "../parts/FormChoice";
import type { OutgoingFile } from "../services";
import { type Job, useJob } from "../use-job";
import type { Editing } from "./editing";
import { firstIssued } from "./first-issued";
import { OneByOne } from "./OneByOne";
import { LastTimeCard } from "./LastTimeCard";
import { Received } from "./Received";
import { RecordCard } from "./RecordCard";
import { isChanged } from "./state";
import { useLastTime } from "./use-last-time";
import { useDesignStyles } from "./use-styles";
import type { DesignWords } from "./words";

export interface IssueTabProps {
  readonly editing: Editing;
  readonly face: FaceProps;
}

export function IssueTab({ editing, face }: IssueTabProps): JSX.Element {
  const styles = useDesignStyles();
  const { campaign } = editing.state;
  const forms = campaign.forms.map((each) => ({ ...each, periods: periodsOf(campaign, each) }));
  const [wanted, want] = useState<ChosenForm | null>(null);
  const chosen = chosenForm(forms, wanted);
  const form = campaign.forms.find(({ id }) => id === chosen.form) as Form;
  const units = campaign.roster.units.filter(({ exempt }) => exempt === undefined);
  const last = useLastTime(face, { campaign, form, period: chosen.period }, editing.words.jobLast);
  const order: IssueOrder = {
    campaign,
    form,
    period: chosen.period,
    issued: face.services.now(),
    units,
    blank: true,
    ...(last.found?.ok === true && { last: last.found.time.last }),
  };
  return (
    <div className={styles.page}>
      <FormChoice forms={forms} chosen={chosen} onChoose={want} language={editing.language} />
      <LastTimeCard words={editing.words} choice={last} units={units} />
      <Actions
        editing={editing}
        face={face}
        order={order}
        waiting={last.file !== null && last.found === null}
      />
    </div>
  );
}

interface ActionsProps extends IssueTabProps {
  readonly order: IssueOrder;
  /** What units gave last time is being read. */
  readonly waiting: boolean;
}

/** What was made last, and whether it went to a window or to the downloads. */
interface Handed {
  readonly file: OutgoingFile;
  readonly way: "opened" | "saved";
}

function Actions({ editing, face, order, waiting }: ActionsProps): JSX.Element {
  const styles = useDesignStyles();
  const { words } = editing;
  const { services, announce } = face;
  const job = useJob();
  const [handed, setHanded] = useState<Handed | null>(null);
  // Forms of one version must all be the same.
  const unsaved = isChanged(editing.state);
  const closed = unsaved || waiting;
  const hand = async (name: string, make: Job<OutgoingFile>): Promise<boolean> => {
    setHanded(null);
    const done = await job.run(name, async (...line) => {
      const file = await make(...line);
      return { file, way: await services.deliver(file) };
    });
    setHanded(done ?? null);
    if (done !== undefined) announce(words.made(done.file.name));
    return done !== undefined;
  };
  const one = (name: string, only: Partial<IssueOrder>): Promise<boolean> =>
    hand(name, async () => firstIssued({ ...order, ...only }));
  const all = (): Promise<boolean> =>
    hand(words.jobZip, async (signal, progress) => {
      const pieces = await services.issueArchive(order, signal, progress);
      return { name: `${order.form.title}.zip`, bytes: joined(pieces), kind: "other" };
    });
  return (
    <>
      {unsaved && <ErrorNote intent="warning">{words.saveFirst}</ErrorNote>}
      {handed !== null && <Outcome face={face} words={words} handed={handed} />}
      <section className={styles.card}>
        <Button disabled={closed} onClick={() => void one(words.jobBlank, { units: [] })}>
          {words.openBlank}
        </Button>
        <Text className={styles.quiet}>{words.blankHint}</Text>
      </section>
      <section className={styles.card}>
        <Button appearance="primary" disabled={closed || order.units.length === 0} onClick={() => void all()}>
          {words.zip(order.units.length)}
        </Button>
        <Text className={styles.quiet}>{words.zipHint}</Text>
      </section>
      <OneByOne
        words={words}
        units={order.units}
        disabled={closed}
        open={(unit) => one(words.jobForm, { units: [unit], blank: false })}
      />
      <RecordCard face={face} editing={editing} chosen={{ form: order.form.id, period: order.period }} />
    </>
  );
}

interface OutcomeProps {
  readonly face: FaceProps;
  readonly words: DesignWords;
  readonly handed: Handed;
}

function Outcome({ face, words, handed: { file, way } }: OutcomeProps): JSX.Element {
  const styles = useDesignStyles();
  if (way === "saved") {
    return (
      <Received face={face} words={words} file={file}>
        <Text className={styles.quiet}>{words.withoutDownload}</Text>
      </Received>
    );
  }
  // Excel gives the new window a name of its own.
  return (
    <div className={styles.stack}>
      <Text role="status" className={styles.wrap}>
        {words.opened(file.name)}
      </Text>
      <CopyButton
        text={file.name}
        copy={face.services.copy}
        language={face.language}
        label={words.copyName}
      />
    </div>
  );
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
