/** Consent names its recipient: two names are one when only case, accents, spaces and punctuation differ. */
import { foldForSearch } from './person-name.ts';

export function isSameRecipient(one: string, other: string): boolean {
  const folded = foldForSearch(one);
  return folded !== '' && folded === foldForSearch(other);
}
