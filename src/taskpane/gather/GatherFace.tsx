// 汇总: the office merges returned workbooks and answers for the totals.
import { Button, CounterBadge, Spinner, Tab, TabList, Text } from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
import type { FaceProps } from "../face";
import { ConfirmInPane } from "../parts/ConfirmInPane";
import { StatRow } from "../parts/StatRow";
import { BoardTab } from "./BoardTab";
import { DecideTab } from "./DecideTab";
import { FilesTab } from "./FilesTab";
import { LostPanel } from "./LostPanel";
import { NoticeBar } from "./NoticeBar";
import { OfficeProvider, useOffice } from "./office";
import { OutTab } from "./OutTab";
import { PendingBar } from "./PendingBar";
import { StartPanel } from "./StartPanel";
import type { GatherTab } from "./state";
import { TraceTab } from "./TraceTab";
import { useGatherStyles } from "./use-gather-styles";
import { useCorrections } from "./use-workbook";

const TABS: readonly GatherTab[] = ["files", "board", "decide", "trace", "out"];
const SHOWN = { files: FilesTab, board: BoardTab, decide: DecideTab, trace: TraceTab, out: OutTab };

export default function GatherFace(props: FaceProps): JSX.Element {
  return (
    <OfficeProvider {...props}>
      <Face />
    </OfficeProvider>
  );
}

function Face(): JSX.Element {
  const { state, openWorkbook, words, prepared } = useOffice();
  const styles = useGatherStyles();
  const recorded = prepared?.recorded ?? null;
  // Once, and again when 任务 has put a rollup into the open workbook.
  useEffect(() => void openWorkbook(recorded !== null), [openWorkbook, recorded]);
  useCorrections();
  if (state.lost) return <LostPanel />;
  if (!state.looked) return <Spinner label={words.opening} />;
  const Shown = SHOWN[state.tab];
  return (
    <main className={styles.face}>
      <NoticeBar />
      {state.summary === null ? (
        <StartPanel />
      ) : (
        <>
          <Head />
          <Shown />
          <PendingBar />
        </>
      )}
    </main>
  );
}

function Head(): JSX.Element | null {
  const { state, words, tell } = useOffice();
  const styles = useGatherStyles();
  const { summary } = state;
  if (summary === null) return null;
  const { form, period, due, units, decisions, noticed, notices } = summary;
  const waiting = decisions.whose + decisions.twice + decisions.doubt + decisions.offer;
  return (
    <header className={styles.head}>
      <div className={styles.ends}>
        <Text weight="semibold" className={styles.wrap}>
          {period === null ? form.title : `${form.title}（${period}）`}
        </Text>
        <Leave />
      </div>
      <StatRow
        label={words.rate(units.returned, units.due)}
        done={units.returned}
        of={units.due}
        {...(due !== null && { aside: words.due(due) })}
      />
      {noticed > 0 && <Text size={200}>{words.noticed(noticed)}</Text>}
      {notices.map((sentence) => (
        <Text key={sentence} size={200} className={styles.wrap}>
          {sentence}
        </Text>
      ))}
      <TabList
        size="small"
        aria-label={words.sections}
        selectedValue={state.tab}
        onTabSelect={(_, { value }) => tell({ type: "tabShown", tab: value as GatherTab })}
      >
        {TABS.map((tab) => (
          <Tab key={tab} value={tab}>
            {words.tabs[tab]}
            {tab === "decide" && waiting > 0 && (
              <CounterBadge count={waiting} size="small" color="important" overflowCount={999} />
            )}
          </Tab>
        ))}
      </TabList>
    </header>
  );
}

function Leave(): JSX.Element {
  const { words, state, close, language, busy } = useOffice();
  const styles = useGatherStyles();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button
        size="small"
        appearance="subtle"
        className={styles.whole}
        disabled={busy}
        onClick={() => (state.summary?.changed === true ? setAsking(true) : void close())}
      >
        {words.another}
      </Button>
    );
  }
  return (
    <ConfirmInPane
      title={words.leaveTitle}
      yes={words.leave}
      language={language}
      onNo={() => setAsking(false)}
      onYes={() => void close()}
    >
      {words.leaveText}
    </ConfirmInPane>
  );
}
