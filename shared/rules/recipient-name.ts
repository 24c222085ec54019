/** Consent names its recipient: two names are one when only case, accents, spaces and punctuation differ. */
import type { Answer } from '../record/consent-act.ts';
import type { Recipient } from '../record/organisation.ts';
import { foldForSearch } from './person-name.ts';

export function isSameRecipient(one: string, other: string): boolean {
  const folded = foldForSearch(one);
  return folded !== '' && folded === foldForSearch(other);
}

/** Somebody around the person, by their record in the file. */
export interface Around {
  record: string;
  name: string;
}

/** The recipient with the record of whom it names, where the file holds exactly one of that name: names change, and two can be alike. */
export function boundTo(recipient: Recipient, around: readonly Around[]): Recipient {
  const [one, ...more] = around.filter(({ name }) => isSameRecipient(name, recipient.name));
  return one === undefined || more.length > 0 ? recipient : { ...recipient, contact: one.record };
}

/**
 * Whether an answer about `named` is one about this recipient. For somebody around the person a yes holds for the very record that it
 * was given about; anything else holds for everybody of that name, so that a second record opens no way round a no.
 */
export function isAbout(
  named: Recipient,
  answer: Answer | 'withdrawn',
  recipient: { name: string; around: string | null },
): boolean {
  const { around, name } = recipient;
  if (around !== null && answer === 'given') return named.contact === around;
  return (around !== null && named.contact === around) || isSameRecipient(named.name, name);
}
