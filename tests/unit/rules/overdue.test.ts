/** Lone working: what a visit's state is at a moment, and when which laptop rings, also in the nights when clocks change. */
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  nextAt,
  plannedAt,
  ringsAt,
  visitState,
  wallClock,
  type VisitState,
  type VisitTimes,
} from '../../../shared/rules/overdue.ts';

const zone = process.env['TZ'];
beforeAll(() => {
  process.env['TZ'] = 'Europe/London';
});
afterAll(() => {
  process.env['TZ'] = zone;
});

const minutes = (count: number) => count * 60_000;
const times = (other: Partial<VisitTimes> = {}): VisitTimes => ({
  startedAt: '2026-11-23T10:00:00.000Z',
  expectedEnd: '2026-11-23T11:00:00.000Z',
  endedAt: '',
  settled: false,
  ...other,
});

const states: [string, Partial<VisitTimes>, now: string, VisitState][] = [
  [
    'planned, whatever the time',
    { startedAt: '', expectedEnd: '' },
    '2026-11-23T23:00:00Z',
    { is: 'planned' },
  ],
  ['in, with time left', {}, '2026-11-23T10:20:00Z', { is: 'in', left: minutes(40) }],
  ['in, with no time set', { expectedEnd: '' }, '2026-11-25T10:00:00Z', { is: 'in', left: null }],
  ['not yet due soon', {}, '2026-11-23T10:49:59.999Z', { is: 'in', left: minutes(10) + 1 }],
  ['due soon', {}, '2026-11-23T10:50:00Z', { is: 'due-soon', left: minutes(10) }],
  ['due soon to the last millisecond', {}, '2026-11-23T10:59:59.999Z', { is: 'due-soon', left: 1 }],
  ['overdue at the minute', {}, '2026-11-23T11:00:00Z', { is: 'overdue', by: 0 }],
  ['overdue by days', {}, '2026-11-25T11:00:00Z', { is: 'overdue', by: minutes(2 * 24 * 60) }],
  [
    'extended',
    { expectedEnd: '2026-11-23T12:00:00.000Z' },
    '2026-11-23T11:00:00Z',
    { is: 'in', left: minutes(60) },
  ],
  ['closed by check-out', { endedAt: '2026-11-23T10:40:00.000Z' }, '2026-11-23T12:00:00Z', { is: 'closed' }],
  [
    'closed by check-out after the time',
    { endedAt: '2026-11-23T11:30:00.000Z' },
    '2026-11-23T12:00:00Z',
    { is: 'closed' },
  ],
  [
    'called off before it began',
    { startedAt: '', endedAt: '2026-11-23T09:00:00.000Z' },
    '2026-11-23T12:00:00Z',
    { is: 'closed' },
  ],
  ['closed by a colleague', { settled: true }, '2026-11-23T12:00:00Z', { is: 'closed' }],
  // 25 October 2026: at 02:00 the clock goes back to 01:00. Half past one to half past one is an hour.
  [
    'an hour that the wall shows twice',
    { startedAt: '2026-10-25T00:30:00.000Z', expectedEnd: '2026-10-25T01:30:00.000Z' },
    '2026-10-25T01:00:00Z',
    { is: 'in', left: minutes(30) },
  ],
  // 29 March 2026: at 01:00 the clock goes on to 02:00.
  [
    'an hour that the wall leaves out',
    { startedAt: '2026-03-29T00:30:00.000Z', expectedEnd: '2026-03-29T01:30:00.000Z' },
    '2026-03-29T01:30:00Z',
    { is: 'overdue', by: 0 },
  ],
];

test.each(states)('a visit is %s', (_name, other, now, state) => {
  expect(visitState(times(other), Date.parse(now))).toEqual(state);
});

test('the own laptop rings at the minute, and colleagues’ within the next, unless the visit is over or settled', () => {
  const end = Date.parse(times().expectedEnd);
  expect(ringsAt(times(), true)).toBe(end);
  const theirs = ringsAt(times(), false);
  expect(theirs).toBeGreaterThan(end);
  expect(theirs).toBeLessThanOrEqual(end + minutes(1));
  for (const over of [{ endedAt: end }, { settled: true }, { startedAt: '' }, { expectedEnd: '' }]) {
    const other = 'endedAt' in over ? { endedAt: new Date(end).toISOString() } : over;
    expect([ringsAt(times(other), true), ringsAt(times(other), false)]).toEqual([null, null]);
  }
});

describe('a time of day as it is typed', () => {
  const rows: [string, string, now: string, at: string][] = [
    ['later today', '10:30', '2026-11-23T09:45:00Z', '2026-11-23T10:30:00.000Z'],
    ['in summer time', '10:30', '2026-07-01T08:45:00Z', '2026-07-01T09:30:00.000Z'],
    ['past, so tomorrow', '09:00', '2026-11-23T09:45:00Z', '2026-11-24T09:00:00.000Z'],
    ['this very minute, so tomorrow', '09:45', '2026-11-23T09:45:00Z', '2026-11-24T09:45:00.000Z'],
    ['after midnight', '00:15', '2026-11-23T23:50:00Z', '2026-11-24T00:15:00.000Z'],
    ['before the clock goes back', '01:30', '2026-10-25T00:10:00Z', '2026-10-25T00:30:00.000Z'],
    ['between its two half past ones', '01:30', '2026-10-25T00:40:00Z', '2026-10-25T01:30:00.000Z'],
    ['after both', '01:30', '2026-10-25T01:40:00Z', '2026-10-26T01:30:00.000Z'],
    ['in the hour that is left out', '01:30', '2026-03-29T00:40:00Z', '2026-03-29T01:30:00.000Z'],
    ['on the evening before the clock goes on', '02:15', '2026-03-28T23:00:00Z', '2026-03-29T01:15:00.000Z'],
  ];

  test.each(rows)('is %s', (_name, time, now, at) => {
    expect(nextAt(time, new Date(now))).toBe(at);
  });

  test('in a plan is the earlier of two, and nothing where nothing is planned', () => {
    expect(plannedAt('2026-10-25T01:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(plannedAt('2026-11-23T09:30')).toBe('2026-11-23T09:30:00.000Z');
    expect(plannedAt('')).toBe('');
    expect(wallClock(new Date(plannedAt('2026-07-01T09:30')))).toBe('2026-07-01T09:30');
  });
});
