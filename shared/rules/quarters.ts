/** Quarters of a year, as auditors ask for them: `2026-4` for October to December. */

export function quarterOf(at: string): string {
  return `${at.slice(0, 4)}-${Math.ceil(Number(at.slice(5, 7)) / 3)}`;
}

/** Newest first. */
export function quartersIn(times: readonly string[]): string[] {
  return [...new Set(times.map(quarterOf))].toSorted().toReversed();
}
