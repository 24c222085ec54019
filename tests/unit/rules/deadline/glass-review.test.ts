/** an opening in an emergency is reviewed within five working days (domain 2.5), by table. */
import { expect, test } from 'vitest';
import { glassReview } from '../../../../shared/rules/deadline/glass-review.ts';

test.each([
  ['2026-11-23', '2026-11-30', 'Monday to Monday'],
  ['2026-11-28', '2026-12-04', 'opened on a Saturday'],
  ['2026-12-23', '2027-01-04', 'over Christmas and New Year'],
  ['2027-03-25', '2027-04-05', 'over Easter'],
])('R-44: opened on %s, reviewed by %s: %s', (on, by) => {
  expect(glassReview(`${on}T12:00:00Z`, on)).toEqual({ by, late: false });
  expect(glassReview(`${on}T12:00:00Z`, by)).toEqual({ by, late: false });
  expect(glassReview(`${on}T12:00:00Z`, '2027-05-01')).toEqual({ by, late: true });
});
