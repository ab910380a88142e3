// The form as a plain list of fields: to be filled by keyboard and screen reader, without seeing the grid.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { OpenField } from "../../jobs/check-open";
import { FieldInput } from "./FieldInput";
import { rowHeading } from "./finding-groups";
import type { FormViewProps } from "./form-view-props";
import { FILL_WORDS } from "./words";

const useStyles = makeStyles({
  intro: { margin: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
  row: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  heading: {
    padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export default function FieldList(props: FormViewProps): JSX.Element {
  const { open, language } = props;
  const styles = useStyles();
  return (
    <>
      <Text as="p" block size={200} className={styles.intro}>
        {FILL_WORDS[language].list.intro}
      </Text>
      {byRow(open.fields).map(([heading, fields]) => (
        <fieldset key={fields[0]?.field.key} className={styles.row}>
          <legend className={styles.heading}>{heading}</legend>
          {fields.map((field) => (
            <FieldInput key={field.field.key} {...props} field={field} />
          ))}
        </fieldset>
      ))}
    </>
  );
}

function byRow(fields: readonly OpenField[]): readonly (readonly [string, readonly OpenField[]])[] {
  const rows = new Map<unknown, OpenField[]>();
  for (const each of fields) {
    const row = rows.get(each.field.row);
    if (row === undefined) rows.set(each.field.row, [each]);
    else row.push(each);
  }
  return [...rows.values()].map((row) => [rowHeading((row[0] as OpenField).field), row]);
}
