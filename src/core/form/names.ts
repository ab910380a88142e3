// Field key ↔ defined name: the first of the three bindings of a figure (Law R2).

const PREFIX = "TS_";

/** xi_study_count → TS_xi_study_count: never a cell reference, legal in Excel, WPS and LibreOffice. */
export function nameOf(key: string): string {
  return PREFIX + key;
}

/** The key a defined name stands for; null for a name that is not ours. Programs may change its case. */
export function keyOf(name: string): string | null {
  return name.toUpperCase().startsWith(PREFIX) ? name.slice(PREFIX.length).toLowerCase() : null;
}

/** The drop-down of unit names; a name, since Excel 2007 lists cannot point at another sheet. */
export const UNIT_LIST_NAME = "TSX_units";
