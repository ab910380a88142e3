// A validation's rule as the client library writes it, one kind of rule in an object.

export interface RuleParts {
  readonly formula1?: number | string;
  readonly formula2?: number | string;
  /** "Between", "GreaterThanOrEqualTo" … */
  readonly operator?: string;
  /** Items by comma, or a formula with "=". */
  readonly source?: string;
  readonly inCellDropDown?: boolean;
  /** With "=". */
  readonly formula?: string;
}
