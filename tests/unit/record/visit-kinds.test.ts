/** and to-dos: what plans of visits, steps, to-dos and talks with other services refuse, and what they ask for by when. */
import { describe, expect, test } from 'vitest';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import type { TypedForm } from '../../../shared/record/field/form.ts';
import { context, problemsOf } from './checked-kind.ts';

const alice = 'aliceAAAAAAAAAAAAAAAAA';
const bob = 'bobAAAAAAAAAAAAAAAAAAA';
const visit = 'visitAAAAAAAAAAAAAAAAA';

const plan: TypedForm = {
  worker: alice,
  plannedStart: '24/11/2026\n9:30',
  plannedEnd: '24/11/2026\n10:30',
  where: 'home',
  risk: 'low',
};
const talk: TypedForm = {
  agency: 'Brackenford Surgery',
  who: 'Dr Shah, GP',
  at: '20/11/2026\n9:30',
  how: 'phone',
  way: 'heard',
  said: 'They told us about the fall.',
};
const told = { ...talk, way: 'told', said: 'We told them about the fall.' };

const rows: [CaseKindName, what: string, TypedForm, problems: object][] = [
  ['visit', 'a plan at home', plan, {}],
  [
    'visit',
    'nothing at all',
    {},
    {
      worker: 'FIELD_NEEDED',
      plannedStart: 'FIELD_NEEDED',
      plannedEnd: 'FIELD_NEEDED',
      where: 'FIELD_NEEDED',
      risk: 'FIELD_NEEDED',
    },
  ],
  [
    'visit',
    'an end before the beginning',
    { ...plan, plannedEnd: '24/11/2026\n9:00' },
    { plannedEnd: 'DATE_ORDER' },
  ],
  ['visit', 'an end on the next day', { ...plan, plannedEnd: '25/11/2026\n0:15' }, {}],
  ['visit', 'another place without its address', { ...plan, where: 'other' }, { place: 'FIELD_NEEDED' }],
  ['visit', 'another place', { ...plan, where: 'other', place: 'The library' }, {}],
  ['visit', 'a buddy', { ...plan, buddy: bob }, {}],
  ['visit', 'a buddy who is the worker', { ...plan, buddy: alice }, { buddy: 'SAME_PERSON' }],
  ['visit', 'a risk that is no level', { ...plan, risk: 'none' }, { risk: 'FIELD_INVALID' }],
  ['visit-step', 'a call', { visit, step: 'called-worker' }, {}],
  ['visit-step', 'a step about no visit', { step: 'called-worker' }, { visit: 'FIELD_NEEDED' }],
  ['visit-step', 'the end of an alarm without a word', { visit, step: 'closed' }, { words: 'FIELD_NEEDED' }],
  ['visit-step', 'the end of an alarm', { visit, step: 'closed', words: 'She is home.' }, {}],
  ['todo', 'something by a day', { what: 'Call the GP', by: '24/11/2026' }, {}],
  ['todo', 'something by no day', { what: 'Call the GP' }, { by: 'FIELD_NEEDED' }],
  ['todo', 'done, on no day', { what: 'Call', by: '24/11/2026', came: 'done' }, { doneOn: 'FIELD_NEEDED' }],
  [
    'todo',
    'done tomorrow',
    { what: 'Call', by: '24/11/2026', came: 'done', doneOn: '24/11/2026' },
    { doneOn: 'DATE_FUTURE' },
  ],
  [
    'todo',
    'dropped without a reason',
    { what: 'Call', by: '24/11/2026', came: 'dropped' },
    { whyNot: 'FIELD_NEEDED' },
  ],
  ['todo', 'dropped', { what: 'Call', by: '24/11/2026', came: 'dropped', whyNot: 'They called us.' }, {}],
  ['agency-contact', 'nothing about what allows it', talk, { ground: 'FIELD_NEEDED' }],
  [
    'agency-contact',
    'a yes without the question',
    { ...talk, ground: 'consent' },
    { consent: 'FIELD_NEEDED' },
  ],
  ['agency-contact', 'a yes and to what', { ...talk, ground: 'consent', consent: 'share-gp' }, {}],
  ['agency-contact', 'care', { ...talk, ground: 'care' }, {}],
  [
    'agency-contact',
    'safety without a reason',
    { ...talk, ground: 'safeguarding' },
    { groundWhy: 'FIELD_NEEDED' },
  ],
  ['agency-contact', 'something told without its sharing', told, { sharing: 'FIELD_NEEDED' }],
  ['agency-contact', 'both, without the sharing', { ...told, way: 'both' }, { sharing: 'FIELD_NEEDED' }],
  ['agency-contact', 'something told, and the sharing that carries it', { ...told, sharing: visit }, {}],
  ['agency-contact', 'nothing said about the person', { ...talk, way: 'general' }, {}],
  [
    'agency-contact',
    'a talk tomorrow',
    { ...talk, ground: 'care', at: '24/11/2026\n9:30' },
    { at: 'DATE_FUTURE' },
  ],
];

test.each(rows)('%s: %s', (kind, _what, typed, problems) => {
  expect(problemsOf(caseKindOf(kind), typed)).toEqual(problems);
});

describe('a to-do', () => {
  const due = (values: object) =>
    caseKindOf('todo').due({ what: 'Call', worker: '', came: '', ...values }, context);

  test('is due on its day, to whoever does it, until something came of it', () => {
    expect(due({ by: '2026-11-24', worker: bob })).toEqual([{ what: 'by', day: '2026-11-24', worker: bob }]);
    expect(due({ by: '' })).toEqual([]);
    expect(due({ by: '2026-11-24', came: 'done' })).toEqual([]);
    expect(due({ by: '2026-11-24', came: 'dropped' })).toEqual([]);
  });
});

test('a visit as the first version wrote it is still read', () => {
  const read = caseKindOf('visit').schema.parse({
    worker: alice,
    startedAt: '2026-11-23T10:00:00.000Z',
    endedAt: '',
  });
  expect(read).toMatchObject({
    startedAt: '2026-11-23T10:00:00.000Z',
    expectedEnd: '',
    plannedStart: '',
    premises: [],
  });
});
