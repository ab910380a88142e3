// The campaign under preparation: opened, edited, undone, saved; and edits refused with their reasons.
import { compareVersions } from "../../core/campaign/compare-versions";
import { canonicalJson } from "../../core/campaign/digest";
import { editJson } from "../../core/campaign/edit-json";
import { loadJson } from "../../core/campaign/json";
import { checkCampaign, loadCampaign } from "../../core/campaign/load";
import { nextVersion } from "../../core/campaign/next-version";
import type { Path } from "../../core/campaign/path";
import type { Campaign } from "../../core/campaign/schema";
import type { Finding } from "../../core/finding";

export type DesignTab = "overview" | "dates" | "table" | "rules" | "roster" | "issue";

/** Nothing is open. */
interface Closed {
  readonly kind: "closed";
}

/** A text with errors, to be mended as text. */
export interface Broken {
  readonly kind: "broken";
  readonly origin: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A campaign that forms can be issued from; an edit that would spoil it is refused. */
export interface Preparing {
  readonly kind: "preparing";
  /** Where it came from: a file's name, or the title of a bundled campaign. */
  readonly origin: string;
  readonly json: unknown;
  readonly campaign: Campaign;
  /** Warnings and notes. */
  readonly findings: readonly Finding[];
  readonly past: readonly unknown[];
  /** The JSON as it was opened or last saved, in canonical form. */
  readonly kept: string;
  readonly keptVersion: string;
  /** When it was put into the open workbook as it is kept; null: not. ISO 8601 with zone. */
  readonly recorded: string | null;
  readonly tab: DesignTab;
  readonly refused: { readonly path: Path; readonly findings: readonly Finding[] } | null;
}

export type DesignState = Closed | Broken | Preparing;

export type DesignEvent =
  /** `tab`: what is wanted of it; 概况 unless told. */
  | { readonly type: "opened"; readonly origin: string; readonly text: string; readonly tab?: DesignTab }
  | { readonly type: "edited"; readonly path: Path; readonly value: unknown }
  | { readonly type: "undone" }
  | { readonly type: "saved"; readonly json: unknown; readonly recorded: string | null }
  | { readonly type: "closed" }
  | { readonly type: "tabChosen"; readonly tab: DesignTab };

export const CLOSED: DesignState = { kind: "closed" };
/** Steps that can be undone. */
const REMEMBERED = 100;

export function designReducer(state: DesignState, event: DesignEvent): DesignState {
  if (event.type === "opened") return opened(event.origin, event.text, event.tab);
  if (event.type === "closed") return CLOSED;
  if (state.kind !== "preparing") return state;
  switch (event.type) {
    case "edited": {
      const next = withJson(state, editJson(state.json, event.path, event.value));
      if (!("campaign" in next)) return { ...state, refused: { path: event.path, findings: next.findings } };
      return { ...next, past: [...state.past, state.json].slice(-REMEMBERED) };
    }
    case "undone": {
      const json = state.past.at(-1);
      if (json === undefined) return state;
      const next = withJson(state, json);
      return "campaign" in next ? { ...next, past: state.past.slice(0, -1) } : state;
    }
    case "saved": {
      const next = withJson(state, event.json);
      return "campaign" in next ? { ...next, ...keptAs(next), recorded: event.recorded } : state;
    }
    case "tabChosen":
      return { ...state, tab: event.tab, refused: null };
  }
}

export function isChanged({ json, kept }: Preparing): boolean {
  return canonicalJson(json) !== kept;
}

/** What is written to a file: with the next version where something has changed. */
export function toSave(state: Preparing): {
  readonly name: string;
  readonly text: string;
  readonly json: unknown;
} {
  const { id, version } = state.campaign;
  // After an undo the open version is the older one, and the kept one's number is taken.
  const latest = compareVersions(version, state.keptVersion) < 0 ? state.keptVersion : version;
  const raised = isChanged(state) ? nextVersion(latest) : version;
  const json = editJson(state.json, ["version"], raised);
  return { name: `${id}-${raised}.json`, text: `${JSON.stringify(json, null, 2)}\n`, json };
}

function opened(origin: string, text: string, tab: DesignTab = "overview"): DesignState {
  const { value, findings } = loadCampaign(text);
  const json = value === null ? null : loadJson(text);
  if (value === null || json === null || "fault" in json) return { kind: "broken", origin, text, findings };
  return {
    kind: "preparing",
    origin,
    json: json.value,
    campaign: value,
    findings,
    past: [],
    ...keptAs({ json: json.value, campaign: value }),
    recorded: null,
    tab,
    refused: null,
  };
}

function keptAs({
  json,
  campaign,
}: Pick<Preparing, "json" | "campaign">): Pick<Preparing, "kept" | "keptVersion"> {
  return { kept: canonicalJson(json), keptVersion: campaign.version };
}

/** The state with another JSON, or why not. */
function withJson(state: Preparing, json: unknown): Preparing | { readonly findings: readonly Finding[] } {
  const { value, findings } = checkCampaign(json);
  if (value === null) return { findings: errorsOf(findings) };
  return { ...state, json, campaign: value, findings, refused: null };
}

export function errorsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === "error");
}
