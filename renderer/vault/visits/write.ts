/** Checking in, staying longer, checking out. */
import { changedFields, firstFields } from '../../../shared/change/diff.ts';
import type { MergedRecord } from '../../../shared/change/merge.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { isoTime } from '../../../shared/record/fields.ts';
import type { Visit } from '../../../shared/record/case/visit.ts';
import type { Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import { isoNow, type Ports } from '../ports.ts';
import { save } from '../save.ts';
import type { Session } from '../session.ts';
import { recordsOf, type Shown } from '../views/records.ts';
import type { CheckOut, SetOut } from '../visit-api.ts';
import { digestOf, lastHelpWord } from './help-word.ts';

const unplanned: SetOut = { visit: null, expectedEnd: '', helpWord: '' };
const nothingSaid: CheckOut = { outcome: '', words: '', word: '' };
/** A visit that is longer than this was typed wrongly, and nobody would be called in time. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

export async function startVisit(
  ports: Ports,
  session: Session,
  file: string,
  { visit, expectedEnd, helpWord }: SetOut = unplanned,
): Promise<Outcome<{ visit: string }>> {
  if (!session.files.has(file)) return problem('NOTHING_HERE');
  if (expectedEnd !== '' && !isAhead(ports, expectedEnd)) return problem('FIELD_INVALID');
  const planned = visit === null ? null : find(session, file, visit);
  if (planned === undefined || (planned !== null && !isWaiting(planned.value)))
    return problem('NOTHING_HERE');
  const { worker } = session.keyring.head;
  const values = {
    worker,
    startedAt: isoNow(ports.clock),
    expectedEnd,
    endedAt: '',
    helpWord: helpWord.trim() === '' ? lastHelpWord(session, worker) : digestOf(worker, helpWord),
  };
  const fields = planned === null ? firstFields(values) : changedFields(planned.merged, values);
  const record = planned?.record ?? newId(ports.random);
  const saved = await save(ports, session, { file, record, kind: 'visit', fields });
  return saved.ok ? done({ visit: record }) : saved;
}

export async function extendVisit(
  ports: Ports,
  session: Session,
  file: string,
  visit: string,
  expectedEnd: string,
): Promise<Outcome<null>> {
  const known = find(session, file, visit);
  if (known === undefined || known.value.startedAt === '' || known.value.endedAt !== '') {
    return problem('NOTHING_HERE');
  }
  if (!isAhead(ports, expectedEnd)) return problem('FIELD_INVALID');
  return write(ports, session, { file, visit, merged: known.merged, values: { expectedEnd } });
}

/** Writes the same fields whatever was typed: nobody who looks on, here or at the office, sees that a word asked for help. */
export async function endVisit(
  ports: Ports,
  session: Session,
  file: string,
  visit: string,
  { outcome, words, word }: CheckOut = nothingSaid,
): Promise<Outcome<null>> {
  const known = find(session, file, visit);
  if (known === undefined) return problem('NOTHING_HERE');
  const values = {
    endedAt: isoNow(ports.clock),
    outcome,
    outcomeWords: words.trim().normalize('NFC'),
    word: digestOf(known.value.worker, word),
  };
  return write(ports, session, { file, visit, merged: known.merged, values });
}

interface Change {
  file: string;
  visit: string;
  merged: MergedRecord;
  values: Record<string, string>;
}

async function write(
  ports: Ports,
  session: Session,
  { file, visit, merged, values }: Change,
): Promise<Outcome<null>> {
  const fields = changedFields(merged, values);
  const saved = await save(ports, session, { file, record: visit, kind: 'visit', fields });
  return saved.ok ? done(null) : saved;
}

function find(session: Session, file: string, visit: string): Shown<'visit'> | undefined {
  const known = session.files.get(file);
  return known === undefined ? undefined : recordsOf(known, 'visit').find(({ record }) => record === visit);
}

const isWaiting = ({ startedAt, endedAt }: Visit): boolean => startedAt === '' && endedAt === '';

function isAhead({ clock }: Ports, at: string): boolean {
  const ahead = isoTime.safeParse(at).success ? Date.parse(at) - clock.now() : 0;
  return ahead > 0 && ahead <= LONGEST_MS;
}
