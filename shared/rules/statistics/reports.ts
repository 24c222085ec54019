/** The statistics there are: who is counted in each, and by what. A person counts once in a cell, however often something happened. */
import { changeOf, ons4, type Ons4 } from '../wellbeing.ts';
import { ageBand, type Dimension } from './dimensions.ts';
import { isIn, type Period, type PersonFacts } from './facts.ts';

export interface Report {
  /** Two reports that count the same can be set against each other; see `small-numbers/release.ts`. */
  counts: string;
  /** What one is: a person, or a person in each of several places. */
  each: 'person' | 'person-and-row';
  by: readonly [Dimension] | readonly [Dimension, Dimension];
  /** For each cell in which this person counts, the code of its row and of its column. */
  cells: (person: PersonFacts, period: Period) => readonly (readonly string[])[];
}

/** Support that was open on a day of the period. */
const supportIn = ({ support }: PersonFacts, { from, until }: Period) =>
  support.filter(
    ({ startedOn, endedOn }) => startedOn !== '' && startedOn <= until && (endedOn === '' || endedOn >= from),
  );

const onceIfSupported = (person: PersonFacts, period: Period, row: string) =>
  supportIn(person, period).length === 0 ? [] : [[row]];

export const reportNames = [
  'services',
  'services-ages',
  'ages',
  'areas',
  'referrals',
  'endings',
  'sharing',
  'satisfied',
  'worthwhile',
  'happy',
  'anxious',
] as const;
export type ReportName = (typeof reportNames)[number];

export const reports: Readonly<Record<ReportName, Report>> = {
  services: {
    counts: 'support',
    each: 'person-and-row',
    by: ['service'],
    cells: (person, period) => supportIn(person, period).map(({ service }) => [service]),
  },
  'services-ages': {
    counts: 'support',
    each: 'person-and-row',
    by: ['service', 'age'],
    cells: (person, period) =>
      supportIn(person, period).map(({ service }) => [service, ageBand(person.born, period.until)]),
  },
  ages: {
    counts: 'support',
    each: 'person',
    by: ['age'],
    cells: (person, period) => onceIfSupported(person, period, ageBand(person.born, period.until)),
  },
  areas: {
    counts: 'support',
    each: 'person',
    by: ['area'],
    cells: (person, period) => onceIfSupported(person, period, person.district),
  },
  referrals: {
    counts: 'referrals',
    each: 'person-and-row',
    by: ['source'],
    cells: ({ support }, period) =>
      support.filter(({ referredOn }) => isIn(referredOn, period)).map(({ referredBy }) => [referredBy]),
  },
  endings: {
    counts: 'endings',
    each: 'person-and-row',
    by: ['reason'],
    cells: ({ support }, period) =>
      support.filter(({ endedOn }) => isIn(endedOn, period)).map(({ endReason }) => [endReason]),
  },
  sharing: {
    counts: 'sharing',
    each: 'person-and-row',
    by: ['recipient'],
    cells: ({ shared }, period) =>
      shared.filter(({ on }) => isIn(on, period)).map(({ recipientKind }) => [recipientKind]),
  },
  satisfied: outcome('satisfied'),
  worthwhile: outcome('worthwhile'),
  happy: outcome('happy'),
  anxious: outcome('anxious'),
};

/** People whose last answer of the period stands beside an earlier first one. The four questions are never added up. */
function outcome(question: Ons4): Report {
  return {
    counts: `wellbeing-${question}`,
    each: 'person',
    by: ['change'],
    cells: ({ wellbeing }, period) => {
      const answered = wellbeing
        .filter((measure) => measure[question] !== null && measure.on <= period.until)
        .toSorted((a, b) => (a.on < b.on ? -1 : 1));
      const [first, last] = [answered.at(0), answered.at(-1)];
      if (first === undefined || last === undefined || first === last || !isIn(last.on, period)) return [];
      const change = changeOf(question, first[question], last[question]);
      return change === null ? [] : [[change.means]];
    },
  };
}

export function isReport(name: string): name is ReportName {
  return reportNames.some((one) => one === name);
}

/** Whether it rests on one of the four questions on well-being. */
export const isOutcome = (name: ReportName): boolean => ons4.some((question) => question === name);
