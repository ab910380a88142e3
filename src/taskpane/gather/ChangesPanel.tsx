// What writing would change, before it is written: units, totals, figures, each before and after.
import { Badge, Text } from "@fluentui/react-components";
import { useState, type JSX, type ReactNode } from "react";
import type { FigureState } from "../../core/rollup/changes";
import { MoreButton } from "./MoreButton";
import { useOffice } from "./office";
import { useGatherStyles } from "./use-gather-styles";
import { useView } from "./use-view";
import type { GatherWords } from "./words";

const PORTION = 20;
const COLORS = { new: "success", replaced: "warning", withdrawn: "danger", unchanged: "subtle" } as const;

export function ChangesPanel(): JSX.Element | null {
  const { words } = useOffice();
  const styles = useGatherStyles();
  const [units, setUnits] = useState(PORTION);
  const [totals, setTotals] = useState(PORTION);
  const [figures, setFigures] = useState(PORTION);
  const view = useView("changes", {
    units: { from: 0, count: units },
    totals: { from: 0, count: totals },
    figures: { from: 0, count: figures },
  });
  if (view === null) return null;
  const nothing = view.units.of + view.totals.of + view.figures.of === 0;
  return (
    <section className={styles.card} id="gather-changes">
      <Text as="h3" weight="semibold">
        {words.changesTitle}
      </Text>
      {nothing && <Text>{words.noChanges}</Text>}
      <Part
        title={words.unitChanges}
        of={view.units.of}
        shown={view.units.items.length}
        onMore={() => setUnits(units + PORTION)}
      >
        {view.units.items.map(({ code, name, change, before, after }) => (
          <li key={code} className={styles.item}>
            <div className={styles.row}>
              <Badge appearance="tint" color={COLORS[change]}>
                {words.change[change]}
              </Badge>
              <Text size={200} weight="semibold">
                {name}
              </Text>
            </div>
            <Text size={200} className={styles.wrap}>
              {before === null ? (after ?? "") : words.arrow(before, after ?? words.nothing)}
            </Text>
          </li>
        ))}
      </Part>
      <Part
        title={words.totalChanges}
        of={view.totals.of}
        shown={view.totals.items.length}
        onMore={() => setTotals(totals + PORTION)}
      >
        {view.totals.items.map(({ key, label, measure, before, after, reportedBefore, reportedAfter }) => (
          <li key={key} className={styles.item}>
            <Text size={200}>{measure === null ? label : `${label}（${measure}）`}</Text>
            <div className={styles.ends}>
              <Text size={200} weight="semibold" className={styles.figures}>
                {words.arrow(before ?? words.nothing, after ?? words.nothing)}
              </Text>
              <Text size={200} className={styles.quiet}>
                {words.reported(reportedBefore, reportedAfter)}
              </Text>
            </div>
          </li>
        ))}
      </Part>
      <Part
        title={words.figureChanges}
        of={view.figures.of}
        shown={view.figures.items.length}
        onMore={() => setFigures(figures + PORTION)}
      >
        {view.figures.items.map(({ unit, field, name, label, before, after }) => (
          <li key={`${unit} ${field}`} className={styles.item}>
            <Text size={200}>{`${name}　${label}`}</Text>
            <Text size={200} weight="semibold" className={styles.wrap}>
              {words.arrow(figureText(before, words), figureText(after, words))}
            </Text>
          </li>
        ))}
      </Part>
      {view.counts.new > 0 && (
        <Text size={200} className={styles.quiet}>
          {words.figureNote}
        </Text>
      )}
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly of: number;
  readonly shown: number;
  readonly onMore: () => void;
  readonly children: ReactNode;
}

function Part({ title, of, shown, onMore, children }: PartProps): JSX.Element | null {
  const styles = useGatherStyles();
  if (of === 0) return null;
  return (
    <div className={styles.tight}>
      <Text as="h4" size={200} weight="semibold" className={styles.quiet}>
        {`${title}（${of}）`}
      </Text>
      <ul className={styles.list}>{children}</ul>
      <MoreButton shown={shown} of={of} onMore={onMore} />
    </div>
  );
}

/** “十二”（计 12）: what was typed, and how it counts where that is not the same. */
function figureText(figure: FigureState | null, words: GatherWords): string {
  if (figure === null) return words.nothing;
  const { typed, value, byOffice, state } = figure;
  const text = typed === null ? words.blank : `“${typed.trim()}”`;
  const uncounted = state === "offered" || state === "unread";
  const counted = uncounted ? words.uncounted : value === typed ? "" : words.counts(value ?? words.blank);
  const notes = [counted, byOffice ? words.byOffice : ""].filter((note) => note !== "");
  return notes.length === 0 ? text : `${text}（${notes.join("，")}）`;
}
