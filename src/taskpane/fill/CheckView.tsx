// 审核结果: what was found in form order, by kind, each with what can be done about it.
import { Button, makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import type { Finding } from "../../core/finding";
import { OTHER } from "../../core/form/explanations";
import { parseCell } from "../../core/sheet/address";
import { FindingList } from "../parts/FindingList";
import { ExplanationBox } from "./ExplanationBox";
import { countsOf, filtered, FILTERS, headingOf, kindOf, listed, underHeading } from "./finding-groups";
import type { FormViewProps } from "./form-view-props";
import { ownSentence } from "./own-sentence";
import { RewriteAll } from "./RewriteAll";
import { changeOf, suggestionFor } from "./suggestion";
import { FILL_WORDS } from "./words";

const useStyles = makeStyles({
  filters: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
  },
  filter: { minWidth: "auto", paddingInline: tokens.spacingHorizontalSNudge },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  nothing: { padding: `${tokens.spacingVerticalL} 0`, color: tokens.colorNeutralForeground2 },
});

export function CheckView(props: FormViewProps): JSX.Element {
  const { open, state, tell, desk, language } = props;
  const styles = useStyles();
  const words = FILL_WORDS[language];
  const all = listed(open.findings);
  const counts = countsOf(all);
  const shown = filtered(all, state.filter);
  const heading = headingOf(open);
  const goTo = ({ place: { sheet, cell } }: Finding): void => {
    const at = cell === undefined ? null : parseCell(cell);
    if (sheet !== undefined && at !== null) desk.goTo({ sheet, ...at });
  };
  return (
    <>
      <div className={styles.filters} role="group" aria-label={words.filtersLabel}>
        {FILTERS.filter((filter) => filter === "all" || counts[filter] > 0 || filter === state.filter).map(
          (filter) => (
            <ToggleButton
              key={filter}
              size="small"
              className={styles.filter}
              checked={state.filter === filter}
              onClick={() => tell({ type: "filterChosen", filter })}
            >
              {`${words.filters[filter]} ${counts[filter]}`}
            </ToggleButton>
          ),
        )}
      </div>
      {counts.missing > 0 && (
        <Text as="p" block size={200} className={styles.hint}>
          {words.missingHint}
        </Text>
      )}
      <RewriteAll {...props} />
      {!state.markable && <Text size={200}>{words.unmarkable}</Text>}
      {shown.length === 0 ? (
        <Text as="p" block className={styles.nothing}>
          {state.filter === "all" ? words.noFindings.all : words.noFindings.some}
        </Text>
      ) : (
        <FindingList
          findings={shown}
          language={language}
          label={words.findingsLabel}
          onGo={goTo}
          headingOf={(found) => heading(found) ?? words.wholeForm}
          badgeOf={(found) => (kindOf(found) === "missing" ? words.missingMark : undefined)}
          sentenceOf={(found) => ownSentence(underHeading(found, open), language)}
          extra={(found) => <Remedy {...props} found={found} />}
        />
      )}
      <OtherExplanation {...props} />
    </>
  );
}

/** What can be done about it here: change to what it was read as, or explain it. */
function Remedy(props: FormViewProps & { readonly found: Finding }): ReactNode {
  const { found, open, desk, language } = props;
  const words = FILL_WORDS[language];
  if (open.incoming.finished !== null) return null;
  const suggestion = suggestionFor(found, open);
  if (suggestion !== null)
    return (
      <Button
        size="small"
        onClick={() => void desk.write([suggestion.write], changeOf([suggestion]))}
        aria-label={`${suggestion.rewriting.label} ${words.changeTo(suggestion.rewriting.value)}`}
      >
        {words.changeTo(suggestion.rewriting.value)}
      </Button>
    );
  if (found.code !== "rule/failed" || found.severity !== "warning") return null;
  const place = open.explanationPlaces.get(found.args.rule);
  if (place === undefined) return null;
  const text = found.args.explanation ?? "";
  return <ExplanationBox {...props} place={place} text={text} label={words.explanation.label} />;
}

function OtherExplanation(props: FormViewProps): JSX.Element | null {
  const { open, language } = props;
  const words = FILL_WORDS[language].other;
  const place = open.explanationPlaces.get(OTHER);
  if (place === undefined || open.incoming.finished !== null) return null;
  const text = open.incoming.explanations?.find(({ rule }) => rule === OTHER)?.text ?? "";
  return <ExplanationBox {...props} place={place} text={text} label={words.label} hint={words.hint} />;
}
