/**
 * Pictures on their way in: chunk by chunk, each believed for its hash alone, which its record names. They are fetched after text for
 * the files that the worker's own teams began, and otherwise when somebody looks.
 */
import {
  type Attachment,
  attachmentSchema,
  chunkId,
  joinChunks,
  openChunk,
} from '../../../shared/crypto/attachment.ts';
import { type MergedRecord, shownValues } from '../../../shared/change/merge.ts';
import { utf8 } from '../../../shared/encoding/bytes.ts';
import { decodeFrame } from '../../../shared/encoding/frame.ts';
import { nothing } from '../../../shared/wire/http.ts';
import type { Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { keepQuietly } from '../save.ts';
import { type CaseFile, myTeams, type Session } from '../session.ts';
import { passing } from './passing.ts';

type Fetch = (ports: Ports, session: Session, file: string, chunk: string) => Promise<Outcome<Uint8Array>>;

/**
 * The picture of a record, whole. `ATTACHMENT_INCOMPLETE`: parts are not to be had now. `ATTACHMENT_DAMAGED`: it did not come whole.
 * `fetch`: what is not here, `fetchChunk` unless nothing may stay.
 */
export async function openPicture(
  ports: Ports,
  session: Session,
  fileId: string,
  recordId: string,
  fetch: Fetch = fetchChunk,
): Promise<Outcome<Uint8Array>> {
  const file = session.files.get(fileId);
  const record = file?.merged.records.get(`photo/${recordId}`);
  const attachment = record === undefined ? null : pictureOf(record);
  if (attachment === null) return problem('NOTHING_HERE');
  const parts: Uint8Array[] = [];
  for (const [index, id] of attachment.chunks.entries()) {
    const part = await openedChunk(ports, session, { fileId, attachment, index, id, fetch });
    if (!part.ok) return part;
    parts.push(part.value);
  }
  const whole = joinChunks(attachment, parts);
  return typeof whole === 'string' ? problem(whole) : done(whole);
}

export function picturesIn(file: CaseFile): Attachment[] {
  return [...file.merged.records.values()].flatMap((record) =>
    record.kind === 'photo' ? (pictureOf(record) ?? []) : [],
  );
}

function pictureOf(record: MergedRecord): Attachment | null {
  const parsed = attachmentSchema.safeParse(shownValues(record)['picture']);
  return parsed.success ? parsed.data : null;
}

interface Wanted {
  fileId: string;
  attachment: Attachment;
  index: number;
  id: string;
  fetch: Fetch;
}

/** One that lies bent in the store is asked for again. */
async function openedChunk(
  ports: Ports,
  session: Session,
  { fileId, attachment, index, id, fetch }: Wanted,
): Promise<Outcome<Uint8Array>> {
  const stored = await ports.store.chunk(id);
  const kept = stored === undefined ? null : openChunk(attachment, index, stored.sealed);
  if (kept !== null && typeof kept !== 'string') return done(kept);
  const fetched = await fetch(ports, session, fileId, id);
  if (!fetched.ok) {
    const { code } = fetched.problem;
    return code === 'NOT_FOUND' || code === 'OFFLINE' ? problem('ATTACHMENT_INCOMPLETE') : fetched;
  }
  const part = openChunk(attachment, index, fetched.value);
  return typeof part === 'string' ? problem(part) : done(part);
}

/** `NOT_FOUND` where the office has none, or none for this worker. Keeps nothing. */
export const askForChunk: Fetch = async (_ports, session, file, chunk) => {
  const question = utf8(JSON.stringify({ file, chunk }));
  const reply = await session.link.sendAs(session.identity, 'readChunk', question);
  if (!reply.ok) return reply;
  const sealed = decodeFrame(nothing, reply.value)?.blobs[0]?.slice();
  return sealed === undefined || chunkId(sealed) !== chunk ? problem('ATTACHMENT_DAMAGED') : done(sealed);
};

/** The same, and keeps it. */
export const fetchChunk: Fetch = async (ports, session, file, chunk) => {
  const sealed = await askForChunk(ports, session, file, chunk);
  if (!sealed.ok) return sealed;
  await keepQuietly(ports, { chunks: [{ id: chunk, file, sealed: sealed.value }] });
  session.heldChunks.add(chunk);
  return sealed;
};

/** Brings in what is missing of the worker's own files. One that cannot be had stops no other, and nobody is told: it is asked for again. */
export async function fetchPictures(ports: Ports, session: Session, goOn: () => boolean): Promise<void> {
  for (const file of ownFiles(session)) {
    for (const { chunks } of picturesIn(file)) {
      for (const id of chunks) {
        if (session.heldChunks.has(id)) continue;
        if (!goOn()) return;
        const fetched = await fetchChunk(ports, session, file.id, id);
        if (!fetched.ok && passing.has(fetched.problem.code)) return;
        if (!fetched.ok) break;
      }
    }
  }
}

/** Who follows every team's feed keeps no copy of every picture. */
function ownFiles(session: Session): CaseFile[] {
  const mine = myTeams(session);
  return [...session.files.values()].filter(({ team }) => team !== null && mine.has(team));
}
