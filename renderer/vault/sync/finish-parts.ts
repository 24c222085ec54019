/**
 * After records were erased out of a file: everything else that lies under their keys is sealed again, at the office by whoever may sign
 * erasures and is in touch, and on each laptop by fetching it. Once nothing is left under these keys they go, and the laptop says so. Every
 * step takes up where an earlier one was cut off.
 */
import { readChange } from '../../../shared/change/change.ts';
import { openBody, sealedKeyId } from '../../../shared/crypto/sealed-change.ts';
import { retiredKeys } from '../../../shared/membership/access.ts';
import type { Outcome } from '../api.ts';
import { openDraft } from '../drafts.ts';
import { type JournalEntry, rewriteJournal } from '../journal.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { CaseFile, Session } from '../session.ts';
import type { StoredChange } from '../store.ts';
import { fetchBodies, fetchFileKeys } from './bodies.ts';
import { type PartOfFile, partsOf } from './empty-parts.ts';
import { acknowledge } from './forget.ts';
import { resealWaiting } from './reseal.ts';
import { resealAtOffice } from './reseal-kept.ts';

export async function finishParts(ports: Ports, session: Session): Promise<Outcome<null>> {
  const byFile = Map.groupBy(partsOf(session), ({ file }) => file);
  for (const [id, parts] of byFile) {
    const file = session.files.get(id);
    const resealed = file === undefined ? done(null) : await resealAtOffice(ports, session, file);
    if (!resealed.ok) return resealed;
    const open = parts.filter(({ entry }) => !session.forgotten.has(entry));
    const finished = open.length === 0 ? done(null) : await finish(ports, session, id, open);
    if (!finished.ok) return finished;
  }
  return acknowledge(ports, session);
}

async function finish(
  ports: Ports,
  session: Session,
  id: string,
  parts: readonly PartOfFile[],
): Promise<Outcome<null>> {
  const resealed = await resealWaiting(ports, session, new Set([id]));
  if (!resealed.ok) return resealed;
  const file = session.files.get(id);
  const rows = file === undefined ? [] : await fullRows(ports, session, file);
  const fresh = file === undefined ? done(rows) : await withNewSeals(ports, session, rows);
  if (!fresh.ok) return fresh;
  const retired = retiredKeys(session.membership, id);
  // The office has not sealed all of it again yet: the next contact goes on.
  if (fresh.value.some(({ sealed }) => retired.has(sealedKeyId(sealed) ?? ''))) return done(null);
  return dropKeys(ports, session, id, { parts, rows: fresh.value });
}

/** Everything of the file that says something, as it lies here. */
async function fullRows(ports: Ports, session: Session, { changes }: CaseFile): Promise<StoredChange[]> {
  const rows: StoredChange[] = [];
  for (const { id, isEmpty } of changes.values()) {
    const stored = isEmpty ? undefined : (session.waiting.get(id) ?? (await ports.store.change(id)));
    if (stored !== undefined) rows.push(stored);
    await ports.rest();
  }
  return rows;
}

/** The rows, those under an old key with the seal that the office has for them now. */
async function withNewSeals(
  ports: Ports,
  session: Session,
  rows: readonly StoredChange[],
): Promise<Outcome<StoredChange[]>> {
  const isOld = ({ file, sealed }: StoredChange) =>
    retiredKeys(session.membership, file).has(sealedKeyId(sealed) ?? '');
  const wanted = rows
    .filter(isOld)
    .flatMap(({ id, file, feed }) => (feed === null ? [] : { change: id, file, ...feed }));
  if (wanted.length === 0) return done([...rows]);
  const bodies = await fetchBodies(session, wanted);
  if (!bodies.ok) return bodies;
  const sealed = [...bodies.value.values()].map((one) => one.sealed);
  const keys = await fetchFileKeys(ports, session, sealed);
  if (!keys.ok) return keys;
  const fresh = rows.map((row) => {
    const offered = bodies.value.get(row.id)?.sealed;
    return offered !== undefined && opens(session, row, offered) ? { ...row, sealed: offered } : row;
  });
  const changes = fresh.filter((row, index) => row !== rows[index]);
  await ports.store.keep({ changes });
  return done(fresh);
}

/** Whether a seal holds the very body that the header commits to: nothing is given up for one that does not. */
function opens(session: Session, { header }: StoredChange, sealed: Uint8Array): boolean {
  const change = readChange(header);
  const held = session.fileKeys.get(sealedKeyId(sealed) ?? '');
  return change !== null && held !== undefined && typeof openBody(change, sealed, held.key) !== 'string';
}

async function dropKeys(
  ports: Ports,
  session: Session,
  id: string,
  { parts, rows }: { parts: readonly PartOfFile[]; rows: readonly StoredChange[] },
): Promise<Outcome<null>> {
  const retired = retiredKeys(session.membership, id);
  const erased = new Set(parts.flatMap((part) => part.changes));
  const chunks = new Set(parts.flatMap((part) => part.chunks));
  const records = new Set(parts.flatMap((part) => part.records));
  const goes = (entry: JournalEntry): boolean => {
    switch (entry.is) {
      case 'change':
        return erased.has(entry.change.id) || retired.has(sealedKeyId(entry.change.sealed) ?? '');
      case 'chunk':
        return chunks.has(entry.chunk.id);
      case 'chunk-receipt':
        return chunks.has(entry.signed.receipt.chunk);
      case 'envelope':
        return retired.has(entry.envelope.head.key);
      case 'draft':
        return isDraftOf(session, entry, id, records);
      default:
        return false;
    }
  };
  const { device } = session.keyring.head;
  const own = rows.filter(({ header }) => readChange(header)?.header.device === device);
  const rewritten = await rewriteJournal(ports.shell, goes, [
    // What this laptop wrote stays in its journal, as it is sealed now.
    ...own.map((change): JournalEntry => ({ is: 'change', change })),
    ...parts.map(({ entry }): JournalEntry => ({ is: 'forgotten', entry })),
    { is: 'counter', counter: session.counter },
  ]);
  if (!rewritten.ok) return problem(rewritten.problem);
  for (const key of retired) {
    session.fileKeys.get(key)?.key.secret.wipe();
    session.fileKeys.delete(key);
  }
  for (const envelopes of [session.envelopes, session.pendingEnvelopes, session.unkeptKeys]) {
    for (const [name, { head }] of envelopes) if (retired.has(head.key)) envelopes.delete(name);
  }
  for (const { entry } of parts) session.forgotten.add(entry);
  return done(null);
}

function isDraftOf(
  session: Session,
  entry: Extract<JournalEntry, { is: 'draft' }>,
  file: string,
  records: ReadonlySet<string>,
): boolean {
  const draft = openDraft(session.keyring.draftKey, entry.draft);
  return draft !== null && 'form' in draft && draft.file === file && records.has(draft.record ?? '');
}
