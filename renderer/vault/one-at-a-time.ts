/** Work that must not overlap: each piece begins when the one before it has ended, well or badly. Separately for each `of`. */
export function oneAtATime(): <T>(of: object, work: () => Promise<T>) => Promise<T> {
  const lines = new WeakMap<object, Promise<unknown>>();
  return (of, work) => {
    const mine = (lines.get(of) ?? Promise.resolve()).then(work);
    lines.set(
      of,
      mine.catch(() => null),
    );
    return mine;
  };
}
