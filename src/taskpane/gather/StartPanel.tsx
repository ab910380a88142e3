// Nothing is gathered yet: a campaign is chosen, or an earlier rollup gone on with.
import { Button, Divider, Field, Select, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX } from "react";
import { printDate } from "../../core/campaign/calendar";
import type { CampaignLook } from "../../worker/office/calls";
import { chosenFiles } from "./given-files";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";

interface Chosen {
  readonly text: string;
  readonly look: CampaignLook;
}

export function StartPanel(): JSX.Element {
  const { words, services, desk, tell, gather } = useOffice();
  const styles = useGatherStyles();
  const [id, setId] = useState(services.campaigns[0]?.id ?? "");
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [own, setOwn] = useState<string | null>(null);
  const titles = useTitles();
  const ownFile = useRef<HTMLInputElement>(null);
  const rollupFile = useRef<HTMLInputElement>(null);

  const take = async (text: string): Promise<void> => {
    const looked = await desk.ask("campaign", { text });
    if (looked.ok) setChosen({ text, look: looked.look });
    else tell({ type: "noticed", notice: { kind: "refused", sentences: looked.sentences } });
  };
  useEffect(() => {
    if (own !== null) return;
    const bundled = services.campaigns.find((each) => each.id === id);
    if (bundled !== undefined) void bundled.load().then(take);
  }, [id, own, services]);

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
            if (value === "own") ownFile.current?.click();
            else {
              setOwn(null);
              setId(value);
            }
          }}
        >
          {services.campaigns.map((campaign) => (
            <option key={campaign.id} value={campaign.id}>
              {titles.get(campaign.id) ?? campaign.id}
            </option>
          ))}
          <option value="own">{own ?? words.ownCampaign}</option>
        </Select>
      </Field>
      <input
        ref={ownFile}
        type="file"
        accept=".json"
        className={styles.hidden}
        aria-label={words.ownCampaign}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file === undefined) return;
          setOwn(file.name);
          void file.text().then(take);
        }}
      />
      {chosen !== null && <Beginning key={chosen.text} chosen={chosen} />}
      <Divider>{words.orContinue}</Divider>
      <Text className={styles.quiet}>{words.openRollupHint}</Text>
      <Button onClick={() => rollupFile.current?.click()}>{words.openRollup}</Button>
      <input
        ref={rollupFile}
        type="file"
        accept=".xlsx"
        className={styles.hidden}
        aria-label={words.openRollup}
        onChange={({ currentTarget }) => {
          if (currentTarget.files !== null) void gather(chosenFiles(currentTarget.files), null);
        }}
      />
    </section>
  );
}

/** The form and the period, where there is a choice. */
function Beginning({ chosen: { text, look } }: { readonly chosen: Chosen }): JSX.Element {
  const { words, begin } = useOffice();
  const [formId, setForm] = useState(look.forms[0]?.id ?? "");
  const form = look.forms.find(({ id }) => id === formId);
  const [period, setPeriod] = useState<string | null>(null);
  const periods = form?.periods ?? [];
  const chosenPeriod = periods.length === 0 ? null : (period ?? periods[0] ?? null);
  return (
    <>
      {look.forms.length > 1 && (
        <Field label={words.form}>
          <Select value={formId} onChange={(_, { value }) => setForm(value)}>
            {look.forms.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {periods.length > 0 && (
        <Field label={words.period}>
          <Select value={chosenPeriod ?? ""} onChange={(_, { value }) => setPeriod(value)}>
            {periods.map((each) => (
              <option key={each} value={each}>
                {printDate(each.slice(0, 10))}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Button appearance="primary" onClick={() => void begin({ text, form: formId, period: chosenPeriod })}>
        {words.begin}
      </Button>
    </>
  );
}

/** Ids say little: the campaigns' own titles, once they are loaded. */
function useTitles(): ReadonlyMap<string, string> {
  const { services, desk } = useOffice();
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let gone = false;
    void Promise.all(
      services.campaigns.map(async ({ id, load }) => {
        const looked = await desk.ask("campaign", { text: await load() });
        return [id, looked.ok ? looked.look.title : id] as const;
      }),
    ).then((all) => gone || setTitles(new Map(all)));
    return () => {
      gone = true;
    };
  }, [services, desk]);
  return titles;
}
