/**
 * What is worked out of a file or a record is kept until a change comes to it. Both only grow, so how many changes they have says
 * whether they are still the same. Where a change rests is no part of that: what depends on it is worked out each time.
 */
export function untilChanged<O extends { changes: { size: number } }, T>(work: (of: O) => T): (of: O) => T {
  const kept = new WeakMap<O, { changes: number; value: T }>();
  return (of) => {
    const changes = of.changes.size;
    const known = kept.get(of);
    if (known?.changes === changes) return known.value;
    const value = work(of);
    kept.set(of, { changes, value });
    return value;
  };
}
