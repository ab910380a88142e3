// A unit in one quiet line: how much is filled, what is open, how late it was.
import { Text } from "@fluentui/react-components";
import type { JSX } from "react";
import type { BoardRow } from "../../jobs/office/board";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";

export function UnitLine({ row }: { readonly row: BoardRow }): JSX.Element | null {
  const { words } = useOffice();
  const styles = useGatherStyles();
  const { status, filled, expected, errors, warnings, due, lateMinutes } = row;
  const isIn = status === "returned" || status === "late";
  const parts = isIn
    ? [
        words.filled(filled, expected),
        errors + warnings > 0 ? words.open(errors, warnings) : "",
        lateMinutes === null ? "" : words.lateBy(lateMinutes),
      ]
    : [status === "missing" && due !== null ? words.dueAt(due) : ""];
  const text = parts.filter((part) => part !== "").join("　");
  return text === "" ? null : (
    <Text size={200} className={styles.quiet}>
      {text}
    </Text>
  );
}
