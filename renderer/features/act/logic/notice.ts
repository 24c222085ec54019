import type { ActDraft } from '../../../../shared/record/act-draft.ts';
import { type Notice, type NoticeForm, noticeForms } from '../../../../shared/record/organisation.ts';
import { noticeWords } from '../../../../shared/rules/notice-words.ts';
import { taggedHash } from './tagged-hash.ts';

/** The notice that a draft is tied to, even where a newer version has come since. */
export function noticeOf(
  notices: readonly Notice[],
  { version, form, language }: Pick<ActDraft['notice'], 'version' | 'form' | 'language'>,
): Notice | null {
  const found = notices.find(
    (notice) =>
      notice.version === version &&
      notice.form === form &&
      (language === undefined || notice.language === language),
  );
  return found ?? null;
}

/** Forms in which this version exists. */
export function formsOf(notices: readonly Notice[], version: number): NoticeForm[] {
  const there = notices.flatMap((notice) => (notice.version === version ? [notice.form] : []));
  return noticeForms.filter((form) => there.includes(form));
}

/** Languages in which this form of this version exists. */
export function languagesOf(notices: readonly Notice[], version: number, form: NoticeForm): string[] {
  return notices.flatMap((notice) =>
    notice.version === version && notice.form === form ? [notice.language] : [],
  );
}

/** A language by its own name: `Polski`. The code itself where nobody knows one. */
export function languageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language', fallback: 'code' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** As a statement keeps it. A list of strings has one JSON form only, which is also its canonical form. */
export function noticeHash(notice: Pick<Notice, 'sections'>): Promise<string> {
  return taggedHash('notice', JSON.stringify(noticeWords(notice)));
}

/** The first 16 hexadecimal digits of a hash, in groups of four: short enough to read aloud. */
export function shortPrint(hash: string): string {
  const hex = Uint8Array.fromBase64(hash, { alphabet: 'base64url' }).toHex();
  return (hex.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}
