// Formulas and references of OpenDocument in the spelling of Excel.

/**
 * "of:=SUM([.A1:.B2];['It''s'.C1])" → "SUM(A1:B2,'It''s'!C1)". A reference into another file keeps its
 * address in brackets, so that it is seen to be one. Texts stay as they are. Meant for people to read, and
 * to tell own formulas from those that reach outside; not to be calculated.
 */
export function excelFormula(formula: string): string {
  const bare = formula.replace(/^[a-z]*:?=/i, "");
  return bare.replace(/"(?:[^"]|"")*"|\[((?:'(?:[^']|'')*'|[^\]'])*)\]|;/g, (piece, reference?: string) => {
    if (reference !== undefined) return excelReference(reference);
    return piece === ";" ? "," : piece;
  });
}

const SIDE = /^(?:('file:(?:[^']|'')*'|'[a-z]+:\/\/(?:[^']|'')*')#)?(?:\$?('(?:[^']|'')*'|[^.'$]+))?\.(.+)$/i;

/** "$'统计表'.$C$8", "$统计表.$A$1:.$B$2" → "'统计表'!$C$8", "'统计表'!$A$1:$B$2"; what is neither stays as it is. */
export function excelReference(reference: string): string {
  const sides = sidesOf(reference);
  const first = SIDE.exec(sides[0]);
  if (first === null) return reference;
  const [, file, sheet, cell] = first as unknown as [string, string | undefined, string | undefined, string];
  const second = sides[1] === undefined ? undefined : SIDE.exec(sides[1])?.[3];
  const area = second === undefined ? cell : `${cell}:${second}`;
  const inner = sheet === undefined ? "" : sheet.replace(/^'(.*)'$/s, "$1");
  if (file !== undefined) return `'[${file.slice(1, -1)}]${inner}'!${area}`;
  return sheet === undefined ? area : `'${inner}'!${area}`;
}

/** Both corners of an area: cut at the colon outside quotes. */
function sidesOf(reference: string): readonly [string, string?] {
  let quoted = false;
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference[i];
    if (letter === "'") quoted = !quoted;
    else if (letter === ":" && !quoted) return [reference.slice(0, i), reference.slice(i + 1)];
  }
  return [reference];
}
