// 收表: files handed in, what became of each, and what writing would change.
import { Badge, Select, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { Verdict } from "../../core/returns/return";
import { ChangesPanel } from "./ChangesPanel";
import { DropZone } from "./DropZone";
import { MoreButton } from "./MoreButton";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";
import { useView } from "./use-view";

const PORTION = 10;
const COLORS = { accepted: "success", "set-aside": "warning", refused: "danger" } as const;

export function FilesTab(): JSX.Element {
  const { state, words } = useOffice();
  const styles = useGatherStyles();
  return (
    <div className={styles.page}>
      <DropZone />
      {state.reading !== null && (
        <Text size={200} className={styles.wrap}>
          {words.reading(state.reading)}
        </Text>
      )}
      {(state.summary?.files ?? 0) > 0 && <FileList key={String(state.handedIn)} handedIn={state.handedIn} />}
      {state.summary?.changed === true && <ChangesPanel />}
    </div>
  );
}

function FileList({ handedIn }: { readonly handedIn: boolean }): JSX.Element | null {
  const { words } = useOffice();
  const styles = useGatherStyles();
  const [count, setCount] = useState(PORTION);
  const [last, setLast] = useState(handedIn);
  const [show, setShow] = useState<Verdict | "all">("all");
  const view = useView("files", { from: 0, count, show, last });
  if (view === null) return null;
  return (
    <section className={styles.stack}>
      <Text as="h3" weight="semibold">
        {last ? words.lastFiles : words.allFiles}
      </Text>
      <Text size={200}>{words.fileCounts(view.counts)}</Text>
      <div className={styles.pair}>
        {handedIn && (
          <Select
            size="small"
            aria-label={words.allFiles}
            value={last ? "last" : "all"}
            onChange={(_, { value }) => setLast(value === "last")}
          >
            <option value="last">{words.lastFiles}</option>
            <option value="all">{words.allFiles}</option>
          </Select>
        )}
        <Select
          size="small"
          aria-label={words.show}
          value={show}
          onChange={(_, { value }) => setShow(value as Verdict | "all")}
        >
          <option value="all">{words.allVerdicts}</option>
          {(["accepted", "set-aside", "refused"] as const).map((verdict) => (
            <option key={verdict} value={verdict}>
              {words.verdicts[verdict]}
            </option>
          ))}
        </Select>
      </div>
      <ul className={styles.list}>
        {view.items.map(({ path, sha256, verdict, unit, sentence }) => (
          <li key={`${sha256}${path}`} className={styles.item}>
            <div className={styles.row}>
              <Badge appearance="tint" color={COLORS[verdict]}>
                {words.verdicts[verdict]}
              </Badge>
              <Text size={200} weight="semibold" className={styles.wrap}>
                {unit ?? path}
              </Text>
            </div>
            {unit !== null && (
              <Text size={200} className={styles.wrap}>
                {path}
              </Text>
            )}
            {verdict !== "accepted" && (
              <Text size={200} className={styles.wrap}>
                {sentence}
              </Text>
            )}
          </li>
        ))}
      </ul>
      <MoreButton shown={view.items.length} of={view.of} onMore={() => setCount(count + PORTION)} />
    </section>
  );
}
