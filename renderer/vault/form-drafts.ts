/** Half-filled forms: one draft for each form and what it is about. */
import { newId } from '../../shared/crypto/random.ts';
import {
  type FormDraft,
  formDraftSchema,
  type FormPlace,
  isSamePlace,
} from '../../shared/record/form-draft.ts';
import type { Outcome } from './api.ts';
import { clearRemains, discardDraft, keepDraft } from './drafts.ts';
import type { FormCalls } from './form-api.ts';
import { done, problem } from './outcome.ts';
import { isoNow, type Ports } from './ports.ts';
import { isWithheld } from './records/secrecy.ts';
import type { Session } from './session.ts';

export function formDraft(session: Session, place: FormPlace): FormDraft | null {
  return isWithheld(session, place.form) ? null : (find(session, place)?.draft ?? null);
}

/** The ids that a save is to drop with what it writes. */
export function draftsOf(session: Session, place: FormPlace): string[] {
  const found = find(session, place);
  return found === undefined ? [] : [found.id];
}

export async function keepForm(
  ports: Ports,
  session: Session,
  typed: Parameters<FormCalls['keepForm']>[0],
): Promise<Outcome<null>> {
  const draft = formDraftSchema.safeParse({ ...typed, keptAt: isoNow(ports.clock) });
  if (!draft.success) return problem('FIELD_INVALID');
  const { file } = draft.data;
  if (file !== null && !session.files.has(file)) return problem('NOTHING_HERE');
  if (isWithheld(session, typed.form)) return problem('UNDERTAKING_MISSING');
  return keepDraft(ports, session, find(session, typed)?.id ?? newId(ports.random), draft.data);
}

export async function discardForm(ports: Ports, session: Session, place: FormPlace): Promise<Outcome<null>> {
  const found = find(session, place);
  if (found === undefined) return done(null);
  const discarded = await discardDraft(ports, session, found.id);
  if (discarded.ok) await clearRemains(ports, session);
  return discarded;
}

function find(session: Session, place: FormPlace): { id: string; draft: FormDraft } | undefined {
  for (const [id, draft] of session.forms) {
    if (isSamePlace(draft, place)) return { id, draft };
  }
  return undefined;
}
