/** The words of the notice as the person met them: their hash in a statement, and the text file of a bundle. */
import { hash } from '../crypto/hash.ts';
import { canonicalBytes } from '../encoding/canonical.ts';
import type { Statement } from '../record/consent-act.ts';

/** What a statement names as its notice's `hash`. */
export function noticeHash(words: readonly string[]): string {
  return hash('notice', canonicalBytes(words));
}

const NONE = 'No notice was shown with this act.\n';

/** One line each, as on the screen. A withdrawal may have none. */
export function noticeText(statement: Pick<Statement, 'notice'>): string {
  return statement.notice === null ? NONE : statement.notice.words.map((line) => `${line}\n`).join('');
}
