// The pane's three faces and what each is given.
import type { Services } from "./services";

export type FaceName = "fill" | "gather" | "design";

export type Language = "zh" | "en";

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
}
