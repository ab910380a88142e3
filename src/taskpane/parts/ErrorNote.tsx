// What went wrong and what to do, in a bar that is read out at once.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

export interface ErrorNoteProps {
  readonly intent?: "error" | "warning" | "info" | "success";
  readonly title?: string;
  readonly children: ReactNode;
  /** Buttons that mend it. */
  readonly actions?: ReactNode;
  /** Takes it out of sight; without it, it stays. */
  readonly onClose?: () => void;
  readonly closeLabel?: string;
}

export function ErrorNote(props: ErrorNoteProps): JSX.Element {
  const { intent = "error", title, children, actions, onClose, closeLabel } = props;
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {(actions !== undefined || onClose !== undefined) && (
        <MessageBarActions>
          {actions}
          {onClose !== undefined && (
            <Button size="small" onClick={onClose}>
              {closeLabel}
            </Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
