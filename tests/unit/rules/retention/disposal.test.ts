/** nothing is destroyed without an appraisal, two other people, and a word from every place that holds it. */
import { describe, expect, test } from 'vitest';
import {
  disposal,
  type DisposalFacts,
  type DisposalStep,
} from '../../../../shared/rules/retention/disposal.ts';

const facts: DisposalFacts = {
  day: '2026-11-01',
  holds: [],
  irreplaceable: false,
  places: ['server', 'laptop-1', 'exports'],
};
const today = '2026-12-24';
const hold = { kind: 'litigation', placedOn: '2026-11-12', reviewOn: '', liftedOn: '2026-11-20' } as const;

const appraised = (by: string, on = '2026-11-10'): DisposalStep => ({
  step: 'appraised',
  by,
  on,
  outcome: 'destroy',
  until: '',
});
const approved = (by: string, on = '2026-11-11'): DisposalStep => ({ step: 'approved', by, on });
const destroyed = (place: string): DisposalStep => ({
  step: 'destroyed',
  by: place,
  on: '2026-11-13',
  place,
});
const certified: DisposalStep = { step: 'certified', by: 'alice', on: '2026-11-14' };
const twoApproved = [appraised('alice'), approved('ben'), approved('cara')];
const gone = [...twoApproved, destroyed('server'), destroyed('laptop-1'), destroyed('exports')];

describe('R-53: the way of a disposal', () => {
  test.each<[string, DisposalStep[], string]>([
    ['nobody has looked', [], 'due'],
    ['one has', [appraised('alice')], 'appraised'],
    ['one other has approved', [appraised('alice'), approved('ben')], 'appraised'],
    ['two others have', twoApproved, 'approved'],
    ['the server has done it', [...twoApproved, destroyed('server')], 'destroying'],
    ['all have', gone, 'destroying'],
    ['and it is certified', [...gone, certified], 'certified'],
  ])('%s: it is %s', (_who, steps, state) => {
    expect(disposal(facts, steps, today)).toMatchObject({ state, refused: [] });
  });

  test('says where it is still to be destroyed, and who approved', () => {
    expect(disposal(facts, gone.slice(0, 4), today)).toMatchObject({
      placesLeft: ['laptop-1', 'exports'],
      approvedBy: ['ben', 'cara'],
    });
  });

  test('what is kept comes up again on its day, and not before', () => {
    const kept: DisposalStep = {
      ...appraised('alice'),
      outcome: 'keep',
      until: '2027-06-01',
    } as DisposalStep;
    expect(disposal(facts, [kept], '2027-05-31')).toMatchObject({ state: 'kept', keptUntil: '2027-06-01' });
    expect(disposal(facts, [kept], '2027-06-01')).toMatchObject({ state: 'due' });
    expect(disposal(facts, [kept, appraised('ben', '2027-05-31')], today).refused).toEqual([
      { at: 1, why: 'out-of-turn' },
    ]);
    expect(disposal(facts, [kept, appraised('ben', '2027-06-01')], '2027-06-01')).toMatchObject({
      state: 'appraised',
    });
  });
});

describe('R-53: who does not agree', () => {
  const stopped: DisposalStep = { step: 'stopped', by: 'cara', on: '2026-11-11' };

  test('stops it, and it begins again with an appraisal', () => {
    const steps = [appraised('alice'), approved('ben'), stopped];
    expect(disposal(facts, steps, today)).toMatchObject({ state: 'due', approvedBy: [], refused: [] });
    expect(disposal(facts, [...steps, approved('ben')], today).refused).toEqual([
      { at: 3, why: 'out-of-turn' },
    ]);
  });

  test('comes too late for what is destroyed', () => {
    expect(disposal(facts, [...gone, stopped], today)).toMatchObject({
      state: 'destroying',
      refused: [{ why: 'out-of-turn' }],
    });
  });
});

describe('R-53: a step that does not fit counts for nothing', () => {
  test.each<[string, Partial<DisposalFacts>, DisposalStep[], string, string]>([
    ['not due yet', { day: '2026-11-11' }, [appraised('alice')], 'not-due', 'due'],
    ['no day at all', { day: null }, [appraised('alice')], 'not-due', 'not-due'],
    [
      'held',
      { holds: [{ ...hold, placedOn: '2026-11-01', liftedOn: '' }] },
      [appraised('alice')],
      'held',
      'held',
    ],
    ['their own', {}, [appraised('alice'), approved('alice')], 'own-appraisal', 'appraised'],
    [
      'the same twice',
      {},
      [appraised('alice'), approved('ben'), approved('ben')],
      'approved-already',
      'appraised',
    ],
    ['never appraised', {}, [approved('ben')], 'out-of-turn', 'due'],
    [
      'not approved',
      {},
      [appraised('alice'), approved('ben'), destroyed('server')],
      'out-of-turn',
      'appraised',
    ],
    ['a place it is not in', {}, [...twoApproved, destroyed('laptop-9')], 'place-unknown', 'approved'],
    [
      'the same place twice',
      {},
      [...twoApproved, destroyed('server'), destroyed('server')],
      'place-unknown',
      'destroying',
    ],
    [
      'a place has not answered',
      {},
      [...twoApproved, destroyed('server'), certified],
      'place-missing',
      'destroying',
    ],
    [
      'not offered back',
      { irreplaceable: true },
      [appraised('alice'), approved('ben')],
      'not-offered',
      'appraised',
    ],
    ['appraised anew', {}, [...twoApproved, appraised('ben')], 'out-of-turn', 'approved'],
  ])('%s', (_what, more, steps, why, state) => {
    const found = disposal({ ...facts, ...more }, steps, today);
    expect(found.refused.map((each) => each.why)).toEqual([why]);
    expect(found.state).toBe(state);
  });

  test('what cannot be got anywhere else goes once it was offered back', () => {
    const offered: DisposalStep = { step: 'offered', by: 'alice', on: '2026-11-10' };
    const steps = [appraised('alice'), offered, approved('ben'), approved('cara')];
    expect(disposal({ ...facts, irreplaceable: true }, steps, today)).toMatchObject({
      state: 'approved',
      refused: [],
    });
  });
});

describe('R-52: a hold that comes after the approvals', () => {
  const held: DisposalFacts = { ...facts, holds: [hold] };

  test('stops it, and the approvals are gone with it', () => {
    expect(disposal(held, twoApproved, '2026-11-12')).toMatchObject({ state: 'held', approvedBy: [] });
    expect(disposal(held, twoApproved, '2026-11-20')).toMatchObject({ state: 'due', approvedBy: [] });
    expect(disposal(held, gone, today).refused.map(({ why }) => why)).toEqual(['held', 'held', 'held']);
  });

  test('comes too late for what is destroyed', () => {
    const late: DisposalFacts = { ...facts, holds: [{ ...hold, placedOn: '2026-11-14', liftedOn: '' }] };
    expect(disposal(late, gone, today)).toMatchObject({ state: 'destroying', placesLeft: [] });
  });
});
