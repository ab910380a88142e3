// A roster pasted from any table: columns shown and corrected, twins said, then taken over.
import { Button, Checkbox, Field, Select, Text, Textarea } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { RosterColumn } from "../../core/campaign/roster/roster-columns";
import { FindingList } from "../parts/FindingList";
import type { Editing } from "./editing";
import { type PastedRoster, readPaste, rosterOutcome, withColumn } from "./roster-paste";
import { useDesignStyles } from "./use-styles";

const KINDS: readonly RosterColumn[] = ["name", "code", "group", "sectors", "exempt", "leftOut"];

export function PasteRoster({ editing }: { readonly editing: Editing }): JSX.Element {
  const styles = useDesignStyles();
  const { words, state } = editing;
  const [text, setText] = useState("");
  const [pasted, setPasted] = useState<PastedRoster | null>(null);
  const read = (given: string): void => {
    setText(given);
    const next = readPaste(given, state.campaign);
    setPasted(next.rows.length === 0 ? null : next);
  };
  return (
    <section className={styles.card}>
      <Field label={words.paste} hint={words.pasteHint}>
        <Textarea rows={4} resize="vertical" value={text} onChange={(_, { value }) => read(value)} />
      </Field>
      {pasted !== null && (
        <>
          <Columns key={text} editing={editing} pasted={pasted} onChange={setPasted} />
          <Outcome editing={editing} pasted={pasted} onTaken={() => read("")} />
        </>
      )}
    </section>
  );
}

function Columns(props: {
  readonly editing: Editing;
  readonly pasted: PastedRoster;
  readonly onChange: (pasted: PastedRoster) => void;
}): JSX.Element {
  const { editing, pasted, onChange } = props;
  const { words } = editing;
  const { heads, columns } = pasted.columns;
  // Ticked again, it says what it said at first.
  const [most] = useState(Math.max(heads, 1));
  const sample = (index: number): string =>
    (pasted.rows.slice(heads).find((row) => (row[index] ?? "") !== "")?.[index] ?? "").slice(0, 12);
  return (
    <>
      <Text>{words.pasted(pasted.rows.length - heads, heads)}</Text>
      <Checkbox
        label={words.headRows(Math.max(heads, 1))}
        checked={heads > 0}
        onChange={(_, { checked }) =>
          onChange({ ...pasted, columns: { heads: checked === true ? most : 0, columns } })
        }
      />
      {columns.map((kind, index) => (
        <Field key={index} label={words.column(index + 1, sample(index))}>
          <Select
            size="small"
            value={kind}
            onChange={(_, { value }) => onChange(withColumn(pasted, index, value as RosterColumn))}
          >
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {words.columns[each]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </>
  );
}

function Outcome(props: {
  readonly editing: Editing;
  readonly pasted: PastedRoster;
  readonly onTaken: () => void;
}): JSX.Element {
  const styles = useDesignStyles();
  const { editing, pasted, onTaken } = props;
  const { words, language, state, edit } = editing;
  const outcome = rosterOutcome(pasted, state.campaign);
  if (outcome === null) return <Text>{words.needsName}</Text>;
  const { units, added, gone, findings } = outcome;
  const { units: before } = state.campaign.roster;
  return (
    <>
      <Text>{words.willBe(units.length, added.length, gone.length)}</Text>
      <FindingList findings={findings} language={language} label={words.findings(findings.length)} />
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabled={units.length === 0}
          onClick={() => {
            edit(["roster", "units"], units);
            onTaken();
          }}
        >
          {words.replaceRoster}
        </Button>
        <Button
          disabled={added.length === 0}
          onClick={() => {
            edit(["roster", "units"], [...before, ...added]);
            onTaken();
          }}
        >
          {words.addToRoster}
        </Button>
      </div>
    </>
  );
}
