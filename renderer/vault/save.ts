/**
 * The write road: check → seal → prove → journal → store → files in memory. It resolves when the journal has synced; the store
 * behind it is a view, and if it fails it is rebuilt. Id and bytes are fixed here and reused by every retry.
 */
import { bodyHash, type Body, encodeBody, fileOf, headerToChange } from '../../shared/change/change.ts';
import { heads, nextLamport } from '../../shared/change/merge.ts';
import { sealKey } from '../../shared/crypto/envelope.ts';
import { type FileKey, newFileKey } from '../../shared/crypto/keys.ts';
import { proofs, signBatch } from '../../shared/crypto/proof.ts';
import { newSalt, sealBody } from '../../shared/crypto/sealed-change.ts';
import { checkpointHash } from '../../shared/crypto/server-signed.ts';
import type { Envelope } from '../../shared/crypto/envelope.ts';
import type { KindName } from '../../shared/record/kinds.ts';
import type { Outcome } from './api.ts';
import { admit } from './admit.ts';
import { appendToJournal, type JournalEntry } from './journal.ts';
import { done, problem } from './outcome.ts';
import { isoNow, type Ports } from './ports.ts';
import { caseFile, homeTeam, keyForFile, type Session, takeKey } from './session.ts';
import type { StoredChange } from './store.ts';

export interface Edit {
  /** Null for the first change of a new file. */
  file: string | null;
  record: string;
  kind: KindName;
  fields: Body['fields'];
}

interface Sealed {
  stored: StoredChange;
  envelope: Envelope | null;
}

/** Saves one edit. `also` is written to the journal in the same breath: a finished draft goes with the act that it became. */
export async function save(
  ports: Ports,
  session: Session,
  edit: Edit,
  also: { droppedDrafts?: string[] } = {},
): Promise<Outcome<{ file: string; change: string }>> {
  if (!session.membership.devices.has(session.keyring.head.device)) return problem('NOT_JOINED');
  const sealed = seal(ports, session, edit);
  if (sealed === null) return problem('NOTHING_HERE');
  const { stored, envelope } = sealed;
  const entries: JournalEntry[] = [];
  // The key's envelope goes first: a change must never lie in the journal without the key that opens it.
  if (envelope !== null) entries.push({ is: 'envelope', envelope });
  entries.push({ is: 'change', change: stored });
  for (const id of also.droppedDrafts ?? []) entries.push({ is: 'draft-done', id });
  const written = await appendToJournal(ports.shell, entries);
  if (!written.ok) return problem(written.problem);
  session.counter += 1;
  session.waiting.set(stored.id, stored);
  if (envelope !== null) takeKey(session, envelope);
  const refused = admit(session, stored);
  if (refused !== null) throw new Error(`an own change was refused: ${refused}`);
  await keepQuietly(ports, {
    changes: [stored],
    ...(envelope === null ? {} : { envelopes: [envelope] }),
    ...also,
  });
  ports.emit('changed', [stored.file]);
  return done({ file: stored.file, change: stored.id });
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
  const { random } = ports;
  const known = edit.file === null ? null : caseFile(session, edit.file);
  const team = edit.file === null ? homeTeam(session) : undefined;
  const key: FileKey | undefined = edit.file === null ? newFileKey(random) : keyForFile(session, edit.file);
  if (key === undefined || (edit.file === null && team === undefined)) return null;
  const body = encodeBody({
    v: 1,
    record: edit.record,
    kind: edit.kind,
    schema: 1,
    worker: session.keyring.head.worker,
    at: isoNow(ports.clock),
    fields: edit.fields,
  });
  const salt = newSalt(random);
  const change = headerToChange({
    v: 1,
    org: session.membership.org,
    file: edit.file,
    team: team?.team ?? null,
    device: session.keyring.head.device,
    counter: session.counter + 1,
    parents: known === null ? [] : heads(known.merged),
    lamport: known === null ? 1 : nextLamport(known.merged),
    log: { size: session.membership.size, head: session.membership.head },
    checkpoint: session.checkpoint === null ? null : checkpointHash(session.checkpoint.checkpoint),
    body: bodyHash(salt, body),
  });
  const { org } = session.membership;
  const signer = session.keyring.keys.sign;
  const [proof] = proofs(signBatch(org, session.keyring.head.device, [change.id], signer), [change.id]);
  if (proof === undefined) throw new Error('a batch of one has a proof');
  const file = fileOf(change);
  const envelope =
    team === undefined
      ? null
      : sealKey(
          { org, opens: { what: 'file', file }, to: team.key, by: session.keyring.head.device },
          key.secret,
          signer,
        );
  return {
    stored: {
      id: change.id,
      file,
      header: change.headerText,
      sealed: sealBody(change, salt, body, key, random),
      proof,
      state: 'waiting',
      feed: null,
    },
    envelope,
  };
}
