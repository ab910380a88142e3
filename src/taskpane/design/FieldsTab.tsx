// 填报项: the table's rows and fields in order; names, measures, hints and whether they are required.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Checkbox,
  Text,
} from "@fluentui/react-components";
import type { JSX } from "react";
import type { Path } from "../../core/campaign/path";
import type { FieldSpec, Form, Row } from "../../core/campaign/schema";
import { periodsOf } from "../../core/campaign/periods";
import type { FaceProps } from "../face";
import { useJob } from "../use-job";
import { EditText } from "./EditText";
import { firstIssued } from "./first-issued";
import { previewOf } from "./preview-of";
import type { Editing } from "./editing";
import { useDesignStyles } from "./use-styles";

export interface FieldsTabProps {
  readonly editing: Editing;
  readonly face: FaceProps;
}

export function FieldsTab({ editing, face }: FieldsTabProps): JSX.Element {
  const styles = useDesignStyles();
  return (
    <div className={styles.page}>
      {editing.state.campaign.forms.map((form, f) => (
        <section key={form.id} className={styles.stack}>
          <Text as="h3" weight="semibold">
            {form.title}
          </Text>
          <Preview editing={editing} face={face} index={f} />
          <Sections editing={editing} form={form} at={["forms", f]} />
        </section>
      ))}
    </div>
  );
}

/** The form as it would be issued now, saved or not. */
function Preview({ editing, face, index }: FieldsTabProps & { readonly index: number }): JSX.Element {
  const { words, state } = editing;
  const { services } = face;
  const job = useJob();
  const open = async (): Promise<void> => {
    const campaign = previewOf(state.campaign, words.previewMark);
    const form = campaign.forms[index] as Form;
    const period = periodsOf(campaign, form)[0]?.due ?? null;
    const done = await job.run(words.preview, async () =>
      services.deliver(
        await firstIssued({ campaign, form, period, issued: services.now(), units: [], blank: true }),
      ),
    );
    if (done !== undefined) face.announce(words.previewed);
  };
  return (
    <div>
      <Button size="small" onClick={() => void open()}>
        {words.preview}
      </Button>
    </div>
  );
}

interface PartProps<T> {
  readonly editing: Editing;
  readonly at: Path;
  readonly part: T;
}

function Sections(props: { readonly editing: Editing; readonly form: Form; readonly at: Path }): JSX.Element {
  const { editing, form, at } = props;
  const { words } = editing;
  return (
    <Accordion collapsible multiple>
      {form.sections.map((section, s) => (
        <AccordionItem key={section.id} value={section.id}>
          <AccordionHeader>{`${section.label} · ${words.fieldCount(countFields(section.rows))}`}</AccordionHeader>
          <AccordionPanel>
            {section.rows.map((row, r) => (
              <RowFields key={row.id} editing={editing} part={row} at={[...at, "sections", s, "rows", r]} />
            ))}
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

function countFields(rows: readonly Row[]): number {
  return rows.reduce(
    (sum, { cells }) => sum + Object.values(cells).reduce((n, { fields }) => n + fields.length, 0),
    0,
  );
}

function RowFields({ editing, part: row, at }: PartProps<Row>): JSX.Element {
  const styles = useDesignStyles();
  const columns = new Map(
    editing.state.campaign.forms.flatMap((form) => form.columns.map(({ id, label }) => [id, label] as const)),
  );
  return (
    <section className={styles.item}>
      <Text weight="semibold" block className={styles.wrap}>
        {row.item ?? row.requirement}
      </Text>
      {Object.entries(row.cells).flatMap(([column, cell]) =>
        cell.fields.map((spec, i) => (
          <FieldEdit
            key={spec.key}
            editing={editing}
            part={spec}
            name={spec.label ?? columns.get(column) ?? spec.key}
            at={[...at, "cells", column, "fields", i]}
          />
        )),
      )}
    </section>
  );
}

function FieldEdit(props: PartProps<FieldSpec> & { readonly name: string }): JSX.Element {
  const styles = useDesignStyles();
  const { editing, part: spec, at, name } = props;
  const { words, edit } = editing;
  const text = (property: "label" | "measure" | "hint" | "example", label: string): JSX.Element => (
    <EditText editing={editing} label={label} path={[...at, property]} value={spec[property]} optional />
  );
  return (
    <details>
      <summary className={styles.wrap}>
        {name}
        <Text size={200} className={styles.quiet}>
          {` ${words.kinds[spec.kind]}${spec.measure === undefined ? "" : ` · ${spec.measure}`}${spec.required ? ` · ${words.required}` : ""}`}
        </Text>
      </summary>
      <div className={styles.card}>
        <Checkbox
          label={words.required}
          checked={spec.required}
          onChange={(_, { checked }) => edit([...at, "required"], checked === true)}
        />
        {text("label", words.fieldLabel)}
        {text("measure", words.measure)}
        {text("hint", words.hint)}
        {text("example", words.example)}
      </div>
    </details>
  );
}
