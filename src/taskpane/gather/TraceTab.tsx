// 溯源: the figure selected in the workbook, or a field chosen here, with every unit, file and cell behind it.
import { Button, Field, Select, Text } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { TraceLine } from "../../core/rollup/trace";
import { ErrorNote } from "../parts/ErrorNote";
import { MoreButton } from "./MoreButton";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";
import { useView } from "./use-view";
import { useTracedSelection } from "./use-workbook";
import type { GatherWords } from "./words";

const PORTION = 30;

export function TraceTab(): JSX.Element | null {
  const { words, state, tell } = useOffice();
  const styles = useGatherStyles();
  useTracedSelection(state.summary?.fresh === false);
  const fields = useView("fields", null);
  if (fields === null) return null;
  const changed = state.traced === "changed";
  const traced = state.traced === "changed" ? null : state.traced;
  const only = traced?.fields.length === 1 ? (traced.fields[0] as string) : "";
  const several = traced !== null && traced.fields.length > 1 ? traced.fields : [];
  const choose = (field: string): void => tell({ type: "traced", subject: { fields: [field], unit: null } });
  return (
    <div className={styles.page}>
      <Text as="h2" size={400} weight="semibold">
        {words.traceTitle}
      </Text>
      <Text size={200} className={styles.quiet}>
        {words.traceText}
      </Text>
      {state.summary?.fresh === true && <Text size={200}>{words.notWritten}</Text>}
      {changed && <ErrorNote intent="warning">{words.lineChanged}</ErrorNote>}
      <Field label={words.traceField}>
        <Select value={only} onChange={(_, { value }) => value !== "" && choose(value)}>
          <option value="">{words.chooseField}</option>
          {fields.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {several.length > 0 && (
        <section className={styles.stack}>
          <Text>{words.severalFields}</Text>
          {several.map((key) => (
            <Button key={key} size="small" onClick={() => choose(key)}>
              {fields.find((field) => field.key === key)?.label ?? key}
            </Button>
          ))}
        </section>
      )}
      {only !== "" && (
        <Lines key={`${only} ${traced?.unit ?? ""}`} field={only} unit={traced?.unit ?? null} />
      )}
    </div>
  );
}

function Lines({
  field,
  unit,
}: {
  readonly field: string;
  readonly unit: string | null;
}): JSX.Element | null {
  const { words, tell, goTo } = useOffice();
  const styles = useGatherStyles();
  const [count, setCount] = useState(PORTION);
  const view = useView("trace", { field, unit, from: 0, count });
  if (view === null) return null;
  const { total, reported, expected, label, measure } = view;
  return (
    <section className={styles.stack}>
      <Text as="h3" weight="semibold">
        {measure === null ? label : `${label}（${measure}）`}
      </Text>
      <div className={styles.row}>
        <Text className={styles.figures}>{words.traceTotal(total ?? words.nothing, reported, expected)}</Text>
        <Button size="small" onClick={() => void goTo(field, unit)}>
          {words.goTo}
        </Button>
        {unit !== null && (
          <Button
            size="small"
            onClick={() => tell({ type: "traced", subject: { fields: [field], unit: null } })}
          >
            {words.allUnits}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {view.items.map((line) => (
          <li key={line.unit} className={styles.item}>
            <button type="button" className={styles.line} onClick={() => void goTo(field, line.unit)}>
              <span className={styles.ends}>
                <Text size={200} weight="semibold">
                  {line.name}
                </Text>
                <Text size={200} className={styles.figures}>
                  {line.standing === "counted" ? (line.value ?? "") : words.standings[line.standing]}
                </Text>
              </span>
              <Text size={200} className={styles.quiet}>
                {lineText(line, words)}
              </Text>
            </button>
          </li>
        ))}
      </ul>
      <MoreButton shown={view.items.length} of={view.of} onMore={() => setCount(count + PORTION)} />
    </section>
  );
}

/** File and cell, what was typed, what the office said, the sum so far. */
function lineText(
  { file, sheet, cell, typed, value, word, standing, sum }: TraceLine,
  words: GatherWords,
): string {
  const place = [sheet, cell].filter((part) => part !== null).join("!");
  const said = word?.said[0]?.typed ?? null;
  const parts = [
    file === null ? "" : place === "" ? file : `${file}　${place}`,
    typed === null ? "" : words.typed(typed.trim()),
    word === null
      ? ""
      : word.by === "confirmation"
        ? words.confirmed
        : said === null
          ? words.correctedBlank
          : words.corrected(said),
    standing === "counted" && value !== null && value !== typed ? words.readAs(value) : "",
    standing === "counted" && sum !== null ? words.runningSum(sum) : "",
  ];
  return parts.filter((part) => part !== "").join("，");
}
