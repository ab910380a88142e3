// Quotation marks inside quotation marks, as Chinese prints them.

/**
 * “‘6·16’咨询日”漏填, not ““6·16”咨询日”漏填 (GB/T 15834: double marks outside, single ones within). A sentence
 * whose marks do not match, since somebody typed half a pair, stays as it is.
 */
export function nestQuotes(sentence: string): string {
  let depth = 0;
  let nested = "";
  for (const character of sentence) {
    if (character === "”") depth -= 1;
    if (depth < 0) return sentence;
    nested += depth % 2 === 0 ? character : inner(character);
    if (character === "“") depth += 1;
  }
  return depth === 0 ? nested : sentence;
}

function inner(character: string): string {
  return character === "“" ? "‘" : character === "”" ? "’" : character;
}
