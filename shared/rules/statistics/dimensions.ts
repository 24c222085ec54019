/** What people are counted by, with the groups of each in the order in which a table has them. */
import { endReasons, referralSources } from '../../record/case/support-period.ts';
import { recipientKinds } from '../../record/register/directory.ts';
import { wholeYears } from '../calendar.ts';

export const dimensions = ['service', 'age', 'area', 'source', 'reason', 'recipient', 'change'] as const;
export type Dimension = (typeof dimensions)[number];

/** For whoever is in no other group: every table has it. */
export const UNKNOWN = 'unknown';

export const ageBands = ['0-17', '18-64', '65+'] as const;

/** By the age on a day, both ISO. */
export function ageBand(born: string, on: string): string {
  if (born === '' || born > on) return UNKNOWN;
  const years = wholeYears(born, on);
  return years < 18 ? '0-17' : years < 65 ? '18-64' : '65+';
}

/**
 * The groups of a table.
 * @param services codes of the charity's own list. @param found what was counted: areas are listed as they come up.
 */
export function groupsOf(
  dimension: Dimension,
  { services, found }: { services: readonly string[]; found: readonly string[] },
): string[] {
  const named = [...new Set(found)].filter((code) => code !== '' && code !== UNKNOWN).toSorted();
  const listed: Readonly<Record<Dimension, readonly string[]>> = {
    service: services,
    age: ageBands,
    area: named,
    source: referralSources,
    reason: endReasons,
    recipient: recipientKinds,
    change: ['better', 'same', 'worse'],
  };
  return dimension === 'change' ? [...listed.change] : [...listed[dimension], UNKNOWN];
}
