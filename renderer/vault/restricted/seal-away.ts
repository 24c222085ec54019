/**
 * Writing to a team that one does not belong to: the record becomes the first change of a small restricted file of its own, sealed to
 * the team that may read it. Its key is not kept, and the draft leaves the disk with it, so from the moment it is saved nobody here can
 * open it, not even its writer.
 */
import { envelopeId } from '../../../shared/crypto/envelope.ts';
import { newFileKey } from '../../../shared/crypto/keys.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { teamOfKind } from '../../../shared/membership/membership.ts';
import type { RestrictedKind } from '../../../shared/membership/bodies.ts';
import type { FormPlace } from '../../../shared/record/form-draft.ts';
import { fileReference } from '../../../shared/rules/file-reference.ts';
import type { Outcome } from '../api.ts';
import { clearRemains } from '../drafts.ts';
import { draftsOf } from '../form-drafts.ts';
import type { JournalEntry } from '../journal.ts';
import { sealForHolders } from '../keys.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { type Edit, keepQuietly, type Prepared, sealChange, whyNotNow, write } from '../save.ts';
import type { Session } from '../session.ts';
import { isWritable } from '../writable.ts';

/** `place`: the form that it was typed into, if it was. */
export type Handed = Pick<Edit, 'kind' | 'fields'> & {
  to: RestrictedKind;
  place: FormPlace | null;
};

/** @param also goes to the journal in the same breath. Gives what stands for it on paper. */
export async function sealAway(
  ports: Ports,
  session: Session,
  handed: Handed,
  also: readonly JournalEntry[] = [],
): Promise<Outcome<{ receipt: string }>> {
  const prepared = prepareAway(ports, session, handed);
  if (!prepared.ok) return prepared;
  const droppedDrafts = handed.place === null ? [] : draftsOf(session, handed.place);
  const written = await write(ports, session, [prepared.value], { droppedDrafts, also });
  if (!written.ok) return written;
  await clearRemains(ports, session);
  return done({ receipt: fileReference(prepared.value.file) });
}

export function prepareAway(
  ports: Ports,
  session: Session,
  { to, kind, fields }: Omit<Handed, 'place'>,
): Outcome<Prepared> {
  const refusal = whyNotNow(ports, session);
  if (refusal !== null) return problem(refusal);
  const team = teamOfKind(session.membership, to);
  if (team === undefined) return problem('NOTHING_HERE');
  if (!isWritable(kind, fields)) return problem('FIELD_INVALID');
  const key = newFileKey(ports.random);
  const edit = { file: null, record: newId(ports.random), kind, fields };
  const first = { team: team.team, parents: [], lamport: 1, key };
  const stored = sealChange(ports, session, edit, first);
  const envelopes = sealForHolders(ports, session, { file: stored.file, root: team.team, key });
  key.secret.wipe();
  return done({
    file: stored.file,
    change: stored.id,
    entries: [
      ...envelopes.map((envelope): JournalEntry => ({ is: 'envelope', envelope })),
      { is: 'change', change: stored },
    ],
    async keep() {
      session.waiting.set(stored.id, stored);
      session.sentAway.set(stored.id, { ...stored, team: team.team });
      // They wait to be sent: nobody here can open them.
      for (const envelope of envelopes) session.pendingEnvelopes.set(envelopeId(envelope), envelope);
      await keepQuietly(ports, { changes: [stored] });
    },
  });
}
