/** The charity's notices, for the fixture vault: read and checked as the real one does, in memory. */
import type { FileView, Library, Outcome } from '../../renderer/vault/api.ts';
import type { NoticeCalls } from '../../renderer/vault/notice-api.ts';
import { localDay } from '../../shared/rules/calendar.ts';
import { readNotice } from '../../shared/rules/notice/publish.ts';
import { readTranslation } from '../../shared/rules/notice/translate.ts';
import { needsRefresh, standing } from '../../shared/rules/notice/refresh.ts';

type Handlers = {
  [C in keyof NoticeCalls]: (...args: Parameters<NoticeCalls[C]>) => Outcome<ReturnType<NoticeCalls[C]>>;
};

/** Writes into the library that it is handed. */
export function noticesFixture(library: Library, changed: () => void): Handlers {
  const { notices, noticeIssues, organisation, me } = library;
  return {
    publishNotice(typed) {
      const purposes = library.purposes.map(({ purpose }) => purpose);
      const read = readNotice(typed, { notices, issues: noticeIssues, purposes }, localDay(new Date()));
      if (!read.ok) return { ok: true, value: { version: 0, problems: read.problems } };
      notices.push(read.notice);
      const at = new Date().toISOString();
      if (read.issue !== null) noticeIssues.push({ ...read.issue, at, workerName: me.name });
      changed();
      return { ok: true, value: { version: read.notice.version, problems: {} } };
    },
    translateCard(typed) {
      const read = readTranslation(typed, library, localDay(new Date()));
      if (read === null) return { ok: false, problem: { code: 'NOTHING_HERE' } };
      if (!read.ok) return { ok: true, value: read.problems };
      library.translations.push(read.translation);
      changed();
      return { ok: true, value: {} };
    },
    setRefreshPauses(pauses) {
      organisation.refreshPauses = pauses;
      changed();
      return { ok: true, value: null };
    },
  };
}

/** What the library's notices ask to be asked again. */
export function withRefreshes(view: FileView, { noticeIssues: issues }: Library): FileView {
  const facts = { issues, born: view.person.dateOfBirth, today: localDay(new Date()) };
  const acts = view.acts.map(({ statement }) => statement);
  return {
    ...view,
    decisions: view.decisions.map((one) => ({ ...one, refresh: needsRefresh(standing(one, acts), facts) })),
  };
}

/** The practice library, to be written into by one test. */
export const ownLibrary = (library: Library): Library => ({
  ...library,
  notices: [...library.notices],
  noticeIssues: [...library.noticeIssues],
  translations: [...library.translations],
  organisation: { ...library.organisation },
});
