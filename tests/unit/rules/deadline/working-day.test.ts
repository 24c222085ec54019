/** which days are worked on in England and Wales, and where a deadline moves to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../../../shared/rules/calendar.ts';
import { englandAndWales, type HolidayCalendar } from '../../../../shared/rules/deadline/bank-holidays.ts';
import { addWorkingDays, isWorkingDay, rollForward } from '../../../../shared/rules/deadline/working-day.ts';

const { from, until, holidays } = englandAndWales;
const days = fc.integer({ min: 0, max: daysBetween(from, until) - 14 }).map((count) => addDays(from, count));

test('R-04: eight bank holidays a year, each a weekday, for each of the years that are known', () => {
  const known = Object.keys(holidays);
  expect(known.map((day) => day.slice(0, 4))).toEqual(
    ['2026', '2027', '2028'].flatMap((year) => Array.from({ length: 8 }, () => year)),
  );
  expect(known.filter((day) => weekdayOf(day) > 4)).toEqual([]);
});

test.each([
  ['2026', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['2027', '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['2028', '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
])('R-04: the bank holidays of %s are those of the domain card, 3.2', (year, days) => {
  const listed = Object.keys(holidays).filter((day) => day.startsWith(year));
  expect(listed).toEqual(days.split(' ').map((day) => `${year}-${day}`));
});

/** The Gregorian computus, by which Good Friday and Easter Monday are known without the list. */
function easterSunday(year: number): string {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moon =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const full =
    moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const sunday = (year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7;
  return addDays(`${year}-03-28`, full - sunday);
}

test.each([2026, 2027, 2028])('R-04: the holidays of Easter %i are around Easter Sunday', (year) => {
  const easter = easterSunday(year);
  expect([holidays[addDays(easter, -2)], holidays[addDays(easter, 1)]]).toEqual([
    'good-friday',
    'easter-monday',
  ]);
});

describe('R-56: a deadline', () => {
  test('never falls on a day on which nobody works, and moves over no day on which somebody does', () => {
    fc.assert(
      fc.property(days, (day) => {
        const rolled = rollForward(day);
        expect([rolled.certain, isWorkingDay(rolled.day)]).toEqual([true, true]);
        for (let on = day; on < rolled.day; on = addDays(on, 1))
          expect([on, isWorkingDay(on)]).toEqual([on, false]);
      }),
    );
  });

  test('is never earlier because of one more holiday', () => {
    fc.assert(
      fc.property(days, fc.array(fc.nat(20), { maxLength: 6 }), (day, more) => {
        const extra = Object.fromEntries(more.map((count) => [addDays(day, count), 'one-off' as const]));
        const calendar: HolidayCalendar = { from, until, holidays: { ...holidays, ...extra } };
        expect(rollForward(day, [], calendar).day >= rollForward(day).day).toBe(true);
        expect(addWorkingDays(day, 2, [], calendar).day >= addWorkingDays(day, 2).day).toBe(true);
      }),
    );
  });

  test('says which days it passed and why', () => {
    expect(rollForward('2026-12-25')).toEqual({
      day: '2026-12-29',
      certain: true,
      steps: [
        { step: 'rest-day', day: '2026-12-25', because: 'christmas' },
        { step: 'rest-day', day: '2026-12-26', because: 'saturday' },
        { step: 'rest-day', day: '2026-12-27', because: 'sunday' },
        { step: 'rest-day', day: '2026-12-28', because: 'boxing-day' },
        { step: 'next-working-day', day: '2026-12-29' },
      ],
    });
  });

  test.each([
    ['before the first year', '2025-12-30'],
    ['after the last', '2029-01-02'],
    ['on a weekend after which nothing is known', '2028-12-30'],
  ])('%s stays where it is, and says that it is not certain', (_when, day) => {
    const rolled = rollForward(day);
    expect([rolled.day, rolled.certain, rolled.steps.at(-1)]).toEqual([
      day,
      false,
      { step: 'holidays-unknown', day },
    ]);
  });
});

test.each([
  ['2026-11-24', true],
  ['2026-11-28', false],
  ['2026-12-25', false],
  ['2029-01-06', false],
  ['2029-01-02', null],
])('R-56: %s is worked on: %s', (day, isWorked) => {
  expect(isWorkingDay(day)).toBe(isWorked);
});
