// Why a typed text was not taken as it stands.

/** Why a typed text was not taken as it stands; each is a sentence in core/text. */
export type ReadingDoubt =
  | "approximate"
  | "range"
  | "lowerBound"
  | "upperBound"
  | "several"
  | "arithmetic"
  | "otherMeasure"
  | "noNumber"
  | "prose"
  | "negative"
  | "fraction"
  | "tooLarge"
  | "residue"
  | "date"
  | "time"
  | "percent"
  | "boolean"
  | "errorValue"
  | "ambiguous"
  | "none"
  | "notAChoice"
  | "bothChoices"
  | "noSuchDate"
  | "notADate"
  | "noYear"
  | "phone"
  | "notAPhone"
  | "tooLong"
  | "externalLink"
  /** Covered by a merged cell that holds something. */
  | "merged"
  /** The bindings contradict each other: no cell is read. */
  | "unplaced"
  /** No binding is left that says where the field stands. */
  | "lost";
