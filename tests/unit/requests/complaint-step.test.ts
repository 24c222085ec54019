/** which step of a complaint about data may follow which, and what it waits for. */
import { describe, expect, test } from 'vitest';
import { complaintStepProblems, nextComplaintStep } from '../../../shared/rules/request/complaint-step.ts';
import { complaintClockOf } from '../../../shared/rules/request/events.ts';
import { requestOf, type Row } from './steps.ts';

const acknowledged: Row = { what: 'acknowledged', on: '2026-06-25' };
const enquiry: Row = { what: 'enquiry', on: '2026-06-28' };
const outcome: Row = { what: 'outcome', on: '2026-07-10' };
const closed: Row = { what: 'closed', on: '2026-07-12' };
const complaint = (steps: readonly Row[]) => requestOf({ receivedOn: '2026-06-20' }, steps);

interface Case {
  steps?: Row[];
  next: Row;
  problems: object;
}

const rows: Record<string, Case> = {
  'before it came': { next: { ...enquiry, on: '2026-06-19' }, problems: { on: 'STEP_BEFORE_REQUEST' } },
  'looking into it before saying that it is here': { next: enquiry, problems: {} },
  'an outcome before an acknowledgement': { next: outcome, problems: { on: 'STEP_TOO_EARLY' } },
  'progress before an acknowledgement': {
    next: { what: 'progress', on: '2026-06-26' },
    problems: { on: 'STEP_TOO_EARLY' },
  },
  'an outcome after it': { steps: [acknowledged], next: outcome, problems: {} },
  'closing without an outcome': { steps: [acknowledged], next: closed, problems: { on: 'STEP_TOO_EARLY' } },
  'more about a closed case': {
    steps: [acknowledged, outcome, closed],
    next: { ...enquiry, on: '2026-07-14' },
    problems: { on: 'CASE_CLOSED' },
  },
  'the regulator about a closed case': {
    steps: [acknowledged, outcome, closed],
    next: { what: 'escalated', on: '2026-08-01' },
    problems: {},
  },
};

describe('R-70: a step of a complaint is taken as it is, or refused with its reason', () => {
  test.each(Object.entries(rows))('%s', (_name, { steps = [], next, problems }) => {
    expect(complaintStepProblems(complaint(steps), next)).toEqual(problems);
  });
});

test('R-70: a complaint waits for its acknowledgement, an enquiry, its outcome and its closing', () => {
  const road = [acknowledged, enquiry, outcome, closed];
  const waits = [0, 1, 2, 3, 4].map((done) => nextComplaintStep(complaint(road.slice(0, done)).steps));
  expect(waits).toEqual(['acknowledged', 'enquiry', 'outcome', 'closed', null]);
});

/** Worked example of the sector's own clock: received on Saturday 20 June 2026. */
test('R-70: received on a Saturday, it is acknowledged by the Monday after thirty days', () => {
  expect(complaintClockOf(complaint([]), '2026-07-01').due?.day).toBe('2026-07-20');
  expect(
    complaintClockOf(complaint([{ ...acknowledged, on: '2026-07-21' }]), '2026-07-22').problems,
  ).toMatchObject([{ problem: 'acknowledged-late' }]);
});
