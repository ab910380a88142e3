// All that is already counted as it reads, written so at once: its list is shown and asked about before.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type JSX, useEffect, useRef, useState } from "react";
import { ConfirmInPane } from "../parts/ConfirmInPane";
import type { FormViewProps } from "./form-view-props";
import { changeOf, exactSuggestions } from "./suggestion";
import { FILL_WORDS } from "./words";

const useStyles = makeStyles({
  // The cell's card lies over the end of the list.
  root: { padding: `${tokens.spacingVerticalXS} 0`, scrollMarginBottom: "40vh" },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: "1.4em",
    overflowWrap: "anywhere",
  },
});

/** Below this many one click each is as quick. */
const MANY = 2;

export function RewriteAll({ open, desk, language }: FormViewProps): JSX.Element | null {
  const styles = useStyles();
  const words = FILL_WORDS[language].rewriteAll;
  const [asking, ask] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asking) root.current?.scrollIntoView({ block: "nearest" });
  }, [asking]);
  const suggestions = open.incoming.finished === null ? exactSuggestions(open) : [];
  if (suggestions.length < MANY) return null;
  const rewrite = (): void => {
    ask(false);
    void desk.write(
      suggestions.map(({ write }) => write),
      changeOf(suggestions),
    );
  };
  return (
    <div ref={root} className={styles.root}>
      {asking ? (
        <ConfirmInPane
          title={words.title(suggestions.length)}
          yes={words.yes}
          language={language}
          onYes={rewrite}
          onNo={() => ask(false)}
        >
          {words.text}
          <ul className={styles.list}>
            {suggestions.map(({ rewriting: { label, typed, value } }) => (
              <li key={label}>{words.line(label, typed.trim(), value)}</li>
            ))}
          </ul>
        </ConfirmInPane>
      ) : (
        <Button size="small" onClick={() => ask(true)}>
          {words.button(suggestions.length)}
        </Button>
      )}
    </div>
  );
}
