// Names of units that are the same, or so alike that they may be one unit written twice.

/** What tells no two units apart: forms of company, and places that are often left out. */
const FORM_OF_COMPANY = /(股份)?有限(责任)?公司|集团|公司$/g;

/** The name without width, blanks and punctuation: equal means the same name. */
export function sameName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s\p{P}]/gu, "")
    .toLowerCase();
}

/** The name without forms of company too: equal, or the end of one another, means perhaps the same unit. */
function core(name: string): string {
  const bare = sameName(name);
  const cut = bare.replace(FORM_OF_COMPANY, "");
  return cut === "" ? bare : cut;
}

/**
 * For each name the index of an earlier one that may be the same unit, or null. Alike: equal without the form
 * of company, or one is the other with a place before it (市燃气协会, 舟山市燃气协会; from four characters on).
 */
export function nearUnits(names: readonly string[]): readonly (number | null)[] {
  const cores = names.map(core);
  const ends = new Map<string, number>();
  const wholes = new Map<string, number>();
  return cores.map((name, index) => {
    let earlier = wholes.get(name) ?? ends.get(name) ?? null;
    for (let from = 1; earlier === null && name.length - from >= 4; from += 1)
      earlier = wholes.get(name.slice(from)) ?? null;
    if (!wholes.has(name)) wholes.set(name, index);
    for (let from = 1; name.length - from >= 4; from += 1) {
      const end = name.slice(from);
      if (!ends.has(end)) ends.set(end, index);
    }
    return earlier;
  });
}
