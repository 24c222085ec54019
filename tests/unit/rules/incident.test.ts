/** how far an incident has come, and what must come first. */
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { incident } from '../../../shared/record/case/incident.ts';
import { incidentStep } from '../../../shared/record/case/incident-step.ts';
import type { Step } from '../../../shared/record/case/kind.ts';
import type { TypedForm } from '../../../shared/record/field/form.ts';
import { incidentNow, incidentStepProblems, type IncidentStepName } from '../../../shared/rules/incident.ts';
import { problemsOf } from '../record/checked-kind.ts';

// A moment is typed as the clock on the wall shows it.
const zone = process.env['TZ'];
beforeAll(() => {
  process.env['TZ'] = 'Europe/London';
});
afterAll(() => {
  process.env['TZ'] = zone;
});

const view = { values: { noticedAt: '2026-10-24T10:00' } };

let count = 0;
function step(name: IncidentStepName, values: Step['values'] = {}): Step {
  count += 1;
  return {
    record: `step-${count}`,
    values: { step: name, ...values },
    begun: { at: '2026-10-25T09:00:00Z' },
  };
}
const decided = (decision: string) => step('decided', { decision });
const steps = (...names: IncidentStepName[]) => names.map((name) => step(name));

describe('R-48: what comes next', () => {
  test.each([
    ['after the report', [], 'contained'],
    ['once it is stopped', steps('contained'), 'assessed'],
    ['once it is weighed', steps('contained', 'assessed'), 'decided'],
    ['kept on record only', [...steps('contained', 'assessed'), decided('record-only')], 'lessons'],
    ['for the regulator', [...steps('contained', 'assessed'), decided('regulator')], 'regulator-told'],
    [
      'for the people too',
      [...steps('contained', 'assessed'), decided('regulator-and-people'), step('regulator-told')],
      'people-told',
    ],
    ['with lessons learnt', [...steps('contained', 'assessed', 'lessons'), decided('record-only')], 'closed'],
    [
      'when it is closed',
      [...steps('contained', 'assessed', 'lessons', 'closed'), decided('record-only')],
      null,
    ],
  ])('%s', (_, soFar, next) => {
    expect(incidentNow({ steps: soFar }).next).toBe(next);
  });

  test('a later decision is the one that counts', () => {
    const soFar = [...steps('contained', 'assessed'), decided('record-only'), decided('regulator')];
    expect(incidentNow({ steps: soFar }).next).toBe('regulator-told');
  });

  test('a step that is marked as wrong counts no more, and its mark can be wrong itself', () => {
    const wrong = step('contained');
    const mark = step('mistake', { which: wrong.record });
    expect(incidentNow({ steps: [wrong, mark] })).toMatchObject({ standing: [], next: 'contained' });
    const unmark = step('mistake', { which: mark.record });
    expect(incidentNow({ steps: [wrong, mark, unmark] })).toMatchObject({
      standing: [wrong],
      next: 'assessed',
    });
  });

  test('whoever else may need to know is open until somebody wrote whether they do', () => {
    const soFar = [step('other-told', { other: 'police', otherTold: 'no' })];
    expect(incidentNow({ steps: soFar }).openBodies).toEqual([
      'dspt',
      'commissioner',
      'charity-commission',
      'insurer',
    ]);
  });
});

describe('R-48: a step is refused', () => {
  const weighed = steps('contained', 'assessed');
  const over = [...steps('contained', 'assessed', 'lessons', 'closed'), decided('record-only')];
  test.each([
    ['that decides before anybody weighed it', { step: 'decided' }, [], { step: 'STEP_TOO_EARLY' }],
    ['that decides after', { step: 'decided' }, weighed, {}],
    ['that closes before lessons', { step: 'closed' }, weighed, { step: 'STEP_TOO_EARLY' }],
    ['in a closed case', { step: 'lessons' }, over, { step: 'CASE_CLOSED' }],
    ['in a closed case, but for a mistake', { step: 'mistake' }, over, {}],
  ])('%s', (_, values, soFar, problems) => {
    expect(incidentStepProblems(values, { view, steps: soFar })).toEqual(problems);
  });

  // Noticed at ten in the morning before the clocks go back: 72 hours later they show nine.
  test.each([
    ['in time', '2026-10-27T09:00', '', {}],
    ['late, without why', '2026-10-27T09:01', '', { lateWhy: 'FIELD_NEEDED' }],
    ['late, with why', '2026-10-27T09:01', 'The manager was ill.', {}],
  ])('R-49: the regulator is told %s', (_, toldAt, lateWhy, problems) => {
    const values = { step: 'regulator-told', toldAt, lateWhy };
    expect(incidentStepProblems(values, { view, steps: [] })).toEqual(problems);
  });
});

describe('R-48: a report asks for little', () => {
  const told = { words: 'A letter went to the wrong door.', thing: 'message', noticedAt: '22/11/2026\n9:30' };
  test.each<[string, TypedForm, object]>([
    ['what happened, what it is about, and when it was noticed', told, {}],
    ['not without them', {}, { words: 'FIELD_NEEDED', thing: 'FIELD_NEEDED', noticedAt: 'FIELD_NEEDED' }],
    ['not noticed tomorrow', { ...told, noticedAt: '24/11/2026\n9:30' }, { noticedAt: 'DATE_FUTURE' }],
    [
      'not noticed before it happened',
      { ...told, happenedAt: '22/11/2026\n10:30' },
      { happenedAt: 'HAPPENED_AFTER_NOTICED' },
    ],
  ])('%s', (_, typed, problems) => {
    const wrong = problemsOf(incident, typed);
    expect(wrong).toMatchObject(problems);
    expect(Object.keys(wrong).length > 0).toBe(Object.keys(problems).length > 0);
  });
});

describe('R-49: the weighing asks for what a regulator wants to know', () => {
  const weighed = {
    step: 'assessed',
    effects: ['availability'],
    cause: 'lost-or-stolen',
    dataKinds: ['names', 'health'],
    children: 'no',
    people: '40',
    harm: 'Somebody could learn who is ill.',
    risk: 'unlikely',
    riskWhy: 'It cannot be opened.',
  };
  const four = { encrypted: 'yes', locked: 'yes', keyApart: 'yes', copy: 'yes' };
  test.each<[string, TypedForm, object]>([
    ['whole', weighed, {}],
    ['without how many', { ...weighed, people: '' }, { people: 'FIELD_NEEDED' }],
    ['with a risk and no reason', { ...weighed, riskWhy: '' }, { riskWhy: 'FIELD_NEEDED' }],
    ['of a lost device', { ...weighed, lostDevice: true, ...four }, {}],
    [
      'of a lost device, with a question left open',
      { ...weighed, lostDevice: true, ...four, copy: '' },
      { copy: 'FIELD_NEEDED' },
    ],
  ])('%s', (_, typed, problems) => {
    expect(problemsOf(incidentStep, typed)).toEqual(problems);
  });
});
