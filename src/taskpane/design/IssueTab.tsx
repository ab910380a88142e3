// 下发: the blank form, all forms as a zip, each form alone; and the rollup set up in the open workbook.
import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { periodsOf } from "../../core/campaign/periods";
import type { Form } from "../../core/campaign/schema";
import { HostError } from "../../core/sheet/host";
import { issue, type IssueOrder } from "../../jobs/issue";
import type { FaceProps } from "../face";
import { ErrorNote } from "../parts/ErrorNote";
import { type ChosenForm, chosenForm, FormChoice } from "../parts/FormChoice";
import { useJob } from "../use-job";
import type { Editing } from "./editing";
import { RecordCard } from "./RecordCard";
import { isChanged } from "./state";
import { useDesignStyles } from "./use-styles";

export interface IssueTabProps {
  readonly editing: Editing;
  readonly face: FaceProps;
}

const PAGE = 30;

export function IssueTab({ editing, face }: IssueTabProps): JSX.Element {
  const styles = useDesignStyles();
  const { campaign } = editing.state;
  const forms = campaign.forms.map((each) => ({ ...each, periods: periodsOf(campaign, each) }));
  const [wanted, want] = useState<ChosenForm | null>(null);
  const chosen = chosenForm(forms, wanted);
  const form = campaign.forms.find(({ id }) => id === chosen.form) as Form;
  const order: IssueOrder = {
    campaign,
    form,
    period: chosen.period,
    issued: face.services.now(),
    units: campaign.roster.units,
    blank: true,
  };
  return (
    <div className={styles.page}>
      <FormChoice forms={forms} chosen={chosen} onChoose={want} language={editing.language} />
      <Actions editing={editing} face={face} order={order} />
    </div>
  );
}

interface ActionsProps extends IssueTabProps {
  readonly order: IssueOrder;
}

function Actions({ editing, face, order }: ActionsProps): JSX.Element {
  const styles = useDesignStyles();
  const { words } = editing;
  const { services, announce } = face;
  const job = useJob();
  const [said, say] = useState<string | null>(null);
  // Forms of one version must all be the same.
  const unsaved = isChanged(editing.state);
  const done = (text: string | undefined): void => {
    if (text === undefined) return;
    say(text);
    announce(text);
  };
  const one = async (name: string, only: Partial<IssueOrder>): Promise<void> =>
    done(
      await job.run(name, async () => {
        const [file] = await made({ ...order, ...only });
        if (file === undefined) throw new HostError("not-found", "no form was asked for");
        await services.deliver({ name: file.name, bytes: file.bytes, kind: "workbook" });
        return words.made(file.name);
      }),
    );
  const all = async (): Promise<void> =>
    done(
      await job.run(words.jobZip, async (signal, progress) => {
        const pieces = await services.issueArchive(order, signal, progress);
        const name = `${order.form.title}.zip`;
        await services.deliver({ name, bytes: joined(pieces), kind: "other" });
        return words.made(name);
      }),
    );
  return (
    <>
      {unsaved && <ErrorNote intent="warning">{words.saveFirst}</ErrorNote>}
      <Text role="status">{said}</Text>
      <Button appearance="primary" disabled={unsaved} onClick={() => void one(words.jobBlank, { units: [] })}>
        {words.openBlank}
      </Button>
      <section className={styles.card}>
        <Button disabled={unsaved || order.units.length === 0} onClick={() => void all()}>
          {words.zip(order.units.length)}
        </Button>
        <Text className={styles.quiet}>{words.zipHint}</Text>
      </section>
      <OneByOne
        editing={editing}
        order={order}
        open={(unit) => void one(words.jobForm, { units: [unit], blank: false })}
      />
      <RecordCard face={face} editing={editing} chosen={{ form: order.form.id, period: order.period }} />
    </>
  );
}

async function made(
  order: IssueOrder,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const files = [];
  for await (const file of issue(order)) files.push(file);
  return files;
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

function OneByOne(props: {
  readonly editing: Editing;
  readonly order: IssueOrder;
  readonly open: (unit: IssueOrder["units"][number]) => void;
}): JSX.Element {
  const styles = useDesignStyles();
  const { editing, order, open } = props;
  const { words } = editing;
  const [search, setSearch] = useState("");
  const found = order.units.filter(({ code, name }) => `${code} ${name}`.includes(search.trim()));
  return (
    <details>
      <summary>{words.oneByOne}</summary>
      <div className={styles.card}>
        <Text className={styles.quiet}>{words.oneByOneHint}</Text>
        <Field label={words.search}>
          <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
        </Field>
        <ul className={styles.list}>
          {found.slice(0, PAGE).map((unit) => (
            <li key={unit.code} className={styles.row}>
              <Text className={styles.grow}>{unit.name}</Text>
              <Button size="small" aria-label={`${words.openForm} ${unit.name}`} onClick={() => open(unit)}>
                {words.openForm}
              </Button>
            </li>
          ))}
        </ul>
        {found.length > PAGE && <Text>{words.searchMore(found.length - PAGE)}</Text>}
      </div>
    </details>
  );
}
