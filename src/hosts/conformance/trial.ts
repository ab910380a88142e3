// One question to an Excel: what is done, and what is believed to come of it.

/** What a trial has to work with, in a workbook that holds nothing else. */
export interface Bench {
  readonly context: Excel.RequestContext;
  /** Of this trial alone: new, empty and in front. */
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  /** The same in a request of its own: "done", or the code of Excel's refusal. */
  readonly tryIt: (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) => Promise<string>;
  /** Until events have come in. */
  readonly settle: () => Promise<void>;
}

export interface Trial {
  /** JSON. */
  readonly expected: unknown;
  /** An ExcelApi above the baseline, without which it is not asked. */
  readonly needs?: string;
  /** Where the belief is about one kind of Excel alone. */
  readonly only?: "web" | "desktop";
  /** Large enough to make an Excel stop: asked only on demand. */
  readonly heavy?: true;
  readonly find: (bench: Bench) => Promise<unknown>;
}

/** Values of one row, as they come back. */
export async function rowOf(
  { context, sheet }: Bench,
  address: string,
  member: "values" | "formulas" | "valueTypes",
): Promise<readonly unknown[]> {
  const range = sheet.getRange(address);
  range.load(member);
  await context.sync();
  return (range[member] as readonly (readonly unknown[])[])[0] ?? [];
}

export async function put({ context, sheet }: Bench, cell: string, value: unknown): Promise<void> {
  sheet.getRange(cell).values = [[value]];
  await context.sync();
}
