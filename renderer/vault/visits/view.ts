/** Visits as screens see them, and when this laptop is to ring about them. */
import { liveWrites, type MergedRecord } from '../../../shared/change/merge.ts';
import { ringsAt } from '../../../shared/rules/overdue.ts';
import type { Lookout, StepTaken, VisitView } from '../visit-api.ts';
import type { Ports } from '../ports.ts';
import { writesOf, writtenBy } from '../records/view.ts';
import type { CaseFile, Session } from '../session.ts';
import { personOf, recordsOf, safetyOf, type Shown, standingRecords, workerName } from '../views/records.ts';
import { isWorkingHere } from './alerted.ts';
import { asksForHelp } from './help-word.ts';

/** Latest first. Those entered by mistake are left out. */
export function visitViews(session: Session, file: CaseFile): VisitView[] {
  return standingRecords(file, 'visit')
    .map((shown) => visitView(session, file, shown))
    .toSorted((a, b) => (beginOf(a) < beginOf(b) ? 1 : -1));
}

/** When it began or is to begin, good enough to put visits in order. */
const beginOf = ({ startedAt, plannedStart }: VisitView): string => startedAt || plannedStart;

function visitView(session: Session, file: CaseFile, shown: Shown<'visit'>): VisitView {
  const { record, value, merged } = shown;
  const { helpWord, word, ...plan } = value;
  const person = personOf(file)?.value;
  const isOwn = plan.worker === session.keyring.head.worker;
  const taken = stepsOf(file, record);
  return {
    ...plan,
    file: file.id,
    record,
    personName: person?.preferredName || person?.legalName || '',
    recordNumber: person?.recordNumber ?? '',
    address: person === undefined ? [] : [...person.address.lines, person.address.postcode].filter(Boolean),
    workerName: workerName(session, plan.worker),
    isOwn,
    buddyName: plan.buddy === '' ? '' : workerName(session, plan.buddy),
    steps: isOwn && asksForHelp(value) ? [] : taken.map((step) => stepView(session, step)),
    settled: isSettled(merged, taken),
    needsHelp: !isOwn && asksForHelp({ helpWord, word }) && !isSettled(merged, taken),
    safety: safetyOf(file, merged.changes),
  };
}

function stepsOf(file: CaseFile, visit: string): Shown<'visit-step'>[] {
  return recordsOf(file, 'visit-step').filter(({ value }) => value.visit === visit);
}

function stepView(session: Session, { value, merged }: Shown<'visit-step'>): StepTaken {
  const [first] = writesOf(merged);
  const by = writtenBy(session, first ?? { worker: '', device: '', at: '' });
  return { step: value.step, words: value.words, by };
}

/** Somebody who had seen this very end, or this very check-out, has ended the alarm. By what was seen, not by anybody's clock. */
function isSettled(visit: MergedRecord, steps: readonly Shown<'visit-step'>[]): boolean {
  const ends = ['expectedEnd', 'endedAt'].flatMap((field) => liveWrites(visit, field)[0]?.lamport ?? 0);
  const closing = steps
    .filter(({ value }) => value.step === 'closed')
    .flatMap(({ merged }) => writesOf(merged).map(({ lamport }) => lamport));
  return Math.max(0, ...closing) > Math.max(0, ...ends);
}

/** Names and files are left out where a stranger looks at the screen. */
export function lookout(ports: Ports, session: Session, { named }: { named: boolean }): Lookout[] {
  return [...session.files.values()].flatMap((file) => {
    if (file.about !== 'person') return [];
    const visits = visitViews(session, file);
    if (visits.length === 0 || !isWorkingHere(ports, session, file)) return [];
    return visits.flatMap((visit) => lookoutOf(visit, named) ?? []);
  });
}

function lookoutOf(visit: VisitView, named: boolean): Lookout | null {
  const at = visit.needsHelp ? 0 : ringsAt(visit, visit.isOwn);
  if (at === null) return null;
  const { file, record, isOwn, needsHelp, personName, workerName: name } = visit;
  return {
    file: named ? file : '',
    visit: named ? record : '',
    isOwn,
    why: needsHelp ? 'help' : 'late',
    personName: named ? personName : '',
    workerName: named ? name : '',
    ringsAt: at,
  };
}
