// 上报: this office's totals in the form of the level above.
import { Button, Field, Select, Text } from "@fluentui/react-components";
import { useRef, useState, type JSX } from "react";
import type { CampaignLook } from "../../worker/office/calls";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";
import { useView } from "./use-view";

interface Above {
  readonly name: string;
  readonly text: string;
  readonly look: CampaignLook;
}

export function PassUpForm(): JSX.Element {
  const { words, desk, deliver, services, tell, busy } = useOffice();
  const styles = useGatherStyles();
  const [above, setAbove] = useState<Above | null>(null);
  const [unit, setUnit] = useState("");
  const [said, setSaid] = useState<readonly string[]>([]);
  const file = useRef<HTMLInputElement>(null);
  const own = useView("units", null) ?? [];
  const units = above?.look.units ?? own;
  const chosen = units.find(({ code }) => code === unit);
  const take = async (given: File): Promise<void> => {
    const text = await given.text();
    const looked = await desk.ask("campaign", { text });
    if (looked.ok) setAbove({ name: given.name, text, look: looked.look });
    else tell({ type: "noticed", notice: { kind: "refused", sentences: looked.sentences } });
  };
  const make = async (): Promise<Uint8Array> => {
    const form = above?.look.forms[0];
    const ask = { form: form?.id ?? null, period: form?.periods[0] ?? null };
    const made = await desk.ask("passUpFile", {
      ...ask,
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
            if (value === "own") file.current?.click();
            else setAbove(null);
          }}
        >
          <option value="same">{words.sameCampaign}</option>
          <option value="own">{above?.name ?? words.ownCampaign}</option>
        </Select>
      </Field>
      <input
        ref={file}
        type="file"
        accept=".json"
        className={styles.hidden}
        aria-label={words.ownCampaign}
        onChange={({ currentTarget }) => {
          const given = currentTarget.files?.[0];
          if (given !== undefined) void take(given);
        }}
      />
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
        disabled={busy || chosen === undefined}
        onClick={() => void deliver(words.fileNames.passUp(chosen?.name ?? ""), "workbook", make)}
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
