import { expect, test } from 'vitest';
import { caseKindNames, caseKindOf } from '../../../shared/record/case/index.ts';
import { sections } from '../../../shared/record/case/sections.ts';
import { kinds } from '../../../shared/record/kinds.ts';
import { asksUndertaking } from '../../../shared/rules/secrecy.ts';

test.each(sections.map((section) => ({ section })))(
  'R-13: who asks for an undertaking in $section',
  ({ section }) => {
    const asking = caseKindNames
      .filter((kind) => caseKindOf(kind).section === section)
      .filter(asksUndertaking);
    const expected: Partial<Record<typeof section, string[]>> = {
      health: ['health-need', 'adjustment'],
      assessments: ['assessment', 'wellbeing'],
    };
    expect(asking).toEqual(expected[section] ?? []);
  },
);

test('R-13: what is no record of a case file asks for none', () => {
  for (const kind of ['organisation', 'worker', 'consent-act', 'directory-entry', 'no-such-kind']) {
    expect({ kind, asks: asksUndertaking(kind) }).toEqual({ kind, asks: false });
  }
});

const worker = { worker: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'Ada Lane', role: 'Outreach worker' };

test.each([
  ['written before there was the question', worker, ''],
  ['who has signed', { ...worker, undertakingOn: '2026-01-05' }, '2026-01-05'],
  ['who has not', { ...worker, undertakingOn: '' }, ''],
])('R-13: the day of a worker’s undertaking is read: %s', (_, kept, on) => {
  expect(kinds.worker.schema.parse(kept)).toMatchObject({ ...worker, undertakingOn: on });
});

test('R-13: a day that is no day is refused', () => {
  expect(kinds.worker.schema.safeParse({ ...worker, undertakingOn: 'yes' }).success).toBe(false);
});
