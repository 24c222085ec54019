/**
 * The write road: check → seal → prove → journal → store → files in memory. It resolves when the journal has synced; the store
 * behind it is a view, and if it fails it is rebuilt. Id and bytes are fixed here and reused by every retry.
 */
import { bodyHash, type Body, encodeBody, fileOf, headerToChange } from '../../shared/change/change.ts';
import { heads, nextLamport } from '../../shared/change/merge.ts';
import type { Chunk } from '../../shared/crypto/attachment.ts';
import { type FileKey, newFileKey } from '../../shared/crypto/keys.ts';
import { proofs, signBatch } from '../../shared/crypto/proof.ts';
import { newSalt, sealBody } from '../../shared/crypto/sealed-change.ts';
import { checkpointHash } from '../../shared/crypto/server-signed.ts';
import type { Envelope } from '../../shared/crypto/envelope.ts';
import type { KindName } from '../../shared/record/kinds.ts';
import type { VaultProblem } from '../../shared/wire/problems.ts';
import type { Outcome } from './api.ts';
import { admit } from './admit.ts';
import { letGo } from './drafts.ts';
import { appendToJournal, type JournalEntry } from './journal.ts';
import { done, problem } from './outcome.ts';
import { isoNow, type Ports } from './ports.ts';
import { holdOwnKey, keyForWriting, sealForWriting } from './keys.ts';
import { caseFile, homeTeam, ownDevice, type Session } from './session.ts';
import { leaseOf } from './sync/office-time.ts';
import type { StoredChange, StoredChunk } from './store.ts';
import { stopped } from './requests/limits.ts';
import { isWritable } from './writable.ts';

export interface Edit {
  /** Null for the first change of a new file. */
  file: string | null;
  /** For a new file: the team that it begins in; the worker's own choice of home where it is left out. */
  team?: string;
  record: string;
  kind: KindName;
  fields: Body['fields'];
}

interface Sealed {
  stored: StoredChange;
  key: FileKey;
  envelopes: Envelope[];
}

/** An edit that is sealed and not yet on the disk. */
export interface Prepared {
  file: string;
  change: string;
  entries: readonly JournalEntry[];
  /** Once they are on the disk: into memory and the store. */
  keep(): Promise<void>;
}

/** Saves one edit, with the chunks of the picture that it names. In the same breath the drafts go that it was made of. */
export async function save(
  ports: Ports,
  session: Session,
  edit: Edit,
  { droppedDrafts = [], chunks = [] }: { droppedDrafts?: readonly string[]; chunks?: readonly Chunk[] } = {},
): Promise<Outcome<{ file: string; change: string }>> {
  const prepared = prepare(ports, session, edit, chunks);
  if (!prepared.ok) return prepared;
  const written = await write(ports, session, [prepared.value], { droppedDrafts });
  if (!written.ok) return written;
  const { file, change } = prepared.value;
  return done({ file, change });
}

/**
 * Edits of different files in one write: a laptop that is killed has all of them or none. Should the disk itself break off in the middle,
 * the drafts are still there.
 */
export async function write(
  ports: Ports,
  session: Session,
  prepared: readonly Prepared[],
  {
    droppedDrafts = [],
    also = [],
  }: { droppedDrafts?: readonly string[]; also?: readonly JournalEntry[] } = {},
): Promise<Outcome<null>> {
  const written = await appendToJournal(ports.shell, [
    ...prepared.flatMap(({ entries }) => entries),
    ...droppedDrafts.map((id): JournalEntry => ({ is: 'draft-done', id })),
    ...also,
  ]);
  if (!written.ok) return problem(written.problem);
  letGo(session, droppedDrafts);
  for (const { keep } of prepared) await keep();
  return done(null);
}

