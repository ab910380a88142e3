// The form as a plain list of fields: to be filled by keyboard and screen reader, without seeing the grid.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Fragment, type JSX } from "react";
import type { OpenField } from "../../jobs/check-open";
import { FieldInput } from "./FieldInput";
import type { FormViewProps } from "./form-view-props";
import { FILL_WORDS } from "./words";

const useStyles = makeStyles({
  intro: { margin: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
  section: {
    display: "block",
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: "grid",
    // Two numbers stand side by side, as in the table.
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  heading: {
    padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export default function FieldList(props: FormViewProps): JSX.Element {
  const { open, language } = props;
  const styles = useStyles();
  const rows = byRow(open.fields);
  return (
    <>
      <Text as="p" block size={200} className={styles.intro}>
        {FILL_WORDS[language].list.intro}
      </Text>
      {rows.map((fields, index) => {
        const { section, row, key } = (fields[0] as OpenField).field;
        const isFirst = rows[index - 1]?.[0]?.field.section !== section;
        return (
          <Fragment key={key}>
            {isFirst && (
              <Text as="h2" size={300} weight="semibold" className={styles.section}>
                {section.label}
              </Text>
            )}
            <fieldset className={styles.row}>
              <legend className={styles.heading}>{row.item ?? section.label}</legend>
              {fields.map((field) => (
                <FieldInput key={field.field.key} {...props} field={field} />
              ))}
            </fieldset>
          </Fragment>
        );
      })}
    </>
  );
}

function byRow(fields: readonly OpenField[]): readonly (readonly OpenField[])[] {
  const rows = new Map<unknown, OpenField[]>();
  for (const each of fields) {
    const row = rows.get(each.field.row);
    if (row === undefined) rows.set(each.field.row, [each]);
    else row.push(each);
  }
  return [...rows.values()];
}
