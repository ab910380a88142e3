// 时间: the campaign's period and every due moment, with its weekday and the notice's own words.
import { Button, Field, Input, Text } from "@fluentui/react-components";
import type { JSX } from "react";
import { type Path, pathText } from "../../core/campaign/path";
import { printDate } from "../../core/campaign/calendar";
import { dayName } from "../../core/form/due-words";
import type { Language } from "../face";
import { dayAndTime, dueMoment, nextDue } from "./due-moment";
import { EditText } from "./EditText";
import { type Editing, noteAt, refusalAt } from "./editing";
import { duesOf, type NamedDue, type Series } from "./named-dates";
import { useDesignStyles } from "./use-styles";

export function DatesTab({ editing }: { readonly editing: Editing }): JSX.Element {
  const styles = useDesignStyles();
  const { words, state } = editing;
  const { campaign } = state;
  const dues = duesOf(campaign, words);
  return (
    <div className={styles.page}>
      <Span editing={editing} title={words.period} path={["period"]} span={campaign.period} />
      {campaign.arms.map((arm, a) => (
        <Span key={arm.label} editing={editing} title={arm.label} path={["arms", a]} span={arm} />
      ))}
      {dues.length === 0 && <Text>{words.noDates}</Text>}
      {dues.map((due) => (
        <DueEdit key={pathText(due.path)} editing={editing} due={due} />
      ))}
      <AsItHappens editing={editing} />
    </div>
  );
}

/** Spelt out: how a web view writes days depends on its machine. */
function dayHint(day: string, language: Language): string {
  const name = dayName(day, language);
  return name === "" || language === "en" ? name : printDate(day);
}

/** What else is to be handed in, whenever there is something. */
function AsItHappens({ editing }: { readonly editing: Editing }): JSX.Element | null {
  const styles = useDesignStyles();
  const { words, state } = editing;
  const open = state.campaign.deliverables.filter(
    ({ due, cadence }) => due === undefined && cadence === undefined,
  );
  if (open.length === 0) return null;
  return (
    <section className={styles.card} aria-label={words.asItHappens}>
      <Text as="h3" weight="semibold">
        {words.asItHappens}
      </Text>
      <ul className={styles.bullets}>
        {open.map(({ id, title, channel }) => (
          <li key={id} className={styles.wrap}>
            {channel === undefined ? title : `${title}（${channel}）`}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Spanned {
  readonly start: string;
  readonly end: string;
}

function Span(props: {
  readonly editing: Editing;
  readonly title: string;
  readonly path: Path;
  readonly span: Spanned;
}): JSX.Element {
  const styles = useDesignStyles();
  const { editing, title, path, span } = props;
  const { words, language } = editing;
  const at = (end: "start" | "end"): JSX.Element => (
    <EditText
      editing={editing}
      label={end === "start" ? words.from : words.to}
      path={[...path, end]}
      value={span[end]}
      type="date"
      hint={dayHint(span[end], language)}
    />
  );
  return (
    <section className={styles.card} aria-label={title}>
      <Text as="h3" weight="semibold">
        {title}
      </Text>
      {at("start")}
      {at("end")}
    </section>
  );
}

function DueEdit({ editing, due }: { readonly editing: Editing; readonly due: NamedDue }): JSX.Element {
  const styles = useDesignStyles();
  const { words, language, edit, state } = editing;
  const { zone } = state.campaign;
  const { day, time } = dayAndTime(due.at, zone);
  const refusal = refusalAt(editing, due.path);
  const note = noteAt(editing, pathText(due.path));
  const change = (newDay: string, newTime: string): void => {
    if (newDay !== "") edit(due.path, dueMoment(newDay, newTime, zone));
  };
  return (
    <section className={styles.card} aria-label={due.title}>
      <Text as="h3" weight="semibold" className={styles.wrap}>
        {due.title}
      </Text>
      <Field
        label={words.day}
        hint={dayHint(day, language)}
        validationMessage={refusal ?? note ?? null}
        validationState={refusal !== undefined ? "error" : note !== undefined ? "warning" : "none"}
      >
        <Input type="date" value={day} onChange={(_, { value }) => change(value, time)} />
      </Field>
      <Field label={words.time} hint={words.endOfDay}>
        <Input type="time" value={time} onChange={(_, { value }) => change(day, value)} />
      </Field>
      {due.series !== undefined && <SeriesButtons editing={editing} due={due} series={due.series} />}
      {due.printed !== undefined && <Text className={styles.quiet}>{words.printedAs(due.printed)}</Text>}
    </section>
  );
}

/** One period more after the last, as far off as the last two are apart; or this one no more. */
function SeriesButtons(props: {
  readonly editing: Editing;
  readonly due: NamedDue;
  readonly series: Series;
}): JSX.Element | null {
  const styles = useDesignStyles();
  const { editing, due, series } = props;
  const { words, edit, state } = editing;
  if (!series.isLast) return null;
  const next = nextDue(series.dues, state.campaign.zone);
  return (
    <div className={styles.row}>
      <Button size="small" onClick={() => edit(series.path, [...series.dues, next])}>
        {words.addPeriod}
      </Button>
      {series.dues.length > 1 && (
        <Button size="small" onClick={() => edit(due.path, undefined)}>
          {words.removePeriod}
        </Button>
      )}
    </div>
  );
}
