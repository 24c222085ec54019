/** Waiting changes under a new key: the id, and every proof, stay as they were; only the seal is another. */
import { readChange } from '../../../shared/change/change.ts';
import { openBody, sealBody, sealedKeyId } from '../../../shared/crypto/sealed-change.ts';
import type { Outcome } from '../api.ts';
import { appendToJournal, type JournalEntry } from '../journal.ts';
import { holdOwnKey, keyForWriting } from '../keys.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { keepQuietly } from '../save.ts';
import type { Session } from '../session.ts';
import type { StoredChange } from '../store.ts';

/** Gives each of these files a key that is sealed for all who hold it now, and seals what waits of it again. */
export async function resealWaiting(
  ports: Ports,
  session: Session,
  files: ReadonlySet<string>,
): Promise<Outcome<null>> {
  for (const file of files) {
    const sealed = await resealFile(ports, session, file);
    if (!sealed.ok) return sealed;
  }
  return done(null);
}

async function resealFile(ports: Ports, session: Session, file: string): Promise<Outcome<null>> {
  const root = session.files.get(file)?.team ?? null;
  // What was written for others, and is held by nobody here, cannot be opened again: it goes as it is.
  if (root === null) return done(null);
  const { key, envelopes } = keyForWriting(ports, session, file, root);
  const changes = [...session.waiting.values()].flatMap((stored): StoredChange[] => {
    const change = readChange(stored.header);
    const held = session.fileKeys.get(sealedKeyId(stored.sealed) ?? '');
    if (stored.file !== file || change === null || held === undefined || held.key.id === key.id) return [];
    const opened = openBody(change, stored.sealed, held.key);
    if (typeof opened === 'string') return [];
    return [{ ...stored, sealed: sealBody(change, opened.salt, opened.bytes, key, ports.random) }];
  });
  if (envelopes.length === 0 && changes.length === 0) return done(null);
  const written = await appendToJournal(ports.shell, [
    ...envelopes.map((envelope): JournalEntry => ({ is: 'envelope', envelope })),
    ...changes.map((change): JournalEntry => ({ is: 'change', change })),
  ]);
  if (!written.ok) return problem(written.problem);
  if (envelopes.length > 0) holdOwnKey(session, file, key, envelopes);
  for (const change of changes) {
    const before = session.waiting.get(change.id);
    if (before !== undefined) {
      session.earlierSeals.set(change.id, [...(session.earlierSeals.get(change.id) ?? []), before.sealed]);
    }
    session.waiting.set(change.id, change);
  }
  await keepQuietly(ports, { changes });
  return done(null);
}
