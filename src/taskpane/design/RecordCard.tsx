// The rollup in the open workbook: set up under this campaign, or going on under it after a look at what changes.
import { Button, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { explain } from "../../core/text/explain";
import { type CampaignChange, campaignChange, changeCampaign } from "../../jobs/change-campaign";
import { setUp, type Undertaking } from "../../jobs/set-up";
import type { FaceProps } from "../face";
import { ConfirmInPane } from "../parts/ConfirmInPane";
import { ErrorNote } from "../parts/ErrorNote";
import { useJob } from "../use-job";
import { useDesignStyles } from "./use-styles";
import type { DesignWords } from "./words";

export interface RecordCardProps {
  readonly face: FaceProps;
  readonly words: DesignWords;
  readonly undertaking: Undertaking;
  readonly disabled: boolean;
}

export function RecordCard({ face, words, undertaking, disabled }: RecordCardProps): JSX.Element {
  const styles = useDesignStyles();
  const job = useJob();
  const { host, now } = face.services;
  const [change, setChange] = useState<CampaignChange | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const say = (text: string): void => {
    setSaid(text);
    face.announce(text);
  };
  const look = async (): Promise<void> => {
    setSaid(null);
    const found = await job.run(words.jobRecord, async (signal, progress) => {
      const made = await setUp(host, undertaking, now(), signal, progress);
      return made === "done" ? made : campaignChange(host, undertaking.campaign, now());
    });
    if (found === "done") say(words.recorded);
    else {
      setChange(found ?? null);
      if (found?.kind === "same") say(words.sameRecord);
    }
  };
  const goOn = async (changed: CampaignChange & { readonly kind: "changed" }): Promise<void> => {
    const done = await job.run(words.jobRecord, async (signal, progress) => {
      await changeCampaign(host, changed, now(), signal, progress);
      return true;
    });
    setChange(null);
    if (done === true) say(words.recordChanged);
  };
  return (
    <section className={styles.card}>
      <Button disabled={disabled} onClick={() => void look()}>
        {words.record}
      </Button>
      <Text className={styles.quiet}>{words.recordHint}</Text>
      <Text role="status">{said}</Text>
      {change?.kind === "refused" && <ErrorNote>{explain(change.finding, face.language)}</ErrorNote>}
      {change?.kind === "changed" && (
        <ConfirmInPane
          title={words.changeTitle}
          yes={words.changeYes}
          language={face.language}
          onYes={() => void goOn(change)}
          onNo={() => setChange(null)}
        >
          {explain(change.finding, face.language)}
        </ConfirmInPane>
      )}
    </section>
  );
}
