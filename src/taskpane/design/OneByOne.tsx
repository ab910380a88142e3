// Forms opened in Excel one after the other: for where nothing can be downloaded.
import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { Unit } from "../../core/campaign/schema";
import { useDesignStyles } from "./use-styles";
import type { DesignWords } from "./words";

export interface OneByOneProps {
  readonly words: DesignWords;
  readonly units: readonly Unit[];
  readonly disabled: boolean;
  /** Whether it was opened. */
  readonly open: (unit: Unit) => Promise<boolean>;
}

const PAGE = 30;

export function OneByOne({ words, units, disabled, open }: OneByOneProps): JSX.Element {
  const styles = useDesignStyles();
  const [search, setSearch] = useState("");
  /** How many have been opened in roster order. */
  const [done, setDone] = useState(0);
  const found = units.filter(({ code, name }) => `${code} ${name}`.includes(search.trim()));
  const next = units[done];
  const step = async (unit: Unit): Promise<void> => {
    if (await open(unit)) setDone(units.indexOf(unit) + 1);
  };
  return (
    <details>
      <summary>{words.oneByOne}</summary>
      <div className={styles.card}>
        <Text className={styles.quiet}>{words.oneByOneHint}</Text>
        {next === undefined ? (
          <Text role="status">{words.allOpened(units.length)}</Text>
        ) : (
          <Button disabled={disabled} className={styles.long} onClick={() => void step(next)}>
            {words.openNext(next.name, done + 1, units.length)}
          </Button>
        )}
        <Field label={words.search}>
          <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
        </Field>
        <ul className={styles.list}>
          {found.slice(0, PAGE).map((unit) => (
            <li key={unit.code} className={styles.line}>
              <Text className={styles.grow}>{unit.name}</Text>
              <Button
                size="small"
                disabled={disabled}
                aria-label={`${words.openForm} ${unit.name}`}
                onClick={() => void step(unit)}
              >
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
