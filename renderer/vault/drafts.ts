/** Unfinished acts, sealed as they are typed, answered and drawn. */
import { decrypt, encrypt } from '../../shared/crypto/aead.ts';
import { pad, unpad } from '../../shared/crypto/padding.ts';
import type { Secret } from '../../shared/crypto/secret.ts';
import { fromUtf8, utf8 } from '../../shared/encoding/bytes.ts';
import { type ActDraft, actDraftSchema } from '../../shared/record/act-draft.ts';
import type { Outcome } from './api.ts';
import { appendToJournal } from './journal.ts';
import { done, problem } from './outcome.ts';
import type { Ports } from './ports.ts';
import { keepQuietly } from './save.ts';
import type { Session } from './session.ts';
import type { StoredDraft } from './store.ts';
import { isPlain } from './writable.ts';

/** What a screen hands in must be read again after a restart, and must be text that can be signed. */
export function isKeepable(draft: ActDraft): boolean {
  const parsed = actDraftSchema.safeParse(draft);
  return parsed.success && isPlain(parsed.data);
}

export async function keepDraft(ports: Ports, session: Session, draft: ActDraft): Promise<Outcome<null>> {
  const plain = pad(utf8(JSON.stringify(draft)));
  const sealed: StoredDraft = {
    id: draft.id,
    sealed: encrypt(plain, utf8(draft.id), session.keyring.draftKey, ports.random),
  };
  const written = await appendToJournal(ports.shell, [{ is: 'draft', draft: sealed }]);
  if (!written.ok) return problem(written.problem);
  session.drafts.set(draft.id, draft);
  await keepQuietly(ports, { drafts: [sealed] });
  return done(null);
}

/** Null for a draft that this version cannot read; its sealed bytes stay where they are. */
export function openDraft(key: Secret, { id, sealed }: StoredDraft): ActDraft | null {
  const plain = decrypt(sealed, utf8(id), key);
  if (plain === null) return null;
  const draft = actDraftSchema.safeParse(JSON.parse(fromUtf8(unpad(plain))));
  return draft.success ? draft.data : null;
}

export async function discardDraft(ports: Ports, session: Session, id: string): Promise<Outcome<null>> {
  const written = await appendToJournal(ports.shell, [{ is: 'draft-done', id }]);
  if (!written.ok) return problem(written.problem);
  session.drafts.delete(id);
  await keepQuietly(ports, { droppedDrafts: [id] });
  return done(null);
}
