/** The words that somebody typed: lower case, and whatever is no letter from A to Z parts two of them. */
export function splitWords(typed: string): string[] {
  return typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}
