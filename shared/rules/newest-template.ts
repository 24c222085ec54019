/** Which version of each template is asked now. Older ones stay, for what was begun with them. */
interface Versioned {
  code: string;
  version: number | null;
}

/** One of each code, the highest version; in the order in which the codes first come. */
export function newestOfEach<T extends Versioned>(all: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const one of all) {
    const known = newest.get(one.code);
    if (known === undefined || (one.version ?? 0) > (known.version ?? 0)) newest.set(one.code, one);
  }
  return [...newest.values()];
}
