// The rollup in the open workbook: set up under this campaign, or going on under it after a look at what changes.
import { Button, Text } from "@fluentui/react-components";
import { useMemo, useState, type JSX } from "react";
import { loadCampaign } from "../../core/campaign/load";
import { explain } from "../../core/text/explain";
import type { CampaignChange } from "../../jobs/change-campaign";
import type { Undertaking } from "../../jobs/set-up";
import type { FaceProps } from "../face";
import { ConfirmInPane } from "../parts/ConfirmInPane";
import { ErrorNote } from "../parts/ErrorNote";
import { useJob } from "../use-job";
import { DifferenceList } from "./DifferenceList";
import { campaignDifferences } from "./differences";
import type { Editing } from "./editing";
import { toSave } from "./state";
import { useDesignStyles } from "./use-styles";

export interface RecordCardProps {
  readonly face: FaceProps;
  readonly editing: Editing;
  /** The table and its period. */
  readonly chosen: { readonly form: string; readonly period: string | null };
}

/** Changes that are not saved yet are saved with it: the workbook keeps the campaign as well as a file does. */
export function RecordCard({ face, editing, chosen }: RecordCardProps): JSX.Element {
  const styles = useDesignStyles();
  const job = useJob();
  const { words, language } = editing;
  const { host, now } = face.services;
  const [change, setChange] = useState<CampaignChange | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const file = useMemo(() => toSave(editing.state), [editing.state]);
  const say = (text: string): void => {
    setSaid(text);
    face.announce(text);
  };
  const kept = (text: string): void => {
    editing.recorded(file.json, now());
    setChange(null);
    say(text);
  };
  const look = async (): Promise<void> => {
    setSaid(null);
    setChange(null);
    const undertaking = undertakingOf(file.text, chosen);
    const found = await job.run(words.jobRecord, async (signal, progress) => {
      const [{ setUp }, { campaignChange }] = await recordJobs();
      const made = await setUp(host, undertaking, now(), signal, progress);
      return made === "done" ? made : campaignChange(host, undertaking.campaign, now());
    });
    if (found === undefined) return;
    if (found === "done") kept(words.recorded);
    else if (found.kind === "same") kept(words.sameRecord);
    else setChange(found);
  };
  const goOn = async (changed: CampaignChange & { readonly kind: "changed" }): Promise<void> => {
    const done = await job.run(words.jobRecord, async (signal, progress) => {
      const [, { changeCampaign }] = await recordJobs();
      await changeCampaign(host, changed, now(), signal, progress);
      return true;
    });
    if (done === true) kept(words.recordChanged);
    else setChange(null);
  };
  return (
    <section className={styles.card}>
      <Button onClick={() => void look()}>{words.record}</Button>
      <Text className={styles.quiet}>{words.recordHint}</Text>
      {said !== null && (
        <>
          <Text role="status">{said}</Text>
          <Button onClick={() => face.show("gather")}>{words.toGather}</Button>
        </>
      )}
      {change?.kind === "refused" && <ErrorNote>{explain(change.finding, language)}</ErrorNote>}
      {change?.kind === "changed" && (
        <ConfirmInPane
          title={words.changeTitle}
          yes={words.changeYes}
          language={language}
          onYes={() => void goOn(change)}
          onNo={() => setChange(null)}
        >
          <Text block>{explain(change.finding, language)}</Text>
          <DifferenceList
            groups={campaignDifferences(change.before, change.record.campaign, editing)}
            words={words}
          />
        </ConfirmInPane>
      )}
    </section>
  );
}

/** Loaded when they are first wanted: the whole rollup comes with them. */
const recordJobs = async () =>
  Promise.all([import("../../jobs/set-up"), import("../../jobs/change-campaign")]);

function undertakingOf(text: string, { form: id, period }: RecordCardProps["chosen"]): Undertaking {
  const campaign = loadCampaign(text).value;
  const form = campaign?.forms.find((each) => each.id === id);
  if (campaign === null || form === undefined) throw new Error("what is to be saved has errors");
  return { campaign, form, period };
}
