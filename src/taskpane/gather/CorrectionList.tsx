// The office's corrections: those just typed first, each with what it replaced and a way back.
import { Badge, Button, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { MoreButton } from "./MoreButton";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";
import { useView } from "./use-view";

const PORTION = 20;

export function CorrectionList(): JSX.Element | null {
  const { words, say, goTo } = useOffice();
  const styles = useGatherStyles();
  const [count, setCount] = useState(PORTION);
  const view = useView("corrections", { from: 0, count });
  if (view === null || view.of === 0) return null;
  return (
    <section className={styles.stack}>
      <Text as="h3" weight="semibold">
        {words.corrections(view.of)}
      </Text>
      <ul className={styles.list}>
        {view.items.map(({ unit, name, field, label, original, typed, at, fresh }) => (
          <li key={`${unit} ${field} ${typed}`} className={styles.item}>
            <div className={styles.row}>
              <Text size={200}>{`${name}　${label}`}</Text>
              {fresh && (
                <Badge appearance="tint" color="brand">
                  {words.fresh}
                </Badge>
              )}
            </div>
            <div className={styles.ends}>
              <Text size={200} weight="semibold">
                {words.arrow(original ?? words.blank, typed ?? words.blank)}
              </Text>
              <Text size={200} className={styles.quiet}>
                {at}
              </Text>
            </div>
            <div className={styles.row}>
              <Button size="small" onClick={() => void goTo(field, unit)}>
                {words.goTo}
              </Button>
              {!fresh && (
                <Button size="small" onClick={() => void say({ say: "restore", unit, field })}>
                  {words.restore}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <MoreButton shown={view.items.length} of={view.of} onMore={() => setCount(count + PORTION)} />
    </section>
  );
}
