// Where the pane keeps what outlives it on this machine; some web views have no such place.

export interface Keep {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
}
