// One form's rules: what they name, and what may never be an error (Law C2).
import { type Finding, finding } from "../finding";
import { choicesOf, type Field, fieldsOf, NO, YES } from "./fields";
import { duplicates, noSuch } from "./identity";
import { contradictions } from "./lint-bounds";
import { failsUntouched } from "./lint-zero";
import { type Path, pathText } from "./path";
import { operandsOf, type RuleOperand, sidesOf } from "./rule-operands";
import type { Campaign, Form, Rule } from "./schema";
import { messageValues, settingsOf } from "./settings";
import { templateKeys } from "./template";

/**
 * Whether honest data can break an error rule only its author knows. Two cases a machine does know: a minimum,
 * and a rule that the all-zero return of a unit without any activity breaks; both are refused as errors.
 */
export function lintRules(campaign: Campaign): readonly Finding[] {
  const places = campaign.forms.flatMap((form, f) =>
    form.rules.map((rule, r) => ({ form, rule, at: ["forms", f, "rules", r] as Path })),
  );
  const findings = [
    ...duplicates("setting", "key", campaign.settings, (setting) => setting.key, ["settings"]),
    ...duplicates("attribute", "key", campaign.attributes, (one) => one.key, ["attributes"]),
    ...duplicates(
      "rule",
      "id",
      places,
      ({ rule }) => rule.id,
      [],
      ({ at }) => at,
    ),
    ...places.flatMap(({ form, rule, at }) => lintRule(campaign, form, rule, at)),
  ];
  // What follows computes with the rules, so they must name things that are there.
  if (findings.length > 0) return findings;
  return [
    ...places.flatMap(({ rule, at }) => failsUntouched(campaign, rule, { path: pathText(at) })),
    ...campaign.forms.flatMap((form, f) => contradictions(campaign, form, ["forms", f, "rules"])),
  ];
}

function lintRule(campaign: Campaign, form: Form, rule: Rule, at: Path): readonly Finding[] {
  const fields = fieldsOf(form);
  const operands = operandsOf(rule);
  const sectors = campaign.sectors.map((sector) => sector.id);
  return [
    ...operands.flatMap((operand) => lintOperand(campaign, fields, operand, [...at, ...operand.path])),
    ...(rule.sectors ?? []).flatMap((one, s) => noSuch("sector", one, sectors, [...at, "sectors", s])),
    ...lintMissing(rule, operands, at),
    ...lintThresholds(campaign, rule, at),
    ...lintKind(rule, fields, operands, at),
  ];
}

const KINDS: Readonly<Record<RuleOperand["as"], readonly Field["spec"]["kind"][]>> = {
  number: ["count", "decimal"],
  text: ["text"],
  choice: ["yesNo", "choice"],
};

function lintOperand(
  campaign: Campaign,
  fields: readonly Field[],
  operand: RuleOperand,
  path: Path,
): readonly Finding[] {
  if (operand.of === "attribute") {
    const known = campaign.attributes.map((attribute) => attribute.key);
    return noSuch("attribute", operand.key, known, path);
  }
  const field = fields.find((one) => one.key === operand.key);
  const keys = fields.map((one) => one.key);
  if (field === undefined) return noSuch("field", operand.key, keys, path);
  if (KINDS[operand.as].includes(field.spec.kind)) return [];
  const args = { field: operand.key, expected: operand.as };
  return [finding("campaign/field-not-number", args, { path: pathText(path) })];
}

/** The field it waits for, and those with a factor, must be among its operands. */
function lintMissing(rule: Rule, operands: readonly RuleOperand[], at: Path): readonly Finding[] {
  const keys = operands.map((operand) => operand.key);
  const { missing } = rule;
  return [
    ...(typeof missing === "object" ? notAnOperand(missing.field, keys, [...at, "missing", "field"]) : []),
    ...sidesOf(rule).flatMap(({ side, path }) =>
      Object.keys(side.factors).flatMap((key) =>
        notAnOperand(key, [...side.fields, ...side.attributes], [...at, ...path, "factors", key]),
      ),
    ),
  ];
}

function notAnOperand(field: string, keys: readonly string[], path: Path): readonly Finding[] {
  return keys.includes(field)
    ? []
    : [finding("campaign/not-an-operand", { field }, { path: pathText(path) })];
}

function lintThresholds(campaign: Campaign, rule: Rule, at: Path): readonly Finding[] {
  const settings = settingsOf(campaign);
  const thresholds = [
    ...sidesOf(rule).map(({ side, path }) => ({ value: side.constant, path: [...path, "constant"] })),
    ...(rule.kind === "ratio"
      ? [
          { value: rule.atLeast, path: ["atLeast"] },
          { value: rule.atMost, path: ["atMost"] },
        ]
      : []),
  ];
  const unknown = thresholds.flatMap(({ value, path }) =>
    typeof value === "string" ? noSuch("setting", value, [...settings.keys()], [...at, ...path]) : [],
  );
  if (unknown.length > 0) return unknown;
  const known = [...messageValues(rule, settings).keys()];
  return templateKeys(rule.message ?? "").flatMap((key) =>
    noSuch("setting", key.replace(/%$/, ""), known, [...at, "message"]),
  );
}

/** With more, the formula of the check sheet would pass Excel's 8,192 characters. */
const MOST_OPERANDS = 30;

function lintKind(
  rule: Rule,
  fields: readonly Field[],
  operands: readonly RuleOperand[],
  at: Path,
): readonly Finding[] {
  const place = { path: pathText(at) };
  if (operands.length > MOST_OPERANDS) {
    const args = { of: "list", bound: "atMost", limit: MOST_OPERANDS, found: operands.length } as const;
    return [finding("campaign/out-of-bounds", args, place)];
  }
  if (rule.kind === "minimum" && rule.severity === "error") {
    return [finding("campaign/minimum-as-error", { rule: rule.id }, place)];
  }
  if (rule.kind === "ratio" && rule.atLeast === undefined && rule.atMost === undefined) {
    return [finding("campaign/missing-property", { property: "atMost" }, place)];
  }
  if (operands.every((operand) => operand.of === "attribute")) {
    return [finding("campaign/rule-without-field", { rule: rule.id }, place)];
  }
  if (rule.kind !== "answer") return [];
  const spec = fields.find((field) => field.key === rule.field)?.spec;
  const choices = spec?.kind === "choice" ? choicesOf(spec) : [YES, NO];
  return noSuch("choice", rule.not, choices, [...at, "not"]);
}
