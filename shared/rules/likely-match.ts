import { dayParts } from './calendar.ts';
import type { DateOfBirth } from './date-of-birth.ts';
import type { Person } from '../record/case/person.ts';
import { nameLikeness } from './name-likeness.ts';
import { foldForSearch } from './person-name.ts';
import { isPlaceholderPostcode } from './postcode.ts';

/** What two entries are compared by; every field in the form its own rule gives. */
export interface MatchFacts {
  /** Every name the person goes or went by, each through `foldForSearch`. */
  foldedNames: readonly string[];
  born: DateOfBirth;
  postcode: string | null;
  nhsDigits: string | null;
}

type ComparedFields =
  | 'legalName'
  | 'preferredName'
  | 'previousNames'
  | 'dateOfBirth'
  | 'dateOfBirthAccuracy'
  | 'address'
  | 'nhsNumber';

/** What is compared of a person's record, where an unknown value is an empty string. */
export function matchFacts(person: Pick<Person, ComparedFields>): MatchFacts {
  const { dateOfBirth: date, dateOfBirthAccuracy: accuracy } = person;
  return {
    foldedNames: [person.legalName, person.preferredName, ...person.previousNames]
      .map(foldForSearch)
      .filter((name) => name !== ''),
    born: bornOf(date, accuracy),
    postcode: person.address.postcode === '' ? null : person.address.postcode,
    nhsDigits: person.nhsNumber === '' ? null : person.nhsNumber,
  };
}

function bornOf(date: string, accuracy: Person['dateOfBirthAccuracy']): DateOfBirth {
  return date === '' || accuracy === '' || accuracy === 'unknown'
    ? { accuracy: 'unknown', date: null }
    : { accuracy, date };
}

export type MatchReason =
  | 'SAME_NHS_NUMBER'
  | 'OTHER_NHS_NUMBER'
  | 'SAME_NAME'
  | 'SIMILAR_NAME'
  | 'SHARED_NAME_PART'
  | 'SAME_DATE_OF_BIRTH'
  | 'CLOSE_DATE_OF_BIRTH'
  | 'OTHER_DATE_OF_BIRTH'
  | 'SAME_POSTCODE';

export interface LikelyMatch {
  /** Only for sorting: a worker decides, and reads the reasons. */
  score: number;
  strength: 'likely' | 'possible';
  /** Strongest first; those that speak against a match last. */
  reasons: readonly MatchReason[];
}

/**
 * Set so that two of the same name, date of birth and postcode make a likely match, and the same name alone a possible one.
 * Twins come out as likely: the worker is warned, reads why, and goes on.
 */
const weights: Readonly<Record<MatchReason, number>> = {
  SAME_NHS_NUMBER: 100,
  SAME_NAME: 40,
  SAME_DATE_OF_BIRTH: 35,
  SIMILAR_NAME: 28,
  CLOSE_DATE_OF_BIRTH: 16,
  SAME_POSTCODE: 16,
  SHARED_NAME_PART: 10,
  OTHER_DATE_OF_BIRTH: -12,
  OTHER_NHS_NUMBER: -30,
};
const likelyFrom = 50;
const possibleFrom = 40;

function nameReason(a: readonly string[], b: readonly string[]): MatchReason | null {
  let best = 0;
  for (const one of a) for (const other of b) best = Math.max(best, nameLikeness(one, other));
  return ([null, 'SHARED_NAME_PART', 'SIMILAR_NAME', 'SAME_NAME'] as const)[best] ?? null;
}

/** Close means day and month swapped, one digit wrong, or within two years where either is an estimate. */
function birthReason(a: DateOfBirth, b: DateOfBirth): MatchReason | null {
  if (a.date === null || b.date === null) return null;
  const estimated = a.accuracy === 'estimated' || b.accuracy === 'estimated';
  if (a.date === b.date) return estimated ? 'CLOSE_DATE_OF_BIRTH' : 'SAME_DATE_OF_BIRTH';
  const one = dayParts(a.date);
  const other = dayParts(b.date);
  const swapped = one.year === other.year && one.day === other.month && one.month === other.day;
  const wrongDigits = [...a.date].filter((digit, place) => digit !== b.date?.[place]).length;
  const near = estimated && Math.abs(one.year - other.year) <= 2;
  return swapped || near || wrongDigits === 1 ? 'CLOSE_DATE_OF_BIRTH' : 'OTHER_DATE_OF_BIRTH';
}

function nhsReason(a: string | null, b: string | null): MatchReason | null {
  if (a === null || b === null) return null;
  return a === b ? 'SAME_NHS_NUMBER' : 'OTHER_NHS_NUMBER';
}

/** Whether two entries may be the same person, or null where little speaks for it. Shown before a file is made; it decides nothing. */
export function likelyMatch(a: MatchFacts, b: MatchFacts): LikelyMatch | null {
  const samePlace = a.postcode !== null && a.postcode === b.postcode && !isPlaceholderPostcode(a.postcode);
  const reasons = [
    nhsReason(a.nhsDigits, b.nhsDigits),
    nameReason(a.foldedNames, b.foldedNames),
    birthReason(a.born, b.born),
    samePlace ? ('SAME_POSTCODE' as const) : null,
  ].filter((reason) => reason !== null);
  const score = reasons.reduce((sum, reason) => sum + weights[reason], 0);
  if (score < possibleFrom) return null;
  reasons.sort((x, y) => weights[y] - weights[x]);
  return { score, strength: score >= likelyFrom ? 'likely' : 'possible', reasons };
}
