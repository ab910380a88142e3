// Nothing is here yet: why, and what to do.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
  },
  text: { color: tokens.colorNeutralForeground2 },
});

export interface EmptyStateProps {
  readonly title: string;
  /** What to do, in a sentence or a short list. */
  readonly children: ReactNode;
  /** The button that does it. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps): JSX.Element {
  const styles = useStyles();
  return (
    <section className={styles.root}>
      <Text as="h2" size={400} weight="semibold">
        {title}
      </Text>
      <Text as="p" block className={styles.text}>
        {children}
      </Text>
      {action}
    </section>
  );
}
