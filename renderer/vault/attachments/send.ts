/**
 * The road out for pictures: after all text, one chunk at a time. A cut costs the chunk that was under way; one that is refused is
 * named in the tray, and stops neither the others nor anything that is written.
 */
import { type SignedChunkReceipt, verifyChunkReceipt } from '../../../shared/crypto/server-signed.ts';
import { fromUtf8 } from '../../../shared/encoding/bytes.ts';
import { encodeFrame } from '../../../shared/encoding/frame.ts';
import { serverKeyAt } from '../../../shared/membership/membership.ts';
import { keepChunkReply } from '../../../shared/wire/http.ts';
import type { Outcome } from '../api.ts';
import { appendToJournal } from '../journal.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { keepQuietly } from '../save.ts';
import { ownDevice, type Session } from '../session.ts';
import { fetchChunk } from './fetch.ts';
import { passing } from './passing.ts';

/** `goOn` is asked before each chunk: what was written meanwhile goes first. Ends early, with the problem, when the line does. */
export async function sendPictures(
  ports: Ports,
  session: Session,
  goOn: () => boolean,
): Promise<Outcome<null>> {
  for (const [change, { file, unsent }] of session.waitingPictures) {
    if (!mayGo(session, file, change)) continue;
    for (const chunk of unsent) {
      if (!goOn()) return done(null);
      const sent = await sendChunk(ports, session, { change, file, chunk });
      if (!sent.ok && passing.has(sent.problem.code)) return sent;
      if (!sent.ok) {
        await keepTrouble(ports, session, { id: change, file, code: sent.problem.code, feed: null });
        break;
      }
    }
  }
  return done(null);
}

/** Its record is there first. Where that is parked the office takes pictures from a laptop that is handing in, and from no other. */
function mayGo(session: Session, file: string, change: string): boolean {
  const state = session.files.get(file)?.changes.get(change)?.state;
  return state === 'accepted' || (state === 'parked' && ownDevice(session)?.removed !== null);
}

interface Sending {
  change: string;
  file: string;
  chunk: string;
}

async function sendChunk(
  ports: Ports,
  session: Session,
  { change, file, chunk }: Sending,
): Promise<Outcome<null>> {
  const sealed = await sealedChunk(ports, session, file, chunk);
  if (!sealed.ok) return sealed;
  const frame = encodeFrame({ file, chunk }, [sealed.value]);
  const reply = await session.link.sendAs(session.identity, 'keepChunk', frame);
  if (!reply.ok) return reply;
  const signed = readReceipt(reply.value);
  if (signed === null || !isReceiptFor(session, signed, file, chunk)) return problem('RECEIPT_INVALID');
  const written = await appendToJournal(ports.shell, [{ is: 'chunk-receipt', signed }]);
  if (!written.ok) return problem(written.problem);
  session.signedChunks.add(chunk);
  session.hasRemains = true;
  const waiting = session.waitingPictures.get(change);
  waiting?.unsent.delete(chunk);
  if (waiting?.unsent.size === 0) {
    session.waitingPictures.delete(change);
    if (session.troubles.delete(change)) await keepQuietly(ports, { settledTroubles: [change] });
    ports.emit('changed', [file]);
  }
  return done(null);
}

/** What left this laptop with its file, and is back, the office has: it gives it out, and signs for it when it is sent once more. */
async function sealedChunk(
  ports: Ports,
  session: Session,
  file: string,
  chunk: string,
): Promise<Outcome<Uint8Array>> {
  const stored = await ports.store.chunk(chunk);
  if (stored !== undefined) return done(stored.sealed);
  // The journal has it; the next unlocking puts it back into the store.
  if (session.heldChunks.has(chunk)) return problem('LOCAL_DB_LOST');
  const fetched = await fetchChunk(ports, session, file, chunk);
  return !fetched.ok && fetched.problem.code === 'NOT_FOUND' ? problem('ATTACHMENT_INCOMPLETE') : fetched;
}

function readReceipt(bytes: Uint8Array): SignedChunkReceipt | null {
  try {
    const parsed = keepChunkReply.safeParse(JSON.parse(fromUtf8(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Signed by the server of the log, for this device and this very chunk. */
function isReceiptFor(
  { membership, keyring }: Session,
  signed: SignedChunkReceipt,
  file: string,
  chunk: string,
): boolean {
  const { receipt } = signed;
  return (
    verifyChunkReceipt(signed, serverKeyAt(membership, receipt.log.size)) &&
    receipt.org === keyring.head.org &&
    receipt.device === keyring.head.device &&
    receipt.file === file &&
    receipt.chunk === chunk
  );
}

async function keepTrouble(
  ports: Ports,
  session: Session,
  trouble: Parameters<Session['troubles']['set']>[1],
): Promise<void> {
  session.troubles.set(trouble.id, trouble);
  await keepQuietly(ports, { troubles: [trouble] });
}
