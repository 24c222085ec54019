import type { Notice, NoticeForm } from '../../../../shared/record/organisation.ts';
import { noticeWords } from '../../../../shared/rules/notice-words.ts';

/** The notice that a draft is tied to, even where a newer version has come since. */
export function noticeOf(notices: readonly Notice[], version: number, form: NoticeForm): Notice | null {
  return notices.find((notice) => notice.version === version && notice.form === form) ?? null;
}

/** Forms in which this version exists. */
export function formsOf(notices: readonly Notice[], version: number): NoticeForm[] {
  return notices.flatMap((notice) => (notice.version === version ? [notice.form] : []));
}

const tag = 'doorstep/notice/v1\0';

/**
 * The tagged SHA-256 of a notice's words, as a statement keeps it, in base64url. Asked of the browser itself, because
 * screens hold no cryptography of their own. A list of strings has one JSON form only, which is also its canonical form.
 */
export async function noticeHash(notice: Pick<Notice, 'sections'>): Promise<string> {
  const bytes = new TextEncoder().encode(tag + JSON.stringify(noticeWords(notice)));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return digest.toBase64({ alphabet: 'base64url', omitPadding: true });
}

/** The first 16 hexadecimal digits of a hash, in groups of four: short enough to read aloud. */
export function shortPrint(hash: string): string {
  const hex = Uint8Array.fromBase64(hash, { alphabet: 'base64url' }).toHex();
  return (hex.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}
