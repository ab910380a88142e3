// A cell's printed text with its blanks: 以（{launch_form}）等形式… as pieces.

export type Piece = { readonly text: string } | { readonly key: string };

/** "以（{a}）等" → [{ text: "以（" }, { key: "a" }, { text: "）等" }]; braces around nothing like a key stay text. */
export function templatePieces(template: string): readonly Piece[] {
  return template
    .split(/(\{[^{}\s]+\})/)
    .filter((part) => part !== "")
    .map((part) => (/^\{[^{}\s]+\}$/.test(part) ? { key: part.slice(1, -1) } : { text: part }));
}

/** The keys of a template's blanks, in reading order, repeated ones repeated. */
export function templateKeys(template: string): readonly string[] {
  return templatePieces(template).flatMap((piece) => ("key" in piece ? [piece.key] : []));
}
