// "已填 12 / 应填 63" with a bar under it.
import { makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", flexWrap: "wrap" },
});

export interface StatRowProps {
  /** "已填 12 / 应填 63" */
  readonly label: string;
  readonly done: number;
  readonly of: number;
  /** What stands at the right end. */
  readonly aside?: ReactNode;
}

export function StatRow({ label, done, of, aside }: StatRowProps): JSX.Element {
  const styles = useStyles();
  const complete = of > 0 && done >= of;
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <Text weight="semibold">{label}</Text>
        {aside !== undefined && <Text size={200}>{aside}</Text>}
      </div>
      <ProgressBar
        aria-label={label}
        value={of === 0 ? 0 : done}
        max={Math.max(1, of)}
        thickness="large"
        color={complete ? "success" : "brand"}
      />
    </div>
  );
}
