import type { Notice } from '../record/organisation.ts';

/** The exact words of a notice as a statement keeps them: one line each, headings included, in reading order. */
export function noticeWords(notice: Pick<Notice, 'sections'>): string[] {
  return notice.sections.flatMap(({ heading, lines }) => [heading, ...lines]);
}
