// One unit: its returns, what was found in them, and what the office can do about it.
import { Badge, Button, Text } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useState, type JSX } from "react";
import type { UnitView } from "../../jobs/office/unit-view";
import { CopyButton } from "../parts/CopyButton";
import { FindingList } from "../parts/FindingList";
import { KeyInPanel } from "./KeyInPanel";
import { MarkForm } from "./MarkForm";
import { useOffice } from "./office";
import { ReasonForm } from "./ReasonForm";
import { UnitBadges } from "./UnitBadges";
import { UnitLine } from "./UnitLine";
import { useGatherStyles } from "./use-gather-styles";
import { useView } from "./use-view";

const ALL_FINDINGS = { from: 0, count: 500 };

export function UnitPanel({ code }: { readonly code: string }): JSX.Element | null {
  const { words, tell, state, goTo, language } = useOffice();
  const styles = useGatherStyles();
  const view = useView("unit", { code, ...ALL_FINDINGS });
  if (view === null) return null;
  const { row, contacts, findings } = view;
  if (state.keyingIn) return <KeyInPanel code={code} name={row.name} />;
  return (
    <div className={styles.page}>
      <div>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          onClick={() => tell({ type: "unitLeft" })}
        >
          {words.back}
        </Button>
      </div>
      <div className={styles.tight}>
        <span className={styles.row}>
          <Text as="h2" size={400} weight="semibold">
            {row.name}
          </Text>
          <UnitBadges row={row} />
        </span>
        <UnitLine row={row} />
        {row.received !== null && <Text size={200}>{words.receivedAt(row.received)}</Text>}
        {row.mark !== null && <Text size={200}>{`${words.marks[row.mark.as]}：${row.mark.reason}`}</Text>}
        {contacts.map(({ label, text }) => (
          <Text key={label} size={200}>{`${label}：${text}`}</Text>
        ))}
      </div>
      <div className={styles.row}>
        <Button size="small" onClick={() => tell({ type: "keyInStarted" })}>
          {words.keyIn}
        </Button>
        <Button size="small" onClick={() => void goTo(null, code)}>
          {words.goTo}
        </Button>
      </div>
      <Reminder code={code} />
      <MarkForm code={code} name={row.name} isIn={row.file !== null} mark={row.mark?.as ?? null} />
      {view.returns.length > 0 && <Returns code={code} returns={view.returns} />}
      <section className={styles.stack}>
        <Text as="h3" weight="semibold">
          {words.findings}
        </Text>
        {findings.of === 0 ? (
          <Text size={200}>{words.noFindings}</Text>
        ) : (
          <FindingList
            findings={findings.items}
            language={language}
            label={words.findings}
            onGo={({ place }) => void goTo(place.field ?? null, code)}
          />
        )}
      </section>
    </div>
  );
}

function Reminder({ code }: { readonly code: string }): JSX.Element | null {
  const { words, services, language } = useOffice();
  const reminders = useView("reminders", null);
  const text = reminders?.units.find((unit) => unit.code === code)?.text;
  return text === undefined ? null : (
    <CopyButton text={text} copy={services.copy} language={language} label={words.remind} />
  );
}

function Returns({
  code,
  returns,
}: {
  readonly code: string;
  readonly returns: UnitView["returns"];
}): JSX.Element {
  const { words, say } = useOffice();
  const styles = useGatherStyles();
  const [moving, setMoving] = useState<string | null>(null);
  return (
    <section className={styles.stack}>
      <Text as="h3" weight="semibold">
        {words.returns}
      </Text>
      <ul className={styles.list}>
        {returns.map(({ path, sha256, received, counted, aside, sentence }) => (
          <li key={`${sha256}${path}`} className={styles.item}>
            <div className={styles.row}>
              <Badge appearance="tint" color={counted ? "success" : "warning"}>
                {counted ? words.counted : words.notCounted}
              </Badge>
              <Text size={200} className={styles.quiet}>
                {words.receivedAt(received)}
              </Text>
            </div>
            <Text size={200} className={styles.wrap}>
              {path}
            </Text>
            {!counted && (
              <Text size={200} className={styles.wrap}>
                {sentence}
              </Text>
            )}
            {moving === sha256 ? (
              <ReasonForm
                onDone={(reason) => {
                  setMoving(null);
                  const act = aside === null ? "set-aside" : "take-in";
                  void say({ say: act, unit: code, file: sha256, reason });
                }}
                onCancel={() => setMoving(null)}
              />
            ) : (
              <div>
                <Button size="small" onClick={() => setMoving(sha256)}>
                  {aside === null ? words.setAside : words.takeIn}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
