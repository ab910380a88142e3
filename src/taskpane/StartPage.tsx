// The page shown when there is no Excel to work with.
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Boot } from "./boot";
import type { Language } from "./face";
import { EmptyState } from "./parts/EmptyState";
import { SHELL_WORDS } from "./shell-words";

export interface StartPageProps {
  readonly boot: Exclude<Boot, "ready">;
  readonly language: Language;
  readonly retry: () => void;
}

export function StartPage({ boot, language, retry }: StartPageProps): JSX.Element {
  const words = SHELL_WORDS[language];
  const { title, text } = words.pages[boot];
  return (
    <main>
      <EmptyState title={title} action={boot === "silent" && <Button onClick={retry}>{words.retry}</Button>}>
        {text}
      </EmptyState>
    </main>
  );
}
