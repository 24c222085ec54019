/** What screens say about the charity's notices, out of the library. */
import {
  type NoticeForm,
  type NoticeIssue,
  type Purpose,
  type Translation,
  type WordingForm,
  wordingForms,
} from '../../../shared/record/organisation.ts';
import {
  newestTranslation,
  otherLanguages,
  translationState,
  type TranslationState,
} from '../../../shared/rules/notice/card-words.ts';
import { issuedVersions, validFrom, versionInForce } from '../../../shared/rules/notice/versions.ts';
import type { Library } from '../../vault/api.ts';

export type VersionState = 'now' | 'ready' | 'before' | 'kept';

export interface VersionFacts {
  version: number;
  state: VersionState;
  /** ISO day from which it counts; empty for one that has always been there. */
  from: string;
}

/** Every version, the newest first. */
export function versionsOf({ notices, noticeIssues }: Library, today: string): VersionFacts[] {
  const inForce = versionInForce(notices, noticeIssues, today);
  const issued = issuedVersions(notices, noticeIssues);
  const all = [...new Set(notices.map(({ version }) => version))].toSorted((a, b) => b - a);
  return all.map((version) => {
    const from = validFrom(noticeIssues, version);
    const state = !issued.includes(version)
      ? 'kept'
      : version === inForce
        ? 'now'
        : from > today
          ? 'ready'
          : 'before';
    return { version, state, from };
  });
}

/** Languages in which some of these questions are not written, or no longer say the same. */
export function withoutQuestions({ notices, ...library }: Questions & Pick<Library, 'notices'>): string[] {
  return otherLanguages(notices).filter((language) =>
    cardsIn(library, language).some(({ state }) => state !== 'good'),
  );
}

type Questions = Pick<Library, 'purposes' | 'translations'>;

export interface CardIn {
  purpose: Purpose;
  form: WordingForm;
  newest: Translation | null;
  state: TranslationState;
}

/** Every card in both its forms, and what there is of it in a language. */
export function cardsIn({ purposes, translations }: Questions, language: string): CardIn[] {
  return purposes.flatMap((purpose) =>
    wordingForms.map((form) => {
      const newest = newestTranslation(translations, { purpose: purpose.purpose, form, language });
      return { purpose, form, newest, state: translationState(purpose, form, newest) };
    }),
  );
}

/** Forms that the version before had and this one has not: those people would miss. */
export function missingForms({ notices }: Library, version: number): NoticeForm[] {
  const formsOf = (wanted: number) =>
    notices.filter((notice) => notice.version === wanted).map(({ form }) => form);
  const before = Math.max(0, ...notices.map((notice) => notice.version).filter((each) => each < version));
  return [...new Set(formsOf(before))].filter((form) => !formsOf(version).includes(form));
}

/** The latest material change that made a decision about this purpose be asked again. */
export function changeOf(issues: readonly NoticeIssue[], purpose: string, since: string): string {
  return (
    issues.find(
      ({ change, purposes, validFrom: day }) =>
        change === 'material' && day === since && purposes.includes(purpose),
    )?.note ?? ''
  );
}
