// One thing wrong, missing or odd in people's data: a value, never an exception.

/** error 强制性审核 · warning 核实性审核 · note 提示性审核. */
export type Severity = "error" | "warning" | "note";

/** Where a finding is; every part that is known. */
export interface Place {
  readonly unit?: string;
  readonly file?: string;
  readonly sheet?: string;
  /** A1 name. */
  readonly cell?: string;
  /** Field key. */
  readonly field?: string;
  /** JSON path inside a campaign: "$.forms[0].sections[1]". */
  readonly path?: string;
}

/** Code → what its sentence needs to say. Codes are `place/what`, never reused. */
export interface FindingArgs {
  // campaign/…: the campaign's JSON
  "campaign/not-json": { reason: string };
  "campaign/unknown-property": { property: string; known: string };
  "campaign/wrong-type": { expected: string; found: string };
  "campaign/missing-property": { property: string };
}

export type FindingCode = keyof FindingArgs;

const SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  "campaign/not-json": "error",
  "campaign/unknown-property": "error",
  "campaign/wrong-type": "error",
  "campaign/missing-property": "error",
};

export type Finding = {
  [C in FindingCode]: {
    readonly code: C;
    readonly severity: Severity;
    readonly place: Place;
    readonly args: FindingArgs[C];
  };
}[FindingCode];

/** A value made from people's data, with everything there is to say about it. */
export interface Outcome<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/** Makes a finding; the code's own severity unless another is given. */
export function finding<C extends FindingCode>(
  code: C,
  args: FindingArgs[C],
  place: Place = {},
  severity: Severity = SEVERITY[code],
): Finding {
  return { code, severity, place, args } as Finding;
}
