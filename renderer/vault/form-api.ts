/**
 * What a screen may ask about half-filled forms. Their words lie on this laptop alone, sealed for whoever unlocks it. A call that
 * saves what a form holds drops its draft in the same write. Types only.
 */
import type { FormDraft, FormPlace } from '../../shared/record/form-draft.ts';

export interface FormCalls {
  /** Null where nothing was kept, or nothing that this version can read. */
  formDraft(place: FormPlace): FormDraft | null;
  /** Resolves when the words are sealed and on disk; they replace what was kept in this place before. */
  keepForm(draft: FormPlace & { version: number; content: object }): null;
  /** The words of a discarded form leave the journal too. */
  discardForm(place: FormPlace): null;
}
