/** what was decided under words that have changed is asked again, and nothing else is. */
import { expect, test } from 'vitest';
import { needsRefresh, type StandingDecision } from '../../../shared/rules/notice/refresh.ts';
import type { IssueFacts } from '../../../shared/rules/notice/versions.ts';

const given: StandingDecision = {
  purpose: 'share-with-surgery',
  answer: 'given',
  on: '2026-06-01',
  noticeVersion: 1,
  capacity: 'self',
};
const material = (version: number, validFrom: string, ...purposes: string[]): IssueFacts => ({
  version,
  change: 'material',
  purposes,
  validFrom,
});
const two = material(2, '2026-11-01', 'share-with-surgery');
const minor: IssueFacts = { ...two, change: 'minor' };
const changed = { why: 'changed', since: '2026-11-01' };

const rows: [
  what: string,
  decision: Partial<StandingDecision>,
  issues: IssueFacts[],
  refresh: object | null,
][] = [
  ['a yes, and no new version', {}, [], null],
  ['a yes under a purpose that has changed', {}, [two], changed],
  ['a yes, and a change of words alone', {}, [minor], null],
  ['a yes, and a change to another purpose', {}, [material(2, '2026-11-01', 'photo')], null],
  [
    'a yes, and a change that counts from tomorrow',
    {},
    [material(2, '2026-11-24', 'share-with-surgery')],
    null,
  ],
  [
    'a yes, and a change that counts from today',
    {},
    [material(2, '2026-11-23', 'share-with-surgery')],
    {
      why: 'changed',
      since: '2026-11-23',
    },
  ],
  ['a yes that was given with the new version', { noticeVersion: 2 }, [two], null],
  ['a yes given with no notice at all', { noticeVersion: null }, [two], changed],
  [
    'a yes, and a change after a change that it had seen',
    { noticeVersion: 2 },
    [two, material(3, '2026-11-10', 'share-with-surgery')],
    {
      why: 'changed',
      since: '2026-11-10',
    },
  ],
  [
    'a yes behind two changes: since the first',
    {},
    [material(3, '2026-11-10', 'share-with-surgery'), two],
    changed,
  ],
  ['one version that was published twice apart, once as minor', {}, [minor, two], changed],
  ['a no under a purpose that has changed', { answer: 'refused' }, [two], null],
  ['a yes that was taken back', { answer: 'withdrawn' }, [two], null],
  ['one who wants to think', { answer: 'thinking' }, [two], null],
  ['a yes a day short of a year', { on: '2025-11-24' }, [], null],
  ['a yes of a year ago', { on: '2025-11-23' }, [], { why: 'review', since: '2026-11-23' }],
  ['a no of a year ago', { answer: 'refused', on: '2025-11-23' }, [], null],
];
test.each(rows)('%s', (_what, decision, issues, refresh) => {
  const facts = { issues, born: '1950-11-03', today: '2026-11-23' };
  expect(needsRefresh({ ...given, ...decision }, facts)).toEqual(refresh);
});

const ages: [what: string, born: string, capacity: StandingDecision['capacity'], refresh: object | null][] = [
  [
    'a parent’s yes on the eighteenth birthday',
    '2008-11-23',
    'parental-responsibility',
    { why: 'of-age', since: '2026-11-23' },
  ],
  ['a parent’s yes the day before', '2008-11-24', 'parental-responsibility', null],
  ['one’s own yes on the eighteenth birthday', '2008-11-23', 'self', null],
  ['a parent’s yes for somebody whose age nobody knows', '', 'parental-responsibility', null],
];
test.each(ages)('R-72: %s', (_what, born, capacity, refresh) => {
  expect(needsRefresh({ ...given, capacity }, { issues: [], born, today: '2026-11-23' })).toEqual(refresh);
});
