import { expect, test } from 'vitest';
import { monthsOn, weekOf, weeksOf } from '../../renderer/features/calendar/days.ts';
import { daysBetween, weekdayOf } from '../../shared/rules/calendar.ts';

test('a week begins on Monday, also over the end of a year and the night when clocks change', () => {
  expect(weekdayOf('2026-11-23')).toBe(0);
  expect(weekdayOf('2026-11-29')).toBe(6);
  expect(weekOf('2027-01-01')).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
  ]);
  expect(weekOf('2026-10-25').at(-1)).toBe('2026-10-25');
  expect(weekOf('2026-03-29')[0]).toBe('2026-03-23');
});

test('days are counted over the ends of months and years and both changes of clocks', () => {
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  expect(daysBetween('2026-03-30', '2026-03-30')).toBe(0);
});

test('a month has every week that it touches, whole, and no other', () => {
  const rows: [day: string, weeks: number, first: string, last: string][] = [
    ['2026-11-23', 6, '2026-10-26', '2026-12-06'],
    ['2027-02-28', 4, '2027-02-01', '2027-02-28'],
    ['2026-10-31', 5, '2026-09-28', '2026-11-01'],
  ];
  for (const [day, weeks, first, last] of rows) {
    const found = weeksOf(day);
    expect([found.length, found[0]?.[0], found.at(-1)?.at(-1)]).toEqual([weeks, first, last]);
  }
});

test('a month on is the first day of the next, whatever the day', () => {
  expect([monthsOn('2026-01-31', 1), monthsOn('2026-01-31', -1), monthsOn('2026-12-15', 1)]).toEqual([
    '2026-02-01',
    '2025-12-01',
    '2027-01-01',
  ]);
});
