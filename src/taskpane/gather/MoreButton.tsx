// The next portion of a long list.
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { useOffice } from "./office";

export interface MoreButtonProps {
  readonly shown: number;
  readonly of: number;
  readonly onMore: () => void;
}

export function MoreButton({ shown, of, onMore }: MoreButtonProps): JSX.Element | null {
  const { words } = useOffice();
  if (shown >= of) return null;
  return (
    <Button size="small" onClick={onMore}>
      {words.more(of - shown)}
    </Button>
  );
}
