/** the clock of a breach counts hours that pass, and the law's answer to a risk is proposed and never taken. */
import { describe, expect, test } from 'vitest';
import { breachClock, openLostDeviceQuestions, proposedDecision } from '../../../shared/rules/breach.ts';

describe('R-49: 72 hours from when it was known', () => {
  test.each([
    ['over a weekend', '2026-12-18T16:40:00Z', '2026-12-21T16:40:00.000Z'],
    ['over the night on which clocks go back', '2026-10-24T09:00:00Z', '2026-10-27T09:00:00.000Z'],
    ['over the night on which clocks go forward', '2027-03-26T18:00:00Z', '2027-03-29T18:00:00.000Z'],
  ])('%s', (_, aware, due) => {
    expect(breachClock(aware, aware).due).toBe(due);
  });

  test.each([
    ['at once', '2026-12-18T16:40:00Z', { gone: 0, left: 72, late: false }],
    ['after an hour and a half', '2026-12-18T18:10:00Z', { gone: 1, left: 71, late: false }],
    ['at the last moment', '2026-12-21T16:40:00Z', { gone: 72, left: 0, late: false }],
    ['a minute later', '2026-12-21T16:41:00Z', { gone: 72, left: 0, late: true }],
    ['before, by a clock that is wrong', '2026-12-18T16:00:00Z', { gone: 0, left: 73, late: false }],
  ])('are counted %s', (_, now, counted) => {
    expect(breachClock('2026-12-18T16:40:00Z', now)).toMatchObject(counted);
  });
});

test('R-49: what is proposed is what the law asks for at that risk', () => {
  expect((['unlikely', 'risk', 'high'] as const).map(proposedDecision)).toEqual([
    'record-only',
    'regulator',
    'regulator-and-people',
  ]);
});

test('R-49: a lost device is no risk only when all four questions are answered with yes', () => {
  const all = { encrypted: 'yes', locked: 'yes', keyApart: 'yes', copy: 'yes' };
  expect(openLostDeviceQuestions(all)).toEqual([]);
  expect(openLostDeviceQuestions({ ...all, keyApart: 'unknown', copy: 'no' })).toEqual(['keyApart', 'copy']);
});
