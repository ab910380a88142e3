// What every tab of the 任务 face is given: the campaign, how to change it, and why a change was refused.
import { editJson } from "../../core/campaign/edit-json";
import { checkCampaign } from "../../core/campaign/load";
import type { Path } from "../../core/campaign/path";
import type { Finding } from "../../core/finding";
import { explain } from "../../core/text/explain";
import type { Language } from "../face";
import { errorsOf, type Preparing } from "./state";
import type { DesignWords } from "./words";

export interface Editing {
  readonly state: Preparing;
  readonly words: DesignWords;
  readonly language: Language;
  /** `undefined` takes the property out. */
  readonly edit: (path: Path, value: unknown) => void;
  /** What was put into the open workbook at that moment is the saved state from now on. */
  readonly recorded: (json: unknown, at: string) => void;
}

/** Why this value would be refused there; undefined where it would not. Nothing is changed. */
export function tryOut({ state, language }: Editing, path: Path, value: unknown): string | undefined {
  const { value: campaign, findings } = checkCampaign(editJson(state.json, path, value));
  return campaign === null ? saidOf(errorsOf(findings), language) : undefined;
}

/** Why the last edit of this value was refused; undefined where it was not. */
export function refusalAt({ state, language }: Editing, path: Path): string | undefined {
  const { refused } = state;
  if (refused === null || refused.path.join() !== path.join()) return undefined;
  return saidOf(refused.findings, language);
}

/** What there is to note of the value at a path: a due date on a weekend. */
export function noteAt({ state, language }: Editing, jsonPath: string): string | undefined {
  const found = state.findings.filter(({ place }) => place.path === jsonPath);
  return found.length === 0 ? undefined : saidOf(found, language);
}

function saidOf(findings: readonly Finding[], language: Language): string {
  return findings.map((found) => explain({ ...found, place: {} }, language)).join(" ");
}
