// Loads a campaign from JSON text: every problem at once, as findings at JSON paths.
import { finding, type Outcome } from "../finding";
import { onceForText } from "../once-for";
import { loadJson } from "./json";
import { lintCampaign } from "./lint";
import type { Campaign } from "./schema";
import { checkShape } from "./shape";

const MEGABYTE = 1024 * 1024;
/** In UTF-8 megabytes; a campaign of a hundred fields and a thousand units takes about 0.2. */
const LIMIT = 4;

/**
 * Three steps, each only after the one before: the text is JSON, the JSON has the campaign's shape, its
 * parts fit each other. `value` is null when there is any finding of severity error.
 */
export function loadCampaign(text: string): Outcome<Campaign | null> {
  const size = utf8Length(text);
  if (size > LIMIT * MEGABYTE) {
    const megabytes = Math.ceil((size / MEGABYTE) * 10) / 10;
    return { value: null, findings: [finding("campaign/too-large", { megabytes, limit: LIMIT })] };
  }
  const json = loadJson(text);
  if ("fault" in json) return { value: null, findings: [finding("campaign/not-json", json.fault)] };
  return checkCampaign(json.value);
}

/** The last two steps, for JSON that has been read: `value` is null when there is any finding of severity error. */
export function checkCampaign(json: unknown): Outcome<Campaign | null> {
  const shaped = checkShape(json);
  if (shaped.value === null) return shaped;
  const findings = lintCampaign(shaped.value);
  return { value: findings.some((one) => one.severity === "error") ? null : shaped.value, findings };
}

/** What a form has besides its table. */
const NOT_READ_BY = { rules: undefined, charts: undefined, narrative: undefined };

/**
 * The campaign that a form was made from, as it travels in the form: it is read by, not checked by, so that
 * rules, charts and sentences which no longer fit its fields are left out instead of losing the campaign. null
 * where more is wrong. Remembered: the pane checks the open form after every edit.
 */
export const loadCarriedCampaign = onceForText(loadCarried, 64);

function loadCarried(text: string): Campaign | null {
  const { value } = loadCampaign(text);
  const json = value === null ? loadJson(text) : { fault: null };
  if (value !== null || "fault" in json) return value;
  const forms = (json.value as { readonly forms?: unknown } | null)?.forms;
  if (!Array.isArray(forms)) return null;
  const bare = forms.map((form: unknown) => ({ ...Object(form), ...NOT_READ_BY }) as unknown);
  return loadCampaign(JSON.stringify({ ...Object(json.value), forms: bare })).value;
}

/** Bytes the text takes as UTF-8. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    // A surrogate pair is two units and four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
