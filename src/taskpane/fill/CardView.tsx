// The selected cell's card: the notice's requirement, measure, minimum, and what was typed and counts.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { cellName } from "../../core/sheet/address";
import type { OpenField } from "../../jobs/check-open";
import { cardOf } from "./field-card";
import type { FormViewProps } from "./form-view-props";
import { changeOf, suggestionOf } from "./suggestion";
import { FILL_WORDS } from "./words";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: 0,
    maxHeight: "38vh",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  title: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS, margin: 0 },
  heading: { color: tokens.colorNeutralForeground3, display: "block" },
  lines: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200 },
  line: { display: "flex", gap: tokens.spacingHorizontalS, lineHeight: tokens.lineHeightBase200 },
  name: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  text: { margin: 0, overflowWrap: "anywhere" },
  button: { marginTop: tokens.spacingVerticalXS },
});

export function CardView(props: FormViewProps & { readonly selected: OpenField }): JSX.Element {
  const { open, selected, language, desk } = props;
  const styles = useStyles();
  const words = FILL_WORDS[language];
  const { title, heading, lines } = cardOf(open, selected, language);
  const suggestion = open.incoming.finished === null ? suggestionOf(selected) : null;
  const { place } = selected;
  return (
    // It scrolls when the notice has much to say: the keyboard must get there.
    <section className={styles.root} aria-label={words.card.label} tabIndex={0}>
      <Text as="h2" size={300} weight="semibold" className={styles.title}>
        <span>{title}</span>
        {place !== null && <span className={styles.name}>{cellName(place.row, place.column)}</span>}
      </Text>
      <Text size={200} className={styles.heading}>
        {heading}
      </Text>
      <dl className={styles.lines}>
        {lines.map(([name, text]) => (
          <div key={name} className={styles.line}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
      {suggestion !== null && (
        <Button
          size="small"
          className={styles.button}
          onClick={() => void desk.write([suggestion.write], changeOf([suggestion]))}
        >
          {words.changeTo(suggestion.rewriting.value)}
        </Button>
      )}
    </section>
  );
}
