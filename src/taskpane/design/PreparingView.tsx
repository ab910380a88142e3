// A campaign that is open: its name and version, what can be done with it, and its parts as tabs.
import { Button, Tab, TabList, Text } from "@fluentui/react-components";
import { useState, type Dispatch, type JSX } from "react";
import type { FaceProps } from "../face";
import { ConfirmInPane } from "../parts/ConfirmInPane";
import { CopyButton } from "../parts/CopyButton";
import { ErrorNote } from "../parts/ErrorNote";
import type { OutgoingFile } from "../services";
import { useJob } from "../use-job";
import { DatesTab } from "./DatesTab";
import type { Editing } from "./editing";
import { FieldsTab } from "./FieldsTab";
import { IssueTab } from "./IssueTab";
import { OverviewTab } from "./OverviewTab";
import { Received } from "./Received";
import { RosterTab } from "./RosterTab";
import { RulesTab } from "./RulesTab";
import { type DesignEvent, type DesignTab, isChanged, type Preparing, toSave } from "./state";
import { explain } from "../../core/text/explain";
import { useDesignStyles } from "./use-styles";
import type { DesignWords } from "./words";

const TABS: readonly DesignTab[] = ["overview", "dates", "table", "rules", "roster", "issue"];

export interface PreparingViewProps {
  readonly state: Preparing;
  readonly face: FaceProps;
  readonly words: DesignWords;
  readonly tell: Dispatch<DesignEvent>;
}

export function PreparingView({ state, face, words, tell }: PreparingViewProps): JSX.Element {
  const styles = useDesignStyles();
  const editing: Editing = {
    state,
    words,
    language: face.language,
    edit: (path, value) => tell({ type: "edited", path, value }),
    recorded: (json, at) => tell({ type: "saved", json, recorded: at }),
  };
  return (
    <main>
      <Head state={state} face={face} words={words} tell={tell} />
      <TabList
        size="small"
        aria-label={state.campaign.title}
        className={styles.tabs}
        selectedValue={state.tab}
        onTabSelect={(_, { value }) => tell({ type: "tabChosen", tab: value as DesignTab })}
      >
        {TABS.map((tab) => (
          <Tab key={tab} value={tab}>
            {words.tabs[tab]}
          </Tab>
        ))}
      </TabList>
      {state.origin === words.fromBook && <OneUnit state={state} words={words} />}
      <Refused editing={editing} />
      <Content editing={editing} face={face} />
    </main>
  );
}

/** A unit's form carries its campaign without the other units: issued again it would reach nobody else. */
function OneUnit({ state, words }: Pick<PreparingViewProps, "state" | "words">): JSX.Element | null {
  const [unit, ...others] = state.campaign.roster.units;
  return unit === undefined || others.length > 0 ? null : (
    <ErrorNote>{words.onlyOneUnit(unit.name)}</ErrorNote>
  );
}

/** Of an edit whose place shows no reason itself: a unit taken out, a roster taken over. */
function Refused({ editing }: { readonly editing: Editing }): JSX.Element | null {
  const { refused } = editing.state;
  if (refused === null) return null;
  return (
    <ErrorNote>
      {refused.findings.map((found) => explain({ ...found, place: {} }, editing.language)).join(" ")}
    </ErrorNote>
  );
}

function Content({ editing, face }: { readonly editing: Editing; readonly face: FaceProps }): JSX.Element {
  switch (editing.state.tab) {
    case "overview":
      return <OverviewTab editing={editing} face={face} />;
    case "dates":
      return <DatesTab editing={editing} />;
    case "table":
      return <FieldsTab editing={editing} face={face} />;
    case "rules":
      return <RulesTab editing={editing} />;
    case "roster":
      return <RosterTab editing={editing} />;
    case "issue":
      return <IssueTab editing={editing} face={face} />;
  }
}

function Head({ state, face, words, tell }: PreparingViewProps): JSX.Element {
  const styles = useDesignStyles();
  const job = useJob();
  const [asking, ask] = useState(false);
  const [saved, setSaved] = useState<OutgoingFile | null>(null);
  const changed = isChanged(state);
  const save = async (): Promise<void> => {
    const file = toSave(state);
    const outgoing = { name: file.name, bytes: new TextEncoder().encode(file.text), kind: "other" } as const;
    if ((await job.run(words.save, () => face.services.deliver(outgoing))) === undefined) return;
    setSaved(outgoing);
    tell({ type: "saved", json: file.json, recorded: null });
    face.announce(words.saved(file.name));
  };
  return (
    <header className={styles.page}>
      <Text as="h2" size={400} weight="semibold" className={styles.wrap}>
        {state.campaign.title}
      </Text>
      <Text size={200} className={styles.quiet}>
        {[words.version(state.campaign.version), ...(changed ? [words.changed] : [])].join(" · ")}
      </Text>
      <div className={styles.row}>
        <Button size="small" appearance={changed ? "primary" : "secondary"} onClick={() => void save()}>
          {words.save}
        </Button>
        <Button size="small" disabled={state.past.length === 0} onClick={() => tell({ type: "undone" })}>
          {words.undo}
        </Button>
        <Button size="small" onClick={() => (changed ? ask(true) : tell({ type: "closed" }))}>
          {words.closeCampaign}
        </Button>
      </div>
      {saved !== null && !changed && (
        <Received face={face} words={words} file={saved}>
          <Text className={styles.quiet}>{words.withoutFile}</Text>
          <CopyButton
            text={new TextDecoder().decode(saved.bytes)}
            copy={face.services.copy}
            language={face.language}
            label={words.copyCampaign}
          />
        </Received>
      )}
      {asking && (
        <ConfirmInPane
          title={words.loseTitle}
          yes={words.loseYes}
          language={face.language}
          onYes={() => tell({ type: "closed" })}
          onNo={() => ask(false)}
        >
          {words.loseText}
        </ConfirmInPane>
      )}
    </header>
  );
}
