/** What a worker may ask about their own way in: passphrase, PIN, and coming back when the passphrase is forgotten. Types only. */
import type { DraftSummary } from './api.ts';

export interface RecoverForm {
  /** As typed: the number and the words. Which card stands where does not matter. */
  cardA: string;
  cardB: string;
  /** The new one. */
  passphrase: string;
}

export interface OwnCalls {
  /** Null when this card is one of the two for this laptop; otherwise a problem, as `recover` would say it. */
  checkCard(card: string): null;
  /**
   * From `locked`, also where the key store has lost the device secret: opens the keyring with both cards, wraps it under a new
   * passphrase, and opens the vault. Problems about one card name it: `details.card`, A or B as in the form.
   */
  recover(form: RecoverForm): { unfinished: DraftSummary[] };
  changePassphrase(old: string, passphrase: string): null;
  hasPin(): boolean;
  /** Four to twelve digits that take the laptop back out of a person's hands; null for none. */
  setPin(pin: string | null): null;
  /** Deletes everything of Doorstep's on this laptop, unsent work too. Ends in `fresh`. */
  wipe(): null;
}
