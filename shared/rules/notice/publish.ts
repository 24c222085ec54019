/** A notice as an administrator hands it in, read into what is kept; or what is still wrong with it. Pure: the vault and the screen use the same. */
import type { FormProblems } from '../../record/field/form.ts';
import {
  type Notice,
  type NoticeCheck,
  noticeForms,
  type NoticeIssue,
  noticeSchema,
} from '../../record/organisation.ts';
import { isPlainText } from '../plain-text.ts';
import { parseDate } from '../typed-date.ts';
import { undecided } from './contents.ts';
import { readNoticeText } from './read-text.ts';
import { type IssueFacts, issuedVersions, nextVersion, validFrom } from './versions.ts';

export interface TypedNotice {
  /** Null: a new version. Otherwise the version that this is another form, or another language, of. */
  version: number | null;
  form: string;
  /** As in the `lang` of a page: `en`, `pl`. */
  language: string;
  title: string;
  /** The whole notice, as plain text or Markdown. */
  text: string;
  change: string;
  purposes: readonly string[];
  note: string;
  /** A day as people type it. */
  validFrom: string;
  checks: readonly NoticeCheck[];
}

export interface NoticeLibrary {
  notices: readonly Notice[];
  issues: readonly IssueFacts[];
  /** Consent purposes that there are, by id. */
  purposes: readonly string[];
}

export type ReadNotice =
  | { ok: true; notice: Notice; issue: NoticeIssue | null }
  | { ok: false; problems: FormProblems };

/** The id of the one privacy notice that a charity has, in all its versions. */
const PRIVACY = 'privacy';
const languageCode = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/;

export function readNotice(typed: TypedNotice, library: NoticeLibrary, today: string): ReadNotice {
  const text = isPlainText(typed.text) && isPlainText(typed.title) ? typed.text : '';
  const read = noticeSchema.safeParse({
    notice: PRIVACY,
    version: typed.version ?? nextVersion(library.notices),
    form: typed.form,
    language: typed.language.trim(),
    title: typed.title.trim().normalize('NFC'),
    sections: readNoticeText(text, typed.title),
  });
  const problems: Record<string, FormProblems[string]> = {
    ...wordProblems(typed, read.success),
    ...(typed.version === null ? issueProblems(typed, library, today) : formProblems(typed, library)),
  };
  if (read.success && typed.version === null && undecided(typed.checks, read.data).length > 0) {
    problems['checks'] = 'NOTICE_UNDECIDED';
  }
  if (!read.success || Object.keys(problems).length > 0) return { ok: false, problems };
  const notice = read.data;
  return { ok: true, notice, issue: typed.version === null ? issueOf(typed, notice.version, library) : null };
}

function wordProblems({ form, language, title, text }: TypedNotice, isRead: boolean): FormProblems {
  const isKnown = noticeForms.some((one) => one === form);
  const empty = text.trim() === '';
  return {
    ...(isKnown ? {} : { form: 'FIELD_NEEDED' as const }),
    ...(languageCode.test(language.trim()) ? {} : { language: 'LANGUAGE_CODE' as const }),
    ...(title.trim() === '' ? { title: 'FIELD_NEEDED' as const } : {}),
    ...(title.length > 120 ? { title: 'TEXT_TOO_LONG' as const } : {}),
    ...(empty ? { text: 'FIELD_NEEDED' as const } : {}),
    ...(!empty && !isRead && isKnown && title.trim() !== '' ? { text: 'NOTICE_TEXT' as const } : {}),
  };
}

/** Nothing is replaced: one form and language of a version is imported once. */
function formProblems({ version, form, language }: TypedNotice, { notices }: NoticeLibrary): FormProblems {
  const isThere = notices.some(
    (one) => one.version === version && one.form === form && one.language === language.trim(),
  );
  return isThere ? { form: 'NOTICE_FORM_THERE' } : {};
}

const isFirst = ({ notices }: NoticeLibrary): boolean => notices.length === 0;

function issueProblems(typed: TypedNotice, library: NoticeLibrary, today: string): FormProblems {
  const { change, purposes, note } = typed;
  const day = parseDate(typed.validFrom);
  const before = issuedVersions(library.notices, library.issues).at(-1);
  const earliest = [today, before === undefined ? '' : validFrom(library.issues, before)].toSorted().at(-1);
  const isDecided = isFirst(library) || change === 'minor' || change === 'material';
  const isNamed = purposes.length > 0 && purposes.every((one) => library.purposes.includes(one));
  return {
    ...(isDecided ? {} : { change: 'FIELD_NEEDED' as const }),
    ...(change === 'material' && !isNamed ? { purposes: 'NOTICE_PURPOSES' as const } : {}),
    ...(!isFirst(library) && note.trim() === '' ? { note: 'FIELD_NEEDED' as const } : {}),
    ...(note.length > 600 ? { note: 'TEXT_TOO_LONG' as const } : {}),
    ...(day.ok ? {} : { validFrom: typed.validFrom.trim() === '' ? ('FIELD_NEEDED' as const) : day.problem }),
    ...(day.ok && day.value < (earliest ?? today) ? { validFrom: 'NOTICE_DAY' as const } : {}),
  };
}

function issueOf(typed: TypedNotice, version: number, library: NoticeLibrary): NoticeIssue {
  const day = parseDate(typed.validFrom);
  const change = isFirst(library) ? 'first' : typed.change === 'material' ? 'material' : 'minor';
  return {
    version,
    change,
    purposes: change === 'material' ? [...typed.purposes] : [],
    note: typed.note.trim().normalize('NFC'),
    validFrom: day.ok ? day.value : '',
    checks: typed.checks.map(({ line, where, none }) => ({
      line,
      where,
      none: where === '' ? none.trim() : '',
    })),
  };
}
