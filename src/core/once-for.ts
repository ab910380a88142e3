// What follows from a readonly object alone, worked out once for each object.

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
