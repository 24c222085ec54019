/** which version of the notice counts on a day, and whether what a person holds will still do. */
import { describe, expect, test } from 'vitest';
import { lastGiven, noticeState } from '../../../shared/rules/notice/given.ts';
import { type IssueFacts, issuedVersions, versionInForce } from '../../../shared/rules/notice/versions.ts';

const issue = (
  version: number,
  validFrom: string,
  change: IssueFacts['change'] = 'material',
): IssueFacts => ({
  version,
  change,
  purposes: ['photo'],
  validFrom,
});
const versions = (...numbers: number[]) => numbers.map((version) => ({ version }));
const today = '2026-11-23';

const inForce: [what: string, notices: number[], issues: IssueFacts[], version: number | null][] = [
  ['before the first', [], [], null],
  ['the one that was there before any was published', [1, 1], [], 1],
  ['a newer one from its first day on', [1, 2], [issue(2, today)], 2],
  ['a newer one that counts from tomorrow', [1, 2], [issue(2, '2026-11-24')], 1],
  ['words that were kept and never published', [1, 2], [], 1],
  ['the newest of several', [1, 2, 3], [issue(3, '2026-11-02'), issue(2, '2026-11-01')], 3],
  [
    'one published twice: from the earlier day',
    [1, 2, 2],
    [issue(2, '2026-12-01'), issue(2, '2026-11-01')],
    2,
  ],
];
test.each(inForce)('in force: %s', (_what, notices, issues, version) => {
  expect(versionInForce(versions(...notices), issues, today)).toBe(version);
});

test('older versions stay on the list', () => {
  expect(issuedVersions(versions(2, 1, 3, 2), [issue(2, '2026-11-01'), issue(3, '2027-01-01')])).toEqual([
    1, 2, 3,
  ]);
});

describe('the notice that a person was given', () => {
  const notices = versions(1, 2);
  const given = (version: number, on: string) => ({ version, on });
  const rows: [
    what: string,
    givings: { version: number; on: string }[],
    issues: IssueFacts[],
    state: object,
  ][] = [
    ['none', [], [], { state: 'missing' }],
    ['the one in force', [given(1, '2026-01-01')], [], { state: 'good' }],
    [
      'the one before a change of words',
      [given(1, '2026-01-01')],
      [issue(2, '2026-01-02', 'minor')],
      { state: 'good' },
    ],
    [
      'the one before a material change, in its first days',
      [given(1, '2026-01-01')],
      [issue(2, '2026-10-24')],
      {
        state: 'soon',
        by: '2026-11-23',
      },
    ],
    [
      'the one before a material change, a day after the days of grace',
      [given(1, '2026-01-01')],
      [issue(2, '2026-10-23')],
      {
        state: 'outdated',
        by: '2026-11-22',
      },
    ],
    [
      'the old one once more after the new one',
      [given(2, '2026-11-01'), given(1, '2026-11-02')],
      [issue(2, '2026-10-01')],
      {
        state: 'good',
      },
    ],
  ];
  test.each(rows)('is %s', (_what, givings, issues, state) => {
    expect(noticeState(givings, notices, issues, today)).toEqual(state);
  });

  test('asks for nothing where the charity has no notice yet', () => {
    expect(noticeState([], [], [], today)).toEqual({ state: 'good' });
  });

  test('is the latest of several, and of one day the newest version', () => {
    expect(lastGiven([given(2, '2026-11-01'), given(1, '2026-11-01'), given(1, '2026-10-01')])).toEqual(
      given(2, '2026-11-01'),
    );
  });
});
