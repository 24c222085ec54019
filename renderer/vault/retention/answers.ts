/** The part of what a screen may ask that is about how long files are kept. */
import type { Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import { type Ports, today } from '../ports.ts';
import type { DisposalDetail, DisposalView, FileRetention, RetentionCalls } from '../retention-api.ts';
import { isInTeam, type Session } from '../session.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { personOf } from '../views/records.ts';
import { copiesOf } from './copies.ts';
import { fileRetention, holdViews } from './facts.ts';
import { whyNotApprove } from './guard.ts';
import { around } from './holds.ts';
import { askOffice } from './ask-office.ts';
import { noWords, type OfficeWords } from './places.ts';
import { appraisalsByFile, disposalView } from './read.ts';
import { erasedFor } from './steps.ts';
import { appraise, approveDisposal, certify } from './write.ts';

export function retentionAnswers(ports: Ports, { opened, writing }: Turns): AnswersTo<keyof RetentionCalls> {
  return {
    retention: (file) => opened((session) => retentionOf(ports, session, file)),
    disposals: () => opened((session) => disposals(ports, session)),
    filesToReview: () => opened((session) => filesToReview(ports, session)),
    disposal: (file) => opened((session) => disposalDetail(ports, session, file)),
    appraise: (form) => writing((session) => appraise(ports, session, form)),
    approveDisposal: (file) => writing((session) => approveDisposal(ports, session, file)),
    certify: (file) => writing((session) => certify(ports, session, file)),
  };
}

function retentionOf(ports: Ports, session: Session, id: string): Outcome<FileRetention> {
  const file = session.files.get(id);
  if (file === undefined || personOf(file) === undefined) return problem('NOTHING_HERE');
  const known = around(session);
  return done({
    ...fileRetention(known, file, today(ports)),
    holds: holdViews(session, known, file),
  });
}

/** After so many files others are answered: every record of every file is read. */
const BREATH = 25;

async function disposals(
  ports: Ports,
  session: Session,
): Promise<Outcome<ReturnType<RetentionCalls['disposals']>>> {
  if (!isInTeam(session, 'data-protection')) return problem('NOT_ALLOWED');
  const words = await askOffice(ports, session);
  const files = await onBoard(ports, session, words);
  return done({
    today: today(ports),
    inTouch: words.inTouch,
    files: files.toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1)),
  });
}

async function filesToReview(
  ports: Ports,
  session: Session,
): Promise<Outcome<ReturnType<RetentionCalls['filesToReview']>>> {
  if (!isInTeam(session, 'data-protection')) return done({ isOfTeam: false, count: 0 });
  const files = await onBoard(ports, session, noWords);
  const waiting = files.filter(({ disposal: { state } }) => state === 'due' || state === 'appraised');
  return done({ isOfTeam: true, count: waiting.length });
}

async function onBoard(ports: Ports, session: Session, words: OfficeWords): Promise<DisposalView[]> {
  const known = around(session);
  const cases = appraisalsByFile(session);
  const day = today(ports);
  const people = [...session.files.values()].filter((file) => personOf(file) !== undefined);
  const gone = [...cases.keys()].filter((file) => erasedFor(session, file) !== null);
  const files: DisposalView[] = [];
  for (const [index, file] of [...people.map(({ id }) => id), ...gone].entries()) {
    if (index % BREATH === BREATH - 1) await ports.rest();
    const view = disposalView(session, known, cases.get(file) ?? [], { file, today: day, words });
    if (isOnBoard(view, day)) files.push(view);
  }
  return files;
}

function isOnBoard({ disposal: { state }, dueOn }: DisposalView, day: string): boolean {
  if (state === 'not-due') return false;
  return state !== 'held' || (dueOn !== null && dueOn <= day);
}

async function disposalDetail(
  ports: Ports,
  session: Session,
  file: string,
): Promise<Outcome<DisposalDetail>> {
  if (!isInTeam(session, 'data-protection')) return problem('NOT_ALLOWED');
  const cases = appraisalsByFile(session).get(file) ?? [];
  const kept = retentionOf(ports, session, file);
  if (!kept.ok && cases.length === 0) return kept;
  const words = await askOffice(ports, session);
  const at = { file, today: today(ports), words };
  return done({
    ...disposalView(session, around(session), cases, at),
    retention: kept.ok ? kept.value : null,
    copies: copiesOf(session, file),
    cannotApprove: whyNotApprove(session, cases, { ...at, offers: words.offers }),
    inTouch: words.inTouch,
  });
}
