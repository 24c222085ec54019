/**
 * What a file says about who may decide for this person today, and where a choice does not fit it. It warns and never forbids: who is at the
 * door may know more. Sources: Mental Capacity Act 2005, sections 1 to 3, 9 and 11; Children Act 1989, sections 2 and 3; ICO guidance on
 * children. Being next of kin gives no power to decide.
 */
import type { CaseKindName } from '../record/case/index.ts';
import type { Statement } from '../record/consent-act.ts';
import type { Values } from '../record/field/field.ts';
import { wordOf } from '../record/field/word-of.ts';

type Capacity = Statement['decider']['capacity'];

export interface DecidingFacts {
  /** Whole years, or null where nobody knows. */
  age: number | null;
  /** Without those entered by mistake. */
  records: readonly { kind: CaseKindName; values: Values }[];
  /** ISO day. */
  today: string;
}

export type AgeGroup = 'child' | 'young' | 'adult' | 'unknown';

export const decidingWarnings = [
  /** Under 16 and nobody wrote down that they understand. */
  'CHILD_NOT_JUDGED',
  'CHILD_NOT_COMPETENT',
  /** Under 16, found to understand: their no stands. */
  'CHILD_COMPETENT',
  'YOUNG_DECIDES',
  'PARENT_NOT_KNOWN',
  'PARENTS_DISAGREE',
  'COULD_NOT_DECIDE',
  /** Found to be able to decide: then nobody decides for them. */
  'COULD_DECIDE',
  /** An attorney for health decides only while capacity is lost, and that stands nowhere. */
  'LOSS_NOT_RECORDED',
  'POWER_NOT_SEEN',
  'POWER_NOT_THERE',
  'POWER_ENDED',
] as const;
export type DecidingWarning = (typeof decidingWarnings)[number];

export function ageGroup(age: number | null): AgeGroup {
  if (age === null) return 'unknown';
  return age < 16 ? 'child' : age < 18 ? 'young' : 'adult';
}

/** Contacts of whom it stands in the file that they have parental responsibility. */
export function parentsIn({ records }: Pick<DecidingFacts, 'records'>): string[] {
  return records
    .filter(({ kind, values }) => kind === 'contact' && values['parentalResponsibility'] === 'yes')
    .map(({ values }) => wordOf(values, 'name'));
}

/** Who holds a power of this kind that has begun and has not ended. */
export function powersIn(
  { records, today }: DecidingFacts,
  what: Capacity,
): { who: string; seen: boolean }[] {
  return powersOf(records, what)
    .filter((values) => !isOver(values, today))
    .map((values) => ({ who: wordOf(values, 'who'), seen: values['seen'] === 'yes' }));
}

function powersOf(records: DecidingFacts['records'], what: Capacity): Values[] {
  return records.flatMap(({ kind, values }) =>
    kind === 'legal-status' && values['what'] === what ? [values] : [],
  );
}

function isOver(values: Values, today: string): boolean {
  const [starts, ends] = [wordOf(values, 'startsOn'), wordOf(values, 'endsOn')];
  return (ends !== '' && ends < today) || starts > today;
}

/** The latest finding of a kind; each is about one decision, so it is a hint and no answer. */
function found(records: DecidingFacts['records'], kind: 'capacity' | 'competence'): string {
  const latest = records
    .filter((one) => one.kind === kind)
    .toSorted((a, b) => (wordOf(a.values, 'on') < wordOf(b.values, 'on') ? -1 : 1))
    .at(-1);
  return latest === undefined ? '' : wordOf(latest.values, 'conclusion');
}

/** What does not fit when somebody in this capacity is to decide. */
export function decidingProblems(capacity: Capacity, facts: DecidingFacts): DecidingWarning[] {
  const group = ageGroup(facts.age);
  switch (capacity) {
    case 'self':
    case 'self-with-support':
      return ofThemselves(group, facts.records);
    case 'parental-responsibility':
      return ofParent(group, facts);
    case 'attorney-health':
    case 'attorney-property':
    case 'deputy':
      return ofPower(capacity, facts);
  }
}

function ofThemselves(group: AgeGroup, records: DecidingFacts['records']): DecidingWarning[] {
  if (group !== 'child') return found(records, 'capacity') === 'cannot' ? ['COULD_NOT_DECIDE'] : [];
  const competent = found(records, 'competence');
  if (competent === '') return ['CHILD_NOT_JUDGED'];
  return competent === 'cannot' ? ['CHILD_NOT_COMPETENT'] : [];
}

function ofParent(group: AgeGroup, { records, ...facts }: DecidingFacts): DecidingWarning[] {
  const isDisputed = records.some(
    ({ kind, values }) => kind === 'parental-dispute' && values['endedOn'] === '',
  );
  const isKnown = parentsIn({ ...facts, records }).length > 0;
  return [
    ...(group === 'young' ? (['YOUNG_DECIDES'] as const) : []),
    ...(group === 'child' && found(records, 'competence') === 'can' ? (['CHILD_COMPETENT'] as const) : []),
    ...(isDisputed ? (['PARENTS_DISAGREE'] as const) : []),
    ...(isKnown ? [] : (['PARENT_NOT_KNOWN'] as const)),
  ];
}

function ofPower(capacity: Capacity, facts: DecidingFacts): DecidingWarning[] {
  const standing = powersIn(facts, capacity);
  const finding = found(facts.records, 'capacity');
  const hadOne = powersOf(facts.records, capacity).length > 0;
  const power: DecidingWarning[] =
    standing.length === 0
      ? [hadOne ? 'POWER_ENDED' : 'POWER_NOT_THERE']
      : standing.some(({ seen }) => seen)
        ? []
        : ['POWER_NOT_SEEN'];
  // One for property may be used with the person's leave while they can decide.
  if (capacity === 'attorney-property') return power;
  if (finding === 'cannot') return power;
  return [...power, finding === 'can' ? 'COULD_DECIDE' : 'LOSS_NOT_RECORDED'];
}

/** A best-interests record is for who could not decide: those that rest on no finding of that, by their records' ids. */
export function unsupportedBestInterests(
  records: readonly { kind: CaseKindName; record: string; values: Values }[],
): string[] {
  const lost = records.filter(({ kind, values }) => kind === 'capacity' && values['conclusion'] === 'cannot');
  return records.flatMap(({ kind, record, values }) => {
    if (kind !== 'best-interests') return [];
    return lost.some((one) => one.record === values['capacity']) ? [] : [record];
  });
}
