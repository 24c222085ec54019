/** a version is published only when every line that a notice must have is decided, and says which purposes it changes. */
import { describe, expect, test } from 'vitest';
import { notices as practice } from '../../../build/practice/content/notice.ts';
import { type NoticeCheck, noticeIssueSchema } from '../../../shared/record/organisation.ts';
import { ownForm, requiredContents, undecided } from '../../../shared/rules/notice/contents.ts';
import { type NoticeLibrary, readNotice, type TypedNotice } from '../../../shared/rules/notice/publish.ts';
import { willowNotice } from './willow-notice.ts';

const today = '2026-11-23';
const found = 'What we keep';
const checks: NoticeCheck[] = requiredContents.map((line) => ({ line, where: found, none: '' }));
const library: NoticeLibrary = { notices: practice, issues: [], purposes: ['photo', 'share-with-surgery'] };
const typed: TypedNotice = {
  version: null,
  form: 'standard',
  language: 'en',
  title: 'Your details',
  text: willowNotice,
  change: 'material',
  purposes: ['photo'],
  note: 'Photos are kept for a shorter time.',
  validFrom: '1/12/2026',
  checks,
};
const problemsOf = (over: Partial<TypedNotice>, held = library) => {
  const read = readNotice({ ...typed, ...over }, held, today);
  return read.ok ? {} : read.problems;
};
const without = (line: string, instead: Partial<NoticeCheck>) =>
  checks.map((check) => (check.line === line ? { ...check, ...instead } : check));

const rows: [what: string, over: Partial<TypedNotice>, problems: object][] = [
  ['with everything decided', {}, {}],
  ['whose change is not judged', { change: '' }, { change: 'FIELD_NEEDED' }],
  ['that changes something, and does not say what', { purposes: [] }, { purposes: 'NOTICE_PURPOSES' }],
  [
    'that changes a purpose that nobody is asked about',
    { purposes: ['luck'] },
    { purposes: 'NOTICE_PURPOSES' },
  ],
  ['that changes words alone', { change: 'minor', purposes: [] }, {}],
  ['without a note of what changed', { note: ' ' }, { note: 'FIELD_NEEDED' }],
  ['without a first day', { validFrom: '' }, { validFrom: 'FIELD_NEEDED' }],
  ['from a day that there is not', { validFrom: '31/11/2026' }, { validFrom: 'DATE_NOT_REAL' }],
  ['from yesterday', { validFrom: '22/11/2026' }, { validFrom: 'NOTICE_DAY' }],
  ['from today', { validFrom: '23/11/2026' }, {}],
  ['without words', { text: ' ' }, { text: 'FIELD_NEEDED', checks: undefined }],
  ['in a language that is no code', { language: 'Polish' }, { language: 'LANGUAGE_CODE' }],
  [
    'with a line that stands nowhere',
    { checks: without('transfers', { where: '' }) },
    { checks: 'NOTICE_UNDECIDED' },
  ],
  ['with a line that was never looked at', { checks: checks.slice(1) }, { checks: 'NOTICE_UNDECIDED' }],
  [
    'with a line under a heading that is not there',
    { checks: without('transfers', { where: 'Elsewhere' }) },
    { checks: 'NOTICE_UNDECIDED' },
  ],
  [
    'with a line that is not needed, for a reason',
    { checks: without('transfers', { where: '', none: 'Nothing goes abroad.' }) },
    {},
  ],
  [
    'whose words for children stand in a form of their own',
    { checks: without('for-children', { where: ownForm }) },
    {},
  ],
  [
    'whose rights stand in a form of their own',
    { checks: without('rights', { where: ownForm }) },
    { checks: 'NOTICE_UNDECIDED' },
  ],
];
test.each(rows)('a version %s', (_what, over, problems) => {
  expect(problemsOf(over)).toEqual(JSON.parse(JSON.stringify(problems)));
});

test('a version that is published is the next one, and says what was decided', () => {
  const read = readNotice(typed, library, today);
  if (!read.ok || read.issue === null) throw new Error('it was refused');
  expect(read.notice).toMatchObject({ version: 2, form: 'standard', title: 'Your details' });
  expect(noticeIssueSchema.parse(read.issue)).toMatchObject({
    version: 2,
    change: 'material',
    purposes: ['photo'],
    validFrom: '2026-12-01',
  });
});

describe('another form of a version', () => {
  const form = { version: 1, form: 'child', change: '', purposes: [], note: '', validFrom: '', checks: [] };
  test('is imported without judging it again', () => {
    expect(problemsOf(form)).toEqual({});
  });
  test('is refused where it is there already in this language', () => {
    expect(problemsOf({ ...form, form: 'easy-read' })).toEqual({ form: 'NOTICE_FORM_THERE' });
    expect(problemsOf({ ...form, form: 'easy-read', language: 'pl' })).toEqual({});
  });
});

test('a charity’s first notice changes nothing, and needs no note', () => {
  const read = readNotice(
    { ...typed, change: '', purposes: [], note: '' },
    { ...library, notices: [] },
    today,
  );
  expect(read).toMatchObject({ ok: true, issue: { version: 1, change: 'first', purposes: [] } });
});

test('a line is decided by a place or by a reason, and by nothing else', () => {
  const notice = { sections: [{ heading: 'One', lines: ['Two.'] }] };
  expect(undecided([], notice)).toEqual([...requiredContents]);
  expect(undecided([{ line: 'rights', where: 'One', none: '' }], notice)).not.toContain('rights');
  expect(undecided([{ line: 'rights', where: '', none: ' ' }], notice)).toContain('rights');
});
