/**
 * How small a number must be to be hidden, and how the others are rounded. The Government Statistical Service asks whoever publishes counts
 * of people to set such a threshold and keep to it; NHS England's is stricter, and rounds so coarsely beside it that little else need be hidden.
 */

export interface Protection {
  /** Counts from 1 to below this are hidden; a nought is shown. */
  hideBelow: number;
  /** Every number that is shown is rounded to the nearest multiple of this. */
  base: number;
  /** No table about fewer people than this is published at all. */
  withholdBelow: number;
  /** No percentages of fewer people than this. */
  percentFrom: number;
  /**
   * Who the result must stand up to. `exact`: somebody who knows every number that is shown, and all totals, as they were before rounding.
   * `rounded`: somebody who knows what is published and all of these rules.
   */
  against: 'exact' | 'rounded';
}

export const presets = {
  standard: { hideBelow: 5, base: 5, withholdBelow: 10, percentFrom: 20, against: 'exact' },
  nhs: { hideBelow: 8, base: 5, withholdBelow: 10, percentFrom: 20, against: 'rounded' },
} as const satisfies Record<string, Protection>;
export type ProtectionName = keyof typeof presets;

export const protectionNames: readonly ProtectionName[] = ['standard', 'nhs'];

export function isProtection(name: string): name is ProtectionName {
  return Object.hasOwn(presets, name);
}

/** A half goes up: to 5, 7 becomes 5 and 8 becomes 10. */
export function roundTo(base: number, count: number): number {
  return Math.floor((count + Math.floor(base / 2)) / base) * base;
}

/** Every count that is rounded to this one. */
export function roundedFrom(base: number, rounded: number): { least: number; most: number } {
  const least = rounded - Math.floor(base / 2);
  return { least, most: least + base - 1 };
}
