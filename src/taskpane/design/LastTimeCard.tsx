// 上期数: the rollup of the time before is chosen, and what units will find of it in their forms is said.
import { Button, Text } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Unit } from "../../core/campaign/schema";
import type { LastTime } from "../../jobs/last-time";
import { ErrorNote } from "../parts/ErrorNote";
import { useFileChooser } from "../parts/use-file-chooser";
import { useDesignStyles } from "./use-styles";
import type { LastTimeChoice } from "./use-last-time";
import type { DesignWords } from "./words";

export interface LastTimeCardProps {
  readonly words: DesignWords;
  readonly choice: LastTimeChoice;
  /** That forms are made for. */
  readonly units: readonly Unit[];
}

export function LastTimeCard({ words, choice, units }: LastTimeCardProps): JSX.Element {
  const styles = useDesignStyles();
  const { file, found } = choice;
  const chooser = useFileChooser({
    label: words.lastChoose,
    accept: ".xlsx",
    onFiles: ([first]) => first !== undefined && choice.choose(first),
  });
  return (
    <section className={styles.card} aria-label={words.lastTitle}>
      <Text as="h3" weight="semibold">
        {words.lastTitle}
      </Text>
      {file === null && <Text className={styles.quiet}>{words.lastHint}</Text>}
      {found !== null && (
        <div className={styles.stack} role="status">
          <Text className={styles.wrap}>{file}</Text>
          {found.ok ? (
            <Told words={words} time={found.time} units={units} />
          ) : (
            found.sentences.map((sentence) => <ErrorNote key={sentence}>{sentence}</ErrorNote>)
          )}
        </div>
      )}
      <div className={styles.row}>
        <Button disabled={choice.busy} onClick={chooser.choose}>
          {file === null ? words.lastChoose : words.lastAnother}
        </Button>
        {file !== null && (
          <Button disabled={choice.busy} onClick={choice.forget}>
            {words.lastNot}
          </Button>
        )}
      </div>
      {chooser.input}
    </section>
  );
}

/** Names of so many units are said; of more, how many there are. */
const NAMED = 5;

function Told(props: {
  readonly words: DesignWords;
  readonly time: LastTime;
  readonly units: readonly Unit[];
}): JSX.Element {
  const { words, units } = props;
  const { fit, last, renamed, of } = props.time;
  const styles = useDesignStyles();
  if (fit === "same") return <ErrorNote intent="warning">{words.lastSame}</ErrorNote>;
  const count = units.filter(({ code }) => last.has(code)).length;
  return (
    <>
      <Text className={styles.wrap}>{words.lastOf(of.form, words.lastTime(of.number, of.year))}</Text>
      {!of.own && <Text className={styles.wrap}>{words.lastOther(of.campaign)}</Text>}
      {fit === "unlike" ? (
        <ErrorNote intent="warning">{words.lastUnlike}</ErrorNote>
      ) : (
        <Text className={styles.wrap}>{words.lastUnits(count, units.length)}</Text>
      )}
      {renamed.length > 0 && (
        <ErrorNote intent="warning">{words.lastRenamed(renamed.slice(0, NAMED), renamed.length)}</ErrorNote>
      )}
    </>
  );
}
