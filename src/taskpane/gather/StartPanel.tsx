// Nothing is gathered yet: a campaign is chosen, or an earlier rollup gone on with.
import { Button, Divider, Field, Select, Text } from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
import { type ChosenForm, chosenForm, FormChoice } from "../parts/FormChoice";
import { useFileChooser } from "../parts/use-file-chooser";
import { chosenFiles } from "./given-files";
import { useOffice } from "./office";
import { type LookedCampaign, useCampaignFile, useCampaignLook } from "./use-campaign-file";
import { useGatherStyles } from "./use-gather-styles";

/** The campaign that 任务 has open, among the ids of those that come along. */
const PREPARED = "prepared";

export function StartPanel(): JSX.Element {
  const { words, services, gather, prepared } = useOffice();
  const styles = useGatherStyles();
  const [picked, pick] = useState<string | null>(null);
  const text = prepared?.text ?? null;
  // What 任务 has open comes first, until another is chosen.
  const id = picked ?? (text === null ? (services.campaigns[0]?.id ?? "") : PREPARED);
  const [chosen, setChosen] = useState<LookedCampaign | null>(null);
  /** The name of the file that was chosen. */
  const [own, setOwn] = useState<string | null>(null);
  const titles = useTitles();
  const look = useCampaignLook();
  const ownFile = useCampaignFile((name, campaign) => {
    setOwn(name);
    setChosen(campaign);
  });
  const rollupFile = useFileChooser({
    label: words.openRollup,
    accept: ".xlsx",
    onFiles: (files) => void gather(chosenFiles(files), null),
  });
  useEffect(() => {
    if (own !== null) return;
    const bundled = services.campaigns.find((each) => each.id === id);
    const loaded = id === PREPARED && text !== null ? Promise.resolve(text) : bundled?.load();
    void loaded?.then(look).then(setChosen);
  }, [id, own, text, services]);

  return (
    <section className={styles.page}>
      <Text as="h2" size={400} weight="semibold">
        {words.startTitle}
      </Text>
      <Text className={styles.quiet}>{words.startText}</Text>
      <Field label={words.campaign}>
        <Select
          value={own === null ? id : "own"}
          onChange={(_, { value }) => {
            if (value === "own") ownFile.choose();
            else {
              setOwn(null);
              pick(value);
            }
          }}
        >
          {text !== null && <option value={PREPARED}>{words.prepared(titles.get(PREPARED) ?? "")}</option>}
          {services.campaigns.map((campaign) => (
            <option key={campaign.id} value={campaign.id}>
              {titles.get(campaign.id) ?? campaign.id}
            </option>
          ))}
          <option value="own">{own ?? words.ownCampaign}</option>
        </Select>
      </Field>
      {ownFile.input}
      {chosen !== null && <Beginning key={chosen.text} chosen={chosen} />}
      <Divider className={styles.whole}>{words.orContinue}</Divider>
      <Text className={styles.quiet}>{words.openRollupHint}</Text>
      <Button onClick={rollupFile.choose}>{words.openRollup}</Button>
      {rollupFile.input}
    </section>
  );
}

/** The form and the period, where there is a choice. */
function Beginning({ chosen: { text, look } }: { readonly chosen: LookedCampaign }): JSX.Element {
  const { words, language, begin } = useOffice();
  const [wanted, want] = useState<ChosenForm | null>(null);
  const chosen = chosenForm(look.forms, wanted);
  return (
    <>
      <FormChoice forms={look.forms} chosen={chosen} onChoose={want} language={language} />
      <Button appearance="primary" onClick={() => void begin({ text, ...chosen })}>
        {words.begin}
      </Button>
    </>
  );
}

/** Ids say little: the campaigns' own titles, once they are loaded. */
function useTitles(): ReadonlyMap<string, string> {
  const { services, desk, prepared } = useOffice();
  const text = prepared?.text ?? null;
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let gone = false;
    const own = text === null ? [] : [{ id: PREPARED, load: () => Promise.resolve(text) }];
    void Promise.all(
      [...own, ...services.campaigns].map(async ({ id, load }) => {
        const looked = await desk.ask("campaign", { text: await load() });
        return [id, looked.ok ? looked.look.title : id] as const;
      }),
    ).then((all) => gone || setTitles(new Map(all)));
    return () => {
      gone = true;
    };
  }, [services, desk, text]);
  return titles;
}
