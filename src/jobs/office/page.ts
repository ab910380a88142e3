// One page of a long list: what a pane can show at once.

export interface PageQuery {
  readonly from: number;
  readonly count: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly from: number;
  /** Of the whole list. */
  readonly of: number;
}

export function pageOf<T>(all: readonly T[], { from, count }: PageQuery): Page<T> {
  return { items: all.slice(from, from + count), from, of: all.length };
}
