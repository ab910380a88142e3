// The day on which returns came in, where that was not today.
import { Field, Input } from "@fluentui/react-components";
import type { JSX } from "react";
import { useOffice } from "./office";

interface ReceivedDayProps {
  readonly hint: string;
  /** "2023-06-29"; "": now. */
  readonly day: string;
  readonly onDay: (day: string) => void;
}

export function ReceivedDay({ hint, day, onDay }: ReceivedDayProps): JSX.Element {
  const { words } = useOffice();
  return (
    <Field label={words.received} hint={hint} orientation="vertical">
      <Input type="date" size="small" value={day} onChange={(_, { value }) => onDay(value)} />
    </Field>
  );
}
