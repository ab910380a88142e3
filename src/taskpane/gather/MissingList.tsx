// 未报 and 漏填: who is not in, and what was left blank, each with a way to it.
import { Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { MoreButton } from "./MoreButton";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";
import { useView } from "./use-view";

const PORTION = 20;

export function MissingList(): JSX.Element {
  return (
    <>
      <MissingUnits />
      <MissingFields />
    </>
  );
}

function MissingUnits(): JSX.Element | null {
  const { words, tell } = useOffice();
  const styles = useGatherStyles();
  const [count, setCount] = useState(PORTION);
  const query = { search: "", show: "missing", sort: "roster", descending: false } as const;
  const view = useView("board", { ...query, from: 0, count });
  if (view === null || view.of === 0) return null;
  return (
    <section className={styles.stack}>
      <Text as="h3" weight="semibold">
        {words.missingUnits(view.of)}
      </Text>
      <ul className={styles.list}>
        {view.items.map(({ code, name }) => (
          <li key={code} className={styles.item}>
            <button
              type="button"
              className={styles.line}
              onClick={() => tell({ type: "unitShown", unit: code })}
            >
              <Text size={200}>{name}</Text>
            </button>
          </li>
        ))}
      </ul>
      <MoreButton shown={view.items.length} of={view.of} onMore={() => setCount(count + PORTION)} />
    </section>
  );
}

function MissingFields(): JSX.Element | null {
  const { words, goTo } = useOffice();
  const styles = useGatherStyles();
  const [count, setCount] = useState(PORTION);
  const view = useView("missing", { from: 0, count });
  if (view === null || view.of === 0) return null;
  return (
    <section className={styles.stack}>
      <Text as="h3" weight="semibold">
        {words.missingFields(view.of)}
      </Text>
      <ul className={styles.list}>
        {view.items.map(({ unit, name, field, label, cell }) => (
          <li key={`${unit} ${field}`} className={styles.item}>
            <button type="button" className={styles.line} onClick={() => void goTo(field, unit)}>
              <Text size={200} weight="semibold">
                {label}
              </Text>
              <Text size={200} className={styles.quiet}>
                {cell === null ? name : `${name}　${cell}`}
              </Text>
            </button>
          </li>
        ))}
      </ul>
      <MoreButton shown={view.items.length} of={view.of} onMore={() => setCount(count + PORTION)} />
    </section>
  );
}