export function prepare(
  ports: Ports,
  session: Session,
  edit: Edit,
  chunks: readonly Chunk[] = [],
): Outcome<Prepared> {
  const refusal = whyNotNow(ports, session);
  if (refusal !== null) return problem(refusal);
  if (!isWritable(edit.kind, edit.fields)) return problem('FIELD_INVALID');
  if (edit.file === null && teamFor(session, edit) === undefined) return problem('NO_TEAM');
  const limit = stopped(ports, session, edit);
  if (limit !== null) return problem(limit);
  const sealed = seal(ports, session, edit);
  if (sealed === null) return problem('NOTHING_HERE');
  const { stored, key, envelopes } = sealed;
  const { file, id } = stored;
  const pictured = chunks.map((chunk): StoredChunk => ({ ...chunk, file }));
  return done({
    file,
    change: id,
    entries: [
      // The key's envelopes go first: a change must never lie in the journal without the key that opens it.
      ...envelopes.map((envelope): JournalEntry => ({ is: 'envelope', envelope })),
      // So do its chunks: a record never names a picture that is not there.
      ...pictured.map((chunk): JournalEntry => ({ is: 'chunk', chunk })),
      { is: 'change', change: stored },
    ],
    async keep() {
      session.waiting.set(id, stored);
      if (envelopes.length > 0) holdOwnKey(session, file, key, envelopes);
      const refused = admit(session, stored);
      if (refused !== null) throw new Error(`an own change was refused: ${refused}`);
      for (const chunk of pictured) session.heldChunks.add(chunk.id);
      await keepQuietly(ports, { changes: [stored], chunks: pictured });
      ports.emit('changed', [file]);
    },
  });
}

/** Why this laptop may not write at the moment. Reading goes on. */
export function whyNotNow(ports: Ports, session: Session): VaultProblem | null {
  const device = ownDevice(session);
  if (device === undefined) return 'NOT_JOINED';
  if (device.removed !== null) return 'DEVICE_REMOVED';
  if (!session.recoverable) return 'RECOVERY_NOT_READY';
  return leaseOf(ports, session).state === 'ended' ? 'LEASE_ENDED' : null;
}

/** The journal has it already, so a failing store loses nothing: the next unlocking rebuilds it. */
export async function keepQuietly(ports: Ports, kept: Parameters<Ports['store']['keep']>[0]): Promise<void> {
  try {
    await ports.store.keep(kept);
  } catch {
    ports.emit('announce', { code: 'LOCAL_DB_LOST' });
  }
}

function seal(ports: Ports, session: Session, edit: Edit): Sealed | null {
  return edit.file === null ? sealFirst(ports, session, edit) : sealNext(ports, session, edit, edit.file);
}

/** The team that a new file begins in. */
function teamFor(session: Session, edit: Edit): string | undefined {
  return edit.team ?? homeTeam(session)?.team;
}

/** The first change of a new file: its key can be sealed for others only when the change, and so the file, has its id. */
function sealFirst(ports: Ports, session: Session, edit: Edit): Sealed | null {
  const team = teamFor(session, edit);
  if (team === undefined) return null;
  const key = newFileKey(ports.random);
  const stored = sealChange(ports, session, edit, { team, parents: [], lamport: 1, key });
  const envelopes = sealForWriting(ports, session, { file: stored.file, root: team, key });
  return { stored, key, envelopes };
}

function sealNext(ports: Ports, session: Session, edit: Edit, file: string): Sealed | null {
  const known = caseFile(session, file);
  if (known.team === null) return null;
  const { key, envelopes } = keyForWriting(ports, session, file, known.team);
  const { merged } = known;
  const place = { team: null, parents: heads(merged), lamport: nextLamport(merged), key };
  return { stored: sealChange(ports, session, edit, place), key, envelopes };
}

interface Place {
  /** Only a file's first change names a team. */
  team: string | null;
  parents: string[];
  lamport: number;
  key: FileKey;
}

/** An edit as a sealed, proved change. It keeps nothing but its number, which no other change gets even if this one is never written. */
export function sealChange(
  { random, clock }: Pick<Ports, 'random' | 'clock'>,
  session: Session,
  edit: Edit,
  { team, parents, lamport, key }: Place,
): StoredChange {
  session.counter += 1;
  const { org, size, head } = session.membership;
  const { device, worker } = session.keyring.head;
  const body = encodeBody({
    v: 1,
    record: edit.record,
    kind: edit.kind,
    schema: 1,
    worker,
    at: isoNow(clock),
    fields: edit.fields,
  });
  const salt = newSalt(random);
  const change = headerToChange({
    v: 1,
    org,
    file: edit.file,
    team,
    device,
    counter: session.counter,
    parents,
    lamport,
    log: { size, head },
    checkpoint: session.checkpoint === null ? null : checkpointHash(session.checkpoint.checkpoint),
    body: bodyHash(salt, body),
  });
  const [proof] = proofs(signBatch(org, device, [change.id], session.keyring.keys.sign), [change.id]);
  if (proof === undefined) throw new Error('a batch of one has a proof');
  return {
    id: change.id,
    file: fileOf(change),
    header: change.headerText,
    sealed: sealBody(change, salt, body, key, random),
    proof,
    state: 'waiting',
    feed: null,
  };
}
