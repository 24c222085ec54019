/** a complaint about data is acknowledged within thirty days, by table. */
import { expect, test } from 'vitest';
import {
  complaintClock,
  type ComplaintEventName,
} from '../../../../shared/rules/deadline/complaint-clock.ts';

type Happened = [what: ComplaintEventName, on: string];

const eventsOf = (happened: readonly Happened[]) =>
  happened.map(([what, on], at) => ({ what, on, writtenAt: `${on}T12:00:0${at}.000Z` }));

test.each([
  ['2026-06-20', '2026-07-20', '2026-07-19'],
  ['2026-11-26', '2026-12-29', '2026-12-25'],
])('R-70: received %s, acknowledged by %s, aimed at %s', (on, due, target) => {
  expect(complaintClock(eventsOf([['received', on]]), on)).toMatchObject({
    state: 'received',
    due: { day: due, certain: true },
    target,
    problems: [],
  });
});

test('R-70: the sum can be said step by step', () => {
  const clock = complaintClock(eventsOf([['received', '2026-11-26']]), '2026-12-20');
  expect(clock.daysLeft).toBe(9);
  expect(clock.due?.steps).toEqual([
    { step: 'start', because: 'received', day: '2026-11-26' },
    { step: 'add-days', days: 30, day: '2026-12-26' },
    { step: 'rest-day', day: '2026-12-26', because: 'saturday' },
    { step: 'rest-day', day: '2026-12-27', because: 'sunday' },
    { step: 'rest-day', day: '2026-12-28', because: 'boxing-day' },
    { step: 'next-working-day', day: '2026-12-29' },
  ]);
});

const acknowledged: Happened[] = [
  ['received', '2026-06-20'],
  ['acknowledged', '2026-06-25'],
];
const told: Happened[] = [...acknowledged, ['progress', '2026-07-01']];
const answered: Happened[] = [...told, ['outcome', '2026-07-10']];

test.each<[string, Happened[]]>([
  ['acknowledged', acknowledged],
  ['enquiring', told],
  ['outcome', answered],
  ['closed', [...answered, ['closed', '2026-07-11']]],
  ['escalated', [...answered, ['escalated', '2026-07-12']]],
  ['escalated', [...acknowledged, ['escalated', '2026-07-12']]],
])('R-70: it is %s, and nothing is left to acknowledge', (state, happened) => {
  expect(complaintClock(eventsOf(happened), '2026-08-01')).toMatchObject({
    state,
    daysLeft: null,
    problems: [],
  });
});

test.each<[string, Happened[], string]>([
  [
    'acknowledged after its day',
    [
      ['received', '2026-06-20'],
      ['acknowledged', '2026-07-21'],
    ],
    'acknowledged-late',
  ],
  [
    'an outcome that nobody acknowledged',
    [
      ['received', '2026-06-20'],
      ['outcome', '2026-06-22'],
    ],
    'out-of-order',
  ],
  ['closed without an outcome', [...told, ['closed', '2026-07-02']], 'out-of-order'],
  ['nothing received', [['outcome', '2026-06-22']], 'not-received'],
  ['a day still to come', [['received', '2026-09-01']], 'clock-set-back'],
])('R-70: %s', (_what, happened, problem) => {
  expect(complaintClock(eventsOf(happened), '2026-08-01').problems).toContainEqual(
    expect.objectContaining({ problem }),
  );
});
