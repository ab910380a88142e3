// What follows from a readonly object or a text alone, worked out once.

/** `derive`, remembering its answers for as long as the objects they were derived from live. */
export function onceFor<From extends object, Derived>(
  derive: (from: From) => Derived,
): (from: From) => Derived {
  const known = new WeakMap<From, Derived>();
  return (from) => {
    const seen = known.get(from);
    if (seen !== undefined) return seen;
    const derived = derive(from);
    known.set(from, derived);
    return derived;
  };
}

/** The same for texts, of which at most so many are remembered: what thousands of units type must not pile up. */
export function onceForText<Derived>(
  derive: (text: string) => Derived,
  most = 5_000,
): (text: string) => Derived {
  const known = new Map<string, Derived>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const derived = derive(text);
    if (known.size < most) known.set(text, derived);
    return derived;
  };
}
