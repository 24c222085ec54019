import type { ActDraft } from '../../../../shared/record/act-draft.ts';
import { capacities } from '../../../../shared/record/consent-act.ts';
import type { Person } from '../../../../shared/record/case/person.ts';
import { wholeYears } from '../../../../shared/rules/calendar.ts';

export type Capacity = Exclude<ActDraft['decider']['capacity'], ''>;

/** Whole years on an ISO day where the worker is, or null where the date of birth is not known. */
export function ageOfPerson(person: Pick<Person, 'dateOfBirth'>, today: string): number | null {
  return person.dateOfBirth === '' ? null : wholeYears(person.dateOfBirth, today);
}

/**
 * Who may decide at this age in England. Parental responsibility ends at 18; a lasting power of attorney can only be made from 18
 * (Mental Capacity Act 2005, section 9). A child who understands decides alone at any age, so `self` is always there.
 */
export function capacitiesAt(age: number | null): Capacity[] {
  if (age === null) return [...capacities];
  const grownUp = age >= 18;
  return capacities.filter((capacity) => {
    if (capacity === 'parental-responsibility') return !grownUp;
    return capacity.startsWith('attorney') ? grownUp : true;
  });
}

/** A young person's own view is asked for whoever decides; where the age is not known, there is room for it. */
export function asksChildsView(age: number | null): boolean {
  return age === null || age < 18;
}
