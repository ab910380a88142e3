// What an Excel answered, belief by belief: those that differ first, with what was expected and found.
import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { BeliefResult } from "../../hosts/conformance/run-conformance";
import type { Language } from "../face";
import { CONFORMANCE_WORDS } from "./words";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: "none",
    width: "100%",
  },
  differs: { color: tokens.colorPaletteRedForeground1 },
  code: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

export interface BeliefListProps {
  readonly results: readonly BeliefResult[];
  readonly language: Language;
}

const RANK = { false: 0, true: 1, null: 2 } as const;

function rankOf({ agrees }: BeliefResult): number {
  return RANK[`${agrees}`];
}

export function BeliefList({ results, language }: BeliefListProps): JSX.Element {
  const styles = useStyles();
  const words = CONFORMANCE_WORDS[language];
  const answers = { false: words.answer.differs, true: words.answer.agrees, null: words.answer.notAsked };
  const sorted = [...results].sort((a, b) => rankOf(a) - rankOf(b));
  return (
    <ul className={styles.list}>
      {sorted.map((result) => (
        <li key={result.belief}>
          <Text weight="semibold" className={result.agrees === false ? styles.differs : undefined}>
            {answers[`${result.agrees}`]}
          </Text>{" "}
          <span lang="en">
            {result.belief}: {result.says}{" "}
          </span>
          <Link href={result.source} target="_blank" rel="noreferrer">
            {words.source}
          </Link>
          {result.agrees === false && (
            <>
              <code className={styles.code}>
                {words.expected}: {JSON.stringify(result.expected)}
              </code>
              <code className={styles.code}>
                {words.found}: {JSON.stringify(result.found)}
              </code>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
