/** The words of the notice as the person met them: their hash in a statement, and the text file of a bundle. */
import { z } from 'zod';
import { hash } from '../crypto/hash.ts';
import { canonicalBytes, parseCanonical } from '../encoding/canonical.ts';

/** What a statement names as its notice's `hash`. */
export function noticeHash(words: readonly string[]): string {
  return hash('notice', canonicalBytes(words));
}

/** Only what is needed, and to the letter: the statement's own schema takes spaces off the ends of what it reads. */
const shown = z.looseObject({
  notice: z.looseObject({ words: z.array(z.string()), hash: z.string() }).nullable(),
});

/** The notice of a signed statement; null when it has none, undefined when the text is no statement. */
function readNotice(statement: string): { words: string[]; hash: string } | null | undefined {
  return parseCanonical(shown, statement)?.notice;
}

/** The words have the hash that stands beside them. True when no notice was shown. */
export function noticeHolds(statement: string): boolean {
  const notice = readNotice(statement);
  return notice === null || (notice !== undefined && noticeHash(notice.words) === notice.hash);
}

const NONE = 'No notice was shown with this act.\n';

/** One line each, as on the screen. A withdrawal may have none. */
export function noticeText(statement: string): string {
  return (
    readNotice(statement)
      ?.words.map((line) => `${line}\n`)
      .join('') ?? NONE
  );
}
