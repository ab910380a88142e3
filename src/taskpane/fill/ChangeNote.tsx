// What the pane has just changed, with a way to take it back.
import { Button } from "@fluentui/react-components";
import { type JSX, useEffect } from "react";
import { ErrorNote } from "../parts/ErrorNote";
import type { FormViewProps } from "./form-view-props";
import { FILL_WORDS } from "./words";

export function ChangeNote({ state, tell, desk, language, announce }: FormViewProps): JSX.Element | null {
  const words = FILL_WORDS[language];
  const { change } = state;
  useEffect(() => {
    if (change !== null) announce(words.changed(change.rewritings));
  }, [change, announce, words]);
  if (change === null) return null;
  const undo = async (): Promise<void> => {
    if (!(await desk.write(change.back))) return;
    tell({ type: "changeDismissed" });
    announce(words.undone);
  };
  return (
    <ErrorNote
      intent="success"
      actions={
        <Button size="small" onClick={() => void undo()}>
          {words.undo}
        </Button>
      }
      onClose={() => tell({ type: "changeDismissed" })}
      closeLabel={words.close}
    >
      {words.changed(change.rewritings)}
    </ErrorNote>
  );
}
