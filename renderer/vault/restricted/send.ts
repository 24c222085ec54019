/** Sending a record of a restricted kind to the team that reads it, and what of that stays in the case file. */
import { firstFields } from '../../../shared/change/diff.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import type { RestrictedKind } from '../../../shared/membership/bodies.ts';
import { teamOfKind } from '../../../shared/membership/membership.ts';
import { readForm } from '../../../shared/record/field/form.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { fileReference } from '../../../shared/rules/file-reference.ts';
import type { Outcome } from '../api.ts';
import { clearRemains } from '../drafts.ts';
import { draftsOf } from '../form-drafts.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { ruleContext } from '../records/rule-context.ts';
import { stopped } from '../requests/limits.ts';
import { stopMarketing } from '../requests/marketing.ts';
import type { RestrictedCalls } from '../restricted-api.ts';
import { prepare, type Prepared, write } from '../save.ts';
import { isInTeam, type Session } from '../session.ts';
import { personOf } from '../views/records.ts';
import { type Handed, prepareAway } from './seal-away.ts';

type Sent = ReturnType<RestrictedCalls['sendRecord']>;

export async function sendRecord(
  ports: Ports,
  session: Session,
  { about, kind: name, typed }: Parameters<RestrictedCalls['sendRecord']>[0],
): Promise<Outcome<Sent>> {
  const { kept, begunBy, fields, check, derive } = caseKindOf(name);
  if (kept === 'file' || begunBy === 'vault') return problem('NOT_ALLOWED');
  const file = about === '' ? null : session.files.get(about);
  if (file === undefined || (file !== null && personOf(file) === undefined)) return problem('NOTHING_HERE');
  // What is told to safeguarding, finance or equality is about somebody.
  if (file === null && kept !== 'data-protection') return problem('NOTHING_HERE');
  const limit = stopped(ports, session, { file: file?.id ?? null, kind: name, fields: {} });
  if (limit !== null) return problem(limit);
  const context = ruleContext(ports, session, file);
  const { values, problems: wrong } = readForm(fields, typed, context);
  const problems = { ...check(values, context), ...wrong };
  if (Object.keys(problems).length > 0) return done({ receipt: '', problems });
  const place = { form: name, file: file?.id ?? null, record: null };
  if (file !== null && values['right'] === 'object-marketing') {
    const quiet = await stopMarketing(ports, session, file, wordOf(values, 'receivedOn'));
    if (!quiet.ok) return quiet;
  }
  const record = firstFields({ ...values, ...derive(values), about });
  const first = isOwnCase(session, kept)
    ? begin(ports, session, { to: kept, kind: name, fields: record })
    : prepareAway(ports, session, { to: kept, kind: name, fields: record });
  if (!first.ok) return first;
  const receipt = fileReference(first.value.file);
  // That somebody may not be safe is nobody's business who opens the case file.
  const mark =
    file === null || kept === 'safeguarding' ? null : markIn(ports, session, file.id, kept, receipt);
  if (mark?.ok === false) return mark;
  const together = [first.value, ...(mark === null ? [] : [mark.value])];
  const written = await write(ports, session, together, { droppedDrafts: draftsOf(session, place) });
  if (!written.ok) return written;
  await clearRemains(ports, session);
  return done({ receipt, problems: {} });
}

/** What stays in the case file: that it was done, and the reference. */
function markIn(ports: Ports, session: Session, file: string, what: RestrictedKind, reference: string) {
  const fields = firstFields({ what, reference });
  return prepare(ports, session, { file, record: newId(ports.random), kind: 'sent-away', fields });
}

/** The office goes on with its own cases at once, also without a connection: what it writes itself is not sealed away from it. */
function isOwnCase(session: Session, kept: RestrictedKind): boolean {
  return kept === 'data-protection' && isInTeam(session, kept);
}

function begin(
  ports: Ports,
  session: Session,
  { to, kind, fields }: Omit<Handed, 'place'>,
): Outcome<Prepared> {
  const team = teamOfKind(session.membership, to)?.team ?? '';
  return prepare(ports, session, { file: null, team, record: newId(ports.random), kind, fields });
}
