// One thing wrong, missing or odd in people's data: a value, never an exception.
import type { FindingArgs, FindingCode } from "./finding-args";
import { SEVERITY, type Severity } from "./severity";

export type {
  JsonKind,
  JsonFault,
  TextForm,
  CampaignPart,
  ReturnOrder,
  FigureDifference,
  LeftOut,
  RowFault,
  BindingKind,
  PeriodName,
  FindingArgs,
  FindingCode,
} from "./finding-args";
export type { Severity } from "./severity";

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
