// 上报: this office's totals in the form of the level above.
import { Button, Field, Select, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { type ChosenForm, chosenForm, FormChoice } from "../parts/FormChoice";
import { useOffice } from "./office";
import { type LookedCampaign, useCampaignFile } from "./use-campaign-file";
import { useGatherStyles } from "./use-gather-styles";
import { useView } from "./use-view";

interface Above extends LookedCampaign {
  readonly name: string;
}

export function PassUpForm(): JSX.Element {
  const { words, language, desk, deliver, services, busy } = useOffice();
  const styles = useGatherStyles();
  const [above, setAbove] = useState<Above | null>(null);
  const [wanted, want] = useState<ChosenForm | null>(null);
  const [unit, setUnit] = useState("");
  const [said, setSaid] = useState<readonly string[]>([]);
  const file = useCampaignFile((name, campaign) => setAbove({ name, ...campaign }));
  const own = useView("units", null) ?? [];
  const units = above?.look.units ?? own;
  const unitChosen = units.find(({ code }) => code === unit);
  const form = above === null ? null : chosenForm(above.look.forms, wanted);
  const make = async (): Promise<Uint8Array> => {
    const made = await desk.ask("passUpFile", {
      ...(form ?? { form: null, period: null }),
      text: above?.text ?? null,
      unit,
      at: services.now(),
    });
    setSaid(made.sentences);
    return made.bytes;
  };
  return (
    <section className={styles.stack}>
      <Text as="h3" weight="semibold">
        {words.passUpTitle}
      </Text>
      <Text size={200} className={styles.quiet}>
        {words.passUpText}
      </Text>
      <Field label={words.campaign}>
        <Select
          value={above === null ? "same" : "own"}
          onChange={(_, { value }) => {
            if (value === "own") file.choose();
            else setAbove(null);
          }}
        >
          <option value="same">{words.sameCampaign}</option>
          <option value="own">{above?.name ?? words.ownCampaign}</option>
        </Select>
      </Field>
      {file.input}
      {above !== null && form !== null && (
        <FormChoice forms={above.look.forms} chosen={form} onChoose={want} language={language} />
      )}
      <Field label={words.passUpAs}>
        <Select value={unit} onChange={(_, { value }) => setUnit(value)}>
          <option value="">{words.chooseUnit}</option>
          {units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        disabled={busy || unitChosen === undefined}
        onClick={() => void deliver(words.fileNames.passUp(unitChosen?.name ?? ""), "workbook", make)}
      >
        {words.passUpMake}
      </Button>
      {said.map((sentence) => (
        <Text key={sentence} size={200} className={styles.wrap}>
          {sentence}
        </Text>
      ))}
    </section>
  );
}
