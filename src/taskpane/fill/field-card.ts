// What there is to know of one field: what is asked, by whom, in which measure, and what was typed.
import { shortText } from "../../core/text/one-line";
import type { Language } from "../face";
import { rulesOf } from "../../core/rules/form-rules";
import { isBlank } from "../../core/returns/complete";
import type { OpenField, OpenForm } from "../../jobs/check-open";
import { rowHeading, shortLabel } from "./finding-groups";
import { FILL_WORDS } from "./words";

export interface FieldCard {
  readonly title: string;
  /** Section and row. */
  readonly heading: string;
  /** Label and text, in the order they are shown. */
  readonly lines: readonly (readonly [string, string])[];
}

export function cardOf(open: OpenForm, field: OpenField, language: Language): FieldCard {
  const words = FILL_WORDS[language].card;
  const { spec, row, sectors } = field.field;
  const sectorLabels = (sectors ?? []).map(
    (id) => open.campaign.sectors.find((sector) => sector.id === id)?.label ?? id,
  );
  const lines: readonly (readonly [string, string | undefined])[] = [
    [words.typed, typedLine(field, language)],
    [words.last, lastLine(open, field, language)],
    [words.requirement, row.requirement],
    [words.minimum, minimumOf(open, field, language)],
    [words.measure, spec.measure],
    [words.example, [spec.hint, spec.example].filter((part) => part !== undefined).join(" ") || undefined],
    [words.sectors, sectorLabels.length === 0 ? undefined : sectorLabels.join("、")],
  ];
  return {
    title: shortLabel(field.field),
    heading: rowHeading(field.field),
    lines: lines.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])),
  };
}

/** "约200（未计入）", "十二（按 12 场计）"; of a blank, whether it is asked for. */
function typedLine({ figure, field, duty }: OpenField, language: Language): string {
  const words = FILL_WORDS[language].card;
  const noted = (text: string, note: string): string =>
    language === "zh" ? `${text}（${note}）` : `${text} (${note})`;
  if (isBlank(figure)) return noted(words.blank.replace(/[（）()]/g, ""), words.duties[duty]);
  const typed = shortText((figure.typed ?? "").trim());
  if (figure.state === "offered" || figure.state === "unread") return noted(typed, words.notCounted);
  if (figure.state === "not-applicable") return noted(typed, words.notApplicable);
  if (!("value" in figure) || shortText(figure.value) === typed)
    return `${typed} ${field.spec.measure ?? ""}`.trimEnd();
  return noted(typed, words.counts(figure.value, field.spec.measure ?? ""));
}

/** "12 场次（第1期）". */
export function lastLine(
  { last }: OpenForm,
  { field }: Pick<OpenField, "field">,
  language: Language,
): string | undefined {
  const value = last?.figures[field.key];
  if (last === null || value === undefined) return undefined;
  const measure = field.spec.measure === undefined ? "" : ` ${field.spec.measure}`;
  return language === "zh" ? `${value}${measure}（${last.name}）` : `${value}${measure} (${last.name})`;
}

/** "通知要求至少 1 场". */
function minimumOf(
  { campaign, form }: OpenForm,
  { field }: OpenField,
  language: Language,
): string | undefined {
  const words = FILL_WORDS[language].card.strengths;
  for (const { rule } of rulesOf(campaign, form)) {
    if (rule.kind !== "minimum" || !rule.fields.includes(field.key)) continue;
    const measure = field.spec.measure ?? "";
    return `${words[rule.strength]} ${rule.atLeast} ${measure}${rule.note === undefined ? "" : `（${rule.note}）`}`;
  }
  return undefined;
}
