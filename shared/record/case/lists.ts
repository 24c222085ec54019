/**
 * Code lists about health that more than one kind of record asks by. Categories as in the Government Statistical Service's harmonised
 * standards on long-lasting conditions, activity restriction and impairment.
 */

/** How much something keeps a person from what they do day by day. */
export const restrictions = ['a-lot', 'a-little', 'not-at-all'] as const;

/** What a condition affects; never what is wrong with a person. */
export const impairments = [
  'vision',
  'hearing',
  'mobility',
  'dexterity',
  'learning',
  'memory',
  'mental-health',
  'stamina',
  'social',
  'other',
] as const;
