// Whether a formula takes its result from outside the workbook.

/** [1]Sheet!A1, '[Book.xlsx]Sheet'!A1, [1]!Name, and DDE (app|topic!item). `formula` is without "=". */
export function isExternal(formula: string): boolean {
  const bare = formula.replaceAll(/"[^"]*"/g, "");
  return bare.includes("|") || /\[[^[\]]+\][^[\]!"(),]*!/.test(bare);
}
