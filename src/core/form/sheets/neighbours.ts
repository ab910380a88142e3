// Things that follow each other and share something, together.

/** [a, a, b, a] by itself → [[a, a], [b], [a]]. */
export function neighbours<T, K>(things: readonly T[], shared: (thing: T) => K): T[][] {
  const groups: T[][] = [];
  for (const thing of things) {
    const last = groups[groups.length - 1];
    if (last !== undefined && shared(last[0] as T) === shared(thing)) last.push(thing);
    else groups.push([thing]);
  }
  return groups;
}
