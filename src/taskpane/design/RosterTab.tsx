// 名录: the units, found, changed and taken out; and a roster pasted from any table.
import { Button, Checkbox, Field, Input, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { Unit } from "../../core/campaign/schema";
import type { Path } from "../../core/campaign/path";
import { EditText } from "./EditText";
import type { Editing } from "./editing";
import { PasteRoster } from "./PasteRoster";
import { useDesignStyles } from "./use-styles";

/** Units shown at once; the rest by searching or asking for more. */
const PAGE = 50;

export function RosterTab({ editing }: { readonly editing: Editing }): JSX.Element {
  const styles = useDesignStyles();
  const { words, state } = editing;
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState(PAGE);
  const { units } = state.campaign.roster;
  const found = units
    .map((unit, index) => ({ unit, index }))
    .filter(({ unit }) => `${unit.code} ${unit.name} ${unit.group ?? ""}`.includes(search.trim()));
  return (
    <div className={styles.page}>
      <Text weight="semibold">{units.length === 0 ? words.noUnits : words.units(units.length)}</Text>
      {state.campaign.roster.note !== undefined && (
        <Text className={styles.quiet}>{state.campaign.roster.note}</Text>
      )}
      <PasteRoster editing={editing} />
      {units.length > 0 && (
        <Field label={words.search}>
          <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
        </Field>
      )}
      <ul className={styles.list}>
        {found.slice(0, shown).map(({ unit, index }) => (
          <UnitLine key={unit.code} editing={editing} unit={unit} index={index} />
        ))}
      </ul>
      {found.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>{words.more(found.length - shown)}</Button>
      )}
    </div>
  );
}

interface UnitLineProps {
  readonly editing: Editing;
  readonly unit: Unit;
  readonly index: number;
}

function UnitLine({ editing, unit, index }: UnitLineProps): JSX.Element {
  const styles = useDesignStyles();
  const { words, edit, state } = editing;
  const at = ["roster", "units", index];
  const labels = new Map(state.campaign.sectors.map(({ id, label }) => [id, label]));
  const sectors = unit.sectors.map((id) => labels.get(id) ?? id).join("、");
  const about = [unit.group, sectors, unit.exempt].filter((part) => part !== undefined && part !== "");
  return (
    <li className={styles.item}>
      <details>
        <summary className={styles.wrap}>
          {`${unit.name} `}
          <Text size={200} className={styles.quiet}>
            {[unit.code, ...about].join(" · ")}
          </Text>
        </summary>
        <div className={styles.card}>
          <EditText editing={editing} label={words.unitName} path={[...at, "name"]} value={unit.name} />
          <EditText
            editing={editing}
            label={words.unitGroup}
            path={[...at, "group"]}
            value={unit.group}
            optional
          />
          <EditText
            editing={editing}
            label={words.unitExempt}
            path={[...at, "exempt"]}
            value={unit.exempt}
            optional
          />
          <Sectors editing={editing} unit={unit} at={at} />
          <Button onClick={() => edit(at, undefined)}>{words.remove(unit.name)}</Button>
        </div>
      </details>
    </li>
  );
}

/** The trades that decide which rows the unit is asked for; nothing where the campaign tells none apart. */
function Sectors(props: {
  readonly editing: Editing;
  readonly unit: Unit;
  readonly at: Path;
}): JSX.Element | null {
  const { editing, unit, at } = props;
  const { words, edit, state } = editing;
  const { sectors } = state.campaign;
  if (sectors.length === 0) return null;
  const change = (id: string, belongs: boolean): void => {
    const own = sectors.filter((each) => (each.id === id ? belongs : unit.sectors.includes(each.id)));
    edit(
      [...at, "sectors"],
      own.map((each) => each.id),
    );
  };
  return (
    <fieldset>
      <legend>{words.unitSectors}</legend>
      {sectors.map(({ id, label }) => (
        <div key={id}>
          <Checkbox
            label={label}
            checked={unit.sectors.includes(id)}
            onChange={(_, { checked }) => change(id, checked === true)}
          />
        </div>
      ))}
    </fieldset>
  );
}
