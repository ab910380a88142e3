// The bar at the foot: what is not written yet, writing it, and the way back from the last writing.
import { Button, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { ConfirmInPane } from "../parts/ConfirmInPane";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";

type Asking = "discard" | "undo" | null;

export function PendingBar(): JSX.Element | null {
  const { words, state, tell, busy, write } = useOffice();
  const styles = useGatherStyles();
  const [asking, setAsking] = useState<Asking>(null);
  const { summary } = state;
  if (summary === null || (!summary.changed && !summary.canUndo)) return null;
  const { units, totals, figures } = summary.changes;
  const text = words.unwritten(units, totals, figures);
  return (
    <section className={styles.bar} aria-label={summary.changed ? words.unwrittenTitle : words.undo}>
      <Asked asking={asking} onDone={() => setAsking(null)} />
      {summary.changed && (
        <Text size={200}>{`${words.unwrittenTitle}：${text === "" ? words.unwrittenOnly : text}`}</Text>
      )}
      <div className={styles.row}>
        {summary.changed && (
          <>
            <Button size="small" appearance="primary" disabled={busy} onClick={() => void write()}>
              {words.write}
            </Button>
            {state.tab !== "files" && (
              <Button size="small" disabled={busy} onClick={() => tell({ type: "tabShown", tab: "files" })}>
                {words.seeChanges}
              </Button>
            )}
            <Button size="small" appearance="subtle" disabled={busy} onClick={() => setAsking("discard")}>
              {words.discard}
            </Button>
          </>
        )}
        {!summary.changed && summary.canUndo && (
          <Button size="small" appearance="subtle" disabled={busy} onClick={() => setAsking("undo")}>
            {words.undo}
          </Button>
        )}
      </div>
    </section>
  );
}

function Asked({
  asking,
  onDone,
}: {
  readonly asking: Asking;
  readonly onDone: () => void;
}): JSX.Element | null {
  const { words, language, discard, undo } = useOffice();
  if (asking === null) return null;
  const isUndo = asking === "undo";
  return (
    <ConfirmInPane
      title={isUndo ? words.undoTitle : words.discardTitle}
      yes={isUndo ? words.undo : words.discard}
      language={language}
      onNo={onDone}
      onYes={() => {
        onDone();
        void (isUndo ? undo() : discard());
      }}
    >
      {isUndo ? words.undoText : words.discardText}
    </ConfirmInPane>
  );
}
