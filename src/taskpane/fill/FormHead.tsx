// Whose form, how far it is, when it is due, and what still keeps it from being submitted.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { dueOf } from "../../core/form/due";
import { dueIn } from "../../core/form/due-words";
import { minuteAt } from "../../core/form/finished-text";
import { finding } from "../../core/finding";
import type { Language } from "../face";
import { ErrorNote } from "../parts/ErrorNote";
import { StatRow } from "../parts/StatRow";
import { daysLeft } from "./days-left";
import { obstacles } from "./finding-groups";
import type { FormViewProps } from "./form-view-props";
import { nextMissing } from "./next-missing";
import { ownSentence } from "./own-sentence";
import { FILL_WORDS } from "./words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  title: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
});

export function FormHead({
  open,
  state,
  desk,
  tell,
  services,
  language,
  announce,
}: FormViewProps): JSX.Element {
  const styles = useStyles();
  const words = FILL_WORDS[language];
  const { finished } = open.incoming;
  const missing = nextMissing(open, state.cursor);
  return (
    <section className={styles.root}>
      <div>
        <Text as="h1" size={400} weight="semibold" className={styles.title}>
          {open.form.title}
        </Text>
        <Text as="p" block size={200} className={styles.quiet} style={{ margin: 0 }}>
          {words.unit}
          {language === "zh" ? "：" : ": "}
          {open.unit.name}
        </Text>
        {open.filled === 0 && finished === null && (
          <Text as="p" block size={200} className={styles.quiet} style={{ margin: 0 }}>
            {words.otherUnit}
          </Text>
        )}
        <DueLine open={open} now={services.now()} language={language} />
      </div>
      {state.newer !== null && (
        <ErrorNote intent="warning">{olderSentence(open, state.newer, language)}</ErrorNote>
      )}
      <StatRow
        label={words.progress(open.filled, open.expected)}
        done={open.filled}
        of={open.expected}
        aside={open.expected === 0 ? undefined : `${Math.floor((100 * open.filled) / open.expected)}%`}
      />
      <Text size={200} as="p" block style={{ margin: 0 }}>
        {finished !== null
          ? words.finishedAt(minuteAt(finished, open.campaign.zone))
          : verdict(open, language)}
      </Text>
      {finished === null && (
        <div className={styles.buttons}>
          <Button
            size="small"
            appearance={missing === null ? "secondary" : "primary"}
            disabledFocusable={missing === null}
            onClick={() => {
              if (missing?.place == null) announce(words.nothingMissing);
              else {
                desk.goTo(missing.place);
                announce(missing.field.label);
              }
            }}
          >
            {missing === null ? words.nothingMissing : words.nextMissing}
          </Button>
          {open.blocking.length === 0 && state.mode !== "finish" && (
            <Button
              size="small"
              appearance="primary"
              onClick={() => tell({ type: "modeChosen", mode: "finish" })}
            >
              {words.finish}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

interface DueLineProps extends Pick<FormViewProps, "open"> {
  readonly now: string;
  readonly language: Language;
}

function DueLine({ open, now, language }: DueLineProps): JSX.Element {
  const styles = useStyles();
  const words = FILL_WORDS[language];
  const due = dueOf(open.form, open.incoming.period, open.campaign.zone);
  const left = due === null ? null : daysLeft(due.at, now, open.campaign.zone);
  const isOpen = open.incoming.finished === null;
  return (
    <Text as="p" block size={200} className={styles.quiet} style={{ margin: 0 }}>
      {due === null ? words.noDue : words.due(dueIn(due.at, open.campaign.zone, language))}
      {left !== null && isOpen && (
        <>
          {language === "zh" ? "　" : " · "}
          <span className={left < 0 ? styles.late : undefined}>{words.daysLeft(left)}</span>
        </>
      )}
    </Text>
  );
}

function olderSentence({ campaign }: FormViewProps["open"], newer: string, language: Language): string {
  const args = { found: campaign.version, expected: newer, lost: [], added: [] };
  return ownSentence(finding("form/other-version", args), language);
}

function verdict(open: FormViewProps["open"], language: Language): string {
  const words = FILL_WORDS[language];
  const counts = obstacles(open);
  const what = (["missing", "error", "warning"] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => words.obstacles[kind](counts[kind]));
  return what.length === 0 ? words.ready : words.notReady(what);
}
