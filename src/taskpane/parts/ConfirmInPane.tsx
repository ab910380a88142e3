// A question before something that cannot be taken back: Office has no confirm().
import { Button } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import type { Language } from "../face";
import { ErrorNote } from "./ErrorNote";
import { PART_WORDS } from "./words";

export interface ConfirmInPaneProps {
  readonly title: string;
  /** What will happen, and what becomes of what stands there now. */
  readonly children: ReactNode;
  /** What the button does, as a verb: 审核定稿. */
  readonly yes: string;
  readonly language: Language;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Takes the focus when it comes up; Escape is no. */
export function ConfirmInPane({
  title,
  children,
  yes,
  language,
  onYes,
  onNo,
}: ConfirmInPaneProps): JSX.Element {
  return (
    <div onKeyDown={({ key }) => key === "Escape" && onNo()}>
      <ErrorNote
        intent="warning"
        title={title}
        actions={
          <>
            <Button size="small" appearance="primary" onClick={onYes}>
              {yes}
            </Button>
            <Button size="small" autoFocus onClick={onNo}>
              {PART_WORDS[language].cancel}
            </Button>
          </>
        }
      >
        {children}
      </ErrorNote>
    </div>
  );
}
