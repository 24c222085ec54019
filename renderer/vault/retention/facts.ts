/** What the rules need to know of a person's files to say how long they are kept. */
import { type CaseKindName, caseKindOf, isCaseKind } from '../../../shared/record/case/index.ts';
import { purposesOfUse, type RetentionClass } from '../../../shared/record/case/purposes.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { retention, type RetentionFacts } from '../../../shared/rules/retention/retention.ts';
import type { FileRetention } from '../retention-api.ts';
import { recordViews, writesOf } from '../records/view.ts';
import type { CaseFile, Session } from '../session.ts';
import { personOf, standingOf } from '../views/records.ts';
import { type Around, holdsOf } from './holds.ts';

/**
 * The classes of what can stand in a case file and has a time of its own. Requests, logs and incidents lie in files of the office; and a no
 * to news has nobody left to protect when the file goes.
 */
const counted: readonly RetentionClass[] = [
  'support',
  'safeguarding',
  'sharing',
  'consent',
  'equality',
  'photo',
  'complaint',
];
/** A day by which it should go at the latest keeps nothing from going. */
const atTheLatest: readonly RetentionClass[] = ['photo', 'equality'];

/** @param file of a person. @param today ISO day. */
export function fileRetention(known: Around, file: CaseFile, today: string): Omit<FileRetention, 'holds'> {
  const files = known.together(file);
  const facts = factsOf(known, files);
  const review = retention('support', facts, today);
  const held = classesIn(files);
  const classes = counted
    .filter((of) => of !== 'support' && held.has(of))
    .map((of) => ({ of, retention: retention(of, facts, today) }));
  const bound = classes.filter(({ of }) => !atTheLatest.includes(of)).map((one) => one.retention);
  const days = [review, ...bound].flatMap(({ day }) => day ?? []);
  return { review, classes, wholeFrom: days.length <= bound.length ? null : latest(days) };
}

export function holdViews(session: Session, known: Around, file: CaseFile) {
  return known
    .together(file)
    .flatMap((one) => recordViews(session, one))
    .filter(({ kind, mistake }) => kind === 'hold' && mistake === '');
}

function factsOf(known: Around, files: readonly CaseFile[]): RetentionFacts {
  const people = files.flatMap((file) => personOf(file)?.value ?? []);
  const born = people.map(({ dateOfBirth }) => dateOfBirth).find((day) => day !== '') ?? '';
  const died = people.map(({ dateOfDeath }) => dateOfDeath).find((day) => day !== '') ?? '';
  const periods = files
    .flatMap((file) => standingOf(file, 'support-period'))
    .map(({ startedOn, endedOn, contract }) => ({
      startedOn,
      endedOn,
      contract: known.contracts.get(contract) ?? null,
    }));
  return {
    born,
    died,
    periods,
    lastEntryOn: periods.length === 0 ? lastEntryOn(files) : '',
    ownDay: latest(files.flatMap((file) => standingOf(file, 'photo').map(({ expires }) => expires))),
    closedOn: latest(files.flatMap((file) => standingOf(file, 'complaint').map((one) => one.answeredOn))),
    holds: holdsOf(known, files),
  };
}

const latest = (days: readonly string[]) => days.toSorted().at(-1) ?? '';

function lastEntryOn(files: readonly CaseFile[]): string {
  const times = files.flatMap((file) => [
    ...[...file.merged.records.values()].flatMap(writesOf).map(({ at }) => at),
    ...[...file.acts.values()].map(({ statement }) => statement.captured.at),
  ]);
  const last = latest(times);
  return last === '' ? '' : localDay(new Date(last));
}

function classesIn(files: readonly CaseFile[]): ReadonlySet<RetentionClass> {
  const kinds = new Set<CaseKindName>();
  for (const { merged } of files) {
    for (const { kind } of merged.records.values()) if (isCaseKind(kind)) kinds.add(kind);
  }
  const found = new Set<RetentionClass>(
    [...kinds].map((kind) => purposesOfUse[caseKindOf(kind).use].retention),
  );
  // Only a complaint has a day on which it was closed; thanks go with the rest.
  if (!kinds.has('complaint')) found.delete('complaint');
  if (files.some(({ acts }) => acts.size > 0)) found.add('consent');
  return found;
}
