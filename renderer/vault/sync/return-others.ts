/** What others wrote, and the office lost when it went back to a backup: brought back with the proof it came with, each once a sitting. */
import { sealedKeyId } from '../../../shared/crypto/sealed-change.ts';
import type { Envelope } from '../../../shared/crypto/envelope.ts';
import { encodeFrame } from '../../../shared/encoding/frame.ts';
import { keyHolders } from '../../../shared/membership/access.ts';
import type { Outcome } from '../api.ts';
import { sealFileKey } from '../keys.ts';
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import type { StoredChange } from '../store.ts';
import { officeNow } from './office-time.ts';

const BATCH = 100;
const BATCH_BYTES = 1024 * 1024;

/** After the feeds have been read: what has no place in them is not there. */
export async function returnOthers(ports: Ports, session: Session): Promise<Outcome<null>> {
  if (session.membership.restored.length === 0) return done(null);
  const lost = lostOf(session);
  for (let at = 0; at < lost.length;) {
    const batch = await batchFrom(ports, lost.slice(at, at + BATCH));
    at += Math.max(batch.length, 1);
    if (batch.length === 0) continue;
    const frame = frameOf(ports, session, batch);
    const reply = await session.link.sendAs(session.identity, 'returnChanges', frame);
    if (!reply.ok) return reply;
    for (const { id } of batch) session.returned.add(id);
    await ports.rest();
  }
  return done(null);
}

/** A file's first change before all others of it. */
function lostOf({ files, keyring, returned }: Session): string[] {
  const lost = [...files.values()]
    .flatMap(({ changes }) => [...changes.values()])
    .filter(({ state, feed, isEmpty }) => state === 'accepted' && feed === null && isEmpty !== true)
    .filter(({ id, device }) => device !== keyring.head.device && !returned.has(id));
  const isFirst = ({ id, file }: { id: string; file: string }) => id === file;
  return [...lost.filter(isFirst), ...lost.filter((one) => !isFirst(one))].map(({ id }) => id);
}

async function batchFrom({ store }: Ports, ids: readonly string[]): Promise<StoredChange[]> {
  const batch: StoredChange[] = [];
  let bytes = 0;
  for (const id of ids) {
    const stored = await store.change(id);
    if (stored === undefined) continue;
    bytes += stored.sealed.length;
    if (batch.length > 0 && bytes > BATCH_BYTES) break;
    batch.push(stored);
  }
  return batch;
}

function frameOf(ports: Ports, session: Session, batch: readonly StoredChange[]): Uint8Array {
  const changes = batch.map(({ id, header, proof }) => ({ id, header, proof }));
  const envelopes = new Map(
    batch.flatMap((one) => envelopesFor(ports, session, one)).map((envelope) => [nameOf(envelope), envelope]),
  );
  return encodeFrame(
    { changes, envelopes: [...envelopes.values()] },
    batch.map(({ sealed }) => sealed),
  );
}

const nameOf = ({ head: { key, to } }: Envelope) => `${key} ${to}`;

/** The key that it is sealed under, for each team that holds the file: the office may have lost that too. */
function envelopesFor(ports: Ports, session: Session, { file, sealed }: StoredChange): Envelope[] {
  const held = session.fileKeys.get(sealedKeyId(sealed) ?? '');
  const root = session.files.get(file)?.team ?? null;
  if (held === undefined || root === null) return [];
  return keyHolders(session.membership, file, root, officeNow(ports, session)).map(({ key: to }) =>
    sealFileKey(session, { file, key: held.key, to }),
  );
}
