// What of its notice a campaign answers: every `source` in it, with its place.
import { type Path, pathText } from "./path";
import type { Campaign } from "./schema";

export interface Citation {
  /** As written: "002-06：至少召开1次专题学习会". */
  readonly source: string;
  /** JSON path of the part that it stands in. */
  readonly path: string;
}

/** In the order of the JSON; what is listed as not collected is no citation. */
export function citationsOf(campaign: Campaign): readonly Citation[] {
  return within({ ...campaign, notCollected: [] }, []);
}

/** "002-06：至少…" → "002-06"; null where no number stands before the words. */
export function sourceNumber(source: string): string | null {
  return /^([^：\s]+)：/.exec(source)?.[1] ?? null;
}

function within(part: unknown, at: Path): readonly Citation[] {
  if (Array.isArray(part)) return part.flatMap((item, i) => within(item, [...at, i]));
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => {
    if (name === "source" && typeof value === "string") return [{ source: value, path: pathText(at) }];
    if (name === "sources" && Array.isArray(value)) {
      return value.map((source) => ({ source: String(source), path: pathText(at) }));
    }
    return within(value, [...at, name]);
  });
}
