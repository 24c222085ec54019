/** Whether a consent that was given is too old to carry a sharing. ISO days. */
import type { Statement } from '../record/consent-act.ts';
import { addMonths, wholeYears } from './calendar.ts';

/** It is looked at again at least once a year. */
const MONTHS = 12;
/** What somebody with parental responsibility decided ends when the young person is of age. */
const OF_AGE = 18;

export interface Given {
  on: string;
  capacity: Statement['decider']['capacity'];
  /** The person's date of birth; empty where nobody knows it. */
  born: string;
}

export function consentLapsed({ on, capacity, born }: Given, today: string): boolean {
  const isOfAge = born !== '' && wholeYears(born, today) >= OF_AGE;
  return today >= addMonths(on, MONTHS) || (capacity === 'parental-responsibility' && isOfAge);
}
