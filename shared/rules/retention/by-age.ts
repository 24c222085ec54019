/** How long a record of support is kept: for a child until they are grown, for an adult some years after the end of it. */
import { birthday, wholeYears } from '../calendar.ts';
import type { RetentionRules } from './periods.ts';

/** ISO days; empty where not known, or where it has not come to that. */
export interface Support {
  born: string;
  died: string;
  /** Each time that a service supported the person. */
  periods: readonly {
    startedOn: string;
    endedOn: string;
    contract: { reportingEndsOn: string; recordsCode: boolean } | null;
  }[];
  /** The last time that anything was written about somebody who was never supported. */
  lastEntryOn: string;
}

/** Those that can decide the day. */
export const retentionSteps = [
  'support-ended',
  'died',
  'never-supported',
  'own-day',
  'closed',
  'as-child',
  'as-adult',
  'contract-reports',
  'supported-longer',
  'add-years',
  'evidence',
] as const satisfies readonly RetentionStep['step'][];

/** Why the day is as it is: each step with the ISO day that it arrives at; the last is the day itself. */
export type RetentionStep =
  | { step: 'support-ended' | 'died' | 'never-supported' | 'own-day' | 'closed'; day: string }
  /** Support began before the 18th birthday. */
  | { step: 'as-child'; day: string; age: number; code: boolean }
  | { step: 'as-adult'; day: string; years: number; code: boolean }
  | { step: 'contract-reports' | 'supported-longer' | 'latest'; day: string }
  | { step: 'add-years' | 'evidence'; day: string; years: number };

/**
 * The end of the last support, however often there was one; null while any lasts. Whoever comes back begins a new time for the whole file.
 * @param today ISO day.
 */
export function supportEnd({ died, periods, lastEntryOn }: Support, today: string): RetentionStep | null {
  if (periods.length === 0) {
    return died === '' ? { step: 'never-supported', day: lastEntryOn } : { step: 'died', day: died };
  }
  const ends = periods.map(({ endedOn }) =>
    endedOn === '' || (died !== '' && died < endedOn) ? died : endedOn,
  );
  const latest = ends.includes('') ? '' : (ends.toSorted().at(-1) ?? '');
  if (latest === '' || latest > today) return null;
  return { step: latest === died ? 'died' : 'support-ended', day: latest };
}

/** Null where nobody knows when they were born. @param end of the support. */
export function byAge(
  { born, periods }: Support,
  end: RetentionStep,
  { childUntilAge, childUntilAgeAt17, adultYears }: RetentionRules,
): readonly RetentionStep[] | null {
  if (born === '') return null;
  const code = periods.some(({ contract }) => contract?.recordsCode === true);
  const years = code ? adultYears.code : adultYears.otherwise;
  const asAdult: RetentionStep = { step: 'as-adult', day: birthday(end.day, years), years, code };

  const grown = birthday(born, 18);
  const begun = [...periods.map(({ startedOn }) => startedOn), ...(periods.length === 0 ? [end.day] : [])];
  const isChild = begun.some((day) => day < grown);
  const isAt17 = code && wholeYears(born, end.day) === 17;
  const age = isAt17 ? childUntilAgeAt17 : childUntilAge;
  const asChild: RetentionStep = { step: 'as-child', day: birthday(born, age), age, code: isAt17 };

  const reasons: RetentionStep[] = [
    ...(isChild ? [asChild] : []),
    ...(isChild && end.day <= grown ? [] : [asAdult]),
    ...(isChild && end.day > asChild.day ? [{ step: 'supported-longer', day: end.day } as const] : []),
    ...periods
      .map(({ contract }) => contract?.reportingEndsOn ?? '')
      .filter((day) => day !== '')
      .map((day) => ({ step: 'contract-reports', day }) as const),
  ];
  const day =
    reasons
      .map((reason) => reason.day)
      .toSorted()
      .at(-1) ?? end.day;
  return [end, ...reasons, { step: 'latest', day }];
}
