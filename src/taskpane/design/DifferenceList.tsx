// What differs between two versions of a campaign, as short lists that open where they are long.
import { Text } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Difference, DifferenceGroup } from "./differences";
import { useDesignStyles } from "./use-styles";
import type { DesignWords } from "./words";

/** Lines shown of one part; the rest stands folded. */
const SHOWN = 8;

export function DifferenceList(props: {
  readonly groups: readonly DifferenceGroup[];
  readonly words: DesignWords;
}): JSX.Element {
  const styles = useDesignStyles();
  const { groups, words } = props;
  return (
    <>
      {groups.map(({ part, differences }) => (
        <section key={part} className={styles.stack} aria-label={words.tabs[part]}>
          <Text as="h4" weight="semibold">
            {words.partDiffers(words.tabs[part], differences.length)}
          </Text>
          <Lines differences={differences.slice(0, SHOWN)} words={words} />
          {differences.length > SHOWN && (
            <details>
              <summary>{words.moreDiffer(differences.length - SHOWN)}</summary>
              <Lines differences={differences.slice(SHOWN)} words={words} />
            </details>
          )}
        </section>
      ))}
    </>
  );
}

function Lines(props: {
  readonly differences: readonly Difference[];
  readonly words: DesignWords;
}): JSX.Element {
  const styles = useDesignStyles();
  return (
    <ul className={styles.bullets}>
      {props.differences.map(({ change, name, details }, index) => (
        <li key={index} className={styles.wrap}>
          <Text size={200}>
            {props.words.change[change]}
            {name}
          </Text>
          {details.map((detail) => (
            <Text key={detail} size={200} block className={styles.quiet}>
              {detail}
            </Text>
          ))}
        </li>
      ))}
    </ul>
  );
}
