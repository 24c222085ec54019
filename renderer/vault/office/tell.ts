/**
 * Writing to a team that one does not belong to: the words become the first change of a small restricted file of their own, sealed
 * to the team that may read it. Its key is not kept, and the draft leaves the disk with it, so from the moment it is saved nobody here
 * can open it, not even its writer.
 */
import { firstFields } from '../../../shared/change/diff.ts';
import { envelopeId } from '../../../shared/crypto/envelope.ts';
import { newFileKey } from '../../../shared/crypto/keys.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { teamOfKind } from '../../../shared/membership/membership.ts';
import { fileReference } from '../../../shared/rules/file-reference.ts';
import type { Outcome } from '../api.ts';
import { clearRemains, letGo } from '../drafts.ts';
import { draftsOf } from '../form-drafts.ts';
import { appendToJournal, type JournalEntry } from '../journal.ts';
import { sealForHolders } from '../keys.ts';
import type { OfficeCalls, RestrictedNoteView } from '../office-api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { keepQuietly, sealChange, whyNotNow } from '../save.ts';
import type { Session } from '../session.ts';
import { personOf, recordsOf } from '../views/records.ts';
import { isWritable } from '../writable.ts';
import { workerOf } from './names.ts';

export async function tellTeam(
  ports: Ports,
  session: Session,
  { file, kind, words }: Parameters<OfficeCalls['tellTeam']>[0],
): Promise<Outcome<{ receipt: string }>> {
  const refusal = whyNotNow(ports, session);
  if (refusal !== null) return problem(refusal);
  const team = teamOfKind(session.membership, kind);
  if (team === undefined || !session.files.has(file)) return problem('NOTHING_HERE');
  const fields = firstFields({ about: file, words, topic: kind });
  if (!isWritable('restricted-note', fields)) return problem('FIELD_INVALID');
  const key = newFileKey(ports.random);
  const edit = {
    file: null,
    record: newId(ports.random),
    kind: 'restricted-note',
    fields,
  } as const;
  const place = { team: team.team, parents: [], lamport: 1, key };
  const stored = sealChange(ports, session, edit, place);
  const envelopes = sealForHolders(ports, session, { file: stored.file, root: team.team, key });
  key.secret.wipe();
  const drafts = draftsOf(session, { form: 'tell-safeguarding', file, record: null });
  const written = await appendToJournal(ports.shell, [
    ...envelopes.map((envelope): JournalEntry => ({ is: 'envelope', envelope })),
    { is: 'change', change: stored },
    ...drafts.map((id): JournalEntry => ({ is: 'draft-done', id })),
  ]);
  if (!written.ok) return problem(written.problem);
  session.counter += 1;
  session.waiting.set(stored.id, stored);
  // They wait to be sent: nobody here can open them.
  for (const envelope of envelopes) session.pendingEnvelopes.set(envelopeId(envelope), envelope);
  await keepQuietly(ports, { changes: [stored] });
  letGo(session, drafts);
  await clearRemains(ports, session);
  return done({ receipt: fileReference(stored.file) });
}

/** What has been told about a file, or about any, newest first, for who may read it. */
export function notesAbout(session: Session, file: string | null): RestrictedNoteView[] {
  return [...session.files.values()]
    .filter((one) => one.about === 'restricted-note')
    .flatMap((one) => recordsOf(one, 'restricted-note').map(({ value, merged }) => ({ value, merged })))
    .filter(({ value }) => file === null || value.about === file)
    .flatMap(({ value, merged }) => {
      const [write] = [...merged.fields.values()].flatMap((field) => [...field.writes.values()]);
      if (write === undefined) return [];
      const { topic, words } = value;
      const known = session.files.get(value.about);
      const about = {
        file: value.about,
        reference: fileReference(value.about),
        personName: known === undefined ? '' : (personOf(known)?.value.legalName ?? ''),
      };
      return [{ about, topic, words, at: write.at, worker: workerOf(session, write.worker).name }];
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}
