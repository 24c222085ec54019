/** How long files are kept, and how far the disposal of each has come. */
import { fileReference } from '../../../shared/rules/file-reference.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import {
  disposal,
  type DisposalFacts,
  type DisposalRefusal,
  type DisposalStep,
} from '../../../shared/rules/retention/disposal.ts';
import type { OfficeCase } from '../office-case-api.ts';
import type { CertificateView, DisposalView } from '../retention-api.ts';
import { officeCases } from '../office-cases/read.ts';
import { aboutFile } from '../restricted/about-file.ts';
import type { Session } from '../session.ts';
import { recordsOf, workerName } from '../views/records.ts';
import { fileRetention } from './facts.ts';
import { type Around, holdsOf } from './holds.ts';
import { destroyedSteps, noWords, type OfficeWords, placesOf } from './places.ts';
import { approvalsOf, erasedFor, recordedSteps } from './steps.ts';

/** Appraisals by the file that they are about, each file's oldest first. */
export function appraisalsByFile(session: Session): Map<string, OfficeCase[]> {
  return Map.groupBy(officeCases(session, 'disposal').toReversed(), ({ view }) =>
    wordOf(view.values, 'about'),
  );
}

/** What the rule has to know, and everything that was done so far. @param today ISO day. */
export interface Way {
  facts: DisposalFacts;
  steps: DisposalStep[];
}

export function wayOf(
  session: Session,
  known: Around,
  cases: readonly OfficeCase[],
  { file, today, words = noWords }: { file: string; today: string; words?: OfficeWords },
): Way {
  const last = cases.at(-1);
  const irreplaceable = last?.view.values['irreplaceable'] === 'yes';
  const approved = approvalsOf(session, file, cases, words.offers).map(
    ({ worker: by, on }): DisposalStep => ({ step: 'approved', by, on }),
  );
  const steps = [...recordedSteps(cases), ...approved];
  if (last !== undefined && erasedFor(session, file) !== null) {
    const dueOn = wordOf(last.view.values, 'dueOn');
    const places = placesOf(session, file, last, words);
    const certificate = certificateOf(session, last);
    const { ids, destroyed } = destroyedSteps(places, certificate !== null);
    const certified: DisposalStep[] =
      certificate === null ? [] : [{ step: 'certified', by: '', on: certificate.on }];
    return {
      facts: { day: dueOn, holds: [], irreplaceable, places: ids },
      steps: [...steps, ...destroyed, ...certified],
    };
  }
  const held = session.files.get(file);
  if (held === undefined) return { facts: { day: null, holds: [], irreplaceable, places: [] }, steps };
  const { day } = fileRetention(known, held, today).review;
  const holds = holdsOf(known, known.together(held));
  return { facts: { day, holds, irreplaceable, places: ['server'] }, steps };
}

/** Why a step would count for nothing now, or null. */
export function refusalOf({ facts, steps }: Way, next: DisposalStep): DisposalRefusal | null {
  const { refused } = disposal(facts, [...steps, next], next.on);
  return refused.find(({ at }) => at === steps.length)?.why ?? null;
}

export function disposalView(
  session: Session,
  known: Around,
  cases: readonly OfficeCase[],
  { file, today, words = noWords }: { file: string; today: string; words?: OfficeWords },
): DisposalView {
  const { facts, steps } = wayOf(session, known, cases, { file, today, words });
  const last = cases.at(-1);
  const erased = erasedFor(session, file);
  return {
    about: aboutFile(session, file),
    disposal: disposal(facts, steps, today),
    dueOn: facts.day,
    appraisal: last === undefined ? null : { view: last.view, reference: fileReference(last.view.file) },
    steps: last?.steps ?? [],
    approvals: approvalsOf(session, file, cases, words.offers),
    places: last === undefined ? [] : placesOf(session, file, last, words),
    erasedOn: erased === null ? '' : localDay(new Date(erased.at)),
    certificate: last === undefined ? null : certificateOf(session, last),
  };
}

export function certificateOf(session: Session, { view }: OfficeCase): CertificateView | null {
  const file = session.files.get(view.file);
  const [first] = file === undefined ? [] : recordsOf(file, 'disposal-certificate');
  const [change] = first?.merged.changes ?? [];
  const [write] = [...(first?.merged.fields.get('erasedOn')?.writes.values() ?? [])];
  if (first === undefined || change === undefined || write === undefined) return null;
  const { erasedOn, approvedBy, laptops } = first.value;
  return {
    on: localDay(new Date(write.at)),
    erasedOn,
    workerName: workerName(session, write.worker),
    approvedBy: approvedBy.map((worker) => workerName(session, worker)),
    laptops,
  };
}
