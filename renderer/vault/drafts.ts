/**
 * Unfinished acts and half-filled forms, sealed as they are typed, answered and drawn, under a key of this device's own. They lie in
 * the journal alone.
 */
import { decrypt, encrypt } from '../../shared/crypto/aead.ts';
import { pad, unpad } from '../../shared/crypto/padding.ts';
import type { Secret } from '../../shared/crypto/secret.ts';
import { fromUtf8, utf8 } from '../../shared/encoding/bytes.ts';
import { type ActDraft, actDraftSchema } from '../../shared/record/act-draft.ts';
import { type FormDraft, formDraftSchema } from '../../shared/record/form-draft.ts';
import { z } from 'zod';
import type { Outcome } from './api.ts';
import { isWaitingChunk } from './attachments/waiting.ts';
import { appendToJournal, rewriteJournal, type SealedDraft } from './journal.ts';
import { done, problem } from './outcome.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';
import { isPlain } from './writable.ts';

export type Draft = ActDraft | FormDraft;
const draftSchema = z.union([actDraftSchema, formDraftSchema]);

/** What a screen hands in must be read again after a restart, and must be text that can be signed. */
export function isKeepable(draft: ActDraft): boolean {
  const parsed = actDraftSchema.safeParse(draft);
  return parsed.success && isPlain(parsed.data);
}

/** @param id of an act the draft's own, of a form whatever it was first kept under. */
export async function keepDraft(
  ports: Ports,
  session: Session,
  id: string,
  draft: Draft,
): Promise<Outcome<null>> {
  const plain = pad(utf8(JSON.stringify(draft)));
  const sealed = encrypt(plain, utf8(id), session.keyring.draftKey, ports.random);
  const written = await appendToJournal(ports.shell, [{ is: 'draft', draft: { id, sealed } }]);
  if (!written.ok) return problem(written.problem);
  holdDraft(session, id, draft);
  return done(null);
}

/** Null for a draft that this version cannot read; its sealed bytes stay where they are. */
export function openDraft(key: Secret, { id, sealed }: SealedDraft): Draft | null {
  const plain = decrypt(sealed, utf8(id), key);
  if (plain === null) return null;
  const draft = draftSchema.safeParse(JSON.parse(fromUtf8(unpad(plain))));
  return draft.success ? draft.data : null;
}

export function holdDraft(session: Session, id: string, draft: Draft): void {
  if ('form' in draft) session.forms.set(id, draft);
  else session.drafts.set(id, draft);
}

export async function discardDraft(ports: Ports, session: Session, id: string): Promise<Outcome<null>> {
  const written = await appendToJournal(ports.shell, [{ is: 'draft-done', id }]);
  if (!written.ok) return problem(written.problem);
  letGo(session, [id]);
  return done(null);
}

/** After the journal has it that they are done. */
export function letGo(session: Session, ids: readonly string[]): void {
  for (const id of ids) {
    session.drafts.delete(id);
    session.forms.delete(id);
  }
  session.hasRemains ||= ids.length > 0;
}

/**
 * Takes the words of drafts that are done off the disk, and pictures that the office has. Where that fails nothing is lost and nothing comes up again; the next
 * unlocking tries it once more.
 */
export async function clearRemains({ shell }: Ports, session: Session): Promise<void> {
  if (!session.hasRemains) return;
  const rewritten = await rewriteJournal(
    shell,
    (entry) => entry.is === 'chunk' && !isWaitingChunk(session, entry.chunk.id),
    [],
  );
  if (rewritten.ok) session.hasRemains = false;
}
