// Our own bugs: said as ours, with details to copy, never shown as the person's mistake.
import { Button } from "@fluentui/react-components";
import { Component, type JSX, type ReactNode } from "react";
import type { Language } from "./face";
import { CopyButton } from "./parts/CopyButton";
import { EmptyState } from "./parts/EmptyState";
import type { Services } from "./services";
import { SHELL_WORDS } from "./shell-words";

interface Props {
  readonly language: Language;
  readonly copy: Services["copy"];
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? new Error("nothing was thrown") };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <BugPage {...this.props} error={error} />;
  }
}

function BugPage({ language, copy, error }: Props & State): JSX.Element {
  const words = SHELL_WORDS[language];
  return (
    <main>
      <EmptyState
        title={words.bug.title}
        action={
          <>
            <Button appearance="primary" onClick={() => location.reload()}>
              {words.reload}
            </Button>
            <CopyButton text={detailsOf(error)} copy={copy} language={language} label={words.copyDetails} />
          </>
        }
      >
        {words.bug.text}
      </EmptyState>
    </main>
  );
}

/** Where in our code it happened; nothing of the workbook but what a message of ours may quote. */
function detailsOf(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${text}\n${navigator.userAgent}`;
}
