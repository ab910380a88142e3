// The pane's three faces and what each is given.
import type { Services } from "./services";

export type FaceName = "fill" | "gather" | "design";

export type Language = "zh" | "en";

/** What 任务 has ready: 汇总 can begin with it, without its being chosen again. */
export interface Prepared {
  /** The campaign's JSON as it was opened or last saved; it has no errors. */
  readonly text: string;
  /** When a rollup under it was put into the open workbook, ISO 8601 with zone; null: not yet. */
  readonly recorded: string | null;
}

/** What a face is given by the shell. */
export interface FaceProps {
  readonly services: Services;
  readonly language: Language;
  /** What the ribbon asked for: "fill", "next-missing", "finish", "gather", "rollup", "tracking", "issue"; or null. */
  readonly view: string | null;
  /** Read out by screen readers; shown nowhere. */
  readonly announce: (text: string) => void;
  /** Another face, by a link inside this one. */
  readonly show: (face: FaceName) => void;
  /** null until a campaign is open in 任务; outlives its being closed there. */
  readonly prepared: Prepared | null;
  readonly prepare: (prepared: Prepared) => void;
}
