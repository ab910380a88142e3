// The desk's worker is gone: what is safe, what was noted, and the way on.
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { EmptyState } from "../parts/EmptyState";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";

export function LostPanel(): JSX.Element {
  const { words, desk, resume, forget, busy } = useOffice();
  const styles = useGatherStyles();
  const { opening, since } = desk.journal();
  const all = opening === null || opening === "workbook" ? since : [opening, ...since];
  const files = all.reduce((sum, entry) => sum + (entry.verb === "gather" ? entry.ask.files.length : 0), 0);
  const acts = since.filter(({ verb }) => verb !== "gather").length;
  return (
    <main className={styles.face}>
      <EmptyState
        title={words.lostTitle}
        action={
          <div className={styles.row}>
            <Button appearance="primary" disabled={busy} onClick={() => void resume()}>
              {opening === null ? words.retry : words.resume}
            </Button>
            {all.length > 0 && (
              <Button disabled={busy} onClick={() => void forget()}>
                {words.forget}
              </Button>
            )}
          </div>
        }
      >
        {opening === null ? words.lostNothing : words.lostText(files, acts)}
      </EmptyState>
    </main>
  );
}
