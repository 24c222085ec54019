import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ageOn, parseDateOfBirth, type DateOfBirthProblem } from '../../../shared/rules/date-of-birth.ts';

const today = '2026-11-23';

const exact: [typed: string, date: string][] = [
  ['3/11/1950', '1950-11-03'],
  ['03/11/1950', '1950-11-03'],
  ['03.11.1950', '1950-11-03'],
  ['3-11-1950', '1950-11-03'],
  ['3 11 1950', '1950-11-03'],
  ['3 / 11 / 1950', '1950-11-03'],
  ['3 Nov 1950', '1950-11-03'],
  ['3Nov1950', '1950-11-03'],
  ['3-nov-1950', '1950-11-03'],
  ['  3rd   November 1950 ', '1950-11-03'],
  ['1 Sept. 1950', '1950-09-01'],
  ['2 May 2017', '2017-05-02'],
  ['1950-11-03', '1950-11-03'],
  ['29/2/2008', '2008-02-29'],
  ['29/2/2000', '2000-02-29'],
  ['23/11/2026', '2026-11-23'],
  ['23/11/1906', '1906-11-23'],
  ['24/11/1905', '1905-11-24'],
];

const refused: [typed: string, problem: DateOfBirthProblem][] = [
  ['31/4/1950', 'DATE_OF_BIRTH_NOT_REAL'],
  ['29/2/2007', 'DATE_OF_BIRTH_NOT_REAL'],
  ['29/2/1900', 'DATE_OF_BIRTH_NOT_REAL'],
  ['11/13/1950', 'DATE_OF_BIRTH_NOT_REAL'],
  ['0/1/1950', 'DATE_OF_BIRTH_NOT_REAL'],
  ['1/1/0000', 'DATE_OF_BIRTH_NOT_REAL'],
  ['24/11/2026', 'DATE_OF_BIRTH_FUTURE'],
  ['1/1/2030', 'DATE_OF_BIRTH_FUTURE'],
  ['23/11/1905', 'DATE_OF_BIRTH_TOO_OLD'],
  ['3/11/50', 'DATE_OF_BIRTH_YEAR'],
  ["3 Nov '50", 'DATE_OF_BIRTH_YEAR'],
  ['3 Novem 1950', 'DATE_OF_BIRTH_FORM'],
  ['Nov 3 1950', 'DATE_OF_BIRTH_FORM'],
  ['1950', 'DATE_OF_BIRTH_FORM'],
  ['last winter', 'DATE_OF_BIRTH_FORM'],
  ['', 'DATE_OF_BIRTH_FORM'],
];

describe('a date of birth', () => {
  it.each(exact)('takes %j as %s', (typed, date) => {
    expect(parseDateOfBirth(typed, 'exact', today)).toEqual({ ok: true, value: { accuracy: 'exact', date } });
  });

  it.each(refused)('refuses %j: %s', (typed, problem) => {
    expect(parseDateOfBirth(typed, 'exact', today)).toEqual({ ok: false, problem });
  });

  it.each([
    ['1950', '1950-01-01'],
    ['Nov 1950', '1950-11-01'],
    ['November 1950', '1950-11-01'],
    ['11/1950', '1950-11-01'],
    ['3/11/1950', '1950-11-03'],
    ['2026', '2026-01-01'],
  ])('takes %j as an estimate from %s', (typed, date) => {
    expect(parseDateOfBirth(typed, 'estimated', today)).toEqual({
      ok: true,
      value: { accuracy: 'estimated', date },
    });
  });

  it.each([
    ['2027', 'DATE_OF_BIRTH_FUTURE'],
    ['13/1950', 'DATE_OF_BIRTH_NOT_REAL'],
    ['about 1950', 'DATE_OF_BIRTH_FORM'],
  ])('refuses the estimate %j: %s', (typed, problem) => {
    expect(parseDateOfBirth(typed, 'estimated', today)).toEqual({ ok: false, problem });
  });

  it.each([
    ['1955-03-14', '2026-03-13', 70],
    ['1955-03-14', '2026-03-14', 71],
    ['2008-02-29', '2033-02-28', 24],
    ['2008-02-29', '2033-03-01', 25],
    ['2008-02-29', '2032-02-29', 24],
  ])('born %s is, on %s, aged %i', (date, day, age) => {
    expect(ageOn({ accuracy: 'exact', date }, day)).toBe(age);
  });

  it('has no age where it is not known', () => {
    expect(ageOn({ accuracy: 'unknown', date: null }, today)).toBeNull();
  });

  it('takes exactly the days the calendar has', () => {
    const part = fc.tuple(
      fc.integer({ min: 0, max: 32 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 1910, max: 2025 }),
    );
    fc.assert(
      fc.property(part, ([day, month, year]) => {
        const made = new Date(Date.UTC(year, month - 1, day));
        const real = made.getUTCDate() === day && made.getUTCMonth() === month - 1;
        const parsed = parseDateOfBirth(`${day}/${month}/${year}`, 'exact', today);
        expect(parsed).toEqual(
          real
            ? { ok: true, value: { accuracy: 'exact', date: made.toISOString().slice(0, 10) } }
            : { ok: false, problem: 'DATE_OF_BIRTH_NOT_REAL' },
        );
      }),
    );
  });
});
