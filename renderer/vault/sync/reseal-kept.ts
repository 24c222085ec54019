/** What is kept of a file, sealed again at the office under a key of this laptop's: by whoever may sign erasures and reads the file. */
import { readChange } from '../../../shared/change/change.ts';
import type { Envelope } from '../../../shared/crypto/envelope.ts';
import { openBody, sealBody, sealedKeyId } from '../../../shared/crypto/sealed-change.ts';
import { fromUtf8 } from '../../../shared/encoding/bytes.ts';
import { encodeFrame } from '../../../shared/encoding/frame.ts';
import { retiredKeys } from '../../../shared/membership/access.ts';
import { keepKeysReply, limits, resealReply } from '../../../shared/wire/http.ts';
import type { z } from 'zod';
import type { Outcome } from '../api.ts';
import { appendToJournal, type JournalEntry } from '../journal.ts';
import { holdOwnKey, keyForWriting } from '../keys.ts';
import { duties } from '../office/duties.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { CaseFile, Session } from '../session.ts';
import type { StoredChange } from '../store.ts';

/** Files of which the office has said, while the vault was open, that no old key of them is left. */
const finished = new WeakMap<Session, Set<string>>();

/** Asked once more after each unlocking: an office that came back from a backup may have the old seals again. */
export async function resealAtOffice(
  ports: Ports,
  session: Session,
  { id, team }: CaseFile,
): Promise<Outcome<null>> {
  const known = finished.get(session) ?? new Set();
  finished.set(session, known);
  if (team === null || known.has(id) || !duties(session).custodian) return done(null);
  let reply = await send(session, id, []);
  for (let before = -1; reply.ok && reply.value.left.length > 0;) {
    // What this laptop cannot open is another's to do.
    if (reply.value.left.length === before) break;
    before = reply.value.left.length;
    const batch = await sealedAgain(ports, session, { id, team, changes: reply.value.left });
    if (!batch.ok) return batch;
    reply = await send(session, id, batch.value);
    await ports.rest();
  }
  if (!reply.ok) return reply;
  if (reply.value.done) known.add(id);
  return done(null);
}

/** As far as this laptop has heard while the vault was open. */
export const isResealed = (session: Session, file: string): boolean =>
  finished.get(session)?.has(file) === true;

async function send(
  session: Session,
  file: string,
  batch: readonly StoredChange[],
): Promise<Outcome<z.infer<typeof resealReply>>> {
  const frame = encodeFrame(
    { file, changes: batch.map(({ id }) => id) },
    batch.map(({ sealed }) => sealed),
  );
  const reply = await session.link.sendAs(session.identity, 'reseal', frame);
  if (!reply.ok) return reply;
  try {
    return done(resealReply.parse(JSON.parse(fromUtf8(reply.value))));
  } catch {
    return problem('SERVER_ADDRESS_WRONG');
  }
}

const BATCH_BYTES = 1024 * 1024;

/** As many of these changes as go at once, under a key that every holder can open and that sealed nothing which was erased. */
async function sealedAgain(
  ports: Ports,
  session: Session,
  { id: file, team, changes }: { id: string; team: string; changes: readonly string[] },
): Promise<Outcome<StoredChange[]>> {
  const { key, envelopes } = keyForWriting(ports, session, file, team);
  if (envelopes.length > 0) {
    const written = await appendToJournal(
      ports.shell,
      envelopes.map((envelope): JournalEntry => ({ is: 'envelope', envelope })),
    );
    if (!written.ok) return problem(written.problem);
    holdOwnKey(session, file, key, envelopes);
  }
  const given = await giveKey(session, key.id);
  if (!given.ok) return given;
  const batch: StoredChange[] = [];
  let bytes = 0;
  for (const id of changes) {
    const stored = await ports.store.change(id);
    const change = stored === undefined ? null : readChange(stored.header);
    const held = session.fileKeys.get(sealedKeyId(stored?.sealed ?? new Uint8Array()) ?? '');
    if (stored === undefined || change === null || held === undefined) continue;
    const opened = openBody(change, stored.sealed, held.key);
    if (typeof opened === 'string') continue;
    const isFresh = !retiredKeys(session.membership, file).has(held.key.id);
    const sealed = isFresh ? stored.sealed : sealBody(change, opened.salt, opened.bytes, key, ports.random);
    bytes += sealed.length;
    if (batch.length > 0 && (bytes > BATCH_BYTES || batch.length === limits.batch)) break;
    batch.push({ ...stored, sealed });
  }
  return done(batch);
}

/** The office has the key for everybody before anything lies under it. */
async function giveKey(session: Session, key: string): Promise<Outcome<null>> {
  if (session.keptKeys.has(key)) return done(null);
  const own = session.keyring.keys.box.public;
  const { device } = session.keyring.head;
  const envelopes: Envelope[] = [...session.envelopes.values()].filter(
    ({ head }) => head.key === key && head.by === device && head.to !== own,
  );
  const kept = await session.link.askAs(session.identity, 'keepKeys', { envelopes }, keepKeysReply);
  if (!kept.ok) return kept;
  session.keptKeys.add(key);
  return done(null);
}
