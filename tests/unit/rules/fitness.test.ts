/** who may open people's files. */
import { expect, test } from 'vitest';
import { type FitnessFacts, fitness, isShutOut } from '../../../shared/rules/fitness.ts';

const fit: FitnessFacts = { undertakingOn: '2026-01-05', check: 'current', trainedOn: '2026-01-15' };

test.each<[string, Partial<FitnessFacts>, string, string[]]>([
  ['all three', {}, '2026-11-24', []],
  ['no promise', { undertakingOn: '' }, '2026-11-24', ['undertaking']],
  ['no check', { check: '' }, '2026-11-24', ['check']],
  ['work for which no check is needed', { check: 'not-needed' }, '2026-11-24', []],
  ['no training', { trainedOn: '' }, '2026-11-24', ['training']],
  ['training twelve months ago to the day', {}, '2027-01-15', []],
  ['training a day more than twelve months ago', {}, '2027-01-16', ['training']],
  ['training on a leap day, on the last day of February', { trainedOn: '2028-02-29' }, '2029-02-28', []],
  ['training on a leap day, in March', { trainedOn: '2028-02-29' }, '2029-03-01', ['training']],
])('R-45: somebody with %s', (_what, facts, today, missing) => {
  expect(fitness({ ...fit, ...facts }, today).missing).toEqual(missing);
});

test('R-45: a month before training ends it is said, and on the last day it still counts', () => {
  expect(fitness(fit, '2026-12-10')).toMatchObject({ training: 'later', trainedUntil: '2027-01-15' });
  expect(fitness(fit, '2026-12-20').training).toBe('soon');
  expect(fitness(fit, '2027-01-15').training).toBe('soon');
  expect(fitness(fit, '2027-01-16').training).toBe('due');
});

test('R-45: files close only from the day that the charity has set, and only to who is not fit', () => {
  const lapsed = { ...fit, trainedOn: '2025-01-01' };
  expect(isShutOut(lapsed, '', '2026-11-24')).toBe(false);
  expect(isShutOut(lapsed, '2026-11-25', '2026-11-24')).toBe(false);
  expect(isShutOut(lapsed, '2026-11-24', '2026-11-24')).toBe(true);
  expect(isShutOut(fit, '2026-11-24', '2026-11-24')).toBe(false);
});
