// 审核: every check in words, its severity, and whether it is in use; thresholds on top.
import { Badge, Field, Select, Text } from "@fluentui/react-components";
import type { JSX } from "react";
import { editJson } from "../../core/campaign/edit-json";
import { type Path, valueAt } from "../../core/campaign/path";
import type { Form, Rule } from "../../core/campaign/schema";
import type { Severity } from "../../core/finding";
import { EditText } from "./EditText";
import { type Editing, refusalAt } from "./editing";
import { ruleTexts, useOf } from "./rule-texts";
import { useDesignStyles } from "./use-styles";

export function RulesTab({ editing }: { readonly editing: Editing }): JSX.Element {
  const styles = useDesignStyles();
  const { words, state } = editing;
  const { campaign } = state;
  return (
    <div className={styles.page}>
      {campaign.settings.length > 0 && (
        <section className={styles.card}>
          <Text as="h3" weight="semibold">
            {words.settings}
          </Text>
          {campaign.settings.map(({ key, label, value }, s) => (
            <EditText
              key={key}
              editing={editing}
              label={label}
              path={["settings", s, "value"]}
              value={String(value)}
              type="number"
              toValue={(text) => (text === "" ? null : Number(text))}
            />
          ))}
        </section>
      )}
      {campaign.forms.map((form, f) => (
        <FormRules key={form.id} editing={editing} form={form} at={["forms", f, "rules"]} />
      ))}
    </div>
  );
}

function FormRules(props: {
  readonly editing: Editing;
  readonly form: Form;
  readonly at: Path;
}): JSX.Element {
  const styles = useDesignStyles();
  const { editing, form, at } = props;
  const { words, state } = editing;
  const said = ruleTexts(state.campaign, form, editing.language);
  const used = form.rules.filter(({ off }) => off !== true).length;
  return (
    <section className={styles.stack}>
      <Text as="h3" weight="semibold">
        {form.title}
      </Text>
      <Text className={styles.quiet}>
        {form.rules.length === 0 ? words.noRules : words.rulesTitle(used, form.rules.length)}
      </Text>
      <ul className={styles.list}>
        {form.rules.map((rule, r) => (
          <RuleEdit
            key={rule.id}
            editing={editing}
            rule={rule}
            at={[...at, r]}
            said={said.get(rule.id) ?? rule.id}
          />
        ))}
      </ul>
    </section>
  );
}

interface RuleEditProps {
  readonly editing: Editing;
  readonly rule: Rule;
  readonly at: Path;
  readonly said: string;
}

function RuleEdit({ editing, rule, at, said }: RuleEditProps): JSX.Element {
  const styles = useDesignStyles();
  const { words } = editing;
  const isMinimum = rule.kind === "minimum";
  const severities: readonly Severity[] = isMinimum ? ["warning", "note"] : ["error", "warning", "note"];
  const refusal = refusalAt(editing, [...at, "severity"]) ?? refusalAt(editing, at);
  return (
    <li className={styles.item}>
      <Text block className={styles.wrap}>
        <Badge appearance="outline">{words.ruleKinds[rule.kind]}</Badge> {said}
      </Text>
      <div className={styles.pair}>
        <Field
          label={words.severityLabel}
          hint={isMinimum ? words.minimumNote : null}
          validationMessage={refusal ?? null}
          validationState={refusal === undefined ? "none" : "error"}
        >
          <Select
            size="small"
            aria-label={`${words.severityLabel} ${said}`}
            value={rule.severity}
            onChange={(_, { value }) => editing.edit([...at, "severity"], value)}
          >
            {severities.map((each) => (
              <option key={each} value={each}>
                {words.severity[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Use editing={editing} rule={rule} at={at} said={said} />
      </div>
    </li>
  );
}

function Use({ editing, rule, at, said }: RuleEditProps): JSX.Element {
  const { words, edit, state } = editing;
  const change = (use: string): void => {
    const raw = valueAt(state.json, at);
    const off = editJson(raw, ["off"], use === "off" ? true : undefined);
    edit(at, editJson(off, ["trial"], use === "trial" ? true : undefined));
  };
  return (
    <Field label={words.useLabel}>
      <Select
        size="small"
        aria-label={`${words.useLabel} ${said}`}
        value={useOf(rule)}
        onChange={(_, { value }) => change(value)}
      >
        {(["on", "trial", "off"] as const).map((each) => (
          <option key={each} value={each}>
            {words.use[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
