// 待处理: everything that waits for a person, one card each; then corrections and what is missing.
import { Button, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { ConfirmInPane } from "../parts/ConfirmInPane";
import { CorrectionList } from "./CorrectionList";
import { DecisionCard } from "./DecisionCard";
import { MissingList } from "./MissingList";
import { MoreButton } from "./MoreButton";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";
import { useView } from "./use-view";

const PORTION = 20;
const KINDS = ["whose", "twice", "doubt", "offer"] as const;

export function DecideTab(): JSX.Element | null {
  const { words, state } = useOffice();
  const styles = useGatherStyles();
  const [count, setCount] = useState(PORTION);
  const view = useView("decisions", { from: 0, count });
  if (view === null) return null;
  const title = {
    whose: words.whose,
    twice: words.twice,
    doubt: words.doubts,
    offer: words.offers,
  };
  const missing = (state.summary?.missingFields ?? 0) + (state.summary?.units.missing ?? 0);
  return (
    <div className={styles.page}>
      {view.of === 0 && missing === 0 && <Text>{words.nothingToDecide}</Text>}
      {KINDS.map((kind) => {
        const own = view.items.filter((item) => item.kind === kind);
        return own.length === 0 ? null : (
          <section key={kind} className={styles.stack}>
            <Text as="h3" weight="semibold">
              {title[kind](view.counts[kind])}
            </Text>
            {kind === "offer" && <AcceptAll count={view.counts.offer} />}
            {own.map((item) => (
              <DecisionCard key={JSON.stringify(item)} item={item} />
            ))}
          </section>
        );
      })}
      <MoreButton shown={view.items.length} of={view.of} onMore={() => setCount(count + PORTION)} />
      <CorrectionList />
      <MissingList />
    </div>
  );
}

function AcceptAll({ count }: { readonly count: number }): JSX.Element {
  const { words, say, language } = useOffice();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <div>
        <Button size="small" onClick={() => setAsking(true)}>
          {words.acceptAll(count)}
        </Button>
      </div>
    );
  }
  return (
    <ConfirmInPane
      title={words.acceptAllTitle(count)}
      yes={words.acceptAll(count)}
      language={language}
      onNo={() => setAsking(false)}
      onYes={() => {
        setAsking(false);
        void say({ say: "accept-offers", only: null });
      }}
    >
      {words.acceptAllText}
    </ConfirmInPane>
  );
}
