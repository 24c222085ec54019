import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { type LeaseFacts, leaseNow, type LeaseState } from '../../../shared/rules/lease.ts';

const DAY = 86_400_000;
const HOUR = DAY / 24;
const YEAR = 365 * DAY;
const contact = Date.UTC(2026, 10, 24, 9);

/** `at` and `clock` from the contact, `furthest` and `now` from what the clock said then; in milliseconds. */
function lease({ skew = 0, furthest = 0, now = 0, days = 14 }): LeaseState {
  const clock = contact + skew;
  return leaseNow({ office: { at: contact, clock }, furthest: clock + furthest, now: clock + now, days });
}

describe('a laptop whose clock is right', () => {
  it.each<[string, number, LeaseState]>([
    ['just in touch', 0, { state: 'good', daysLeft: 14, clockBack: false }],
    ['a moment later', 1, { state: 'good', daysLeft: 14, clockBack: false }],
    ['a day less a moment', DAY - 1, { state: 'good', daysLeft: 14, clockBack: false }],
    ['a whole day', DAY, { state: 'good', daysLeft: 13, clockBack: false }],
    ['a moment before it says so', 11 * DAY - 1, { state: 'good', daysLeft: 4, clockBack: false }],
    ['three days left', 11 * DAY, { state: 'soon', daysLeft: 3, clockBack: false }],
    ['one day left', 13 * DAY, { state: 'soon', daysLeft: 1, clockBack: false }],
    ['its last moment', 14 * DAY - 1, { state: 'soon', daysLeft: 1, clockBack: false }],
    ['the end', 14 * DAY, { state: 'ended', daysLeft: 0, clockBack: false }],
    ['long after', 400 * DAY, { state: 'ended', daysLeft: 0, clockBack: false }],
  ])('%s', (_when, away, expected) => {
    expect(lease({ now: away, furthest: away })).toEqual(expected);
    // Right after starting, what was written down last is older than now.
    expect(lease({ now: away, furthest: 0 })).toEqual(expected);
  });

  it('works without limit before the first contact', () => {
    const facts: LeaseFacts = { office: null, furthest: contact, now: contact + YEAR, days: 7 };
    expect(leaseNow(facts)).toEqual({ state: 'good', daysLeft: 7, clockBack: false });
  });

  it.each([1, 7, 14])('counts the %i days of the policy', (days) => {
    expect(lease({ days, now: days * DAY - 1 }).state).toBe('soon');
    expect(lease({ days, now: days * DAY }).state).toBe('ended');
  });
});

describe('a clock that is turned back', () => {
  it.each<[string, number, boolean]>([
    ['by an hour, as in autumn', 10 * DAY - HOUR, false],
    ['by exactly a day', 9 * DAY, false],
    ['by more than a day', 9 * DAY - 1, true],
    ['to the contact', 0, true],
    ['to before the contact', -DAY - 1, true],
    ['to ten years ago', -10 * YEAR, true],
  ])('%s gains nothing', (_how, now, clockBack) => {
    expect(lease({ furthest: 10 * DAY, now })).toEqual({ state: 'good', daysLeft: 4, clockBack });
    expect(lease({ furthest: 14 * DAY, now })).toEqual({
      state: 'ended',
      daysLeft: 0,
      clockBack: now < 13 * DAY,
    });
  });

  it('still counts the time in use', () => {
    expect(lease({ furthest: 12 * DAY, now: -YEAR })).toEqual({
      state: 'soon',
      daysLeft: 2,
      clockBack: true,
    });
  });
});

describe('a clock that was already wrong at the contact', () => {
  it.each([
    ['an hour fast', HOUR],
    ['a year fast', YEAR],
    ['ten years fast', 10 * YEAR],
    ['an hour slow', -HOUR],
  ])('%s, is measured against itself', (_how, skew) => {
    expect(lease({ skew, now: 2 * DAY, furthest: 2 * DAY })).toEqual({
      state: 'good',
      daysLeft: 12,
      clockBack: false,
    });
    expect(lease({ skew, now: 14 * DAY }).state).toBe('ended');
  });

  it('and stands before what the office signed, says so and works on', () => {
    expect(lease({ skew: -100 * DAY, now: DAY })).toEqual({ state: 'good', daysLeft: 13, clockBack: true });
  });

  it('and is slow, gains nothing by being turned back further', () => {
    for (const now of [-1, -DAY, -YEAR]) {
      expect(lease({ skew: -100 * DAY, furthest: 13 * DAY, now }).daysLeft).toBe(1);
      expect(lease({ skew: -100 * DAY, furthest: 14 * DAY, now }).state).toBe('ended');
    }
  });

  it('and is set right after having been fast, is measured against the office', () => {
    const right = (away: number, furthest = HOUR) => lease({ skew: YEAR, furthest, now: away - YEAR });
    expect(right(2 * HOUR)).toEqual({ state: 'good', daysLeft: 14, clockBack: false });
    expect(right(5 * DAY)).toEqual({ state: 'good', daysLeft: 9, clockBack: false });
    expect(right(14 * DAY)).toEqual({ state: 'ended', daysLeft: 0, clockBack: false });
    // Setting it right does not give back the days before.
    expect(right(2 * HOUR, 12 * DAY)).toEqual({ state: 'soon', daysLeft: 2, clockBack: true });
  });
});

it('no clock setting leaves more than the time in use leaves, nor more than the policy', () => {
  const span = fc.integer({ min: -20 * YEAR, max: 20 * YEAR });
  const use = fc.integer({ min: 0, max: 30 * DAY });
  fc.assert(
    fc.property(span, use, span, fc.integer({ min: 1, max: 14 }), (skew, furthest, now, days) => {
      const { daysLeft, state } = lease({ skew, furthest, now, days });
      expect(daysLeft).toBeLessThanOrEqual(lease({ skew, furthest, now: furthest, days }).daysLeft);
      expect(daysLeft).toBeLessThanOrEqual(days);
      expect(state === 'ended').toBe(daysLeft === 0);
    }),
  );
});
