/** a plan is agreed by the person and the worker, or says why there is no mark; and it says when it is looked at again. */
import { expect, test } from 'vitest';
import { planProblems } from '../../../shared/rules/plan-agreed.ts';

const agreed = { status: 'agreed', personAgrees: 'yes', workerAgrees: 'yes', reviewOn: '2027-02-01' };

test.each([
  ['both say yes', {}, {}],
  ['the person has no mark, with a reason', { personAgrees: 'no-mark' }, {}],
  ['the person has not said', { personAgrees: '' }, { personAgrees: 'PLAN_NO_MARK' }],
  ['the worker has not said', { workerAgrees: '' }, { workerAgrees: 'PLAN_NO_MARK' }],
  ['the person says no', { personAgrees: 'no' }, { personAgrees: 'PLAN_SAID_NO' }],
  ['the worker says no', { workerAgrees: 'no' }, { workerAgrees: 'PLAN_SAID_NO' }],
  ['nobody has chosen a day to look again', { reviewOn: '' }, { reviewOn: 'PLAN_NO_REVIEW' }],
  ['it is still being made', { status: 'draft', personAgrees: '', reviewOn: '' }, {}],
  ['it is not agreed', { status: 'not-agreed', personAgrees: 'no' }, {}],
])('%s', (_name, said, problems) => {
  expect(planProblems({ ...agreed, ...said })).toEqual(problems);
});
