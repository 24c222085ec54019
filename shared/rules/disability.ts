/** Two answers of an equality form, as the Equality Act 2010, section 6 and the harmonised standards put them together. */

export const disabilities = ['yes', 'no', 'unknown'] as const;

/**
 * Whether somebody counts as disabled: a condition that lasts twelve months or more, and that keeps them from what they do day by day.
 * For statistics; never a judgement about a person. Not known where either question was declined or not asked.
 */
export function isDisabled(condition: string, restriction: string): (typeof disabilities)[number] {
  if (condition === 'no') return 'no';
  if (condition !== 'yes') return 'unknown';
  if (restriction === 'a-lot' || restriction === 'a-little') return 'yes';
  return restriction === 'not-at-all' ? 'no' : 'unknown';
}
