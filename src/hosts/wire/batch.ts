// The client library's request and response bodies, as far as it sends them for Excel.

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** Kinds of object paths by their number on the wire. */
export const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  /** PascalCase; a reference's id. */
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** Kinds of actions by their number on the wire. */
export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  /** Names as the add-in wrote them: "values", "format/fill/color". */
  readonly QueryInfo?: { readonly Select?: readonly string[] };
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument that is an object of the client library, its path's id. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: BatchError;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  /** "Range.values", "WorksheetProtection.protect". */
  readonly Location: string;
  readonly ActionIndex: number;
}
