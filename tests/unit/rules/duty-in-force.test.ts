/** a duty in law is asked about from the day on which the charity has it in its register. */
import { expect, test } from 'vitest';
import { isDutyInForce } from '../../../shared/rules/duty-in-force.ts';

const duty = 'report-child-sexual-abuse';
const law = { switchesOn: duty, from: '2026-11-23', endedOn: '' };

test.each([
  ['from its first day', law, '2026-11-23', true],
  ['not the day before', law, '2026-11-22', false],
  ['not without a day', { ...law, from: '' }, '2026-11-23', false],
  ['not from the day it is no longer relied on', { ...law, endedOn: '2026-12-01' }, '2026-12-01', false],
  ['until the day before', { ...law, endedOn: '2026-12-01' }, '2026-11-30', true],
  ['not by a law that asks nothing more', { ...law, switchesOn: '' }, '2026-11-23', false],
])('%s', (_when, statute, today, isIn) => {
  expect(isDutyInForce([statute], duty, today)).toBe(isIn);
});

test('without any law it is not', () => {
  expect(isDutyInForce([], duty, '2026-11-23')).toBe(false);
});
